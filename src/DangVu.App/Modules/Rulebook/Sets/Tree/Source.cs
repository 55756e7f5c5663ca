using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Tree;

/// <summary>
/// Where a measured value comes from, as the form shows it: a fact, a value that a person types, or two facts together. Other measures
/// stay as the file has them.
/// </summary>
internal sealed record Source(string Kind, string? Fact, string? Other)
{
    public const string OfFact = "fact";
    public const string TypedNumber = "number";
    public const string TypedPercent = "percent";
    public const string Ratio = "ratio";
    public const string Difference = "difference";

    public static IReadOnlyList<string> Kinds { get; } = [OfFact, TypedNumber, TypedPercent, Ratio, Difference];

    public bool NeedsOther => Kind is Ratio or Difference;

    public bool NeedsFact => Kind is OfFact || NeedsOther;

    public static Source? Of(RuleNode? by) =>
        by is not MappingNode { Entries: [var only] }
            ? null
            : only.Key switch
            {
                "fact" => new Source(OfFact, NodeTree.Text(by, "fact"), null),
                "typed" when NodeTree.Text(by, "typed") is TypedNumber or TypedPercent => new Source(
                    NodeTree.Text(by, "typed")!,
                    null,
                    null
                ),
                "ratio" when !NodeTree.Has(only.Value, "percent") => Two(
                    Ratio,
                    At(only.Value, "of"),
                    At(only.Value, "to")
                ),
                "difference" when only.Value is SequenceNode { Items: [var from, var less] } => Two(
                    Difference,
                    NodeTree.Text(from, "fact"),
                    NodeTree.Text(less, "fact")
                ),
                _ => null,
            };

    public RuleNode Node() =>
        Kind switch
        {
            OfFact => Named(Fact),
            Ratio => Make.Map(("ratio", Make.Map(("of", Named(Fact)), ("to", Named(Other))))),
            Difference => Make.Map(("difference", Make.List(Named(Fact), Named(Other)))),
            _ => Make.Map(("typed", Make.Text(Kind))),
        };

    private static Source? Two(string kind, string? fact, string? other) =>
        fact is null || other is null ? null : new Source(kind, fact, other);

    private static string? At(RuleNode node, string key) => NodeTree.Text(node, key + "/fact");

    private static MappingNode Named(string? fact) => Make.Map(("fact", Make.Text(fact)));
}
