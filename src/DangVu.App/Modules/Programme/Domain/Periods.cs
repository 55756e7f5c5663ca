using System.Globalization;

namespace DangVu.App.Modules.Programme.Domain;

/// <summary>A year, a quarter of it or a month, as programmes are made for.</summary>
internal sealed record WorkPeriod(int Year, int? Quarter = null, int? Month = null)
{
    public static WorkPeriod OfMonth(DateOnly day) => new(day.Year, (day.Month + 2) / 3, day.Month);

    public bool IsValid =>
        Year is > 1930 and < 2200
        && Quarter is null or >= 1 and <= 4
        && (Month is null || Month is >= 1 and <= 12 && Quarter == (Month + 2) / 3);

    public DateOnly From => new(Year, Month ?? (Quarter is { } q ? q * 3 - 2 : 1), 1);

    public DateOnly To =>
        From.AddMonths(
                Month is not null ? 1
                : Quarter is not null ? 3
                : 12
            )
            .AddDays(-1);

    /// <summary>The period it is a part of; null for a year.</summary>
    public WorkPeriod? Above =>
        Month is not null ? new(Year, Quarter)
        : Quarter is not null ? new(Year)
        : null;

    /// <summary>"2021", "2021-Q1", "2021-03".</summary>
    public string Code =>
        Month is { } m ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{m:00}")
        : Quarter is { } q ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{q}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);

    public static WorkPeriod? Read(string? code)
    {
        if (
            code is null
            || code.Length < 4
            || !int.TryParse(code[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
            return null;
        var period = code.Length switch
        {
            4 => new WorkPeriod(year),
            7 when code[4..6] == "-Q" && code[6] is >= '1' and <= '4' => new WorkPeriod(year, code[6] - '0'),
            7
                when code[4] == '-'
                    && int.TryParse(code[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var month) =>
                new WorkPeriod(year, (month + 2) / 3, month),
            _ => null,
        };
        return period is { IsValid: true } ? period : null;
    }

    /// <summary>The next period of the same length, or the one before.</summary>
    public WorkPeriod Step(int by)
    {
        var day = From.AddMonths(
            (
                Month is not null ? 1
                : Quarter is not null ? 3
                : 12
            ) * by
        );
        return Month is not null ? OfMonth(day)
            : Quarter is not null ? new(day.Year, (day.Month + 2) / 3)
            : new(day.Year);
    }
}
