using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Cases;

/// <summary>The facts, typed items, papers and waived items of a golden case.</summary>
internal static class CaseFacts
{
    public static FactSet Read(NodeReader at)
    {
        var facts = FactSet.None;
        if (at.Map("facts") is { } known)
            facts = known.Keys.ToList().Aggregate(facts, (set, name) => Fact(known, name, set));
        if (at.Map("items") is { } items)
            facts = items.Keys.ToList().Aggregate(facts, (set, code) => set.WithItem(code, Typed(items.Text(code))));
        if (at.Has("papers"))
            facts = facts.WithPapers(at.Texts("papers"));
        return at.Texts("notApplicable").Aggregate(facts, (set, code) => set.WithoutItem(code));
    }

    private static FactSet Fact(NodeReader at, string name, FactSet facts)
    {
        var text = at.Text(name);
        if (at.Reading.Facts.Find(name) is not { } fact)
            at.Reading.Refuse(at.LineOf(name), "unknown-fact", name);
        else if (Scalars.Value(text, fact.Type) is not { } value)
            at.Reading.Refuse(at.LineOf(name), "wrong-type", name, Kebab.Of(fact.Type), text);
        else
            return facts.With(name, value);
        return facts;
    }

    private static FactValue Typed(string text) =>
        Scalars.Boolean(text, out var flag) ? FactValue.OfBoolean(flag)
        : Scalars.Number(text, out var number) ? FactValue.OfNumber(number)
        : FactValue.OfText(text);
}
