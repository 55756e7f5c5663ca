namespace DangVu.Kernel.Rules;

/// <summary>Points as a range: while something is not known, the lowest and the highest that they can still come to.</summary>
public readonly record struct Score(decimal Low, decimal High)
{
    public static Score Zero => default;

    public bool IsKnown() => Low == High;

    public static Score Of(decimal points) => new(points, points);

    public static Score operator +(Score left, Score right) => new(left.Low + right.Low, left.High + right.High);

    public static Score Add(Score left, Score right) => left + right;

    public Score Within(decimal least, decimal most) =>
        new(Math.Clamp(Low, least, most), Math.Clamp(High, least, most));

    /// <summary>The range when it is not known whether these points, earned or taken off, come to anything at all.</summary>
    public Score Perhaps() => new(Math.Min(0, Low), Math.Max(0, High));

    public Outcome Reaches(decimal least) =>
        Low >= least ? Outcome.Met
        : High < least ? Outcome.NotMet
        : Outcome.NotKnown;
}
