using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices.Domain;

/// <summary>Names a line of the month so that the same thing has the same name when its day or its words change.</summary>
internal static partial class EntryKeys
{
    public static string Of(MonthItem item, Guid body, DateOnly due)
    {
        if (item.Key is { } key)
            return Named(key, body);
        var path = (item.Button?.Href ?? "").Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kind = path.Length == 0 ? "month" : path[0];
        var record = path.LastOrDefault(p => Guid.TryParse(p, out _));
        if (record is not null && kind is "meetings" or "studies" or "tasks")
            return $"{kind}/{record}";
        // Several time limits may hang on one record: what each is about tells them apart.
        var about = Digest(item.Text + "\n" + item.Sub);
        return record is not null
            ? $"{kind}/{record}-{about}"
            : string.Create(CultureInfo.InvariantCulture, $"{kind}/{body}-{due:yyyyMM}-{about}");
    }

    /// <summary>
    /// From the name that the month knows ("tasks/id", "notebooks:comment:2023-Q2"): what names no record is owed by each body for itself.
    /// </summary>
    private static string Named(string key, Guid body)
    {
        var end = key.AsSpan().IndexOfAny('/', ':');
        var (kind, rest) = end < 1 ? (key, "") : (key[..end], key[(end + 1)..]);
        if (!rest.All(ch => char.IsAsciiLetterOrDigit(ch) || ch is '-' or '.' or '_'))
            rest = Plain().IsMatch(rest) ? rest.Replace('/', '-').Replace(':', '-') : Digest(rest);
        return Record().IsMatch(rest) ? $"{kind}/{rest}" : $"{kind}/{body}-{rest}";
    }

    [GeneratedRegex("^[A-Za-z0-9._:/-]{1,120}$")]
    private static partial Regex Plain();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Record();

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
