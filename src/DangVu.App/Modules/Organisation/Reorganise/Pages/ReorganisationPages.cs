using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise.Pages;

/// <summary>The reorganisations that were done: the list, each one's page, and a body's own.</summary>
internal static class ReorganisationPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var seen = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("organisation.read", b.Path))
            .Select(b => b.Id)
            .ToList();
        var rows = c.Db.Set<Reorganisation>().AsNoTracking().Where(r => seen.Contains(r.BodyId));
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            rows = rows.Where(r => r.On < after.Day || r.On == after.Day && r.Id < after.Id);
        var page = await rows.OrderByDescending(r => r.On)
            .ThenByDescending(r => r.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var more = page.Count > Keyset.Page;
        page = [.. page.Take(Keyset.Page)];
        var parts = await PartsOf(c, [.. page.Select(r => r.Id)]);
        return new ListModel
        {
            Title = t["reorganise.list"],
            Lede = t["reorganise.list-lede"],
            Help = t["reorganise.list-help"],
            Crumbs = [new(t["bodies.title"], "/bodies")],
            Table = Table(t, page, parts),
            Next = more ? c.Here(("after", Keyset.Write(page[^1].On, page[^1].Id))) : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var id = c.Id();
        var done = await c.Db.Set<Reorganisation>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
        if (
            done is null
            || await c.Bodies.Find(done.BodyId) is not { } scope
            || !c.Actor.May("organisation.read", scope.Path)
        )
            return null;
        var parts = (await PartsOf(c, [id]))[id].ToList();
        var living = (await c.Bodies.All()).Select(b => b.Id).ToHashSet();
        return new DetailModel
        {
            Title = t["reorganise." + done.Kind],
            Lede = Said(t, done, parts),
            Crumbs = [new(t["bodies.title"], "/bodies"), new(t["reorganise.list"], "/reorganisations")],
            Actions =
                done.UndoneOn is null && c.Actor.May(Planning.Permission, scope.Path)
                    ? [new(t["reorganise.undo"], $"/reorganisations/{id}/undo")]
                    : [],
            Facts =
            [
                (t["reorganise.on"], Vn.Day(done.On)),
                (t["reorganise.decision"], done.Decision),
                (t["reorganise.decided-on"], Vn.Day(done.DecidedOn)),
                (t["reorganise.members-moved"], Cell.Of(done.Members)),
                (t["reorganise.done-by"], $"{done.DoneBy}, {Vn.Instant(done.DoneAt)}"),
                .. done.UndoneOn is { } undone
                    ? new[]
                    {
                        (
                            t["reorganise.undone"],
                            new Cell($"{Vn.Day(undone)}, {done.UndoneBy}", Tone: Tone.Late, Sub: done.UndoneFor)
                        ),
                    }
                    : [],
            ],
            Sections =
            [
                new(t["reorganise.bodies"])
                {
                    Table = new Table(
                        [new(t["bodies.name"]), new(t["reorganise.part"])],
                        [
                            .. parts.Select(p =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(p.Name, living.Contains(p.BodyId) ? "/bodies/" + p.BodyId : null),
                                        t["reorganise.part." + p.Part],
                                    ]
                            ),
                        ]
                    ),
                },
            ],
        };
    }

    /// <summary>What befell one body, for its page; nothing where nothing did.</summary>
    public static async Task<IReadOnlyList<Section>> OfBody(Ctx c, BodyRef body)
    {
        var rows = await (
            from part in c.Db.Set<ReorganisedBody>().AsNoTracking()
            where part.BodyId == body.Id
            join done in c.Db.Set<Reorganisation>().AsNoTracking() on part.ReorganisationId equals done.Id
            where done.UndoneOn == null
            select done
        ).ToListAsync();
        rows = [.. rows.DistinctBy(r => r.Id).OrderByDescending(r => r.On).ThenByDescending(r => r.Id)];
        if (rows.Count == 0)
            return [];
        var parts = await PartsOf(c, [.. rows.Select(r => r.Id)]);
        return [new(c.T["reorganise.list"]) { Table = Table(c.T, rows, parts) }];
    }

    private static Table Table(Texts t, List<Reorganisation> rows, ILookup<Guid, ReorganisedBody> parts) =>
        new(
            [new(t["reorganise.on"]), new(t["reorganise.done-what"]), new(t["decision"]), new(t["bodies.state"])],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<Cell>)
                        [
                            Vn.Day(r.On),
                            new Cell(Said(t, r, [.. parts[r.Id]]), "/reorganisations/" + r.Id),
                            r.Decision,
                            r.UndoneOn is { } undone
                                ? new Cell(t["reorganise.undone-on", undone], Tone: Tone.Mute)
                                : new Cell(t["reorganise.holds"], Tone: Tone.Ok),
                        ]
                ),
            ]
        )
        {
            Empty = t["reorganise.none"],
        };

    /// <summary>The whole in a sentence: which bodies, into what.</summary>
    public static string Said(Texts t, Reorganisation done, IReadOnlyList<ReorganisedBody> parts)
    {
        string Names(params string[] which) =>
            string.Join(", ", parts.Where(p => which.Contains(p.Part)).Select(p => p.Name));
        return done.Kind switch
        {
            ReorganisationKinds.Rename => t["reorganise.said.rename", Names(Parts.Renamed), Names(Parts.NewName)],
            ReorganisationKinds.Move => t["reorganise.said.move", Names(Parts.Moved), Names(Parts.Above)],
            ReorganisationKinds.Merge => t[
                "reorganise.said.merge",
                Names(Parts.Ended),
                Names(Parts.Founded, Parts.Heir)
            ],
            ReorganisationKinds.Split => t["reorganise.said.split", Names(Parts.Founded), Names(Parts.Divided)],
            _ => Names(Parts.Heir) is { Length: > 0 } heir
                ? t["reorganise.said.dissolve-into", Names(Parts.Ended), heir]
                : t["reorganise.said.dissolve", Names(Parts.Ended)],
        };
    }

    public static async Task<ILookup<Guid, ReorganisedBody>> PartsOf(Ctx c, IReadOnlyList<Guid> ids) =>
        (
            await c
                .Db.Set<ReorganisedBody>()
                .AsNoTracking()
                .Where(p => ids.Contains(p.ReorganisationId))
                .OrderBy(p => p.Id)
                .ToListAsync()
        ).ToLookup(p => p.ReorganisationId);
}
