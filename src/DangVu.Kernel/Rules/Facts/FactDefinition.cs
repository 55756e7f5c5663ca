namespace DangVu.Kernel.Rules;

/// <summary>A fact that rules may ask about: its stable name, its type and what people call it.</summary>
public sealed record FactDefinition(string Name, FactType Type, RuleText Title);
