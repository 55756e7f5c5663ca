using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Discussed;

/// <summary>The meetings in the thread of a directive, the newest first.</summary>
internal sealed class MeetingThread : IThreadParts
{
    private const string Read = "meetings.read";
    private const int Shown = 50;

    public async Task<IReadOnlyList<ThreadPart>> Of(Ctx c, IReadOnlyList<Guid> directives)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All()).Where(b => c.Actor.May(Read, b.Path)).ToDictionary(b => b.Id, b => b.Name);
        if (bodies.Count == 0)
            return [];
        var links = c.Db.Set<DiscussedDirective>().AsNoTracking().Where(d => directives.Contains(d.DirectiveId));
        if (!c.Actor.May(Read, (await c.Bodies.Root()).Path))
        {
            var own = bodies.Keys.ToList();
            links = links.Where(d => own.Contains(d.BodyId));
        }
        var discussed =
            from link in links
            join meeting in c.Db.Set<Meeting>().AsNoTracking() on link.MeetingId equals meeting.Id
            where meeting.Stage != Stages.Annulled
            select new
            {
                link.Named,
                link.DirectiveId,
                Meeting = meeting,
            };
        // One meeting may stand there for several documents of the thread.
        var count = await discussed.Select(d => d.Meeting.Id).Distinct().CountAsync();
        var rows = await discussed
            .OrderByDescending(d => d.Meeting.PlannedOn)
            .ThenByDescending(d => d.Meeting.Id)
            .Take(Shown)
            .Select(d => new
            {
                d.Named,
                d.Meeting.Id,
                d.Meeting.BodyId,
                d.Meeting.Collective,
                d.Meeting.Kind,
                d.Meeting.Theme,
                d.Meeting.Stage,
                d.Meeting.Conclusion,
                Day = d.Meeting.HeldOn ?? d.Meeting.PlannedOn,
            })
            .ToListAsync();
        var newest = rows.DistinctBy(r => r.Id).ToList();
        return
        [
            new ThreadPart(
                ThreadOrder.Meetings,
                "thread.meetings",
                new Table(
                    [
                        new(t["on"]),
                        new(t["meetings.discussed.meeting"]),
                        new(t["body"]),
                        new(t["meeting.conclusion"]),
                        new(t["meetings.discussed.how"]),
                    ],
                    [
                        .. newest.Select(m =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Day(m.Day),
                                    new Cell(
                                        MeetingWords.What(t, m.Collective, m.Kind),
                                        "/meetings/" + m.Id,
                                        Sub: m.Theme
                                    ),
                                    bodies.GetValueOrDefault(m.BodyId),
                                    m.Conclusion ?? t["meeting.stage." + m.Stage],
                                    t[m.Named ? "meetings.discussed.named" : "meetings.discussed.written"],
                                ]
                        ),
                    ]
                )
                {
                    Empty = t["thread.meetings.none"],
                }
            )
            {
                Count = count,
                Said = newest.Count == 0 ? null : t["thread.meetings.said", Vn.Number(count), Vn.Day(newest[0].Day)],
                Next = c.May(MeetingDesk.Write)
                    ? new(t["meetings.discussed.add"], $"/meetings/of-directive/{directives[0]}?body={c.Body.Id}")
                    : null,
            },
        ];
    }
}
