using System.Globalization;
using System.Text;

namespace DangVu.App.Modules.SelfReview.Domain;

/// <summary>One on the list that is drawn over. The place is the number on the list, 1 … n; no name and no id stands in a draw.</summary>
/// <param name="Before">Turns that count for this person from outside the months drawn (<see cref="RotaHistory"/>).</param>
/// <param name="From">First month in which they can have a turn: the newly come wait.</param>
/// <param name="Until">First month in which they no longer can: those about to leave.</param>
/// <param name="Away">Months in which they are absent; they come first afterwards.</param>
/// <param name="Leads">Holds an office of the collective's committee: not two of them in one month where it can be avoided.</param>
/// <param name="Elsewhere">Months in which they have a turn in another collective: avoided where it can be.</param>
internal sealed record RotaPerson(
    int Place,
    int Before = 0,
    DateOnly? From = null,
    DateOnly? Until = null,
    IReadOnlyList<DateOnly>? Away = null,
    bool Leads = false,
    IReadOnlyList<DateOnly>? Elsewhere = null
)
{
    public bool Can(DateOnly month) =>
        (From is null || From <= month) && (Until is null || Until > month) && (Away is null || !Away.Contains(month));
}

/// <summary>The places of one month. Place 0 stands for somebody who is no longer on the list.</summary>
internal sealed record RotaMonth(DateOnly Month, IReadOnlyList<int> Places);

/// <summary>
/// What a draw was made over, as short text kept with it: for each place its turns before and what hinders it. From this text, the seed
/// and the months, anyone repeats the draw.
/// </summary>
internal static class RotaList
{
    private const string MonthFormat = "yyyyMM";

    /// <summary>"1 0* 2>202303 0&lt;202306 1-202304,202305 0~202307".</summary>
    public static string Write(IEnumerable<RotaPerson> people)
    {
        var text = new StringBuilder();
        foreach (var p in people)
        {
            if (text.Length > 0)
                text.Append(' ');
            text.Append(p.Before.ToString(CultureInfo.InvariantCulture));
            if (p.Leads)
                text.Append('*');
            if (p.From is { } from)
                text.Append('>').Append(Say(from));
            if (p.Until is { } until)
                text.Append('<').Append(Say(until));
            if (p.Away is { Count: > 0 })
                text.Append('-').AppendJoin(',', p.Away.Select(Say));
            if (p.Elsewhere is { Count: > 0 })
                text.Append('~').AppendJoin(',', p.Elsewhere.Select(Say));
        }
        return text.ToString();
    }

    public static IReadOnlyList<RotaPerson> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((token, i) => Person(token, i + 1))];

    /// <summary>"202301:3,5 202302:1": turns that stood already and were kept.</summary>
    public static string WriteMonths(IEnumerable<RotaMonth> months) =>
        string.Join(
            ' ',
            months.Where(m => m.Places.Count > 0).Select(m => Say(m.Month) + ":" + string.Join(',', m.Places))
        );

    public static IReadOnlyList<RotaMonth> ReadMonths(string text) =>
        [
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(token => token.Split(':'))
                .Select(parts => new RotaMonth(
                    Month(parts[0]),
                    [.. parts[1].Split(',').Select(p => int.Parse(p, CultureInfo.InvariantCulture))]
                )),
        ];

    private static RotaPerson Person(string token, int place)
    {
        var at = 0;
        while (at < token.Length && char.IsAsciiDigit(token[at]))
            at++;
        var person = new RotaPerson(place, int.Parse(token.AsSpan(0, at), CultureInfo.InvariantCulture));
        while (at < token.Length)
        {
            var sign = token[at++];
            var end = at;
            while (end < token.Length && (char.IsAsciiDigit(token[end]) || token[end] == ','))
                end++;
            var months = token[at..end].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Month).ToList();
            person = sign switch
            {
                '*' => person with { Leads = true },
                '>' => person with { From = months[0] },
                '<' => person with { Until = months[0] },
                '-' => person with { Away = months },
                '~' => person with { Elsewhere = months },
                _ => throw new FormatException(token),
            };
            at = end;
        }
        return person;
    }

    private static string Say(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    private static DateOnly Month(string text) =>
        DateOnly.ParseExact(text + "01", MonthFormat + "dd", CultureInfo.InvariantCulture);
}
