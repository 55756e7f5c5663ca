namespace DangVu.App.Modules.Meetings.Contracts;

/// <summary>Who is asked to a meeting, or that it was moved or called off after they were asked. Said in the transaction that does it.</summary>
/// <param name="Members">Everybody who is invited, not only who was added.</param>
/// <param name="Sequence">Grows with each change that those invited must be told.</param>
/// <param name="CalledOff">The meeting will not take place.</param>
internal sealed record MeetingInvited(
    Guid MeetingId,
    Guid BodyId,
    string Collective,
    string Kind,
    string? Theme,
    DateOnly Day,
    string? Time,
    string? Place,
    IReadOnlyList<Guid> Members,
    int Sequence,
    bool CalledOff
);
