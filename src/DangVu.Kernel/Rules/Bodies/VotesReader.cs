using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

internal static class VotesReader
{
    public static VotesBody Read(NodeReader at)
    {
        var rules = new List<VoteRule>();
        var lines = new List<(string, int)>();
        foreach (var item in at.SomeMaps("decisions"))
        {
            rules.Add(Rule(item));
            lines.Add((rules[^1].Decision, item.Line));
        }
        at.Reading.Unique(lines);
        var byCode = rules
            .DistinctBy(rule => rule.Decision)
            .ToDictionary(rule => rule.Decision, StringComparer.Ordinal);
        return new VotesBody(byCode, at.Texts("excluded"));
    }

    private static VoteRule Rule(NodeReader at)
    {
        var (numerator, denominator) = (0, 1);
        if (at.Map("fraction") is { } fraction)
        {
            (numerator, denominator) = (fraction.Whole("of"), fraction.Whole("in"));
            fraction.Done();
        }
        else
            at.Missing("fraction");
        if (denominator <= 0)
            at.Reading.Refuse(at.LineOf("fraction"), "division-by-zero");
        else if (numerator < 0 || numerator > denominator)
            at.Reading.Refuse(
                at.LineOf("fraction"),
                "fraction-over-one",
                Scalars.Say(numerator),
                Scalars.Say(denominator)
            );
        var rule = new VoteRule(
            at.Text("code"),
            at.Words("title"),
            at.Choice<VoteBase>("base"),
            numerator,
            denominator > 0 ? denominator : 1,
            at.Choice<Majority>("majority") == Majority.MoreThan
        )
        {
            Verified = at.Flag("verified", otherwise: true),
            Note = at.WordsOrNull("note"),
        };
        at.Done();
        return rule;
    }

    private enum Majority
    {
        MoreThan,
        AtLeast,
    }
}
