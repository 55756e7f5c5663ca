using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.App.Modules.Rulebook.Preview;

/// <summary>
/// A set held against a body's records: what is met and why, by which text, from which records, and what is missing and who can say it.
/// </summary>
internal static class ExplainPage
{
    public const string Permission = "organisation.read";

    public static async Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var own = c.Work.Get<IOwnRules>();
        var families = await Families(own);
        var options = await c.BodyOptions(Permission, b => b.Kind is not (BodyKinds.Group or BodyKinds.Partner));
        var day = c.Query("day") is { } typed && FormReader.TryDate(typed, out var asked) ? asked : c.Today;
        var family = c.Query("family") ?? families.FirstOrDefault(f => f == "recognition-tsvmtd") ?? families[0];
        var body = c.QueryId("body") is { } id ? await c.Bodies.Find(id) : c.Body;
        if (body is null || !c.Actor.May(Permission, body.Path) || !families.Contains(family))
            return null;
        var titles = new List<(string, string)>();
        foreach (var f in families)
            titles.Add((f, await own.For(f, day) is { IsDone: true } v ? v.Value.Title.In(t.Language) : f));
        var model = new DetailModel
        {
            Title = t["explain.title"],
            Crumbs = [new(t["rules.title"], "/rules")],
            Help = t["explain.help"],
            Copies = true,
            Filters =
            [
                new("family", t["rules.rule"], FieldKind.Select)
                {
                    Required = true,
                    Value = family,
                    Options = titles,
                },
                new("body", t["explain.body"], FieldKind.Select)
                {
                    Required = true,
                    Value = body.Id.ToString(),
                    Options = options,
                },
                new("day", t["explain.day"], FieldKind.Date) { Value = Vn.Day(day) },
            ],
        };
        var found = await own.For(family, day);
        if (found.IsRefused)
            return model with { Lede = t.Of(found.Refusals[0]) };
        var rule = found.Value;
        var answers = await c
            .Work.Get<IFactBook>()
            .Ask(
                c.Work,
                new FactQuestion([new CaseRef(body.Id, body.Id, IsMember: false)], new DateOnly(day.Year, 1, 1), day)
            );
        var facts = answers.Of(body.Id);
        var (traces, lede) = rule.Body switch
        {
            CriteriaBody set => Judged(t, set, set.Evaluate(facts)),
            GradesBody grades => Graded(t, grades, grades.Evaluate(facts)),
            _ => ([], ""),
        };
        return model with
        {
            Lede = t["explain.lede", body.Name, Vn.Day(day), lede],
            Rules = [rule.Note(t)],
            Sections = [Why(c, rule, traces, answers, body.Id), Missing(c, rule, facts)],
        };
    }

    private static (IReadOnlyList<Trace>, string) Judged(Texts t, CriteriaBody set, CriteriaEvaluation e)
    {
        var points = PreviewPage.Points(e);
        return (
            e.Trace.Children,
            string.Join(
                "; ",
                new[]
                {
                    PreviewPage.Met(t, e),
                    points.Length == 0 ? "" : t["explain.points", points],
                    PreviewPage.Grade(t, set, e),
                }.Where(s => s.Length > 0)
            )
        );
    }

    private static (IReadOnlyList<Trace>, string) Graded(Texts t, GradesBody grades, GradeChoice choice) =>
        (
            choice.Trace,
            choice.Grade is { } code
                ? grades.Find(code)!.Title.In(t.Language)
                : t["explain.open", string.Join(", ", choice.Open.Select(g => grades.Find(g)!.Title.In(t.Language)))]
        );

    /// <summary>Criteria sets and lists of grades, shipped or own, that are held against a body.</summary>
    private static async Task<IReadOnlyList<string>> Families(IOwnRules own)
    {
        var families = new List<string>();
        foreach (var prefix in (string[])["recognition-", "board-", "urban-", "classification-bodies"])
            families.AddRange(await own.Families(prefix));
        return families;
    }

    private static Section Why(Ctx c, RuleVersion rule, IReadOnlyList<Trace> traces, FactAnswers answers, Guid id)
    {
        var t = c.T;
        var facts = SetFacts.ByItem(rule.Body);
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var trace in traces)
            Add(trace, 0, rule.Basis);
        return new Section(t["explain.why"])
        {
            Table = new Table([new(t["explain.trace"]), new(t["explain.outcome"]), new(t["explain.records"])], rows),
        };

        void Add(Trace trace, int depth, Basis? basis)
        {
            var named = facts[trace.Code].Select(f => f.Name).Append(trace.Code);
            var link = named.Select(f => (Fact: f, Href: answers.Link(id, f))).FirstOrDefault(x => x.Href is not null);
            rows.Add([
                new Cell(
                    string.Concat(Enumerable.Repeat("– ", depth)) + TraceWriter.Sentence(trace, t.Language, basis)
                ),
                Said(t, trace.Outcome),
                link.Href is null ? new Cell("") : new Cell(Sets.PartWords.Fact(t, link.Fact), link.Href),
            ]);
            // The sentence of a single condition already says it.
            if (
                trace.Children is not [{ Children.Count: 0 }]
                || !(
                    trace.Reason is "condition" or "precondition"
                    || trace.Reason.StartsWith("veto", StringComparison.Ordinal)
                )
            )
                foreach (var child in trace.Children)
                    Add(child, depth + 1, null);
        }
    }

    private static Cell Said(Texts t, Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => new Cell(t["explain.met"], Tone: Tone.Ok),
            Outcome.NotMet => new Cell(t["explain.not-met"], Tone: Tone.Late),
            _ => new Cell(t["explain.not-known"], Tone: Tone.Due),
        };

    private static Section Missing(Ctx c, RuleVersion rule, FactSet facts)
    {
        var t = c.T;
        var sources = c.Work.Get<FactSources>();
        var missing = SetFacts
            .ByItem(rule.Body)
            .SelectMany(item => item)
            .DistinctBy(f => f.Name)
            .Where(f => facts.Find(f.Name) is null)
            .ToList();
        return new Section(t["explain.missing"])
        {
            Text = missing.Count == 0 ? t["explain.missing.none"] : null,
            Table =
                missing.Count == 0
                    ? null
                    : new Table(
                        [new(t["explain.fact"]), new(t["explain.who"])],
                        [
                            .. missing.Select(f =>
                                (IReadOnlyList<Cell>)
                                    [
                                        f.Title.In(t.Language),
                                        sources.Module(f.Name) is { } module
                                            ? t["explain.by-module", t["explain.module." + module]]
                                            : t["explain.by-person"],
                                    ]
                            ),
                        ]
                    ),
        };
    }
}
