using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using DangVu.App.Persistence;

namespace DangVu.App.Audit;

/// <summary>The keyed digest over a row's columns, the same whichever database the row came from.</summary>
internal static class Sealing
{
    private static readonly Dictionary<Type, PropertyInfo[]> Columns = AppDb.RowTypes.ToDictionary(
        t => t,
        t =>
            t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p is { CanWrite: true, CanRead: true } && p.Name is not nameof(Row.Seal))
                .OrderBy(p => p.Name, StringComparer.Ordinal)
                .ToArray()
    );

    public static byte[] Of(Row row, byte[] key)
    {
        var text = new StringBuilder(256).Append(row.GetType().Name);
        foreach (var column in Columns[row.GetType()])
            text.Append('\n').Append(column.Name).Append('=').Append(Text(column.GetValue(row)));
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text.ToString()))[..12];
    }

    public static bool IsSealed(Type row) => Traits.IsSealed(row);

    public static string? Text(object? value) =>
        value switch
        {
            null => null,
            byte[] bytes => Convert.ToBase64String(bytes),
            DateTime at => at.AddTicks(-(at.Ticks % 10))
                .ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
