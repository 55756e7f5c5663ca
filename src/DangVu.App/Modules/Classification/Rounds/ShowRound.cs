using System.Globalization;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>A round: how far it is, the quota live with its rule, the grades of bodies, and of members by cell.</summary>
internal static class ShowRound
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var round = await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (round is null)
            return null;
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("classification.read", b.Path))
            .ToDictionary(b => b.Id);
        // The quota is the whole organisation's: counts only, no names beyond the reader's reach.
        var all = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.RoundId == round.Id)
            .OrderBy(s => s.Position)
            .ToListAsync();
        var seen = all.Where(s => bodies.ContainsKey(s.BodyId)).ToList();
        var graded = seen.Where(s => s.IsGraded).ToList();
        var book = c.Work.Get<RuleBook>();
        var rules = SubjectKinds.All.ToDictionary(k => k, k => book.Find(round.RuleOf(k)));
        return new DetailModel
        {
            Title = t["classification.round", round.Year],
            Lede = t[
                "classification.round-lede",
                Vn.Ratio(graded.Count(s => s.DecidedGrade is not null), graded.Count)
            ],
            Crumbs = [new(t["classification.title"], "/classification")],
            Help = t["classification.round-help"],
            Rules = [.. rules.Values.OfType<RuleVersion>().DistinctBy(r => r.Id).Select(r => r.Note(t))],
            Actions = Actions(c, round),
            Facts =
            [
                (t["classification.opened"], Vn.Day(round.OpenedOn)),
                (t["classification.self-by"], Vn.Day(round.SelfBy)),
                (t["classification.decide-by"], Vn.Day(round.DecideBy)),
            ],
            Sections =
            [
                .. SubjectKinds
                    .All.Where(k => rules[k] is not null)
                    .SelectMany(k =>
                        Quotas.Of(
                            k,
                            rules[k]!.As<GradesBody>(),
                            all.Where(s => s.Kind == k).Select(s => s.DecidedGrade)
                        )
                    )
                    .Select(q => Quota(t, q, rules[q.Kind]!)),
                Bodies(t, [.. seen.Where(s => s.Kind != SubjectKinds.Member)], bodies),
                Members(t, round, [.. seen.Where(s => s.Kind == SubjectKinds.Member)], bodies),
            ],
        };
    }

    private static List<PageAction> Actions(Ctx c, Round round)
    {
        var actions = new List<PageAction>();
        var at = "/classification/rounds/" + round.Id;
        if (c.May("classification.decide"))
            actions.Add(new(c.T["classification.decide"], $"{at}/decide?body={c.Body.Id}", Primary: true));
        if (c.May("classification.propose"))
        {
            actions.Add(
                new(c.T["classification.propose"], $"{at}/propose?body={c.Body.Id}", Primary: actions.Count == 0)
            );
            actions.Add(new(c.T["classification.self"], $"{at}/self?body={c.Body.Id}"));
        }
        if (c.May("classification.write"))
            actions.Add(new(c.T["classification.set-graded"], at + "/graded"));
        return actions;
    }

    private static Section Quota(Texts t, QuotaState q, RuleVersion rule)
    {
        var (quota, outcome) = (q.Quota, q.Outcome);
        return new Section(t["classification.quota-of." + q.Kind])
        {
            Text = quota.Note?.In(t.Language),
            Facts =
            [
                (
                    t["classification.quota.numerator", GradeNames(t, quota.Counted)],
                    new Cell(
                        t["classification.quota.of", outcome.Counted, outcome.Allowed],
                        Tone: outcome.IsKept ? Tone.Ok : Tone.Late,
                        Sub: outcome.IsKept
                            ? t["classification.quota.room", outcome.Room]
                            : t["classification.quota.over", outcome.Over]
                    )
                ),
                (t["classification.quota.denominator", GradeNames(t, quota.Among)], Cell.Of(outcome.Among)),
                (
                    t["classification.quota.share"],
                    new Cell(
                        t[
                            "classification.quota.percent",
                            quota.Percent.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN")),
                            t["rules.rounding." + quota.Rounding.ToString().ToLowerInvariant()]
                        ],
                        Sub: quota.Verified ? null : t["rule.unverified"]
                    )
                ),
                (t["rules.basis"], rule.Link(t)),
            ],
        };
    }

    private static string GradeNames(Texts t, IReadOnlyList<string> codes) =>
        string.Join(" + ", codes.Select(g => t["rating.short." + g]));

    private static Section Bodies(Texts t, List<Subject> subjects, Dictionary<Guid, BodyRef> bodies) =>
        new(t["classification.bodies"])
        {
            Table = new Table(
                [
                    new(t["body"]),
                    new(t["classification.kind"]),
                    new(t["classification.self"]),
                    new(t["classification.proposal"]),
                    new(t["classification.decision"]),
                ],
                [
                    .. subjects.Select(s =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(bodies[s.BodyId].Name, "/classification/subjects/" + s.Id),
                                t["classification.kind." + s.Kind],
                                Short(t, s.SelfGrade),
                                Short(t, s.ProposedGrade),
                                s.DecidedGrade is null
                                    ? GradeWords.State(t, s)
                                    : new Cell(
                                        t["rating.short." + s.DecidedGrade],
                                        Tone: GradeWords.ToneOf(s.DecidedGrade),
                                        Sub: Vn.Day(s.DecidedOn)
                                    ),
                            ]
                    ),
                ]
            ),
        };

    private static Section Members(Texts t, Round round, List<Subject> subjects, Dictionary<Guid, BodyRef> bodies) =>
        new(t["classification.members"])
        {
            Table = new Table(
                [
                    new(t["classification.cell"]),
                    new(t["classification.on-list"], true),
                    new(t["classification.state.not-graded"], true),
                    .. ClassificationFigures.Grades.Select(g => new Column(t["rating.short." + g], true)),
                    new(t["classification.undecided"], true),
                ],
                [
                    .. subjects
                        .GroupBy(s => s.BodyId)
                        .OrderBy(g => bodies[g.Key].Path, StringComparer.Ordinal)
                        .Select(g =>
                            Line(
                                new Cell(bodies[g.Key].Name, $"/classification/rounds/{round.Id}/members?cell={g.Key}"),
                                [.. g]
                            )
                        ),
                ]
            )
            {
                Total = subjects.Count == 0 ? null : Line(t["classification.total"], subjects),
            },
        };

    private static IReadOnlyList<Cell> Line(Cell name, List<Subject> of) =>
        [
            name,
            Cell.Of(of.Count),
            Cell.Of(of.Count(s => !s.IsGraded)),
            .. ClassificationFigures.Grades.Select(g => Cell.Of(of.Count(s => s.DecidedGrade == g))),
            Cell.Of(of.Count(s => s.IsGraded && s.DecidedGrade is null)),
        ];

    private static Cell Short(Texts t, string? grade) => grade is null ? "" : t["rating.short." + grade];
}
