using System.Globalization;

namespace DangVu.App.Ui;

/// <summary>Where the next page of a list begins: the last row's sort key and id, as an address carries them.</summary>
internal static class Keyset
{
    public const int Page = 25;

    internal sealed record After(byte[] Key, Guid Id);

    public static string Write(byte[] key, Guid id) =>
        Convert.ToBase64String(key).Replace('+', '-').Replace('/', '_') + "." + id.ToString("N");

    public static string Write(DateOnly day, Guid id) =>
        day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "." + id.ToString("N");

    public static After? Read(string? text)
    {
        if (text?.Split('.') is not [var key, var id] || !Guid.TryParse(id, out var guid))
            return null;
        try
        {
            return new After(Convert.FromBase64String(key.Replace('-', '+').Replace('_', '/')), guid);
        }
        catch (FormatException)
        {
            // Somebody edited the address: the list starts from its beginning.
            return null;
        }
    }

    public static (DateOnly Day, Guid Id)? ReadDay(string? text) =>
        text?.Split('.') is [var day, var id]
        && Guid.TryParse(id, out var guid)
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, guid)
            : null;
}
