using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>Who had to come, who came, who has not been through a document yet.</summary>
internal static class StudyReader
{
    /// <summary>Members on the lists of the body and of those below it on the day, in the order of Vietnamese lists.</summary>
    public static async Task<IReadOnlyList<MemberRef>> Listed(Work work, BodyRef body, DateOnly day)
    {
        if (body.IsCell)
            return await work.Get<IMembers>().On(day, body.Id);
        var range = PathRange.Of(body.Path);
        var below = (await work.Get<IBodies>().All()).Where(b => range.Covers(b.Path)).Select(b => b.Id).ToHashSet();
        return [.. (await work.Get<IMembers>().On(day)).Where(m => below.Contains(m.CellId))];
    }

    /// <summary>Sessions that were held and not cancelled; until their roll call is in they are only planned.</summary>
    public static IQueryable<StudySession> Held(IQueryable<StudySession> all, DateOnly asOf) =>
        all.Where(s =>
            s.HeldOn <= asOf
            && s.RecordedOn != null
            && s.RecordedOn <= asOf
            && (s.CancelledOn == null || s.CancelledOn > asOf)
        );

    /// <summary>Members who were at one session or more on this document.</summary>
    public static async Task<HashSet<Guid>> Through(Work work, Guid directiveId, DateOnly asOf)
    {
        var ids =
            from document in work.Db.Set<StudyDocument>()
            where document.DirectiveId == directiveId
            join study in Held(work.Db.Set<StudySession>(), asOf) on document.StudyId equals study.Id
            join attendance in work.Db.Set<StudyAttendance>() on study.Id equals attendance.StudyId
            where attendance.State == AttendanceStates.Present
            select attendance.MemberId;
        return [.. await ids.Distinct().ToListAsync()];
    }
}
