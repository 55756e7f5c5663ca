using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Cases;

internal static class JudgedCases
{
    public static void Criteria(CriteriaBody body, NodeReader at, Expectation expect)
    {
        var facts = CaseFacts.Read(at, body);
        if (at.Has("allStated"))
            facts = AllStated(body, facts, at.Flag("allStated", otherwise: true));
        var done = body.Evaluate(facts);
        expect.Number("points", () => done.Points.Low);
        expect.Number("pointsAtMost", () => done.Points.High);
        expect.Number("met", () => done.Met);
        expect.Number("total", () => done.Total);
        expect.Text("grade", () => done.Grade ?? "not-known");
        expect.List("possible", () => done.Grades.Possible);
        expect.List("open", () => done.Grades.Open);
        expect.Each("outcomes", code => Find(done.Trace, code) is { } trace ? Kebab.Of(trace.Outcome) : "none");
        expect.Each("earned", code => Find(done.Trace, code)?.Points is { } points ? Scalars.Say(points.Low) : "none");
    }

    public static void Grades(GradesBody body, NodeReader at, Expectation expect)
    {
        var done = body.Evaluate(CaseFacts.Read(at, body));
        expect.Text("grade", () => done.Grade ?? "not-known");
        expect.List("possible", () => done.Possible);
        expect.List("open", () => done.Open);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (at.Map("counts") is { } map)
        {
            foreach (var code in map.Keys)
                counts[code] = map.Whole(code);
        }
        expect.Each("allowed", code => Quota(body, code, counts) is { } quota ? Scalars.Say(quota.Allowed) : "none");
        expect.Each("over", code => Quota(body, code, counts) is { } quota ? Scalars.Say(quota.Over) : "none");
    }

    private static QuotaOutcome? Quota(GradesBody body, string grade, Dictionary<string, int> counts) =>
        body.Find(grade)?.Quota?.Weigh(counts);

    /// <summary>Every leaf that a person states gets the same word, unless the case says otherwise.</summary>
    private static FactSet AllStated(CriteriaBody body, FactSet facts, bool word) =>
        body.Leaves()
            .OfType<PassLeaf>()
            .Where(leaf => leaf.When is null && facts.Find(FactSet.ItemName(leaf.Code)) is null)
            .Aggregate(facts, (set, leaf) => set.WithItem(leaf.Code, FactValue.OfBoolean(word)));

    private static Trace? Find(Trace trace, string code) =>
        trace.Code == code
            ? trace
            : trace.Children.Select(child => Find(child, code)).FirstOrDefault(found => found is not null);
}
