using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>
/// Opinions before the meeting: a member gives them on the own page, or a deputy types what was handed in. They are seen here and in
/// this meeting's minutes only.
/// </summary>
internal static class OpinionPages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || m.Stage != Stages.Invited)
            return null;
        var t = c.T;
        var seats = await MeetingDesk.Seats(c.Work, m, body, m.PlannedOn);
        var items = await MeetingDesk.Agenda(c.Db, m.Id);
        return new FormModel
        {
            Title = t["meeting.opinions-before"],
            Lede = t["meeting.opinions.lede"],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [MeetingSteps.Strip(t, 2, m), Given(t, items, await PriorOpinions.Of(c.Work, m.Id))],
            Fields =
            [
                new("memberId", t["meeting.opinions.whose"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. seats.Select(s => (s.MemberId.ToString(), s.Name))],
                },
                Grid(t, items, new Dictionary<Guid, string?>()),
            ],
            Submit = t["meeting.opinions.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.opinions.help"],
        };
    }

    public static Section Given(
        Texts t,
        IReadOnlyList<AgendaItem> items,
        IReadOnlyList<(Guid? ItemId, SaidBefore Said)> given
    ) =>
        new(t["meeting.opinions-before"])
        {
            Table = new Table(
                [new(t["meeting.item"]), new(t["meeting.opinions.who"]), new(t["meeting.opinions.text"])],
                [
                    .. given.Select(g =>
                        (IReadOnlyList<Cell>)
                            [
                                items.FirstOrDefault(i => i.Id == g.ItemId)?.Title ?? t["meeting.opinions.whole"],
                                new Cell(g.Said.Name)
                                {
                                    Sub = g.Said.TypedBy is { } deputy ? t["meeting.opinions.typed", deputy] : null,
                                },
                                g.Said.Text,
                            ]
                    ),
                ]
            )
            {
                Empty = t["meeting.opinions.none"],
            },
        };

    private static Field Grid(Texts t, IReadOnlyList<AgendaItem> items, IReadOnlyDictionary<Guid, string?> said) =>
        new("opinions", t["meeting.opinions.text"], FieldKind.Grid)
        {
            Inputs = [new("text", t["meeting.opinions.text"], FieldKind.LongText)],
            Rows =
            [
                .. items.Select(i => Row(i.Id, i.Title, i.Detail, said)),
                Row(StepPages.Blank(1), t["meeting.opinions.whole"], null, said),
            ],
        };

    private static GridRow Row(Guid key, string label, string? sub, IReadOnlyDictionary<Guid, string?> said) =>
        new(key.ToString(), label, sub, new Dictionary<string, string?> { ["text"] = said.GetValueOrDefault(key) });

    private static List<OpinionOn> Read(FormReader form) =>
        [.. form.Grid("opinions").Select(r => new OpinionOn(StepPages.IsBlank(r.Key) ? null : r.Key, r.Value("text")))];

    public static Task<Result<string>> Post(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.opinion",
            new GiveOpinion(c.Id(), form.Id("memberId"), Read(form)),
            GiveOpinion.Handle,
            $"/meetings/{c.Id()}/opinions"
        );

    /// <summary>The meetings to which the member is asked, with the papers and the box for what they think.</summary>
    public static async Task<PageModel?> OwnList(Ctx c)
    {
        var t = c.T;
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var (m, body) in await OwnMeetings.Asked(c))
            rows.Add([
                new Cell(Vn.Day(m.PlannedOn), "/own/meetings/" + m.Id),
                new Cell(MeetingWords.What(t, m.Collective, m.Kind)) { Sub = m.Theme },
                body.Name,
                string.Join(", ", new[] { m.Time, m.Place }.Where(x => x is not null)),
            ]);
        return new ListModel
        {
            Title = t["meetings.own"],
            Lede = rows.Count == 0 ? t["meetings.own.none"] : t["meetings.own.lede", rows.Count],
            Help = t["meetings.own.help"],
            NoCopies = true,
            Table = new Table([new(t["on"]), new(t["meetings.what"]), new(t["body"]), new(t["meetings.place"])], rows)
            {
                Empty = t["meetings.own.none"],
            },
        };
    }

    public static async Task<FormModel?> ShowOwn(Ctx c)
    {
        if (await OwnMeetings.One(c) is not var (m, body))
            return null;
        var t = c.T;
        var me = c.Actor.MemberId!.Value;
        var items = await MeetingDesk.Agenda(c.Db, m.Id);
        var said = (await PriorOpinions.Of(c.Work, m.Id))
            .Where(o => o.Said.MemberId == me)
            .ToDictionary(o => o.ItemId ?? StepPages.Blank(1), o => (string?)o.Said.Text);
        return new FormModel
        {
            Title = MeetingPage.Name(t, m),
            Lede = t[
                "meetings.own.one",
                body.Name,
                Vn.Day(m.PlannedOn),
                string.Join(", ", new[] { m.Time, m.Place }.Where(x => x is not null))
            ],
            Crumbs = [new(t["meetings.own"], "/own/meetings")],
            Above = [.. await FilePages.Section(c, items, id => $"/own/meetings/{m.Id}/files/{id}")],
            Draft = Drafts.Name(c, $"opinion-{m.Id:N}"),
            Fields = [Grid(t, items, said)],
            Submit = t["meeting.opinions.send"],
            Cancel = "/own/meetings",
            Help = t["meeting.opinions.own-help"],
        };
    }

    public static async Task<Result<string>> PostOwn(Ctx c, FormReader form)
    {
        if (await OwnMeetings.One(c) is not var (m, _))
            return Refusal.NotFound("record.none");
        return await StepPages.Do(
            c,
            form,
            "meetings.opinion",
            new GiveOpinion(m.Id, c.Actor.MemberId!.Value, Read(form)),
            GiveOpinion.Handle,
            "/own/meetings/" + m.Id
        );
    }
}

/// <summary>Meetings to which the reader, as a member, is asked and which have not been held.</summary>
internal static class OwnMeetings
{
    public static async Task<IReadOnlyList<(Meeting Meeting, BodyRef Body)>> Asked(Ctx c)
    {
        if (c.Actor.MemberId is not { } me)
            return [];
        var cell = (await c.Work.Get<Members.Contracts.IMembers>().Find(me))?.CellId;
        var offices = (await c.Work.Get<IHeldOffices>().Of(me)).Select(h => h.BodyId);
        var root = (await c.Bodies.Root()).Id;
        var bodies = offices.Append(cell ?? root).Append(root).Distinct().ToList();
        var open = await c
            .Db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => bodies.Contains(m.BodyId) && m.Stage == Stages.Invited)
            .OrderBy(m => m.PlannedOn)
            .ThenBy(m => m.Id)
            .Take(50)
            .ToListAsync();
        var asked = new List<(Meeting, BodyRef)>();
        foreach (var meeting in open)
            if (await IsAsked(c, meeting, me) is { } body)
                asked.Add((meeting, body));
        return asked;
    }

    public static async Task<(Meeting Meeting, BodyRef Body)?> One(Ctx c) =>
        c.Actor.MemberId is { } me
        && await c.Db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == c.Id())
            is { Stage: Stages.Invited } meeting
        && await IsAsked(c, meeting, me) is { } body
            ? (meeting, body)
            : null;

    private static async Task<BodyRef?> IsAsked(Ctx c, Meeting meeting, Guid me) =>
        await c.Bodies.Find(meeting.BodyId) is { } body
        && (await MeetingDesk.Seats(c.Work, meeting, body, meeting.PlannedOn)).Any(s => s.MemberId == me)
            ? body
            : null;
}
