using System.Collections;
using System.Globalization;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Reports.HalfTerm;

/// <summary>A figure's value as a person reads it.</summary>
internal static class FigureText
{
    public static string Of(Texts t, object? value) =>
        value switch
        {
            null => "–",
            string grade => t["grade." + grade],
            IDictionary counts => string.Join(
                ", ",
                counts.Keys.Cast<object>().Select(k => $"{t["grade." + k]}: {counts[k]}")
            ),
            IEnumerable list => string.Join(", ", list.Cast<object>()),
            IConvertible number => Vn.Number(number.ToInt64(CultureInfo.InvariantCulture)),
            _ => string.Join(
                ", ",
                System
                    .Text.Json.JsonSerializer.SerializeToElement(value, Hosting.Api.Json)
                    .EnumerateObject()
                    .Select(p => $"{t["grade." + p.Name]}: {p.Value}")
            ),
        };
}
