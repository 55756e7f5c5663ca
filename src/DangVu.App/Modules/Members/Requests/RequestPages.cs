using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Requests;

/// <summary>The desk of whoever keeps the files: what members ask for, before and after, and the decision.</summary>
internal static class RequestPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var cells = await Cells(c, c.Body);
        var ids = cells.Keys.ToList();
        var state = c.Query("state") ?? RequestStates.Waiting;
        var found = c.Db.Set<ChangeRequest>().AsNoTracking().Where(r => ids.Contains(r.BodyId) && r.State == state);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(r => r.AskedOn > after.Day || r.AskedOn == after.Day && r.Id > after.Id);
        var rows = await found.OrderBy(r => r.AskedOn).ThenBy(r => r.Id).Take(Keyset.Page + 1).ToListAsync();
        var names = await c.Work.Get<IMemberNames>().Of(rows.Select(r => r.MemberId));
        return new ListModel
        {
            Title = t["request.title"],
            Lede = t["request.lede"],
            Crumbs = [new(t["members.title"], "/members")],
            Help = t["request.help"],
            Filters =
            [
                new("state", t["state"], FieldKind.Select)
                {
                    Value = state,
                    Options = [.. RequestStates.All.Select(s => (s, t["request.state." + s]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["members.name"]),
                    new(t["request.field"]),
                    new(t["request.before"]),
                    new(t["request.after"]),
                    new(t["request.asked-on"]),
                    new(t["state"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(
                                        names.GetValueOrDefault(r.MemberId) ?? "",
                                        "/member-requests/" + r.Id,
                                        Sub: cells[r.BodyId]
                                    ),
                                    t[RequestFields.TextOf(r.Field)],
                                    r.Before ?? "–",
                                    r.After,
                                    Vn.Day(r.AskedOn),
                                    new Cell(t["request.state." + r.State], Tone: ToneOf(r.State)),
                                ]
                        ),
                ]
            )
            {
                Empty = t["request.none"],
            },
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].AskedOn, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Find(c) is not var (row, member))
            return null;
        var t = c.T;
        var now = RequestFields.Read(member, row.Field);
        var waiting = row.State == RequestStates.Waiting;
        return new DetailModel
        {
            Title = t["request.one", member.FullName],
            Lede = t["request.one.lede", t[RequestFields.TextOf(row.Field)], row.Before ?? "–", row.After],
            Crumbs = [new(t["request.title"], "/member-requests"), new(member.FullName, "/members/" + member.Id)],
            Actions = waiting ? [new(t["request.decide"], $"/member-requests/{row.Id}/decide", Primary: true)] : [],
            Facts =
            [
                (t["state"], new Cell(t["request.state." + row.State], Tone: ToneOf(row.State))),
                (t["request.before"], row.Before ?? "–"),
                (t["request.after"], row.After),
                (
                    t["request.now"],
                    waiting && now != row.Before
                        ? new Cell(now ?? "–", Tone: Tone.Late, Sub: t["request.now.conflict"])
                        : new Cell(now ?? "–")
                ),
                (t["request.way"], OwnRequests.Way(row, t)),
                (t["request.why"], row.Why),
                (t["request.asked-on"], Vn.Day(row.AskedOn)),
                (t["request.decided-on"], Vn.Day(row.DecidedOn)),
                (t["request.decided-by"], row.DecidedBy),
                (t["request.answer"], row.Answer),
            ],
        };
    }

    public static async Task<FormModel?> ShowDecide(Ctx c)
    {
        if (await Find(c) is not var (row, member))
            return null;
        var t = c.T;
        var now = RequestFields.Read(member, row.Field);
        return new FormModel
        {
            Title = t["request.decide"],
            Lede = t["request.one.lede", t[RequestFields.TextOf(row.Field)], row.Before ?? "–", row.After],
            Crumbs = [new(t["request.title"], "/member-requests"), new(member.FullName, "/member-requests/" + row.Id)],
            Help = t["request.decide.help"],
            Fields =
            [
                new("decision", t["request.decision"], FieldKind.Radio)
                {
                    Required = true,
                    Options =
                    [
                        (RequestStates.Accepted, t["request.accept"]),
                        (RequestStates.Refused, t["request.refuse"]),
                    ],
                },
                new("answer", t["request.answer"], FieldKind.LongText) { Hint = t["request.answer.hint"] },
                .. now == row.Before
                    ? Array.Empty<Field>()
                    :
                    [
                        new Field("anyway", t["request.anyway"], FieldKind.Check)
                        {
                            Hint = t["request.anyway.hint", now ?? "–"],
                        },
                    ],
            ],
            Submit = t["request.decide"],
            Cancel = "/member-requests/" + row.Id,
        };
    }

    public static async Task<Result<string>> PostDecide(Ctx c, FormReader form)
    {
        var decision = form.Choice("decision", RequestStates.Accepted, RequestStates.Refused);
        var command = new DecideChange(
            c.Id(),
            decision == RequestStates.Accepted,
            form.Optional("answer", 1000),
            form.Ticked("anyway")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.request-decide", command, DecideChange.Handle);
        return done.Match<Result<string>>(id => "/member-requests/" + id, Result<string>.Refused);
    }

    internal static Tone ToneOf(string state) =>
        state switch
        {
            RequestStates.Waiting => Tone.Due,
            RequestStates.Accepted => Tone.Ok,
            RequestStates.Refused => Tone.Late,
            _ => Tone.Mute,
        };

    internal static async Task<Dictionary<Guid, string>> Cells(Ctx c, BodyRef body) =>
        (await c.Bodies.All())
            .Where(b => PathRange.Of(body.Path).Covers(b.Path) && c.Actor.May("members.write", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);

    private static async Task<(ChangeRequest, Member)?> Find(Ctx c)
    {
        var id = c.Id();
        var row = await c.Db.Set<ChangeRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
        return row is not null && await ShowMember.ShowMember.Find(c, row.MemberId, "members.write") is { } member
            ? (row, member)
            : null;
    }
}
