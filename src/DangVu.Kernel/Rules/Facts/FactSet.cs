using System.Collections.Immutable;

namespace DangVu.Kernel.Rules;

/// <summary>
/// What is known about one case. What is not in it is not known, and never counts as met.
/// A value that a person typed for an item of a criteria set is the fact "item.CODE".
/// </summary>
public sealed class FactSet
{
    private readonly ImmutableDictionary<string, FactValue> values;
    private readonly ImmutableHashSet<string>? papers;
    private readonly ImmutableHashSet<string> notApplicable;

    private FactSet(
        ImmutableDictionary<string, FactValue> values,
        ImmutableHashSet<string>? papers,
        ImmutableHashSet<string> notApplicable
    ) => (this.values, this.papers, this.notApplicable) = (values, papers, notApplicable);

    public static FactSet None { get; } = new(ImmutableDictionary<string, FactValue>.Empty, null, []);

    /// <summary>Many facts at once; a later one of the same name takes the place of the one before.</summary>
    public static FactSet Of(IEnumerable<KeyValuePair<string, FactValue>> facts) =>
        new(ImmutableDictionary<string, FactValue>.Empty.SetItems(facts), null, []);

    public static string ItemName(string code) => $"item.{code}";

    public FactValue? Find(string name) => values.TryGetValue(name, out var value) ? value : null;

    /// <summary>Null while nobody has said which papers there are.</summary>
    public bool? HasPaper(string code) => papers?.Contains(code);

    public bool IsNotApplicable(string itemCode) => notApplicable.Contains(itemCode);

    public FactSet With(string name, FactValue value) => new(values.SetItem(name, value), papers, notApplicable);

    public FactSet With(string name, decimal number) => With(name, FactValue.OfNumber(number));

    public FactSet With(string name, bool flag) => With(name, FactValue.OfBoolean(flag));

    public FactSet With(string name, DateOnly date) => With(name, FactValue.OfDate(date));

    public FactSet With(string name, string text) => With(name, FactValue.OfText(text));

    public FactSet WithPercent(string name, decimal percent) => With(name, FactValue.OfPercent(percent));

    public FactSet WithItem(string code, FactValue value) => With(ItemName(code), value);

    /// <summary>The whole list of the papers there are; what is not in it is missing.</summary>
    public FactSet WithPapers(IEnumerable<string> codes) =>
        new(values, (papers ?? ImmutableHashSet.Create<string>(StringComparer.Ordinal)).Union(codes), notApplicable);

    public FactSet WithoutItem(string code) => new(values, papers, notApplicable.Add(code));
}
