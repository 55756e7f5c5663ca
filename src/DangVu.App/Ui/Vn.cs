using System.Globalization;

namespace DangVu.App.Ui;

/// <summary>How numbers and days are written on screens.</summary>
internal static class Vn
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public static string Number(long n) => n.ToString("#,0", Vi);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day is { } d ? Day(d) : "";

    /// <summary>A date known to the day, month or year: "yyyy[-MM[-dd]]" as stored, written the Vietnamese way.</summary>
    public static string Partial(string? stored) => stored is null ? "" : string.Join('/', stored.Split('-').Reverse());

    public static string Percent(long part, long of) =>
        of == 0 ? "–" : string.Format(Vi, "{0:0.0}%", 100.0 * part / of);

    public static string Ratio(long part, long of) => of == 0 ? $"{part}/{of}" : $"{part}/{of} ({Percent(part, of)})";

    public static string Money(long dong) => Number(dong) + " đồng";

    public static string Instant(DateTime utc) =>
        Acts.OfficeClock.Local(utc).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
