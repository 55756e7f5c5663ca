namespace DangVu.App.Modules.Reviews.Domain;

/// <summary>The days that a review looks back on.</summary>
internal static class ReviewSpan
{
    /// <summary>The year under review, or the term; never later than the day of the review itself.</summary>
    public static (DateOnly From, DateOnly To) Of(
        string kind,
        int year,
        DateOnly roundEnds,
        DateOnly asOf,
        DateOnly? termFrom
    )
    {
        var from = kind == RoundKinds.Term && termFrom is { } start ? start : new DateOnly(year, 1, 1);
        var to = new[] { roundEnds, asOf, new DateOnly(year, 12, 31) }.Min();
        return (from, to < from ? from : to);
    }
}
