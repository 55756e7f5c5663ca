using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Meetings.Contracts;

/// <summary>Which collective of a body meets: the cell itself, its committee, the organisation's committee …</summary>
internal static class Collective
{
    public const string Cell = "cell";

    /// <summary>Chi ủy.</summary>
    public const string CellCommittee = "cell-committee";

    /// <summary>Ban chấp hành đảng bộ.</summary>
    public const string Committee = "committee";

    /// <summary>Ban thường vụ.</summary>
    public const string Standing = "standing-committee";

    /// <summary>Đại hội.</summary>
    public const string Congress = "congress";

    public static readonly IReadOnlyList<string> All = [Cell, CellCommittee, Committee, Standing, Congress];

    /// <summary>The collectives that a body of this kind has.</summary>
    public static IReadOnlyList<string> Of(BodyRef body) =>
        body.Kind switch
        {
            BodyKinds.Cell => [Cell, CellCommittee, Congress],
            BodyKinds.Grassroots => [Committee, Standing, Congress],
            BodyKinds.Section => [Committee, Congress],
            _ => [],
        };
}

internal static class MeetingKinds
{
    public const string Regular = "regular";
    public const string Thematic = "thematic";
    public const string Extraordinary = "extraordinary";

    public static readonly IReadOnlyList<string> All = [Regular, Thematic, Extraordinary];
}

/// <summary>A meeting that was held and not annulled.</summary>
internal sealed record HeldMeeting(
    Guid Id,
    Guid BodyId,
    string Collective,
    string Kind,
    DateOnly HeldOn,
    DateOnly Month,
    int OnList,
    int Expected,
    int Present,
    string? Grade
);

/// <summary>How many were expected (the exempted and absent left out) and came, over some meetings.</summary>
internal sealed record AttendanceRate(int Meetings, int Expected, int Present);

/// <summary>Questions about meetings held.</summary>
internal interface IMeetings
{
    Task<HeldMeeting?> Find(Guid id);

    Task<IReadOnlyList<HeldMeeting>> Held(DateOnly from, DateOnly to, Guid? bodyId = null, string? collective = null);

    Task<AttendanceRate> Attendance(Guid bodyId, DateOnly from, DateOnly to);
}

/// <summary>Who belongs to a collective on a day.</summary>
internal interface ICollectives
{
    Task<IReadOnlyList<Seat>> On(BodyRef body, string collective, DateOnly day);
}

/// <param name="Status">The member's status on the day; who sits in a committee is official.</param>
internal sealed record Seat(Guid MemberId, string Name, string Status);

/// <summary>A meeting was held; said in the transaction that records it.</summary>
internal sealed record MeetingHeld(Guid MeetingId, Guid BodyId, string Collective, string Kind, DateOnly HeldOn);

/// <summary>Something that a higher module puts on the agenda.</summary>
/// <param name="Source">A source code of the agenda template ("self-review", "fees"): the detail is put under that item.</param>
/// <param name="Title">Makes an item of its own where the template has none of this source.</param>
internal sealed record AgendaOffer(string Source, string? Title, string? Detail);

internal interface IAgendaItems
{
    Task<IReadOnlyList<AgendaOffer>> For(Work work, BodyRef body, string collective, DateOnly month);
}
