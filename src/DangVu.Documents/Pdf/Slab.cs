using SkiaSharp;

namespace DangVu.Documents;

/// <summary>
/// The smallest piece of a page: a line, a table row, a signature. Before is the gap above it, which vanishes at the top of a page.
/// </summary>
internal sealed record Slab(double Height, Action<SKCanvas, double> Draw)
{
    public double Before { get; init; }

    public bool KeepWithNext { get; init; }

    public bool PageBreak { get; init; }

    /// <summary>Header rows to repeat when this row begins a page.</summary>
    public Slab? Head { get; init; }
}
