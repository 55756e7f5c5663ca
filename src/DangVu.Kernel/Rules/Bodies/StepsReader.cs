using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads a path and refuses states that nobody can reach or that lead nowhere known.</summary>
internal static class StepsReader
{
    public static StepsBody Read(NodeReader at)
    {
        var events = at.Texts("events");
        var known = events.ToHashSet(StringComparer.Ordinal);
        var steps = new List<(Step Step, NodeReader At)>();
        foreach (var item in at.SomeMaps("steps"))
            steps.Add((Step(item, known), item));
        at.Reading.Unique(steps.Select(step => (step.Step.Code, step.At.Line)));
        at.Reading.Unique(steps.SelectMany(step => step.Step.Deadlines.Select(due => (due.Code, step.At.Line))));
        var codes = steps.Select(step => step.Step.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (step, item) in steps)
        {
            foreach (var next in step.Next.Where(next => !codes.Contains(next)))
                at.Reading.Refuse(item.LineOf("next"), "unknown-state", next);
        }
        var body = new StepsBody(events, [.. steps.Select(step => step.Step)]);
        if (steps.Count > 0)
            CheckReach(body, steps, at.Reading);
        return body;
    }

    private static Step Step(NodeReader at, HashSet<string> events)
    {
        var step = new Step(at.Text("code"), at.Words("title"), at.Text("actor"), at.Texts("flags"), at.Texts("next"))
        {
            Papers = PaperReader.Papers(at),
            Deadlines = [.. at.Maps("deadlines").Select(deadline => Deadline.Read(deadline, events))],
            Vote = at.TextOrNull("vote"),
            When = at.Condition("when"),
            Verified = at.Flag("verified", otherwise: true),
            Note = at.WordsOrNull("note"),
        };
        at.Done();
        return step;
    }

    private static void CheckReach(StepsBody body, List<(Step Step, NodeReader At)> steps, RuleReading reading)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([body.Start.Code]);
        while (open.TryDequeue(out var code))
        {
            if (!reached.Add(code) || body.Find(code) is not { } step)
                continue;
            foreach (var next in step.Next)
                open.Enqueue(next);
        }
        foreach (var (step, item) in steps.Where(step => !reached.Contains(step.Step.Code)))
            reading.Refuse(item.Line, "unreachable-state", step.Code);
        foreach (var (step, item) in steps.Where(step => step.Step.Next.Count == 0 && !step.Step.Has("final")))
            reading.Refuse(item.Line, "dead-end", step.Code);
    }
}
