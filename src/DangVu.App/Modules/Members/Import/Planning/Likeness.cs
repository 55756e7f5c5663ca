using DangVu.Kernel.Text;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>
/// How much two descriptions look like one person, from 0 to 100. It decides nothing: it puts the likeliest first for somebody to compare.
/// </summary>
internal static class Likeness
{
    /// <summary>From here on a new person is accompanied by a warning.</summary>
    internal const int Notable = 60;

    /// <summary>From here on somebody must look first.</summary>
    internal const int Doubtful = 75;

    internal static int Of(MemberValues one, MemberValues other)
    {
        if (Differ(one.IdentityNumber, other.IdentityNumber))
        {
            return 0;
        }

        var score = Name(one.FullName, other.FullName) + Birth(one.BirthDate, other.BirthDate);
        score += Told(one.Sex, other.Sex, 5, -30);
        score += Dates(one.AdmittedOn, other.AdmittedOn);
        score += Told(one.Cell, other.Cell, 10, 0);
        score += Told(Bare(one.Hometown), Bare(other.Hometown), 5, 0);
        score +=
            one.CardNumber?.Length == other.CardNumber?.Length ? Told(one.CardNumber, other.CardNumber, 30, -40) : 0;
        return Math.Clamp(score, 0, 100);
    }

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static int Name(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return 0;
        }

        return PersonKey.Exact(one) == PersonKey.Exact(other) ? 40
            : Fold.Of(one) == Fold.Of(other) ? 30
            : 0;
    }

    private static int Birth(PartialDate? one, PartialDate? other)
    {
        if (one is not { } a || other is not { } b)
        {
            return 0;
        }

        if (a.IsWhole && b.IsWhole)
        {
            return a == b ? 30
                : IsSlip(a.ToString(), b.ToString()) ? 20
                : -20;
        }

        return a.AgreesWith(b) ? 15 : -20;
    }

    private static int Dates(PartialDate? one, PartialDate? other)
    {
        if (one is not { } a || other is not { } b)
        {
            return 0;
        }

        return a.AgreesWith(b) ? 10 : -10;
    }

    private static int Told(string? one, string? other, int alike, int differing)
    {
        if (one is null || other is null)
        {
            return 0;
        }

        return one == other ? alike : differing;
    }

    private static string? Bare(string? text) => text is null ? null : Fold.Words(text);

    /// <summary>Day and month changed over, or one digit mistyped.</summary>
    private static bool IsSlip(string one, string other)
    {
        if (one[..4] == other[..4] && one[5..7] == other[8..] && one[8..] == other[5..7])
        {
            return true;
        }

        var differing = 0;
        for (var at = 0; at < one.Length; at++)
        {
            differing += one[at] == other[at] ? 0 : 1;
        }

        return differing == 1;
    }
}
