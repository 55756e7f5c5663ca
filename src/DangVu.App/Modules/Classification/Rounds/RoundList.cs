using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>The rounds, one a year, and the bodies' grades over the years.</summary>
internal static class RoundList
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var rounds = await c.Db.Set<Round>().AsNoTracking().OrderByDescending(r => r.Year).Take(30).ToListAsync();
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("classification.read", b.Path))
            .ToList();
        var ids = bodies.Select(b => b.Id).ToList();
        var years = rounds.Take(6).Select(r => r.Year).Order().ToList();
        var subjects = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Kind != SubjectKinds.Member && ids.Contains(s.BodyId) && years.Contains(s.Year))
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
        var book = c.Work.Get<RuleBook>();
        var last = rounds.FirstOrDefault();
        return new ListModel
        {
            Title = t["classification.title"],
            Lede = last is null
                ? t["classification.none"]
                : t[
                    "classification.lede",
                    last.Year,
                    Vn.Ratio(
                        progress.GetValueOrDefault(last.Id)?.Decided ?? 0,
                        progress.GetValueOrDefault(last.Id)?.All ?? 0
                    )
                ],
            Help = t["classification.help"],
            Rules = last is not null && book.Find(last.BodiesRule) is { } rule ? [rule.Note(t)] : [],
            Actions = c.May("classification.write")
                ? [new(t["classification.open"], "/classification/rounds/new", Primary: true)]
                : [],
            Above = [Matrix(t, bodies.Where(b => OpenRound.KindOf(b) is not null).ToList(), years, subjects)],
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
                                new Cell(
                                    t["classification.round", r.Year],
                                    $"/classification/rounds/{r.Id}?body={c.Body.Id}"
                                ),
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

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var year =
            await c.Db.Set<Round>().MaxAsync(r => (int?)r.Year) is { } last && last >= c.Today.Year - 1
                ? c.Today.Year
                : c.Today.Year - 1;
        return new FormModel
        {
            Title = c.T["classification.open"],
            Lede = c.T["classification.open-lede"],
            Crumbs = [new(c.T["classification.title"], "/classification")],
            Fields =
            [
                new("year", c.T["year"], FieldKind.Number)
                {
                    Required = true,
                    Value = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                new("selfBy", c.T["classification.self-by"], FieldKind.Date),
                new("decideBy", c.T["classification.decide-by"], FieldKind.Date),
            ],
            Submit = c.T["classification.open"],
            Cancel = "/classification",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new OpenRound(
            (int)form.Number("year", 2000, 2200),
            form.OptionalDate("selfBy"),
            form.OptionalDate("decideBy")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("classification.open-round", command, OpenRound.Handle);
        return done.Match<Result<string>>(id => "/classification/rounds/" + id, Result<string>.Refused);
    }
}
