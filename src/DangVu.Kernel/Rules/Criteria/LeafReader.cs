using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads one criterion: points, pass, bonus or penalty.</summary>
internal static class LeafReader
{
    private static readonly string[] Kinds = ["points", "pass", "bonus", "penalty"];
    private static readonly string[] Scales = ["bands", "line", "steps"];

    public static CriteriaLeaf? Read(NodeReader at, string code, RuleText title)
    {
        var papers = PaperReader.Papers(at);
        var mayNotApply = at.Flag("mayNotApply", otherwise: false);
        var unit = at.TextOrNull("unit");
        var kinds = Kinds.Where(at.Has).ToList();
        if (kinds.Count != 1)
        {
            at.Reading.Refuse(at.Line, "one-criterion", string.Join(", ", Kinds));
            return null;
        }
        var map = at.Map(kinds[0])!;
        CriteriaLeaf? leaf = kinds[0] switch
        {
            "points" => Points(map, code, title),
            "pass" => Pass(map, code, title),
            "bonus" => Adjust(map, code, title, 1),
            _ => Adjust(map, code, title, -1),
        };
        map.Done();
        return leaf is null ? null : leaf with { Papers = papers, MayNotApply = mayNotApply, Unit = unit };
    }

    private static CriteriaLeaf? Points(NodeReader at, string code, RuleText title)
    {
        var max = at.Number("max");
        if (max <= 0)
            at.Reading.Refuse(at.LineOf("max"), "not-positive", "max");
        if (at.Flag("judged", otherwise: false))
            return new JudgedLeaf(code, title, max);
        if (at.Has("choices"))
            return new ChoiceLeaf(code, title, max, Choices(at, max));
        var by = at.Measure("by");
        Scale? scale = null;
        if (Scales.Count(at.Has) == 1)
            scale =
                at.Has("bands") ? ScaleReader.Bands(at, max)
                : at.Has("line") ? ScaleReader.Line(at, max)
                : ScaleReader.Steps(at, max);
        else
            at.Reading.Refuse(at.Line, "one-scale");
        return by is null || scale is null ? null : new MeasuredLeaf(code, title, max, by, scale);
    }

    private static List<CriteriaChoice> Choices(NodeReader at, decimal max)
    {
        var choices = new List<CriteriaChoice>();
        var lines = new List<(string, int)>();
        foreach (var item in at.SomeMaps("choices"))
        {
            var choice = new CriteriaChoice(item.Text("code"), item.Words("title"), item.Number("points"));
            item.Done();
            lines.Add((choice.Code, item.Line));
            choices.Add(choice);
            if (choice.Points > max || choice.Points < 0)
                at.Reading.Refuse(item.Line, "points-out-of-range", Scalars.Say(choice.Points), Scalars.Say(max));
        }
        at.Reading.Unique(lines);
        return choices;
    }

    private static PassLeaf Pass(NodeReader at, string code, RuleText title)
    {
        var when = at.Condition("when");
        var stated = at.Flag("stated", otherwise: false);
        if (at.Has("when") == stated)
            at.Reading.Refuse(at.Line, "when-or-stated");
        var points = at.NumberOrNull("points") ?? 0;
        if (points < 0)
            at.Reading.Refuse(at.LineOf("points"), "not-positive", "points");
        return new PassLeaf(code, title, when, points);
    }

    private static AdjustLeaf? Adjust(NodeReader at, string code, RuleText title, int sign)
    {
        var by = at.Measure("by");
        var (each, cap) = (at.Number("each"), at.Number("cap"));
        if (each <= 0)
            at.Reading.Refuse(at.LineOf("each"), "not-positive", "each");
        if (cap <= 0)
            at.Reading.Refuse(at.LineOf("cap"), "not-positive", "cap");
        return by is null ? null : new AdjustLeaf(code, title, sign, by, each, cap);
    }
}
