namespace DangVu.Kernel.Rules;

/// <summary>What a check comes to. Not known is neither met nor missed.</summary>
public enum Outcome
{
    NotMet,
    NotKnown,
    Met,
}
