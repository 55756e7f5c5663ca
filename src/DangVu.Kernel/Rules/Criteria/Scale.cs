namespace DangVu.Kernel.Rules;

/// <summary>From a measured value to points.</summary>
public abstract record Scale
{
    public abstract decimal Points(decimal value);
}

/// <summary>From (included) to Below (excluded); a missing end is open.</summary>
public sealed record Band(decimal? From, decimal? Below, decimal Points)
{
    public bool Holds(decimal value) => (From is null || value >= From) && (Below is null || value < Below);
}

/// <summary>Steps that cover every value exactly once.</summary>
public sealed record Bands(IReadOnlyList<Band> Steps) : Scale
{
    public override decimal Points(decimal value) => Steps.First(step => step.Holds(value)).Points;
}

/// <summary>A straight line between two points; under the first value nothing, above the last value no more.</summary>
public sealed record StraightLine(decimal FromValue, decimal FromPoints, decimal ToValue, decimal ToPoints) : Scale
{
    public override decimal Points(decimal value)
    {
        if (value < FromValue)
            return 0;
        if (value >= ToValue)
            return ToPoints;
        var share = (value - FromValue) / (ToValue - FromValue);
        return decimal.Round(FromPoints + (share * (ToPoints - FromPoints)), 4, MidpointRounding.AwayFromZero);
    }
}

/// <summary>
/// Points by steps: from Start, so many points for each full step above (or, downwards, below) From; never under 0, never above Most.
/// "Cứ thiếu 5% trừ 1 điểm" is down from 100, each 5, points -1.
/// </summary>
public sealed record Steps(decimal Start, decimal From, decimal Each, decimal PerStep, bool Down, decimal Most) : Scale
{
    public override decimal Points(decimal value)
    {
        var way = Down ? From - value : value - From;
        if (way < Each)
            return Start;
        // Beyond the steps that use up all points the count does not matter any more, and would only grow too large.
        var enough = decimal.Ceiling(Most / Math.Abs(PerStep));
        var steps = way / Each >= enough ? enough : decimal.Floor(way / Each);
        return Math.Clamp(Start + (steps * PerStep), 0, Most);
    }
}
