using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings;

/// <summary>The month's regular meeting of a cell or committee: to prepare, to hold, to finish.</summary>
internal sealed class MeetingMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        var collective =
            body.IsCell ? Collective.Cell
            : body.Kind == BodyKinds.Grassroots ? Collective.Committee
            : null;
        if (collective is null || !c.Actor.May("meetings.read", body.Path))
            return [];
        var first = MeetingDesk.MonthOf(month);
        var last = first.AddMonths(1).AddDays(-1);
        // A month's plan names the meeting before it is prepared and after by the same key.
        var planKey = $"meetings:{collective}:{MonthText(first)}";
        var meeting = await c
            .Db.Set<Meeting>()
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.BodyId == body.Id && m.Collective == collective && m.RegularMonth == first);
        var text = c.T["meeting.month." + collective, first.Month];
        var writes = c.Actor.May(MeetingDesk.Write, body.Path);
        if (meeting is null)
            return
            [
                new(
                    text,
                    null,
                    last,
                    last < c.Today ? Tone.Late : Tone.Due,
                    c.T["meeting.month.none"],
                    writes ? new Link(c.T["meetings.new"], $"/meetings/new?body={body.Id}") : null
                )
                {
                    PlanKey = planKey,
                    Permission = "meetings.read",
                    Key = string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"meetings/{body.Id}-{first:yyyyMM}"
                    ),
                },
            ];
        var at = "/meetings/" + meeting.Id;
        var late = meeting.PlannedOn < c.Today;
        MonthItem item = meeting.Stage switch
        {
            Stages.Prepared => new(
                text,
                Vn.Day(meeting.PlannedOn),
                meeting.PlannedOn,
                late ? Tone.Late : Tone.Due,
                c.T["meeting.stage.prepared"],
                Button("invite")
            ),
            Stages.Invited => new(
                text,
                Vn.Day(meeting.PlannedOn),
                meeting.PlannedOn,
                late ? Tone.Late : Tone.Due,
                c.T["meeting.stage.invited"],
                Button("attendance")
            ),
            Stages.Held => new(
                text,
                Vn.Day(meeting.HeldOn),
                null,
                Tone.Due,
                c.T["meeting.stage.held"],
                Button("conclude")
            ),
            Stages.Concluded => new(
                text,
                Vn.Day(meeting.HeldOn),
                null,
                Tone.Due,
                c.T["meeting.stage.concluded"],
                Button("follow")
            ),
            _ => new(
                text,
                Vn.Day(meeting.HeldOn) + " · " + Vn.Ratio(meeting.Present, meeting.Expected),
                null,
                Tone.Ok,
                c.T["meeting.stage.closed"],
                new Link(c.T["meeting.open"], at)
            ),
        };
        return
        [
            item with
            {
                Key = "meetings/" + meeting.Id,
                PlanKey = planKey,
                Permission = "meetings.read",
                Draft = meeting.Stage == Stages.Prepared,
            },
        ];

        Link? Button(string step) =>
            writes ? new Link(c.T["meeting.do." + (step == "attendance" ? "roll" : step)], at + "/" + step) : null;
    }

    private static string MonthText(DateOnly month) =>
        month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
