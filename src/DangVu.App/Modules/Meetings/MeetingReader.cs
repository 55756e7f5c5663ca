using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>Answers other modules about meetings held.</summary>
internal sealed class MeetingReader(AppDb db) : IMeetings
{
    public async Task<HeldMeeting?> Find(Guid id) =>
        await Read(db.Set<Meeting>().Where(m => m.Id == id)).SingleOrDefaultAsync();

    public async Task<IReadOnlyList<HeldMeeting>> Held(
        DateOnly from,
        DateOnly to,
        Guid? bodyId = null,
        string? collective = null
    ) =>
        await Read(
                db.Set<Meeting>()
                    .Where(m =>
                        m.HeldOn >= from
                        && m.HeldOn <= to
                        && (bodyId == null || m.BodyId == bodyId)
                        && (collective == null || m.Collective == collective)
                    )
            )
            .ToListAsync();

    public async Task<AttendanceRate> Attendance(Guid bodyId, DateOnly from, DateOnly to)
    {
        var held = await Held(from, to, bodyId, Collective.Cell);
        return new AttendanceRate(held.Count, held.Sum(m => m.Expected), held.Sum(m => m.Present));
    }

    private static IQueryable<HeldMeeting> Read(IQueryable<Meeting> meetings) =>
        meetings
            .AsNoTracking()
            .Where(m => Stages.After.Contains(m.Stage) && m.HeldOn != null)
            .OrderBy(m => m.HeldOn)
            .ThenBy(m => m.Id)
            .Select(m => new HeldMeeting(
                m.Id,
                m.BodyId,
                m.Collective,
                m.Kind,
                m.HeldOn!.Value,
                m.Month,
                m.OnList,
                m.Expected,
                m.Present,
                m.Grade
            ));
}
