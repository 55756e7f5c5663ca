using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Domain;

/// <summary>One mark of a roll call as it was typed.</summary>
internal sealed record RollMark(
    Guid MemberId,
    string State,
    string? Reason = null,
    TimeOnly? CameAt = null,
    TimeOnly? LeftAt = null
);

/// <summary>A roll call set against the list of the day: pure.</summary>
internal sealed record Roll(IReadOnlyList<RollLine> Lines)
{
    public int OnList => Lines.Count;
    public int Present => Count(AttendanceStates.Present);
    public int WithReason => Count(AttendanceStates.WithReason);
    public int WithoutReason => Count(AttendanceStates.WithoutReason);

    /// <summary>An exempted member counts only when there.</summary>
    public int Expected => Lines.Count - Count(AttendanceStates.Exempt);
    public int Entitled => Lines.Count(l => l.Entitled);

    /// <summary>In the room as far as is known.</summary>
    public int EntitledPresent => Presence.Entitled(Stays, null);

    public IReadOnlyList<Stay> Stays =>
        [
            .. Lines
                .Where(l => l.State == AttendanceStates.Present)
                .Select(l => new Stay(l.Entitled, l.CameAt, l.LeftAt)),
        ];

    /// <summary>Somebody absent neither comes nor leaves, and nobody leaves before coming.</summary>
    public static Refusal? Times(string name, string state, TimeOnly? came, TimeOnly? left) =>
        state != AttendanceStates.Present && (came is not null || left is not null)
            ? Refusal.Invalid("roll", "meeting.time-of-absent", name)
        : left <= came ? Refusal.Invalid("roll", "meeting.left-before-came", name)
        : null;

    private int Count(string state) => Lines.Count(l => l.State == state);

    /// <param name="restPresent">Whoever is not named was there (exempted members were not): the way paper books note a roll call.</param>
    public static Result<Roll> Of(IReadOnlyList<Seat> list, IReadOnlyList<RollMark> marks, bool restPresent)
    {
        var problems = new List<Refusal>();
        var seats = list.ToDictionary(s => s.MemberId);
        var marked = new Dictionary<Guid, RollMark>();
        foreach (var mark in marks)
        {
            if (!seats.TryGetValue(mark.MemberId, out var seat))
                problems.Add(Refusal.Invalid("roll", "meeting.not-on-list"));
            else if (!marked.TryAdd(mark.MemberId, mark))
                problems.Add(Refusal.Invalid("roll", "meeting.marked-twice", seat.Name));
            else if (!AttendanceStates.All.Contains(mark.State))
                problems.Add(Refusal.Invalid("roll", "meeting.not-marked", seat.Name));
            else if (mark.State == AttendanceStates.Exempt && seat.Status != MemberStatus.Exempt)
                problems.Add(Refusal.Invalid("roll", "meeting.not-exempt", seat.Name));
            else if (mark.State == AttendanceStates.WithReason && string.IsNullOrWhiteSpace(mark.Reason))
                problems.Add(Refusal.Invalid("roll", "meeting.reason-missing", seat.Name));
            else if (Times(seat.Name, mark.State, mark.CameAt, mark.LeftAt) is { } wrong)
                problems.Add(wrong);
        }
        var lines = new List<RollLine>();
        foreach (var seat in list)
        {
            if (!marked.TryGetValue(seat.MemberId, out var mark))
            {
                if (!restPresent)
                {
                    problems.Add(Refusal.Invalid("roll", "meeting.not-marked", seat.Name));
                    continue;
                }
                mark = new RollMark(
                    seat.MemberId,
                    seat.Status == MemberStatus.Exempt ? AttendanceStates.Exempt : AttendanceStates.Present
                );
            }
            var votes = seat.Status switch
            {
                MemberStatus.Official => true,
                MemberStatus.Exempt => mark.State == AttendanceStates.Present,
                _ => false,
            };
            lines.Add(new RollLine(seat.MemberId, mark.State, mark.Reason, votes, mark.CameAt, mark.LeftAt));
        }
        if (list.Count == 0)
            problems.Add(Refusal.Rule("meeting.nobody-on-list"));
        return problems.Count > 0 ? Result<Roll>.Refused(problems) : new Roll(lines);
    }
}

internal sealed record RollLine(
    Guid MemberId,
    string State,
    string? Reason,
    bool Entitled,
    TimeOnly? CameAt = null,
    TimeOnly? LeftAt = null
);
