using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Papers;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>A round: its steps and how far it is, the quota live with its rule, the grades of bodies, and of members by cell.</summary>
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
        var counts = await RoundCount.Of(c.Work, round.Id);
        var graded = counts.Where(x => bodies.ContainsKey(x.BodyId) && x.IsGraded).ToList();
        var kinds = SubjectKinds.All.Where(k => counts.Any(x => x.Kind == k)).ToList();
        var rules = new Dictionary<string, RuleVersion>();
        foreach (var kind in kinds)
            if (await RoundRules.Of(c.Work, round, kind) is { } rule)
                rules[kind] = rule;
        var order = await RoundRules.Steps(c.Work, round);
        return new DetailModel
        {
            Title = RoundWords.Title(t, round),
            Lede = t[
                "classification.round-lede",
                Vn.Ratio(graded.Where(x => x.Grade is not null).Sum(x => x.Count), graded.Sum(x => x.Count))
            ],
            Crumbs = [RoundWords.Home(t)],
            Help = t["classification.round-help"],
            Copies = true,
            Rules = [.. rules.Values.DistinctBy(r => r.Id).Append(order.Version).Select(r => r.Note(t))],
            Actions = await Actions(c, round),
            Facts =
            [
                (t["classification.days"], $"{Vn.Day(round.From)} – {Vn.Day(round.To)}"),
                (t["classification.opened"], Vn.Day(round.OpenedOn)),
                (t["classification.self-by"], Vn.Day(round.SelfBy)),
                (t["classification.decide-by"], Vn.Day(round.DecideBy)),
            ],
            Sections =
            [
                .. kinds.Where(rules.ContainsKey).SelectMany(k => Quota(c, k, rules[k], counts, bodies)),
                Bodies(t, await BodySubjects(c, round, bodies), bodies),
                .. kinds.Contains(SubjectKinds.Member) ? [Members(t, round, counts, bodies)] : Array.Empty<Section>(),
                RoundPapers.Links(c, round, kinds),
            ],
        };
    }

    private static Task<List<Subject>> BodySubjects(Ctx c, Round round, Dictionary<Guid, BodyRef> bodies)
    {
        var ids = bodies.Keys.ToList();
        return c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.RoundId == round.Id && s.Kind != SubjectKinds.Member && ids.Contains(s.BodyId))
            .OrderBy(s => s.Position)
            .ToListAsync();
    }

    private static async Task<List<PageAction>> Actions(Ctx c, Round round)
    {
        var actions = new List<PageAction>();
        var at = "/classification/rounds/" + round.Id;
        var body = "?body=" + c.Body.Id;
        if (c.May("classification.decide"))
            actions.Add(new(c.T["classification.decide"], $"{at}/decide{body}", Primary: true));
        if (c.May("classification.propose"))
        {
            actions.Add(new(c.T["classification.propose"], $"{at}/propose{body}", Primary: actions.Count == 0));
            actions.Add(new(c.T["classification.self"], $"{at}/self{body}"));
            actions.Add(new(c.T["classification.opinion"], $"{at}/opinion{body}"));
            actions.Add(new(c.T["classification.vote.record"], $"{at}/vote{body}"));
            actions.Add(new(c.T["classification.notify"], $"{at}/notify{body}"));
        }
        if (c.May("classification.write"))
        {
            actions.Add(new(c.T["classification.set-graded"], at + "/graded"));
            var root = await c.Bodies.Find(round.BodyId);
            if (root is not null && c.Actor.May("classification.write", root.Path))
                actions.Add(new(c.T["classification.missing"], at + "/missing"));
        }
        return actions;
    }

    /// <summary>
    /// The quota is the whole organisation's: counts only, no names beyond the reader's reach; of quotas within bodies only those in reach.
    /// </summary>
    private static IEnumerable<Section> Quota(
        Ctx c,
        string kind,
        RuleVersion rule,
        IReadOnlyList<RoundCount> counts,
        Dictionary<Guid, BodyRef> bodies
    )
    {
        var decided = counts
            .Where(x => x.Kind == kind && x.Grade is not null)
            .Select(x => new GradeCount(x.BodyId, x.Group, x.Grade!, x.Count));
        return Quotas
            .Of(kind, rule.As<GradesBody>(), decided)
            .Where(q => q.Body is null || bodies.ContainsKey(q.Body.Value))
            .Select(q => QuotaWords.Section(c.T, q, rule, q.Body is { } id ? bodies[id].Name : null));
    }

    private static Section Bodies(Texts t, List<Subject> subjects, Dictionary<Guid, BodyRef> bodies) =>
        new(t["classification.bodies"])
        {
            Table = new Table(
                [
                    new(t["body"]),
                    new(t["classification.kind"]),
                    new(t["classification.self"]),
                    new(t["classification.proposal"]),
                    new(t["classification.vote"]),
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
                                GradeWords.Voted(t, s),
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

    private static Section Members(
        Texts t,
        Round round,
        IReadOnlyList<RoundCount> counts,
        Dictionary<Guid, BodyRef> bodies
    )
    {
        var own = counts.Where(x => x.Kind == SubjectKinds.Member && bodies.ContainsKey(x.BodyId)).ToList();
        return new Section(t["classification.members"])
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
                    .. own.GroupBy(x => x.BodyId)
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
                Total = own.Count == 0 ? null : Line(t["classification.total"], own),
            },
        };
    }

    private static IReadOnlyList<Cell> Line(Cell name, List<RoundCount> of) =>
        [
            name,
            Cell.Of(of.Sum(x => x.Count)),
            Cell.Of(of.Where(x => !x.IsGraded).Sum(x => x.Count)),
            .. ClassificationFigures.Grades.Select(g => Cell.Of(of.Where(x => x.Grade == g).Sum(x => x.Count))),
            Cell.Of(of.Where(x => x.IsGraded && x.Grade is null).Sum(x => x.Count)),
        ];

    private static Cell Short(Texts t, string? grade) => grade is null ? "" : t["rating.short." + grade];
}
