namespace DangVu.Kernel.Rules;

/// <summary>Words that belong to a rule and are dated with it: Vietnamese first, English beside.</summary>
public sealed record RuleText(string Vi, string En)
{
    public string In(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && En.Length > 0 ? En : Vi;

    public override string ToString() => Vi;
}
