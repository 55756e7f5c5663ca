using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Tree;

/// <summary>Makes pieces of a rule's tree; what is null is left out.</summary>
internal static class Make
{
    public static RuleNode? Text(string? text) => string.IsNullOrEmpty(text) ? null : new ScalarNode(text, 0);

    public static RuleNode? Number(decimal? number) => number is { } n ? Text(Scalars.Say(n)) : null;

    public static RuleNode? Day(DateOnly? day) => day is { } d ? Text(Scalars.Say(d)) : null;

    /// <summary>A yes that is written only when it is one.</summary>
    public static RuleNode? Yes(bool flag) => flag ? Text("true") : null;

    /// <summary>For what is true where nothing is said.</summary>
    public static RuleNode? No(bool flag) => flag ? null : Text("false");

    public static RuleNode? Words(string? vi, string? en) =>
        string.IsNullOrEmpty(vi) ? null : Map(("vi", Text(vi)), ("en", Text(en)));

    public static MappingNode Map(params IEnumerable<(string Key, RuleNode? Value)> entries) =>
        new([.. entries.Where(e => e.Value is not null).Select(e => new MappingEntry(e.Key, e.Value!, 0))], 0);

    public static SequenceNode List(params IEnumerable<RuleNode> items) => new([.. items], 0);

    /// <summary>The list, or nothing where it is empty.</summary>
    public static RuleNode? Some(params IEnumerable<RuleNode> items) =>
        List(items) is { Items.Count: > 0 } list ? list : null;
}
