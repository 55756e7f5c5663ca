using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>Who of the collective is away or about to leave, for whoever keeps its rota.</summary>
internal static class AbsencePages
{
    private static async Task<string?> Keeps(Ctx c) =>
        Collectives.Of(c.Body) is { } collective
        && c.May(SelfReviewDoor.Write)
        && await SelfReviewDoor.Hears(c.Work, c.Body.Id, collective)
            ? collective
            : null;

    private static IReadOnlyList<Link> Crumbs(Ctx c) =>
        [
            new(c.T["selfreview.title"], "/self-review?body=" + c.Body.Id),
            new(c.T["selfreview.rota"], "/self-review/rota?body=" + c.Body.Id),
        ];

    public static async Task<PageModel?> List(Ctx c)
    {
        if (await Keeps(c) is null)
            return null;
        var t = c.T;
        var rows = await c
            .Db.Set<Absence>()
            .AsNoTracking()
            .Where(a => a.BodyId == c.Body.Id && (a.To == null || a.To >= c.Today.AddMonths(-3)))
            .OrderBy(a => a.From)
            .Take(200)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(rows.Select(a => a.MemberId));
        return new ListModel
        {
            Title = t["selfreview.absences"],
            Lede = rows.Count == 0 ? t["absence.none"] : t["absence.lede", c.Body.Name, rows.Count],
            Crumbs = Crumbs(c),
            Help = t["absence.help"],
            Actions = [new(t["absence.new"], $"/self-review/absences/new?body={c.Body.Id}", Primary: true)],
            Table = new Table(
                [new(t["selfreview.who"]), new(t["absence.kind"]), new(t["from"]), new(t["to"])],
                [
                    .. rows.Select(a =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    names.GetValueOrDefault(a.MemberId) ?? "",
                                    a.To is null || a.To >= c.Today ? $"/self-review/absences/{a.Id}/end" : null
                                ),
                                t["absence.kind." + a.Kind],
                                Vn.Day(a.From),
                                Vn.Day(a.To),
                            ]
                    ),
                ]
            ),
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        if (await Keeps(c) is not { } collective)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["absence.new"],
            Lede = t["absence.new.lede", c.Body.Name],
            Crumbs = Crumbs(c),
            Help = t["absence.help"],
            Fields =
            [
                new("memberId", t["selfreview.who"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. (await RotaReader.Seats(c.Work, c.Body, collective, c.Today)).Select(s =>
                            (s.MemberId.ToString(), s.Name)
                        ),
                    ],
                },
                new("kind", t["absence.kind"], FieldKind.Radio)
                {
                    Required = true,
                    Value = AbsenceKinds.Leave,
                    Options = [.. AbsenceKinds.All.Select(k => (k, t["absence.kind." + k]))],
                },
                new("from", t["absence.from"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("to", t["absence.to"], FieldKind.Date) { Hint = t["absence.to.hint"] },
            ],
            Submit = t["save"],
            Cancel = "/self-review/absences?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form) =>
        await Keeps(c) is null
            ? Refusal.NotFound("record.none")
            : await c.Do(
                form,
                "selfreview.absence",
                new RecordAbsence(
                    c.Body.Id,
                    form.Id("memberId"),
                    form.Choice("kind", AbsenceKinds.All),
                    form.Date("from"),
                    form.OptionalDate("to")
                ),
                RecordAbsence.Handle,
                "/self-review/absences?body=" + c.Body.Id
            );

    private static async Task<Absence?> Find(Ctx c) =>
        await c.Db.Set<Absence>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == c.Id()) is { } row
        && await c.Bodies.Find(row.BodyId) is { } body
        && Collectives.Of(body) is { } collective
        && c.Actor.May(SelfReviewDoor.Write, body.Path)
        && await SelfReviewDoor.Hears(c.Work, body.Id, collective)
            ? row
            : null;

    public static async Task<FormModel?> ShowEnd(Ctx c)
    {
        if (await Find(c) is not { } row)
            return null;
        var t = c.T;
        var leaving = row.Kind == AbsenceKinds.Leaving;
        return new FormModel
        {
            Title = t["absence.end"],
            Lede = t[
                leaving ? "absence.end.stays" : "absence.end.back",
                (await c.Work.Get<IMembers>().Names([row.MemberId])).GetValueOrDefault(row.MemberId)
            ],
            Crumbs = [new(t["selfreview.absences"], "/self-review/absences?body=" + row.BodyId)],
            Fields =
            [
                new("on", t["absence.to"], leaving ? FieldKind.Hidden : FieldKind.Date)
                {
                    Required = true,
                    Value = Vn.Day(row.From > c.Today ? row.From : c.Today),
                },
            ],
            Submit = t["absence.end.go"],
            Cancel = "/self-review/absences?body=" + row.BodyId,
        };
    }

    public static async Task<Result<string>> PostEnd(Ctx c, FormReader form) =>
        await Find(c) is not { } row
            ? Refusal.NotFound("record.none")
            : await c.Do(
                form,
                "selfreview.absence-end",
                new EndAbsence(row.Id, form.Date("on")),
                EndAbsence.Handle,
                "/self-review/absences?body=" + row.BodyId
            );
}
