using System.Globalization;

namespace DangVu.Kernel.Money;

/// <summary>An amount in whole đồng; there is no smaller coin.</summary>
public readonly record struct Dong(long Amount) : IComparable<Dong>
{
    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
    };

    /// <summary>Nothing.</summary>
    public static Dong Zero { get; }

    /// <summary>The number alone, in groups of three: 1.250.000.</summary>
    public string Digits => Amount.ToString("#,0", Format);

    /// <summary>1.250.000 đồng.</summary>
    public override string ToString() => Digits + " đồng";

    /// <summary>By amount.</summary>
    public int CompareTo(Dong other) => Amount.CompareTo(other.Amount);

    public static Dong operator +(Dong left, Dong right) => new(checked(left.Amount + right.Amount));

    public static Dong operator -(Dong left, Dong right) => new(checked(left.Amount - right.Amount));

    public static Dong operator *(Dong left, int times) => new(checked(left.Amount * times));

    public static bool operator <(Dong left, Dong right) => left.Amount < right.Amount;

    public static bool operator >(Dong left, Dong right) => left.Amount > right.Amount;

    public static bool operator <=(Dong left, Dong right) => left.Amount <= right.Amount;

    public static bool operator >=(Dong left, Dong right) => left.Amount >= right.Amount;

    /// <summary>Reads whole đồng: digits, with points or spaces between groups of three, and the word or sign at the end if there is one.</summary>
    public static bool TryParse(string? text, out Dong dong)
    {
        dong = Zero;
        var bare = (text ?? "").Trim();
        foreach (var unit in new[] { "đồng", "vnđ", "vnd", "đ", "₫" })
        {
            if (bare.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                bare = bare[..^unit.Length].TrimEnd();
                break;
            }
        }

        var groups = bare.Split('.', ' ', '\u00A0');
        var grouped =
            groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        var read =
            grouped
            && long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
                ? amount
                : (long?)null;
        dong = new(read ?? 0);
        return read is not null;
    }
}
