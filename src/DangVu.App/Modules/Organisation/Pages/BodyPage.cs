using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Modules.Organisation.Reorganise;
using DangVu.App.Modules.Organisation.Reorganise.Pages;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Pages;

/// <summary>A body's own page: who leads it, how it came about, what became of it; today or as at a past day.</summary>
internal static class BodyPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var now = await c.Bodies.Find(c.Id());
        if (now is null || !c.Actor.May("organisation.read", now.Path))
            return null;
        var t = c.T;
        var day = c.AsAt ?? c.Today;
        var tree = await c.Bodies.On(day);
        var then = tree.FirstOrDefault(b => b.Body.Id == now.Id)?.Body;
        var body = then ?? now;
        var kinds = c.Work.Get<BodyKindBook>();
        var writes = c.AsAt is null && then is not null && c.Actor.May("organisation.write", now.Path);
        var lists = await c.Work.Get<IBodyMembers>().Of(day, [.. BodyThen.Below(tree, now.Id).Select(b => b.Id)]);
        var above = body.ParentId is { } p ? tree.FirstOrDefault(b => b.Body.Id == p)?.Body : null;
        var warnings = then is null ? [] : await c.Work.Get<BodySizes>().On(day, b => b.Id == now.Id);
        return new DetailModel
        {
            Title = body.Name,
            Lede = Lede(t, now, then, kinds.Name(t, body, day), day),
            Crumbs = [new(t["bodies.title"], "/bodies" + BodyListPage.Day(c.AsAt, '?'))],
            Actions = Actions(c, now, writes),
            Facts =
            [
                (t["bodies.founded"], Vn.Day(body.FoundedOn)),
                .. above is null
                    ? [(t["bodies.above"], (Cell)kinds.Above(t, day))]
                    : new[] { (t["bodies.parent"], new Cell(above.Name, BodyListPage.Link(above, c.AsAt))) },
                .. then is null || body.Kind == BodyKinds.Partner
                    ? []
                    : new[]
                    {
                        (
                            t["bodies.members"],
                            new Cell(
                                t["bodies.strength", lists.Count, lists.Count(m => m.Official)],
                                $"/members?body={body.Id}{BodyListPage.Day(c.AsAt, '&')}"
                            )
                        ),
                    },
            ],
            Sections =
            [
                .. warnings.Count == 0 ? [] : new[] { WarningPages.Section(t, warnings) },
                await Offices(c, now, writes),
                await History(c, now, kinds),
                .. await ReorganisationPages.OfBody(c, now),
            ],
            Rules = [kinds.Note(t, day)],
        };
    }

    private static string Lede(Texts t, BodyRef now, BodyRef? then, string kind, DateOnly day) =>
        now.DissolvedOn is { } ended && ended <= day ? t["bodies.lede-ended", kind, ended]
        : then is null ? t["bodies.lede-not-yet", kind, day]
        : kind;

    private static IReadOnlyList<PageAction> Actions(Ctx c, BodyRef body, bool writes)
    {
        var t = c.T;
        var actions = new List<PageAction>();
        if (writes)
            actions.Add(new(t["office.hold"], $"/bodies/{body.Id}/offices/new", Primary: true));
        if (c.AsAt is null && body.DissolvedOn is null && c.Actor.May(Planning.Permission, body.Path))
            actions.AddRange(
                ReorganiseForms
                    .For(body)
                    .Select(kind => new PageAction(t["reorganise." + kind], $"/bodies/{body.Id}/{kind}"))
            );
        return actions;
    }

    private static async Task<Section> Offices(Ctx c, BodyRef body, bool writes)
    {
        var t = c.T;
        var held = await c
            .Db.Set<OfficeHeld>()
            .AsNoTracking()
            .Where(h => h.BodyId == body.Id)
            .OrderBy(h => h.From)
            .ToListAsync();
        if (c.AsAt is { } day)
            held.RemoveAll(h => h.From > day || h.To <= day);
        var names = await c.Work.Get<IMemberNames>().Of(held.Select(o => o.MemberId));
        return new(t["office.title"])
        {
            Table = new Table(
                [new(t["office.person"]), new(t["office.what"]), new(t["from"]), new(t["to"]), new(t["decision"])],
                [
                    .. held.Select(o =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(names.GetValueOrDefault(o.MemberId) ?? "", "/members/" + o.MemberId),
                                t["office." + o.Title],
                                Vn.Day(o.From),
                                o.To is null && writes
                                    ? new Cell(t["office.end"], $"/offices/{o.Id}/end")
                                    : Vn.Day(o.To),
                                o.Decision,
                            ]
                    ),
                ]
            )
            {
                Empty = t["office.none"],
            },
        };
    }

    private static async Task<Section> History(Ctx c, BodyRef body, BodyKindBook kinds)
    {
        var t = c.T;
        var rows = await c.Db.Set<BodyHistory>().AsNoTracking().Where(h => h.BodyId == body.Id).ToListAsync();
        // The bodies above under the name that they have now; their own pages tell the former ones.
        var names = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return new(t["bodies.history"])
        {
            Table = new Table(
                [
                    new(t["from"]),
                    new(t["to"]),
                    new(t["bodies.name"]),
                    new(t["bodies.kind"]),
                    new(t["bodies.parent"]),
                    new(t["decision"]),
                ],
                [
                    .. rows.OrderBy(h => h.From ?? DateOnly.MinValue)
                        .Select(h =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Day(h.From),
                                    Vn.Day(h.To),
                                    h.Name,
                                    kinds.Name(
                                        t,
                                        body with
                                        {
                                            Kind = h.Kind,
                                            CellType = h.CellType,
                                        },
                                        h.From ?? c.Today
                                    ),
                                    h.ParentId is { } p ? names.GetValueOrDefault(p) : null,
                                    h.Decision,
                                ]
                        ),
                ]
            ),
        };
    }
}
