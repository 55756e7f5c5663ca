using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.History;

/// <summary>The counts of one year's round as far as the reader may read: members only ever as numbers.</summary>
internal sealed record YearCounts(Round Round, IReadOnlyList<RoundCount> Counts)
{
    public static Task<List<int>> Years(Ctx c) =>
        c
            .Db.Set<Round>()
            .Where(r => r.Span == Spans.Year)
            .OrderByDescending(r => r.Year)
            .Select(r => r.Year)
            .ToListAsync();

    public static async Task<YearCounts?> Of(Ctx c, int year, IReadOnlyDictionary<Guid, BodyRef> bodies)
    {
        var round = await c
            .Db.Set<Round>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Year == year && r.Span == Spans.Year);
        return round is null
            ? null
            : new YearCounts(
                round,
                [.. (await RoundCount.Of(c.Work, round.Id)).Where(x => bodies.ContainsKey(x.BodyId))]
            );
    }

    public static async Task<IReadOnlyDictionary<Guid, BodyRef>> Bodies(Ctx c) =>
        (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("classification.read", b.Path))
            .ToDictionary(b => b.Id);

    public static Field Choose(Ctx c, string name, IEnumerable<int> years, int chosen) =>
        new(name, c.T["classification.year." + name], FieldKind.Select)
        {
            Value = Text(chosen),
            Required = true,
            Options = [.. years.Select(y => (Text(y), Text(y)))],
        };

    public static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public int Graded(string kind) => Counts.Where(x => x.Kind == kind && x.Grade is not null).Sum(x => x.Count);

    public int Number(string kind, string grade) =>
        Counts.Where(x => x.Kind == kind && x.Grade == grade).Sum(x => x.Count);
}
