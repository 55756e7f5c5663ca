namespace DangVu.Kernel.Rules.Reading;

/// <summary>A neutral tree of what a rule file says, with the line of each piece, so that the Kernel needs no YAML package.</summary>
public abstract record RuleNode(int Line);

public sealed record ScalarNode(string Text, int Line) : RuleNode(Line);

public sealed record SequenceNode(IReadOnlyList<RuleNode> Items, int Line) : RuleNode(Line);

public sealed record MappingNode(IReadOnlyList<MappingEntry> Entries, int Line) : RuleNode(Line);

public sealed record MappingEntry(string Key, RuleNode Value, int Line);
