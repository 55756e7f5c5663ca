namespace DangVu.Kernel.Rules;

/// <summary>One criterion held against the facts. A value of another type than the criterion takes is as if nobody had typed it.</summary>
internal static class LeafEvaluator
{
    public static Trace Evaluate(CriteriaLeaf leaf, FactSet facts)
    {
        var trace = leaf switch
        {
            MeasuredLeaf measured => Measured(measured, facts),
            JudgedLeaf judged => Judged(judged.Code, judged.Title, judged.Max, facts),
            ChoiceLeaf choice => Choice(choice, facts),
            PassLeaf pass => Pass(pass, facts),
            AdjustLeaf adjust => Adjust(adjust, facts),
            _ => throw new InvalidOperationException($"No such criterion: {leaf.GetType().Name}"),
        };
        return leaf.Papers.Count == 0 ? trace : WithPapers(leaf, trace, facts);
    }

    private static Trace Measured(MeasuredLeaf leaf, FactSet facts)
    {
        var value = leaf.By.Take(facts, leaf.Code);
        var parts = leaf.By.Show(facts, leaf.Code);
        if (value.Value is not { } input)
            return NotKnown(leaf, new Score(0, leaf.Max), leaf.Max, value.Missing) with { Children = parts };
        var points = leaf.Scale.Points(input);
        var shown = leaf.By.IsPercent ? FactValue.OfPercent(input) : FactValue.OfNumber(input);
        return new Trace(leaf.Code, leaf.Title, Kleene.Of(points > 0), "measured")
        {
            Input = shown,
            Args = [shown],
            Points = Score.Of(points),
            Max = leaf.Max,
            Children = parts,
        };
    }

    public static Trace Judged(string code, RuleText title, decimal max, FactSet facts)
    {
        if (facts.Find(FactSet.ItemName(code)) is not { Type: FactType.Number or FactType.Percent } given)
            return NotKnown(code, title, new Score(0, max), max, [FactSet.ItemName(code)]);
        var points = Math.Clamp(given.Number, 0, max);
        return new Trace(code, title, Kleene.Of(points > 0), given.Number > max ? "capped" : "judged")
        {
            Input = given,
            Args = [given, FactValue.OfNumber(max)],
            Points = Score.Of(points),
            Max = max,
        };
    }

    private static Trace Choice(ChoiceLeaf leaf, FactSet facts)
    {
        var given = facts.Find(FactSet.ItemName(leaf.Code));
        var choice = given?.Text is { } code ? leaf.Choices.FirstOrDefault(choice => choice.Code == code) : null;
        if (choice is null)
            return NotKnown(leaf, new Score(0, leaf.Max), leaf.Max, [FactSet.ItemName(leaf.Code)]);
        return new Trace(leaf.Code, leaf.Title, Kleene.Of(choice.Points > 0), "chosen")
        {
            Input = given,
            Points = Score.Of(choice.Points),
            Max = leaf.Max,
            Children = [new Trace(choice.Code, choice.Title, Kleene.Of(choice.Points > 0), "chosen-level")],
        };
    }

    private static Trace Pass(PassLeaf leaf, FactSet facts)
    {
        var max = leaf.Points > 0 ? leaf.Points : (decimal?)null;
        if (leaf.When is { } condition)
        {
            var check = condition.Check(facts);
            return Trace.OfChildren(leaf.Code, leaf.Title, check.Outcome, "condition", [check]) with
            {
                Points = max is null ? null : Earned(check.Outcome, leaf.Points),
                Max = max,
            };
        }
        if (facts.Find(FactSet.ItemName(leaf.Code)) is not { Type: FactType.Boolean } word)
            return NotKnown(leaf, Earned(Outcome.NotKnown, leaf.Points), max, [FactSet.ItemName(leaf.Code)]);
        var outcome = Kleene.Of(word.IsTrue());
        return new Trace(leaf.Code, leaf.Title, outcome, outcome == Outcome.Met ? "stated-met" : "stated-not-met")
        {
            Input = word,
            Points = max is null ? null : Earned(outcome, leaf.Points),
            Max = max,
        };
    }

    private static Trace Adjust(AdjustLeaf leaf, FactSet facts)
    {
        var value = leaf.By.Take(facts, leaf.Code);
        var parts = leaf.By.Show(facts, leaf.Code);
        var (low, high) = leaf.Sign > 0 ? (0m, leaf.Cap) : (-leaf.Cap, 0m);
        if (value.Value is not { } input)
            return NotKnown(leaf, new Score(low, high), null, value.Missing) with { Children = parts };
        // Compared before it is multiplied: what is far over the cap could grow too large to count.
        var times = Math.Max(0, input);
        var points = leaf.Sign * (times >= leaf.Cap / leaf.Each ? leaf.Cap : times * leaf.Each);
        return new Trace(leaf.Code, leaf.Title, Outcome.Met, leaf.Sign > 0 ? "bonus" : "penalty")
        {
            Input = FactValue.OfNumber(input),
            Args = [FactValue.OfNumber(input), FactValue.OfNumber(leaf.Cap)],
            Points = Score.Of(points),
            Children = parts,
        };
    }

    private static Trace WithPapers(CriteriaLeaf leaf, Trace trace, FactSet facts)
    {
        var papers = leaf
            .Papers.Select(paper => new HasPaper(paper.Code) { Label = paper.Title }.Check(facts))
            .ToList();
        var all = Kleene.All(papers.Select(paper => paper.Outcome).Append(trace.Outcome));
        if (all == trace.Outcome && trace.Outcome != Outcome.NotKnown)
            return trace with { Children = [.. trace.Children, .. papers] };
        var points =
            trace.Points is not { } given ? (Score?)null
            : all == Outcome.NotMet ? Score.Zero
            : given.Perhaps();
        return trace with
        {
            Outcome = all,
            Reason = all == Outcome.NotMet && trace.Outcome != Outcome.NotMet ? "evidence-missing" : trace.Reason,
            Points = points,
            Children = [.. trace.Children, .. papers],
            Missing = all == Outcome.NotKnown ? [.. trace.Missing, .. Trace.MissingOf(papers)] : [],
        };
    }

    private static Score Earned(Outcome outcome, decimal points) =>
        outcome switch
        {
            Outcome.Met => Score.Of(points),
            Outcome.NotMet => Score.Zero,
            _ => new Score(0, points),
        };

    private static Trace NotKnown(CriteriaLeaf leaf, Score range, decimal? max, IReadOnlyList<string> missing) =>
        NotKnown(leaf.Code, leaf.Title, range, max, missing);

    private static Trace NotKnown(
        string code,
        RuleText title,
        Score range,
        decimal? max,
        IReadOnlyList<string> missing
    ) =>
        new(
            code,
            title,
            Outcome.NotKnown,
            missing.Contains(RatioMeasure.NoDenominator) ? "no-denominator" : "not-known"
        )
        {
            Points = max is null && range is { Low: 0, High: 0 } ? null : range,
            Max = max,
            Missing = missing,
        };
}
