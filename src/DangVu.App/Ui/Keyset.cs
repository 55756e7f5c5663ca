using System.Globalization;

namespace DangVu.App.Ui;

/// <summary>Where the next page of a list begins: the last row's sort key and id, as an address carries them.</summary>
internal static class Keyset
{
    private const int OnScreen = 25;
    private const int InFile = 2000;
    private static readonly AsyncLocal<bool> Whole = new();

    /// <summary>Rows of one page: 25 on a screen; many while the whole list is being copied into a file.</summary>
    public static int Page => Whole.Value ? InFile : OnScreen;

    /// <summary>For the rest of this request's work lists are read in long pages.</summary>
    public static void ReadLongPages() => Whole.Value = true;

    internal sealed record After(byte[] Key, Guid Id)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Key);
    }

    public static string Write(byte[] key, Guid id) =>
        Convert.ToBase64String(key).Replace('+', '-').Replace('/', '_') + "." + id.ToString("N");

    public static string Write(DateOnly day, Guid id) =>
        day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "." + id.ToString("N");

    public static string Write(string key, Guid id) => Write(System.Text.Encoding.UTF8.GetBytes(key), id);

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
