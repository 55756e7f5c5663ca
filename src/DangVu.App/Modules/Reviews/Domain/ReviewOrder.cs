namespace DangVu.App.Modules.Reviews.Domain;

/// <summary>
/// The order of a review: bodies below before the one above, the collective before individuals, the head before the others. Whoever
/// was absent is heard later and holds nobody up.
/// </summary>
internal static class ReviewOrder
{
    public const string CollectiveFirst = "reviews.collective-first";
    public const string HeadFirst = "reviews.head-first";
    public const string LowerFirst = "reviews.lower-first";

    /// <summary>The reason code against concluding this sheet now, or null.</summary>
    /// <param name="beside">The sheets of the same round in the same body.</param>
    /// <param name="heads">The members who head the body.</param>
    /// <param name="lowerOpen">A body below has a collective that was not reviewed yet.</param>
    public static string? Against(
        ReviewSheet sheet,
        IReadOnlyList<ReviewSheet> beside,
        IReadOnlySet<Guid> heads,
        bool lowerOpen = false
    )
    {
        if (!Subjects.IsPerson(sheet.Subject))
            return lowerOpen ? LowerFirst : null;
        if (beside.Any(s => !Subjects.IsPerson(s.Subject) && s.State == SheetStates.Open))
            return CollectiveFirst;
        var isHead = sheet.MemberId is { } member && heads.Contains(member);
        return !isHead && beside.Any(s => IsHeadStillDue(s, heads)) ? HeadFirst : null;
    }

    /// <summary>Collectives, then heads, then everybody else.</summary>
    public static int Place(ReviewSheet sheet, IReadOnlySet<Guid> heads) =>
        sheet.MemberId is not { } member ? 0
        : heads.Contains(member) ? 1
        : 2;

    public static bool IsHeadStillDue(ReviewSheet sheet, IReadOnlySet<Guid> heads) =>
        sheet is { State: SheetStates.Open, AbsentOn: null, MemberId: { } member } && heads.Contains(member);
}
