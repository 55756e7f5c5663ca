using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads grades, best first.</summary>
internal static class GradeReader
{
    public static GradesBody Read(NodeReader at)
    {
        var values = at.Reading.Values.Read(at);
        var points = at.Has("points") ? at.Fact("points") : null;
        if (points is not null && points.Type is not (FactType.Number or FactType.Percent))
            at.Reading.Refuse(at.LineOf("points"), "not-countable", points.Name, Kebab.Of(points.Type));
        return new GradesBody(points, Grades(at, "grades", required: true)) { Values = values };
    }

    public static IReadOnlyList<GradeRule> Grades(NodeReader at, string key, bool required)
    {
        var maps = required ? at.SomeMaps(key) : at.Maps(key);
        var lines = maps.Select(map => (map.Text("code"), map.Line)).ToList();
        at.Reading.Unique(lines);
        var codes = lines.Select(line => line.Item1).ToHashSet(StringComparer.Ordinal);
        var grades = maps.Select(map => Grade(map, codes)).ToList();
        decimal? above = null;
        foreach (var (grade, line) in grades.Zip(lines, (grade, line) => (grade, line.Line)))
        {
            if (grade.PointsFrom is { } from && above is { } better && from >= better)
                at.Reading.Refuse(line, "grades-order", Scalars.Say(from), Scalars.Say(better));
            above = grade.PointsFrom ?? above;
        }
        return grades;
    }

    private static GradeRule Grade(NodeReader at, HashSet<string> codes)
    {
        var grade = new GradeRule(
            at.Text("code"),
            at.Words("title"),
            at.NumberOrNull("pointsFrom"),
            at.Has("metAtLeast") ? at.Whole("metAtLeast") : null,
            at.Flag("metAll", otherwise: false),
            Named(at, "requires"),
            Named(at, "forces"),
            at.Map("quota") is { } quota ? Quota(quota, codes) : null
        )
        {
            Verified = at.Flag("verified", otherwise: true),
            Note = at.WordsOrNull("note"),
        };
        at.Done();
        return grade;
    }

    private static Quota Quota(NodeReader at, HashSet<string> codes)
    {
        var quota = new Quota(
            at.Texts("counted"),
            at.Texts("among"),
            at.Number("percent"),
            at.Choice<Rounding>("rounding"),
            at.Text("scope")
        )
        {
            Verified = at.Flag("verified", otherwise: true),
            Note = at.WordsOrNull("note"),
        };
        foreach (var code in quota.Counted.Concat(quota.Among).Where(code => !codes.Contains(code)))
            at.Reading.Refuse(at.Line, "unknown-grade", code);
        if (quota.Counted.Count == 0 || quota.Among.Count == 0)
            at.Reading.Refuse(at.Line, "division-by-zero");
        if (quota.Percent is <= 0 or > 100)
            at.Reading.Refuse(at.LineOf("percent"), "percent-range", Scalars.Say(quota.Percent));
        at.Done();
        return quota;
    }

    private static List<NamedCondition> Named(NodeReader at, string key)
    {
        var named = new List<NamedCondition>();
        foreach (var item in at.Maps(key))
        {
            var (code, title, when) = (item.Text("code"), item.Words("title"), item.Condition("when"));
            if (!item.Has("when"))
                item.Missing("when");
            item.Done();
            if (when is not null)
                named.Add(new NamedCondition(code, title, when));
        }
        return named;
    }
}
