using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 5: the resolution's tasks, and the closing of the minutes.</summary>
internal static class FollowPages
{
    public static Table Points(
        Texts t,
        IReadOnlyList<ResolutionPoint> points,
        IReadOnlyDictionary<Guid, string> names,
        DateOnly today
    ) =>
        new(
            [new(t["point.text"]), new(t["point.owner"]), new(t["point.due"]), new(t["state"])],
            [
                .. points.Select(p =>
                    (IReadOnlyList<Cell>)
                        [
                            new Cell(p.Text, "/meetings/points/" + p.Id) { Sub = p.Result },
                            p.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null,
                            Vn.Day(p.DueOn),
                            State(t, p, today),
                        ]
                ),
            ]
        )
        {
            Empty = t["point.none"],
        };

    private static Cell State(Texts t, ResolutionPoint p, DateOnly today) =>
        p.State == "open" && p.DueOn < today
            ? new Cell(t["point.late"]) { Tone = Tone.Late }
            : new Cell(t["point.state." + p.State])
            {
                Tone = p.State switch
                {
                    "done" => Tone.Ok,
                    "open" => Tone.Due,
                    _ => Tone.Mute,
                },
            };

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (
            await MeetingPage.Find(c, "meetings.read") is not var (m, body)
            || m.Stage is not (Stages.Concluded or Stages.Closed)
        )
            return null;
        var t = c.T;
        var points = await c
            .Db.Set<ResolutionPoint>()
            .AsNoTracking()
            .Where(p => p.MeetingId == m.Id)
            .OrderBy(p => p.Id)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(points.Select(p => p.OwnerId).OfType<Guid>());
        var writes = c.Actor.May(MeetingDesk.Write, body.Path);
        var open = points.Count(p => p.State == "open");
        return new DetailModel
        {
            Title = t["meeting.do.follow"],
            Lede = points.Count == 0 ? t["point.none"] : t["meeting.follow.lede", points.Count, open],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Actions = !writes
                ? []
                :
                [
                    .. m.Stage == Stages.Concluded
                        ? [new PageAction(t["meeting.close"], $"/meetings/{m.Id}/close", Primary: true, Post: true)]
                        : Array.Empty<PageAction>(),
                    new(t["point.add"], $"/meetings/{m.Id}/points/new"),
                    new(t["meeting.shortcoming"], $"/meetings/{m.Id}/shortcoming"),
                ],
            Sections = [new(t["meeting.points"]) { Table = Points(t, points, names, c.Today) }],
            Help = t["meeting.follow.help"],
        };
    }

    public static Task<Result<string>> PostClose(Ctx c, FormReader form) =>
        StepPages.Do(c, form, "meetings.close", new CloseMeeting(c.Id()), CloseMeeting.Handle);

    public static async Task<FormModel?> ShowNewPoint(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || m.Stage is not (Stages.Concluded or Stages.Closed)
        )
            return null;
        var seats = await c.Work.Get<ICollectives>().On(body, m.Collective, m.HeldOn!.Value);
        return new FormModel
        {
            Title = c.T["point.add"],
            Crumbs = MeetingPage.Crumbs(c.T, m, body),
            Fields =
            [
                new("text", c.T["point.text"]) { Required = true },
                new("ownerId", c.T["point.owner"], FieldKind.Select)
                {
                    Options = [.. seats.Select(s => (s.MemberId.ToString(), s.Name))],
                },
                new("dueOn", c.T["point.due"], FieldKind.Date),
            ],
            Submit = c.T["save"],
            Cancel = $"/meetings/{m.Id}/follow",
        };
    }

    public static Task<Result<string>> PostNewPoint(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.add-point",
            new AddPoint(
                c.Id(),
                new PointSet(form.Text("text", 2000), form.OptionalId("ownerId"), form.OptionalDate("dueOn"))
            ),
            AddPoint.Handle,
            $"/meetings/{c.Id()}/follow"
        );

    private static async Task<(ResolutionPoint Point, Meeting Meeting)?> FindPoint(Ctx c, string permission) =>
        await c.Db.Set<ResolutionPoint>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == c.Id()) is { } point
        && await c.Bodies.Find(point.BodyId) is { } body
        && c.Actor.May(permission, body.Path)
            ? (point, await c.Db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == point.MeetingId))
            : null;

    public static async Task<FormModel?> ShowPoint(Ctx c)
    {
        if (await FindPoint(c, MeetingDesk.Write) is not var (p, m))
            return null;
        var t = c.T;
        var body = (await c.Bodies.Find(p.BodyId))!;
        var owner = p.OwnerId is { } id ? (await c.Work.Get<IMembers>().Names([id])).GetValueOrDefault(id) : null;
        return new FormModel
        {
            Title = t["point.settle"],
            Lede = p.Text,
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above =
            [
                new(null)
                {
                    Facts =
                    [
                        (t["point.owner"], owner),
                        (t["point.due"], Vn.Day(p.DueOn)),
                        (t["state"], t["point.state." + p.State]),
                    ],
                },
            ],
            Fields =
            [
                new("state", t["state"], FieldKind.Radio)
                {
                    Required = true,
                    Value = p.State == "open" ? "done" : p.State,
                    Options = [.. SettlePoint.States.Select(s => (s, t["point.state." + s]))],
                },
                new("result", t["point.result"], FieldKind.LongText) { Value = p.Result },
                new("on", t["on"], FieldKind.Date) { Value = Vn.Day(p.SettledOn ?? c.Today) },
            ],
            Submit = t["save"],
            Cancel = "/meetings/" + m.Id,
        };
    }

    public static async Task<Result<string>> PostPoint(Ctx c, FormReader form)
    {
        if (await FindPoint(c, MeetingDesk.Write) is not var (p, m))
            return Refusal.NotFound("record.none");
        return await StepPages.Do(
            c,
            form,
            "meetings.point",
            new SettlePoint(
                p.Id,
                form.Choice("state", SettlePoint.States),
                form.Optional("result", 2000),
                form.OptionalDate("on")
            ),
            SettlePoint.Handle,
            "/meetings/" + m.Id
        );
    }
}
