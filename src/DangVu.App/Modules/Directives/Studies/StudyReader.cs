using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>Who had to come, who came, who has not been through a document yet.</summary>
internal static class StudyReader
{
    /// <summary>Those called to the session: everybody on the lists; to one that makes up for another, those who were not at that one.</summary>
    public static async Task<IReadOnlyList<MemberRef>> Listed(Work work, StudySession study, BodyRef body)
    {
        var listed = await Listed(work, body, study.HeldOn);
        if (study.MakesUpForId is not { } first)
            return listed;
        var been = (
            await work
                .Db.Set<StudyAttendance>()
                .Where(a => a.StudyId == first && a.State == AttendanceStates.Present)
                .Select(a => a.MemberId)
                .ToListAsync()
        ).ToHashSet();
        return [.. listed.Where(m => !been.Contains(m.Id))];
    }

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
}
