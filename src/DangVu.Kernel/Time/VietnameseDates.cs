using System.Globalization;
using System.Text.RegularExpressions;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;

namespace DangVu.Kernel.Time;

/// <summary>Dates as people in Viet Nam write them: day first, and often only the year. Nothing is guessed.</summary>
public static partial class VietnameseDates
{
    /// <summary>The words stand for a day that does not exist, such as 31/02.</summary>
    public const string Impossible = "date.impossible";

    /// <summary>The year has two digits, so its century is not known.</summary>
    public const string TwoDigitYear = "date.two-digit-year";

    /// <summary>This is no date in any known form.</summary>
    public const string Unreadable = "date.unreadable";

    private const int FirstYear = 1800;
    private const int LastYear = 2200;

    /// <summary>
    /// Reads dd/MM/yyyy, d.M.yyyy, d-M-yyyy, yyyy-MM-dd, MM/yyyy, yyyy, the same in words ("ngày 3 tháng 2 năm 1990"), each with or
    /// without a time part, and a spreadsheet's day number of five digits. Zeros for an unknown day or month are understood.
    /// </summary>
    public static Result<PartialDate> Read(string text, bool date1904 = false)
    {
        var folded = Fold.Of(text).TrimStart('\'').Trim();
        if (DayNumber().IsMatch(folded))
        {
            return FromSerial(double.Parse(folded, CultureInfo.InvariantCulture), date1904);
        }

        var bare = TimePart().Replace(folded, "");
        var match = YearFirst().Match(bare);
        match = match.Success ? match : InWords().Match(bare);
        match = match.Success ? match : DayFirst().Match(bare);
        if (!match.Success)
        {
            return No(Unreadable, text);
        }

        if (match.Groups["y"].Length != 4)
        {
            return No(match.Groups["y"].Length == 2 ? TwoDigitYear : Unreadable, text);
        }

        return Whole(Part(match, "y"), Part(match, "m"), Part(match, "d"), text);
    }

    /// <summary>
    /// A spreadsheet's day number; its time of day is dropped. In the 1900 system number 60 is the 29 February 1900 that never was.
    /// </summary>
    public static Result<PartialDate> FromSerial(double serial, bool date1904 = false)
    {
        var text = serial.ToString(CultureInfo.InvariantCulture);
        if (!double.IsFinite(serial) || serial < 1 || serial >= 110_000)
        {
            return No(Unreadable, text);
        }

        var days = (int)Math.Floor(serial);
        if (date1904)
        {
            return PartialDate.Of(new DateOnly(1904, 1, 1).AddDays(days));
        }

        return days switch
        {
            60 => No(Impossible, text),
            < 60 => PartialDate.Of(new DateOnly(1899, 12, 31).AddDays(days)),
            _ => PartialDate.Of(new DateOnly(1899, 12, 30).AddDays(days)),
        };
    }

    /// <summary>For screens: dd/MM/yyyy.</summary>
    public static string Screen(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>For screens, as far as it is known: dd/MM/yyyy, MM/yyyy or yyyy.</summary>
    public static string Screen(PartialDate date) =>
        (date.Month, date.Day) switch
        {
            (0, _) => date.ToString(),
            (_, 0) => date.Earliest.ToString("MM'/'yyyy", CultureInfo.InvariantCulture),
            _ => Screen(date.Earliest),
        };

    /// <summary>For papers: "ngày 07 tháng 6 năm 2023"; a zero before days under 10 and before the months 1 and 2, as the rules of layout ask.</summary>
    public static string Paper(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year:0000}"
        );

    private static Result<PartialDate> Whole(int year, int month, int day, string text)
    {
        if (year is < FirstYear or > LastYear)
        {
            return No(Unreadable, text);
        }

        return PartialDate.Of(year, month, day) is { } date ? date : No(Impossible, text);
    }

    private static int Part(Match match, string name) =>
        match.Groups[name].Success
            ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    private static Refusal No(string code, string text) => Refusal.Invalid("", code, text);

    [GeneratedRegex(@"^[0-9]{5}(\.0+)?\z")]
    private static partial Regex DayNumber();

    [GeneratedRegex(@"[ t,]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?[ap]m)?z?\z")]
    private static partial Regex TimePart();

    [GeneratedRegex(@"^(?<y>[0-9]{4})( ?[-/.] ?(?<m>[0-9]{1,2})( ?[-/.] ?(?<d>[0-9]{1,2}))?)?\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^((ngay )?(?<d>[0-9]{1,2}),? )?(thang (?<m>[0-9]{1,2}),? )nam (?<y>[0-9]{1,4})\z|^nam (?<y>[0-9]{1,4})\z"
    )]
    private static partial Regex InWords();

    [GeneratedRegex(
        @"^(ngay |thang )?((?<d>[0-9]{1,2}) ?[-/.] ?)?(?<m>[0-9]{1,2}) ?[-/.] ?(?<y>[0-9]{1,4})\.?\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayFirst();
}
