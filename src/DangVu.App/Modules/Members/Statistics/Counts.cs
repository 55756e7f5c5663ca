using System.Linq.Expressions;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Statistics;

/// <summary>Members by a value of one breakdown.</summary>
internal sealed record Count(string Key, int Number);

/// <summary>Every figure of the statistics page for one scope and day, counted by the database, no member loaded.</summary>
internal sealed record Counts(
    MemberScope Scope,
    DateOnly From,
    IReadOnlyList<Count> Statuses,
    IReadOnlyList<(string Band, string Sex, int Number)> AgeAndSex,
    IReadOnlyList<Count> PartyAges,
    IReadOnlyDictionary<string, IReadOnlyList<Count>> Fields,
    IReadOnlyDictionary<Guid, int> Cells,
    IReadOnlyList<Count> Joined,
    IReadOnlyList<Count> Left
)
{
    public int Total => Statuses.Sum(s => s.Number);

    public IReadOnlyList<Count> Sexes => By(AgeAndSex.GroupBy(x => x.Sex, x => x.Number));

    public IReadOnlyList<Count> Ages => By(AgeAndSex.GroupBy(x => x.Band, x => x.Number));

    /// <summary>Kept until something is written in the office: the same cells on the same day give the same figures.</summary>
    public static Task<Counts> Read(OfficeMemory memory, AppDb db, MemberScope scope, DateOnly from)
    {
        var cells = scope.Cells is null ? "all" : string.Join(',', scope.Cells);
        return memory.Keep(
            db,
            $"statistics {scope.Day:O} {from:O} {cells}",
            () => Read(db, scope, from),
            OfficeMemory.Large
        );
    }

    private static async Task<Counts> Read(AppDb db, MemberScope scope, DateOnly from)
    {
        var rows = scope.Active(db);
        var fields = new Dictionary<string, IReadOnlyList<Count>>();
        foreach (var field in MemberFields.Chosen)
            fields[field.Name] = await By(rows, field.Known);
        var cells = await rows.GroupBy(r => r.CellId).Select(g => new { g.Key, Number = g.Count() }).ToListAsync();
        return new Counts(
            scope,
            from,
            await By(rows, r => r.Status),
            await AgesAndSexes(rows, scope.Day),
            await By(rows, Bands.Key(MemberFields.Admitted, scope.Day, Bands.PartyAge)),
            fields,
            cells.ToDictionary(x => x.Key, x => x.Number),
            await By(Movements.In(db, scope, from, scope.Day)),
            await By(Movements.Out(db, scope, from, scope.Day))
        );
    }

    private static async Task<IReadOnlyList<Count>> By(
        IQueryable<MemberAt> rows,
        Expression<Func<MemberAt, string>> key
    )
    {
        var found = await rows.GroupBy(key).Select(g => new { g.Key, Number = g.Count() }).ToListAsync();
        return
        [
            .. found
                .OrderByDescending(x => x.Number)
                .ThenBy(x => x.Key, StringComparer.Ordinal)
                .Select(x => new Count(x.Key, x.Number)),
        ];
    }

    private static async Task<IReadOnlyList<Count>> By(IQueryable<Movement> moved)
    {
        var found = await moved
            .GroupBy(m => m.How)
            .Select(g => new { g.Key, Number = g.Select(m => m.MemberId).Distinct().Count() })
            .ToListAsync();
        return [.. found.OrderByDescending(x => x.Number).Select(x => new Count(x.Key, x.Number))];
    }

    private static IReadOnlyList<Count> By(IEnumerable<IGrouping<string, int>> groups) =>
        [.. groups.Select(g => new Count(g.Key, g.Sum()))];

    private static async Task<IReadOnlyList<(string, string, int)>> AgesAndSexes(
        IQueryable<MemberAt> rows,
        DateOnly day
    )
    {
        var band = Bands.Key(MemberFields.Birth, day, Bands.Age);
        var sex = Expression.Coalesce(
            Expression.Property(Expression.Property(band.Parameters[0], nameof(MemberAt.Member)), "Sex"),
            Expression.Constant("")
        );
        var pair = Expression.Lambda<Func<MemberAt, BandAndSex>>(
            Expression.MemberInit(
                Expression.New(typeof(BandAndSex)),
                Expression.Bind(typeof(BandAndSex).GetProperty(nameof(BandAndSex.Band))!, band.Body),
                Expression.Bind(typeof(BandAndSex).GetProperty(nameof(BandAndSex.Sex))!, sex)
            ),
            band.Parameters[0]
        );
        var found = await rows.Select(pair)
            .GroupBy(x => new { x.Band, x.Sex })
            .Select(g => new
            {
                g.Key.Band,
                g.Key.Sex,
                Number = g.Count(),
            })
            .ToListAsync();
        return [.. found.Select(x => (x.Band, x.Sex, x.Number))];
    }

    private sealed class BandAndSex
    {
        public string Band { get; set; } = "";
        public string Sex { get; set; } = "";
    }
}
