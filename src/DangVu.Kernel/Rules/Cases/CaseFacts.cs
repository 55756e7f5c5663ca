using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Cases;

/// <summary>
/// The facts, typed items, papers and waived items of a case that is written down: a golden case, or one tried from the command line.
/// What the rule has no place for, or cannot take as that type, is refused at its line.
/// </summary>
public static class CaseFacts
{
    public static FactSet Read(NodeReader at, RuleBody body)
    {
        var facts = FactSet.None;
        if (at.Map("facts") is { } known)
            facts = known.Keys.ToList().Aggregate(facts, (set, name) => Fact(known, name, set));
        if (at.Map("items") is { } items)
            facts = items.Keys.ToList().Aggregate(facts, (set, code) => Item(items, code, set, body));
        if (at.Has("papers"))
            facts = facts.WithPapers(at.Texts("papers"));
        return at.Texts("notApplicable").Aggregate(facts, (set, code) => Away(at, code, set, body));
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

    private static FactSet Item(NodeReader at, string code, FactSet facts, RuleBody body)
    {
        var text = at.Text(code);
        if (body is not CriteriaBody set || set.TypeOfItem(code) is not { } type)
            at.Reading.Refuse(at.LineOf(code), "unknown-item", code);
        else if (Scalars.Value(text, type) is not { } value || !set.Takes(code, value))
            at.Reading.Refuse(at.LineOf(code), "wrong-type", code, Kebab.Of(type), text);
        else
            return facts.WithItem(code, value);
        return facts;
    }

    private static FactSet Away(NodeReader at, string code, FactSet facts, RuleBody body)
    {
        if (body is CriteriaBody set && set.Leaves().Any(leaf => leaf.Code == code && leaf.MayNotApply))
            return facts.WithoutItem(code);
        at.Reading.Refuse(at.LineOf("notApplicable"), "always-applies", code);
        return facts;
    }
}
