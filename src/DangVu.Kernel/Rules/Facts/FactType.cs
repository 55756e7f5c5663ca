namespace DangVu.Kernel.Rules;

/// <summary>What sort of value a fact has. A percent is written 85 for 85%.</summary>
public enum FactType
{
    Number,
    Percent,
    Boolean,
    Date,
    Text,
}
