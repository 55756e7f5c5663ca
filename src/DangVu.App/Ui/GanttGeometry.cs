using System.Globalization;

namespace DangVu.App.Ui;

/// <summary>Places bars over time in a box 400 wide: a line of words, under it the bar, so that it is read on a telephone too.</summary>
internal sealed class GanttGeometry
{
    private const int Left = 4;
    private const int Wide = 392;
    private const int Head = 20;
    private const int LineHeight = 30;

    /// <summary>What fits above a bar at this size of letters.</summary>
    private const int Longest = 62;
    private const int ManyDays = 40;
    private const int MonthsOfAQuarter = 3;

    private readonly GanttChart chart;

    public GanttGeometry(GanttChart chart)
    {
        this.chart = chart;
        Height = Head + chart.Bars.Count * LineHeight + 4;
        Lines = [.. chart.Bars.Select(Line)];
        Ticks = [.. TickDays().Select(d => (Text(At(d)), d.ToString(Format, CultureInfo.InvariantCulture)))];
        TodayX = chart.From <= chart.Today && chart.Today <= chart.To ? Text(At(chart.Today)) : null;
    }

    internal sealed record Placed(
        GanttBar Bar,
        string Text,
        string TextY,
        string X,
        string Width,
        string BarY,
        string DueX,
        string DueTop,
        string DueEnd
    );

    public int Height { get; }
    public IReadOnlyList<Placed> Lines { get; }
    public IReadOnlyList<(string X, string Label)> Ticks { get; }
    public string? TodayX { get; }

    private int Days => chart.To.DayNumber - chart.From.DayNumber + 1;

    private string Format => Days > ManyDays ? "MM/yyyy" : "dd/MM";

    private Placed Line(GanttBar bar, int index)
    {
        var top = Head + index * LineHeight;
        var (from, to) = (At(bar.From), At(bar.To.AddDays(1)));
        return new Placed(
            bar,
            bar.Text.Length <= Longest ? bar.Text : bar.Text[..(Longest - 1)] + "…",
            Text(top + 10),
            Text(from),
            Text(Math.Max(3, to - from)),
            Text(top + 15),
            Text(At(bar.Due.AddDays(1))),
            Text(top + 13),
            Text(top + 25)
        );
    }

    /// <summary>The day's place, at the edge where it lies outside.</summary>
    private double At(DateOnly day) =>
        Left + Wide * Math.Clamp((day.DayNumber - chart.From.DayNumber) / (double)Days, 0, 1);

    /// <summary>Weeks of a month, months of a quarter, quarters of a year.</summary>
    private IEnumerable<DateOnly> TickDays()
    {
        if (Days <= ManyDays)
        {
            for (var day = chart.From.AddDays(7); day < chart.To; day = day.AddDays(7))
                yield return day;
            yield break;
        }
        var step = Days > 100 ? MonthsOfAQuarter : 1;
        for (var day = chart.From.AddMonths(step); day < chart.To; day = day.AddMonths(step))
            yield return day;
    }

    private static string Text(double v) => v.ToString("0.#", CultureInfo.InvariantCulture);
}
