namespace DangVu.App.Modules.Reviews.Domain;

/// <summary>The order of a review: the collective before individuals, the head before the others.</summary>
internal static class ReviewOrder
{
    public const string CollectiveFirst = "reviews.collective-first";
    public const string HeadFirst = "reviews.head-first";

    /// <summary>The reason code against concluding this sheet now, or null.</summary>
    /// <param name="beside">The sheets of the same round in the same body.</param>
    /// <param name="heads">The members who head the body.</param>
    public static string? Against(ReviewSheet sheet, IReadOnlyList<ReviewSheet> beside, IReadOnlySet<Guid> heads)
    {
        if (sheet.Subject != Subjects.Member)
            return null;
        if (beside.Any(s => s.Subject != Subjects.Member && s.State == SheetStates.Open))
            return CollectiveFirst;
        var isHead = sheet.MemberId is { } member && heads.Contains(member);
        return !isHead && beside.Any(s => s.State == SheetStates.Open && s.MemberId is { } m && heads.Contains(m))
            ? HeadFirst
            : null;
    }

    /// <summary>Collectives, then heads, then everybody else.</summary>
    public static int Place(ReviewSheet sheet, IReadOnlySet<Guid> heads) =>
        sheet.MemberId is not { } member ? 0
        : heads.Contains(member) ? 1
        : 2;
}
