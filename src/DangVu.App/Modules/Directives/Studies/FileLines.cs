using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>The studies that a member went through, on the member's own page and file.</summary>
internal sealed class FileLines : IMemberFileLines
{
    private const int Most = 10;

    public string Permission => Sight.Read;

    public async Task<IReadOnlyList<MemberFileLine>> Of(Work work, Texts t, Guid memberId)
    {
        var been = await (
            from attendance in work.Db.Set<StudyAttendance>()
            where attendance.MemberId == memberId && attendance.State == AttendanceStates.Present
            join study in StudyReader.Held(work.Db.Set<StudySession>(), work.Today)
                on attendance.StudyId equals study.Id
            orderby study.HeldOn descending
            select new
            {
                study.Id,
                study.HeldOn,
                study.Kind,
                study.Theme,
            }
        )
            .Take(Most)
            .ToListAsync();
        return
        [
            .. been.Select(s => new MemberFileLine(
                "study",
                s.HeldOn,
                null,
                $"{t["study-kind." + s.Kind]}: {s.Theme}",
                null,
                "/studies/" + s.Id
            )),
        ];
    }
}
