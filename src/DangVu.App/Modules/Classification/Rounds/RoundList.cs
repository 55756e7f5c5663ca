using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>The rounds, one a year, and the bodies' grades over the years.</summary>
internal static class RoundList
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var rounds = await c
            .Db.Set<Round>()
            .AsNoTracking()
            .OrderByDescending(r => r.Year)
            .ThenBy(r => r.Span)
            .Take(30)
            .ToListAsync();
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("classification.read", b.Path))
            .ToList();
        var ids = bodies.Select(b => b.Id).ToList();
        var years = rounds.Where(r => r.Span == Spans.Year).Take(6).Select(r => r.Year).Order().ToList();
        var subjects = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Kind != SubjectKinds.Member && s.Span == Spans.Year)
            .Where(s => ids.Contains(s.BodyId) && years.Contains(s.Year))
            .ToListAsync();
        var roundIds = rounds.Select(r => r.Id).ToList();
        var progress = await c
            .Db.Set<Subject>()
            .Where(s => roundIds.Contains(s.RoundId) && s.IsGraded && ids.Contains(s.BodyId))
            .GroupBy(s => s.RoundId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Decided = g.Count(s => s.DecidedGrade != null),
            })
            .ToDictionaryAsync(g => g.Key);
        var rule = rounds.Count == 0 ? null : await RoundRules.Of(c.Work, rounds[0], SubjectKinds.Cell);
        var last = rounds.FirstOrDefault();
        return new ListModel
        {
            Title = t["classification.title"],
            Lede = last is null
                ? t["classification.none"]
                : t[
                    "classification.lede",
                    RoundWords.Period(t, last),
                    Vn.Ratio(
                        progress.GetValueOrDefault(last.Id)?.Decided ?? 0,
                        progress.GetValueOrDefault(last.Id)?.All ?? 0
                    )
                ],
            Help = t["classification.help"],
            Rules = rule is null ? [] : [rule.Note(t)],
            Actions = Actions(c, rounds),
            Above = [Matrix(t, [.. bodies.Where(b => Listing.KindOf(b) is not null)], years, subjects)],
            Table = new Table(
                [
                    new(t["year"]),
                    new(t["classification.opened"]),
                    new(t["classification.decide-by"]),
                    new(t["classification.done"]),
                ],
                [
                    .. rounds.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(RoundWords.Title(t, r), $"/classification/rounds/{r.Id}?body={c.Body.Id}"),
                                Vn.Day(r.OpenedOn),
                                Vn.Day(r.DecideBy),
                                progress.TryGetValue(r.Id, out var p)
                                    ? new Cell(
                                        Vn.Ratio(p.Decided, p.All),
                                        Tone: p.Decided == p.All ? Tone.Ok
                                            : r.DecideBy < c.Today ? Tone.Late
                                            : Tone.Due
                                    )
                                    : "",
                            ]
                    ),
                ]
            )
            {
                Caption = t["classification.rounds"],
            },
        };
    }

    private static List<PageAction> Actions(Ctx c, List<Round> rounds)
    {
        var actions = new List<PageAction>();
        if (c.May("classification.write"))
            actions.Add(new(c.T["classification.open"], "/classification/rounds/new", Primary: true));
        if (rounds.Count > 0)
            actions.Add(new(c.T["classification.statistics"], "/classification/statistics?body=" + c.Body.Id));
        if (rounds.Count(r => r.Span == Spans.Year) > 1)
            actions.Add(new(c.T["classification.compare"], "/classification/compare?body=" + c.Body.Id));
        return actions;
    }

    private static Section Matrix(
        Texts t,
        List<Organisation.Contracts.BodyRef> bodies,
        List<int> years,
        List<Subject> subjects
    ) =>
        new(t["classification.by-year"])
        {
            Table = new Table(
                [
                    new(t["body"]),
                    .. years.Select(y => new Column(y.ToString(System.Globalization.CultureInfo.InvariantCulture))),
                ],
                [
                    .. bodies.Select(b =>
                        (IReadOnlyList<Cell>)
                            [
                                b.Name,
                                .. years.Select(y =>
                                    subjects.FirstOrDefault(s => s.Of == b.Id && s.Year == y) is { } s
                                        ? GradeWords.Decided(t, s)
                                        : new Cell("")
                                ),
                            ]
                    ),
                ]
            ),
        };
}
