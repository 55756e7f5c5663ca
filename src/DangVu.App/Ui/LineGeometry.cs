using System.Globalization;

namespace DangVu.App.Ui;

/// <summary>Places a line chart's points in a 400 × 150 box.</summary>
internal sealed class LineGeometry
{
    public LineGeometry(LineChart chart)
    {
        var values = chart.Points.Select(p => p.Value).Append(chart.Target ?? chart.Points[0].Value).ToList();
        double low = values.Min(),
            high = values.Max();
        if (high - low < 1)
            high = low + 1;
        string Y(double v) => Text(120 - 100 * (v - low) / (high - low));
        Dots =
        [
            .. chart.Points.Select(
                (p, i) => (Text(30 + 360.0 * i / (chart.Points.Count - 1)), Y(p.Value), p.Label, p.Value)
            ),
        ];
        Path = string.Join(' ', Dots.Select(d => d.X + "," + d.Y));
        if (chart.Target is { } target)
        {
            TargetY = Y(target);
            TargetLabelY = Text(120 - 100 * (target - low) / (high - low) - 4);
        }
    }

    public IReadOnlyList<(string X, string Y, string Label, double Value)> Dots { get; }
    public string Path { get; }
    public string? TargetY { get; }
    public string? TargetLabelY { get; }

    private static string Text(double v) => v.ToString("0.#", CultureInfo.InvariantCulture);
}
