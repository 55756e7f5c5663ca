using System.Collections.Frozen;
using System.Globalization;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import;

/// <summary>
/// The twelve-digit personal number: three digits of the province, one of century and sex, two of the birth year, six of its own. New
/// Party cards bear the same number.
/// </summary>
internal static class CitizenNumber
{
    internal const int Length = 12;

    private static readonly FrozenSet<string> Provinces = (
        "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 "
        + "048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    internal static bool HasProvince(string number) => Provinces.Contains(number[..3]);

    /// <summary>Whether sex and birth year in the number are the person's; null where the person's are not known and nothing contradicts.</summary>
    internal static bool? Agrees(string number, string? sex, PartialDate? birth)
    {
        var mark = number[3] - '0';
        var year =
            (1900 + (mark / 2 * 100)) + int.Parse(number.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        if ((sex is not null && sex != (mark % 2 == 0 ? "male" : "female")) || (birth is { } born && born.Year != year))
        {
            return false;
        }

        return sex is null || birth is null ? null : true;
    }
}
