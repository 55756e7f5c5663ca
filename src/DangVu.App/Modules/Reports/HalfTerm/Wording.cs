using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Reports.HalfTerm;

/// <summary>
/// Puts figures into a paragraph. In braces stand a figure's name and, after a bar, how it is said:
/// {a} a number or grade; {a/b} "55/59"; {a%b} "100%"; {a|names} a list's names; {a|count}; {a|money}; {a|grades} counts by grade;
/// {a|change} how it moved since the start of the term.
/// </summary>
internal sealed partial class Wording(
    Texts t,
    IReadOnlyDictionary<string, Figure> now,
    IReadOnlyDictionary<string, Figure> then
)
{
    public IReadOnlyList<(string Text, string? Figure)> Say(string template)
    {
        var pieces = new List<(string, string?)>();
        var at = 0;
        foreach (Match match in Slot().Matches(template))
        {
            if (match.Index > at)
                pieces.Add((template[at..match.Index], null));
            pieces.Add(Slotted(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : ""));
            at = match.Index + match.Length;
        }
        if (at < template.Length)
            pieces.Add((template[at..], null));
        return pieces;
    }

    /// <summary>The names in braces that no module knows; an office's own wording with one of them is refused.</summary>
    public IReadOnlyList<string> Unknown(string template) =>
        [
            .. Slot()
                .Matches(template)
                .SelectMany(m => m.Groups[1].Value.Split('/', '%'))
                .Where(name => !now.ContainsKey(name))
                .Distinct(),
        ];

    private (string, string?) Slotted(string names, string how)
    {
        if (names.Split('/') is [var part, var whole])
            return ($"{Number(part)}/{Number(whole)}", part);
        if (names.Split('%') is [var some, var all])
            return (Number(all) == 0 ? "0%" : Percent(Number(some), Number(all)), some);
        if (!now.TryGetValue(names, out var figure))
            return ("…", null);
        var text = how switch
        {
            "names" => Names(figure.Value),
            "count" => Items(figure.Value).Count.ToString(CultureInfo.InvariantCulture),
            "money" => Vn.Money(Convert.ToInt64(figure.Value, CultureInfo.InvariantCulture)),
            "grades" => Grades(figure.Value),
            "change" => Change(names),
            _ => figure.Value switch
            {
                string grade => t["grade." + grade],
                IEnumerable list => Names(list),
                null => "…",
                var number => Vn.Number(Convert.ToInt64(number, CultureInfo.InvariantCulture)),
            },
        };
        return (text, names);
    }

    private long Number(string name) =>
        now.TryGetValue(name, out var figure) && figure.Value is IConvertible and not string
            ? Convert.ToInt64(figure.Value, CultureInfo.InvariantCulture)
            : 0;

    private static string Percent(long part, long of) => part == of ? "100%" : Vn.Percent(part, of);

    private static IReadOnlyList<string> Items(object? value) =>
        value is IEnumerable list and not string ? [.. list.Cast<object>().Select(o => o.ToString() ?? "")] : [];

    private static string Names(object? value) => string.Join(", ", Items(value));

    /// <summary>"4 hoàn thành xuất sắc nhiệm vụ, 12 hoàn thành tốt nhiệm vụ": grades that nobody has are not named.</summary>
    private string Grades(object? value)
    {
        var counts = System.Text.Json.JsonSerializer.SerializeToElement(value, Hosting.Api.Json);
        if (counts.ValueKind != System.Text.Json.JsonValueKind.Object)
            return "…";
        var said = counts
            .EnumerateObject()
            .Where(p => p.Value.ValueKind == System.Text.Json.JsonValueKind.Number && p.Value.GetInt64() > 0)
            .Select(p => $"{p.Value.GetInt64()} {t["grade." + p.Name]}")
            .ToList();
        return said.Count == 0 ? t["report.none-graded"] : string.Join(", ", said);
    }

    private string Change(string name)
    {
        if (!then.TryGetValue(name, out var before) || before.Value is not IConvertible || before.Value is string)
            return "…";
        var by = Number(name) - Convert.ToInt64(before.Value, CultureInfo.InvariantCulture);
        return by switch
        {
            > 0 => t["report.up", Vn.Number(by)],
            < 0 => t["report.down", Vn.Number(-by)],
            _ => t["report.same"],
        };
    }

    [GeneratedRegex(@"\{([a-z0-9\-./%]+)(?:\|([a-z]+))?\}")]
    private static partial Regex Slot();
}
