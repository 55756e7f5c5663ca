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

    /// <summary>Refused when fewer entitled members were there than the rule of the day needs.</summary>
    public static Refusal? CheckQuorum(Work work, Meeting meeting)
    {
        var (version, rule) = work.Get<MeetingRules>().Quorum(meeting.Collective, meeting.HeldOn!.Value);
        var needed = rule.Needed(meeting.Entitled);
        return meeting.Entitled == 0 || meeting.EntitledPresent < needed
            ? Refusal.Rule(
                "meeting.quorum",
                meeting.EntitledPresent,
                meeting.Entitled,
                needed,
                version.Basis.Cite("vi")
            )
            : null;
    }
}
