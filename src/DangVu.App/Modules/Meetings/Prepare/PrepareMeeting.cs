using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <summary>Step 1: a meeting with its agenda, laid out from the template of the day, what was put off last time and what is due.</summary>
internal sealed record PrepareMeeting(
    Guid BodyId,
    string Collective,
    string Kind,
    DateOnly PlannedOn,
    string? Theme = null,
    string? Time = null,
    string? Place = null,
    Guid? ChairId = null,
    Guid? SecretaryId = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, PrepareMeeting command)
    {
        var body = await work.Body(command.BodyId, MeetingDesk.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var problems = MeetingDesk
            .CheckKind(body.Value, command.Collective, command.Kind, command.Theme)
            .Concat(MeetingDesk.CheckDay(body.Value, "plannedOn", command.PlannedOn))
            .ToList();
        var month = MeetingDesk.MonthOf(command.PlannedOn);
        var regular = command.Kind == MeetingKinds.Regular;
        if (regular && await MeetingDesk.CheckMonth(work, command.BodyId, command.Collective, month) is { } taken)
            problems.Add(taken);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var meeting = new Meeting
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Collective = command.Collective,
            Kind = command.Kind,
            Theme = Typed.CleanOrNull(command.Theme),
            Stage = Stages.Prepared,
            Month = month,
            RegularMonth = regular ? month : null,
            PlannedOn = command.PlannedOn,
            Time = Typed.CleanOrNull(command.Time),
            Place = Typed.CleanOrNull(command.Place),
            ChairId = command.ChairId,
            SecretaryId = command.SecretaryId,
        };
        work.Db.Add(meeting);
        await Follow(work, meeting);
        await LayOut(work, meeting, body.Value);
        return meeting.Id;
    }

    /// <summary>What the cell's committee has already agreed for this meeting is its draft.</summary>
    private static async Task Follow(Work work, Meeting meeting)
    {
        if (meeting.Collective != Contracts.Collective.Cell)
            return;
        var before = await PreMeetings(work, meeting.BodyId, meeting.PlannedOn).FirstOrDefaultAsync();
        if (before is null)
            return;
        var used = await work
            .Db.Set<Meeting>()
            .AnyAsync(m => m.BodyId == meeting.BodyId && m.PreMeetingId == before.Id && m.Stage != Stages.Annulled);
        if (used)
            return;
        meeting.PreMeetingId = before.Id;
        meeting.Draft = before.Resolution ?? before.Conclusion;
    }

    /// <summary>Meetings of the cell's committee in the month before the day, the newest first.</summary>
    internal static IQueryable<Meeting> PreMeetings(Work work, Guid bodyId, DateOnly day)
    {
        var from = day.AddMonths(-1);
        return work
            .Db.Set<Meeting>()
            .AsNoTracking()
            .Where(m =>
                m.BodyId == bodyId
                && m.Collective == Contracts.Collective.CellCommittee
                && (m.Stage == Stages.Concluded || m.Stage == Stages.Closed)
                && m.HeldOn >= from
                && m.HeldOn <= day
            )
            .OrderByDescending(m => m.HeldOn)
            .ThenByDescending(m => m.Id);
    }

    private static async Task LayOut(Work work, Meeting meeting, BodyRef body)
    {
        var language = work.Get<Texts>().Language;
        var offers = new List<AgendaOffer>();
        foreach (var source in work.Get<IEnumerable<IAgendaItems>>())
            offers.AddRange(await source.For(work, body, meeting.Collective, meeting.Month));
        var items = new List<AgendaItem>();
        var carried = await CarriedOver(work, meeting);
        var tasks = await LastTasks.Of(work, meeting);
        foreach (
            var line in work.Get<MeetingRules>().Agenda(meeting.Collective, meeting.Kind, meeting.PlannedOn)?.Items
                ?? []
        )
        {
            if (line.Source == AgendaItem.FromLastTime)
            {
                items.AddRange(carried);
                carried = [];
                continue;
            }
            var here = offers.Where(o => o.Source == line.Source && o.Title is null).ToList();
            var item = new AgendaItem { Title = line.Title.In(language), Source = line.Source };
            if (line.Source == "theme" && meeting.Theme is { } theme)
                item.Detail = theme;
            else if (here.Count > 0)
                item.Detail = string.Join("\n", here.Select(o => o.Detail));
            else if (line.Code == "last-month" && tasks.Count > 0)
                item.Detail = work.Get<Texts>()[
                    "meeting.item.last-tasks",
                    tasks.Count,
                    tasks.Count(x => x.State == "done")
                ];
            items.Add(item);
        }
        items.AddRange(carried);
        items.AddRange(
            offers
                .Where(o => o.Title is not null)
                .Select(o => new AgendaItem
                {
                    Title = o.Title!,
                    Detail = o.Detail,
                    Source = o.Source,
                })
        );
        if (items.Count == 0)
            items.Add(new AgendaItem { Title = meeting.Theme ?? work.Get<Texts>()["meeting.agenda.first"] });
        AgendaWriter.Write(work, meeting, items);
    }

    /// <summary>Items that the last meeting of the same collective put off.</summary>
    private static async Task<List<AgendaItem>> CarriedOver(Work work, Meeting meeting)
    {
        var last = await work
            .Db.Set<Meeting>()
            .Where(m =>
                m.BodyId == meeting.BodyId && m.Collective == meeting.Collective && Stages.After.Contains(m.Stage)
            )
            .OrderByDescending(m => m.HeldOn)
            .ThenByDescending(m => m.Id)
            .Select(m => (Guid?)m.Id)
            .FirstOrDefaultAsync();
        return
        [
            .. (
                await work
                    .Db.Set<AgendaItem>()
                    .AsNoTracking()
                    .Where(i => i.MeetingId == last && i.CarriedOver)
                    .OrderBy(i => i.Position)
                    .ToListAsync()
            ).Select(i => new AgendaItem
            {
                Title = i.Title,
                Detail = i.Detail,
                Source = AgendaItem.FromLastTime,
                CarriedFromId = i.Id,
            }),
        ];
    }
}

internal static class AgendaWriter
{
    public static void Write(Work work, Meeting meeting, IEnumerable<AgendaItem> items)
    {
        var position = 1;
        foreach (var item in items)
        {
            item.Id = work.NewId();
            item.BodyId = meeting.BodyId;
            item.MeetingId = meeting.Id;
            item.Position = position++;
            work.Db.Add(item);
        }
    }
}
