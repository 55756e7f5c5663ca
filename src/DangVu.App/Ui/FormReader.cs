using System.Globalization;
using DangVu.Kernel.Results;

namespace DangVu.App.Ui;

/// <summary>Turns what was typed into values, collecting every field's error; the typed text stays for the page that comes back.</summary>
internal sealed class FormReader(IFormCollection form)
{
    private readonly List<Refusal> errors = [];

    public IReadOnlyList<Refusal> Errors => errors;

    public bool HasErrors => errors.Count > 0;

    public IFormCollection Raw => form;

    public string? Optional(string field, int max = 500)
    {
        var text = form[field].ToString().Normalize().Trim().ReplaceLineEndings("\n");
        if (text.Length > max)
            errors.Add(Refusal.Invalid(field, "field.too-long", max));
        return text.Length == 0 ? null : text;
    }

    public string Text(string field, int max = 500)
    {
        var text = Optional(field, max);
        if (text is null)
            errors.Add(Refusal.Invalid(field, "field.required"));
        return text ?? "";
    }

    public DateOnly? OptionalDate(string field)
    {
        var text = Optional(field);
        if (text is null)
            return null;
        if (TryDate(text, out var day))
            return day;
        errors.Add(Refusal.Invalid(field, "field.date", text));
        return null;
    }

    public DateOnly Date(string field)
    {
        var any = Optional(field) is not null;
        var day = OptionalDate(field);
        if (!any)
            errors.Add(Refusal.Invalid(field, "field.required"));
        return day ?? default;
    }

    public long? OptionalNumber(string field, long min = 0, long max = long.MaxValue)
    {
        var text = Optional(field)
            ?.Replace(".", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal);
        if (text is null)
            return null;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            errors.Add(Refusal.Invalid(field, "field.number", text));
        else if (number < min || number > max)
            errors.Add(Refusal.Invalid(field, "field.range", min, max));
        else
            return number;
        return null;
    }

    public long Number(string field, long min = 0, long max = long.MaxValue)
    {
        var any = Optional(field) is not null;
        var number = OptionalNumber(field, min, max);
        if (!any)
            errors.Add(Refusal.Invalid(field, "field.required"));
        return number ?? 0;
    }

    public Guid? OptionalId(string field)
    {
        var text = Optional(field);
        if (text is null)
            return null;
        if (Guid.TryParse(text, out var id))
            return id;
        errors.Add(Refusal.Invalid(field, "field.choice"));
        return null;
    }

    public Guid Id(string field)
    {
        var any = Optional(field) is not null;
        var id = OptionalId(field);
        if (!any)
            errors.Add(Refusal.Invalid(field, "field.required"));
        return id ?? Guid.Empty;
    }

    public bool Ticked(string field) => form[field].ToString() is "on" or "true" or "1";

    public IReadOnlyList<Guid> Ids(string field) =>
        [.. form[field].SelectMany(v => (v ?? "").Split(',')).Where(v => Guid.TryParse(v, out _)).Select(Guid.Parse!)];

    public string Choice(string field, params IEnumerable<string> allowed)
    {
        var text = Text(field);
        if (text.Length > 0 && !allowed.Contains(text))
            errors.Add(Refusal.Invalid(field, "field.choice"));
        return text;
    }

    public int? Version => int.TryParse(form["version"], CultureInfo.InvariantCulture, out var v) ? v : null;

    /// <summary>The rows of a grid that were posted: row key to a reader of "grid.key.input" names.</summary>
    public IEnumerable<(Guid Key, Func<string, string?> Value)> Grid(string name)
    {
        var keys = form
            .Keys.Where(k => k.StartsWith(name + ".", StringComparison.Ordinal))
            .Select(k => k.Split('.')[1])
            .Distinct()
            .ToList();
        foreach (var key in keys)
            if (Guid.TryParse(key, out var id))
                yield return (id, input => Optional($"{name}.{key}.{input}", 4000));
    }

    public void Add(Refusal refusal) => errors.Add(refusal);

    /// <summary>dd/MM/yyyy, d/M/yyyy, d.M.yyyy, d-M-yyyy or what a date input sends, yyyy-MM-dd.</summary>
    public static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            ["dd/MM/yyyy", "d/M/yyyy", "d.M.yyyy", "dd.MM.yyyy", "d-M-yyyy", "dd-MM-yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );
}
