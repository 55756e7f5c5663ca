using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>What the steps of a meeting share: finding it in scope and the refusals about days.</summary>
internal static class MeetingDesk
{
    public const string Write = "meetings.write";

    /// <summary>The kind under which the programme knows where a resolution's task comes from.</summary>
    public const string TaskSource = "meetings";

    public static async Task<Result<(Meeting Meeting, BodyRef Body)>> Find(
        Work work,
        Guid id,
        params IReadOnlyList<string> stages
    )
    {
        var meeting = await work.Db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == id);
        if (meeting is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(meeting.BodyId, Write);
        if (body.IsRefused)
            return Result<(Meeting, BodyRef)>.Refused(body.Refusals);
        if (stages.Count > 0 && !stages.Contains(meeting.Stage))
            return Refusal.Rule("meeting.stage", "key:meeting.stage." + meeting.Stage);
        return (meeting, body.Value);
    }

    /// <summary>The items in their order, for showing.</summary>
    public static Task<List<AgendaItem>> Agenda(AppDb db, Guid meetingId) =>
        db.Set<AgendaItem>().AsNoTracking().Where(i => i.MeetingId == meetingId).OrderBy(i => i.Position).ToListAsync();

    public static IEnumerable<Refusal> CheckKind(BodyRef body, string collective, string kind, string? theme)
    {
        if (!Collective.Of(body).Contains(collective))
            yield return Refusal.Invalid("collective", "meeting.collective", body.Name);
        if (!MeetingKinds.All.Contains(kind))
            yield return Refusal.Invalid("kind", "field.choice");
        if (kind != MeetingKinds.Regular && string.IsNullOrWhiteSpace(theme))
            yield return Refusal.Invalid("theme", "meeting.theme-missing");
    }

    public static IEnumerable<Refusal> CheckDay(BodyRef body, string field, DateOnly day)
    {
        if (body.FoundedOn is { } founded && day < founded)
            yield return Refusal.Invalid(field, "meeting.before-body", body.Name, founded);
        if (body.DissolvedOn is { } end && day >= end)
            yield return Refusal.Invalid(field, "meeting.after-body", body.Name, end);
    }

    /// <summary>A body's collective has one regular meeting a month.</summary>
    public static async Task<Refusal?> CheckMonth(
        Work work,
        Guid bodyId,
        string collective,
        DateOnly month,
        Guid? except = null
    ) =>
        await work
            .Db.Set<Meeting>()
            .AnyAsync(m =>
                m.BodyId == bodyId && m.Collective == collective && m.RegularMonth == month && m.Id != except
            )
            ? Refusal.Rule("meeting.month-taken", month.Month, month.Year)
            : null;

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>Refused when fewer entitled members are in the room than the rule of the day needs.</summary>
    public static Refusal? CheckQuorum(Work work, Meeting meeting) => Short(work, meeting, meeting.EntitledPresent);

    /// <summary>Refused when so few are too few; said with the rule.</summary>
    public static Refusal? Short(Work work, Meeting meeting, int there, TimeOnly? at = null)
    {
        var (version, rule) = work.Get<MeetingRules>().Quorum(meeting.Collective, meeting.HeldOn!.Value);
        var needed = rule.Needed(meeting.Entitled);
        if (meeting.Entitled > 0 && there >= needed)
            return null;
        var basis = version.Basis.Cite("vi");
        return at is { } time
            ? Refusal.Rule("meeting.quorum-lost", MeetingWords.Clock(time), there, meeting.Entitled, needed, basis)
            : Refusal.Rule("meeting.quorum", there, meeting.Entitled, needed, basis);
    }

    /// <summary>How long each who came stayed; rows of the act in hand count too.</summary>
    public static async Task<IReadOnlyList<Stay>> Stays(Work work, Guid meetingId)
    {
        var rows = work.Db.Set<Attendance>().Local.Where(a => a.MeetingId == meetingId).ToList();
        if (rows.Count == 0)
            rows = await work.Db.Set<Attendance>().AsNoTracking().Where(a => a.MeetingId == meetingId).ToListAsync();
        return
        [
            .. rows.Where(a => a.State == AttendanceStates.Present)
                .Select(a => new Stay(a.Entitled, a.CameAt, a.LeftAt)),
        ];
    }

    public static async Task<int> NextVote(Work work, Guid meetingId) =>
        1
        + Math.Max(
            await work.Db.Set<MeetingVote>().Where(v => v.MeetingId == meetingId).MaxAsync(v => (int?)v.Position) ?? 0,
            work.Db.Set<MeetingVote>()
                .Local.Where(v => v.MeetingId == meetingId)
                .Select(v => v.Position)
                .DefaultIfEmpty()
                .Max()
        );

    /// <summary>
    /// Who is called: the list of the day, or the delegates where the meeting is a congress of delegates. One whose credentials were
    /// rejected is no delegate.
    /// </summary>
    public static async Task<IReadOnlyList<Seat>> Seats(Work work, Meeting meeting, BodyRef body, DateOnly day)
    {
        var list = await work.Get<ICollectives>().On(body, meeting.Collective, day);
        if (meeting.Collective != Collective.Congress)
            return list;
        var delegates = await work
            .Db.Set<CongressDelegate>()
            .AsNoTracking()
            .Where(d => d.MeetingId == meeting.Id)
            .ToDictionaryAsync(d => d.MemberId, d => d.RejectedFor);
        return delegates.Count == 0
            ? list
            : [.. list.Where(s => delegates.TryGetValue(s.MemberId, out var rejected) && rejected is null)];
    }

    /// <summary>Today, but never before the meeting itself: the machine's clock may have been turned back.</summary>
    public static DateOnly DayAfter(Work work, Meeting meeting) =>
        meeting.HeldOn is { } held && held > work.Today ? held : work.Today;
}
