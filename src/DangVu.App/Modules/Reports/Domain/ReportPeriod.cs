using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Reports.Domain;

/// <summary>What a kind of report looks back over, up to a day.</summary>
internal static class ReportPeriod
{
    public static readonly IReadOnlyList<string> Kinds = ["half-term", "month", "quarter", "half-year", "year", "term"];

    /// <summary>First day looked at; a term's report begins with the term, and no period begins before it.</summary>
    public static DateOnly From(string kind, TermRef term, DateOnly asOf)
    {
        var from = kind switch
        {
            "month" => new DateOnly(asOf.Year, asOf.Month, 1),
            "quarter" => new DateOnly(asOf.Year, (asOf.Month - 1) / 3 * 3 + 1, 1),
            "half-year" => new DateOnly(asOf.Year, asOf.Month <= 6 ? 1 : 7, 1),
            "year" => new DateOnly(asOf.Year, 1, 1),
            _ => term.From,
        };
        return from < term.From ? term.From : from;
    }

    /// <summary>The period's name as the title of the paper has it.</summary>
    public static object[] TitleArgs(string kind, TermRef term, DateOnly asOf) =>
        kind switch
        {
            "month" => [asOf.Month, asOf.Year],
            "quarter" => [RomanNumeral.Of((asOf.Month + 2) / 3), asOf.Year],
            "half-year" => [asOf.Month <= 6 ? 1 : 2, asOf.Year],
            "year" => [asOf.Year],
            _ => [term.Label.Replace('-', '–')],
        };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
