using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads bands, lines and steps, and refuses what would leave a value without points or with two.</summary>
public static class ScaleReader
{
    public static Bands Bands(NodeReader at, decimal max)
    {
        var steps = new List<(Band Band, int Line)>();
        foreach (var item in at.SomeMaps("bands"))
        {
            var band = new Band(item.NumberOrNull("from"), item.NumberOrNull("below"), item.Number("points"));
            item.Done();
            if (band is { From: { } from, Below: { } below } && from >= below)
                at.Reading.Refuse(item.Line, "band-empty", Scalars.Say(from), Scalars.Say(below));
            if (band.Points > max || band.Points < 0)
                at.Reading.Refuse(item.Line, "points-out-of-range", Scalars.Say(band.Points), Scalars.Say(max));
            steps.Add((band, item.Line));
        }
        var ordered = steps.OrderBy(step => step.Band.From ?? decimal.MinValue).ToList();
        CheckEnds(at, ordered);
        for (var i = 1; i < ordered.Count; i++)
            CheckJoint(at.Reading, ordered[i - 1].Band, ordered[i].Band, ordered[i].Line);
        return new Bands([.. ordered.Select(step => step.Band)]);
    }

    private static void CheckEnds(NodeReader at, List<(Band Band, int Line)> ordered)
    {
        if (ordered.Count == 0)
            return;
        if (ordered[0].Band.From is { } from)
            at.Reading.Refuse(ordered[0].Line, "bands-gap", "−∞", Scalars.Say(from));
        if (ordered[^1].Band.Below is { } below)
            at.Reading.Refuse(ordered[^1].Line, "bands-gap", Scalars.Say(below), "∞");
    }

    private static void CheckJoint(RuleReading reading, Band lower, Band upper, int line)
    {
        if (lower.Below is not { } end || upper.From is not { } start || end > start)
            reading.Refuse(line, "bands-overlap", Scalars.Say(upper.From ?? 0));
        else if (end < start)
            reading.Refuse(line, "bands-gap", Scalars.Say(end), Scalars.Say(start));
    }

    public static StraightLine Line(NodeReader at, decimal max)
    {
        var map = at.Map("line")!;
        var (from, to) = (Point(map, "from", max), Point(map, "to", max));
        map.Done();
        if (from.Value >= to.Value)
            at.Reading.Refuse(at.LineOf("line"), "division-by-zero");
        return new StraightLine(from.Value, from.Points, to.Value, to.Points);
    }

    public static Steps Steps(NodeReader at, decimal max)
    {
        var map = at.Map("steps")!;
        var toward = map.Choice<Toward>("toward", Toward.Up);
        var steps = new Steps(
            map.NumberOrNull("start") ?? 0,
            map.Number("from"),
            map.Number("each"),
            map.Number("points"),
            toward == Toward.Down,
            max
        );
        map.Done();
        if (steps.Each == 0)
            at.Reading.Refuse(map.LineOf("each"), "division-by-zero");
        else if (steps.Each < SmallestStep)
            at.Reading.Refuse(map.LineOf("each"), "step-too-small", Scalars.Say(SmallestStep));
        if (Math.Abs(steps.PerStep) < SmallestStep)
            at.Reading.Refuse(map.LineOf("points"), "step-too-small", Scalars.Say(SmallestStep));
        if (steps.Start < 0 || steps.Start > max)
            at.Reading.Refuse(map.LineOf("start"), "points-out-of-range", Scalars.Say(steps.Start), Scalars.Say(max));
        return steps;
    }

    private const decimal SmallestStep = 0.0001m;

    private enum Toward
    {
        Up,
        Down,
    }

    private static (decimal Value, decimal Points) Point(NodeReader at, string key, decimal max)
    {
        if (at.Map(key) is not { } map)
        {
            at.Missing(key);
            return (0, 0);
        }
        var point = (map.Number("value"), map.Number("points"));
        map.Done();
        if (point.Item2 > max || point.Item2 < 0)
            at.Reading.Refuse(map.Line, "points-out-of-range", Scalars.Say(point.Item2), Scalars.Say(max));
        return point;
    }
}
