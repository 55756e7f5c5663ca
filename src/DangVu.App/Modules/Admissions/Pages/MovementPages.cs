using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Pages;

/// <summary>Members who came by transfer, were exempted, moved away, died or left the Party.</summary>
internal static class MovementPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var cells = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("admissions.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = cells.Keys.ToList();
        var found = c.Db.Set<Movement>().AsNoTracking().Where(m => ids.Contains(m.BodyId));
        if (c.Query("kind") is { } kind)
            found = found.Where(m => m.Kind == kind);
        if (Keyset.ReadDay(c.Query("after")) is var (day, id))
            found = found.Where(m => m.On < day || (m.On == day && m.Id < id));
        var rows = await found
            .OrderByDescending(m => m.On)
            .ThenByDescending(m => m.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var names = await c.Work.Get<IMembers>().Names(shown.Select(m => m.MemberId));
        return new ListModel
        {
            Title = t["movements.title"],
            Lede = t["movements.lede", c.Body.Name],
            Help = t["movements.help"],
            Actions = c.May("admissions.decide")
                ?
                [
                    new(t["movements.leave"], $"/movements/leave?body={c.Body.Id}", Primary: true),
                    new(t["movements.transfer-in"], $"/movements/transfer-in?body={c.Body.Id}"),
                    new(t["movements.exempt"], $"/movements/exempt?body={c.Body.Id}"),
                ]
                : [],
            Filters =
            [
                new("kind", t["movements.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = [.. MovementKinds.All.Select(k => (k, t["movement." + k]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["on"]),
                    new(t["admissions.name"]),
                    new(t["movements.kind"]),
                    new(t["admissions.cell"]),
                    new(t["movements.place"]),
                    new(t["decision"]),
                ],
                [
                    .. shown.Select(m =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(m.On),
                                new Cell(names.GetValueOrDefault(m.MemberId) ?? "", "/movements/" + m.Id),
                                t["movement." + m.Kind],
                                cells[m.BodyId],
                                m.Place,
                                m.Decision,
                            ]
                    ),
                ]
            ),
            Next = rows.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].On, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var m = await c.Db.Set<Movement>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        if (m is null || await c.Bodies.Find(m.BodyId) is not { } cell || !c.Actor.May("admissions.read", cell.Path))
            return null;
        var t = c.T;
        var name = (await c.Work.Get<IMembers>().Names([m.MemberId])).Values.FirstOrDefault() ?? "";
        return new DetailModel
        {
            Title = name,
            Lede = t["movements.page.lede", t["movement." + m.Kind], Vn.Day(m.On)],
            Crumbs = [new(t["movements.title"], "/movements")],
            Facts =
            [
                (
                    t["admissions.member"],
                    c.Actor.May("members.read", cell.Path) ? new Cell(name, "/members/" + m.MemberId) : name
                ),
                (t["admissions.cell"], cell.Name),
                (t["movements.kind"], t["movement." + m.Kind]),
                (t["on"], Vn.Day(m.On)),
                (t["movements.place"], m.Place),
                (t["movements.grounds"], m.Grounds),
                (t["decision"], m.Decision),
                .. m.Entitled is { } of
                    ? new (string, Cell)[] { (t["admissions.in-favour"], Vn.Ratio(m.InFavour ?? 0, of)) }
                    : [],
            ],
        };
    }
}
