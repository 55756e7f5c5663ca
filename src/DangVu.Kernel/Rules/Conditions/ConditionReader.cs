using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads a condition: all, any, not, count, paper, or a fact or a named value held against something.</summary>
public static class ConditionReader
{
    private static readonly string[] Kinds = ["all", "any", "not", "count", "paper", "value", "fact"];

    public static Condition? Condition(this NodeReader at, string key) => at.Map(key) is { } map ? Read(map) : null;

    public static IReadOnlyList<Condition> Conditions(this NodeReader at, string key) =>
        [.. at.Maps(key).Select(Read).OfType<Condition>()];

    public static Condition? Read(NodeReader at)
    {
        var kinds = Kinds.Where(at.Has).ToList();
        if (kinds.Count != 1)
        {
            at.Reading.Refuse(at.Line, "one-condition", string.Join(", ", Kinds));
            return null;
        }
        Condition? condition = kinds[0] switch
        {
            "all" => new AllOf(Parts(at, "all")),
            "any" => new AnyOf(Parts(at, "any")),
            "not" => at.Condition("not") is { } part ? new NotOf(part) : null,
            "count" => Count(at),
            "paper" => new HasPaper(at.Text("paper")),
            "value" => Value(at),
            _ => Fact(at),
        };
        var label = at.WordsOrNull("label");
        at.Done();
        return label is null ? condition
            : condition is null ? null
            : condition with { Label = label };
    }

    internal static IReadOnlyList<Condition> Parts(NodeReader at, string key)
    {
        var parts = at.Conditions(key);
        if (at.Items(key).Count == 0)
            at.Reading.Refuse(at.LineOf(key), "empty-list", key);
        return parts;
    }

    private static CountOf Count(NodeReader at)
    {
        var parts = Parts(at, "count");
        var atLeast = at.Whole("atLeast");
        if (atLeast < 1 || atLeast > at.Items("count").Count)
            at.Reading.Refuse(at.LineOf("atLeast"), "count-out-of-range", Scalars.Say(atLeast));
        return new CountOf(atLeast, parts);
    }

    private static CompareValue? Value(NodeReader at)
    {
        var value = at.Value("value");
        var by = Sign(at);
        var type = value is { Is.IsPercent: true } ? FactType.Percent : FactType.Number;
        var to = value is null ? [] : Values(at, by ?? Comparison.Equal, value.Code, type);
        at.Node("to");
        if (value is null || by is not { } comparison || to.Count == 0)
            return null;
        if (!comparison.Fits(type))
            at.Reading.Refuse(at.LineOf("is"), "operator-not-for-type", at.Text("is"), value.Code, Kebab.Of(type));
        return new CompareValue(value, comparison, to);
    }

    private static Comparison? Sign(NodeReader at)
    {
        var sign = at.Text("is");
        if (Comparisons.TryParse(sign, out var by))
            return by;
        at.Reading.Refuse(at.LineOf("is"), "unknown-operator", sign, Comparisons.AllSigns);
        return null;
    }

    private static Compare? Fact(NodeReader at)
    {
        var fact = at.Fact("fact");
        var sign = Sign(at);
        var toFact = at.Has("toFact") ? at.Fact("toFact") : null;
        var to = at.Has("toFact") || fact is null ? [] : Values(at, sign ?? Comparison.Equal, fact.Name, fact.Type);
        if (fact is null || sign is not { } by)
        {
            at.Node("to");
            return null;
        }
        if (!by.Fits(fact.Type))
            at.Reading.Refuse(at.LineOf("is"), "operator-not-for-type", at.Text("is"), fact.Name, Kebab.Of(fact.Type));
        if (toFact is not null && toFact.Type != fact.Type)
            at.Reading.Refuse(at.LineOf("toFact"), "wrong-type", fact.Name, Kebab.Of(fact.Type), toFact.Name);
        return new Compare(fact, by, to, toFact);
    }

    public static FactDefinition? Fact(this NodeReader at, string key)
    {
        var name = at.Text(key);
        var fact = at.Reading.Facts.Find(name);
        if (fact is null && name.Length > 0)
            at.Reading.Refuse(at.LineOf(key), "unknown-fact", name);
        return fact;
    }

    private static List<FactValue> Values(NodeReader at, Comparison by, string name, FactType type)
    {
        IReadOnlyList<string> texts = by == Comparison.OneOf ? at.Texts("to") : [at.Text("to")];
        var values = new List<FactValue>();
        foreach (var text in texts)
        {
            if (Scalars.Value(text, type) is { } value)
                values.Add(value);
            else
                at.Reading.Refuse(at.LineOf("to"), "wrong-type", name, Kebab.Of(type), text);
        }
        if (by == Comparison.OneOf && texts.Count == 0)
            at.Reading.Refuse(at.LineOf("to"), "empty-list", "to");
        return values;
    }
}
