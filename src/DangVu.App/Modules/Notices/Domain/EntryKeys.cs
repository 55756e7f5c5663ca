using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices.Domain;

/// <summary>Names a line of the month so that the same thing has the same name when its day or its words change.</summary>
internal static class EntryKeys
{
    public static string Of(MonthItem item, Guid body, DateOnly due)
    {
        if (item.Key is { } key)
            return key;
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

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
