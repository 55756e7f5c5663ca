namespace DangVu.App.Modules.Members.Contracts;

/// <summary>A member's time on the list of one cell; the day of <paramref name="To"/> is the first one off it.</summary>
/// <param name="How">import, admission, transfer-in, moved …</param>
internal sealed record ListStay(Guid MemberId, Guid CellId, DateOnly From, DateOnly? To, string How);

/// <summary>A member is on no list any more: the status (left, dead, transferred), the typed reason, since when.</summary>
internal sealed record ListLeaver(Guid MemberId, string Status, string? Reason, DateOnly On);

/// <summary>A time that the member's file calls away from Party life.</summary>
internal sealed record AwayTime(Guid MemberId, DateOnly From, DateOnly? To, string What);

/// <summary>The dated rows of a span of days for everybody at once: for lists that ask where somebody was, not only where they are.</summary>
internal interface IListStays
{
    /// <summary>Stays that touch the span, both ends included, oldest first.</summary>
    Task<IReadOnlyList<ListStay>> Between(DateOnly from, DateOnly to);

    /// <summary>Those who stood on a list in the span and are on none on its last day.</summary>
    Task<IReadOnlyList<ListLeaver>> Left(DateOnly from, DateOnly to);

    Task<IReadOnlyList<AwayTime>> Away(DateOnly from, DateOnly to);
}
