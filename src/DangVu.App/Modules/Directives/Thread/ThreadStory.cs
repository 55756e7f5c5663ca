using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Thread;

/// <summary>The thread of a directive as this reader may see it: its documents, then what each higher module knows.</summary>
/// <param name="Seen">How many of the documents that concretise it this reader may see.</param>
internal sealed record ThreadStory(Table Documents, int Seen, bool More, IReadOnlyList<ThreadPart> Parts)
{
    /// <summary>Rows of the documents' table; the nearer to the directive, the earlier.</summary>
    private const int Shown = 50;

    public static async Task<ThreadStory> Of(Ctx c, Directive directive, ThreadDocuments under)
    {
        var parts = new List<ThreadPart>();
        foreach (var source in c.Http.RequestServices.GetServices<IThreadParts>())
            parts.AddRange(await source.Of(c, under.With(directive.Id)));
        var seen = await Visible(c, under.Depths);
        return new ThreadStory(
            Table(c, seen, under.Depths, Shown, c.T["thread.documents.none"], await Names(c)),
            seen.Count,
            under.More,
            [.. parts.OrderBy(p => p.Order)]
        );
    }

    /// <summary>Documents with how far below they stand, as this reader may see them.</summary>
    public static async Task<Table> Table(Ctx c, IReadOnlyDictionary<Guid, int> depths, int most, string? empty) =>
        Table(c, await Visible(c, depths), depths, most, empty, await Names(c));

    private static async Task<List<Directive>> Visible(Ctx c, IReadOnlyDictionary<Guid, int> depths)
    {
        var ids = depths.Keys.ToList();
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var rows = await c.Db.Set<Directive>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync();
        return
        [
            .. rows.Where(d => Sight.Sees(c.Actor, d, bodies[d.BodyId]))
                .OrderBy(d => depths[d.Id])
                .ThenBy(d => d.SignedOn)
                .ThenBy(d => d.Id),
        ];
    }

    private static async Task<Dictionary<Guid, string>> Names(Ctx c) =>
        (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);

    private static Table Table(
        Ctx c,
        List<Directive> seen,
        IReadOnlyDictionary<Guid, int> depths,
        int most,
        string? empty,
        Dictionary<Guid, string> bodies
    )
    {
        var t = c.T;
        var kinds = c.Work.Get<DocumentKinds>();
        return new Table(
            [
                new(t["directives.symbol"]),
                new(t["directives.summary"]),
                new(t["body"]),
                new(t["directives.signed"]),
                new(t["state"]),
            ],
            [
                .. seen.Take(most)
                    .Select(d =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    Words.Name(t, kinds, d),
                                    "/directives/" + d.Id,
                                    Sub: depths[d.Id] > 1 ? t["thread.depth", depths[d.Id]] : null
                                ),
                                d.Summary ?? t["directives.number-only"],
                                d.Way == Ways.Issued ? bodies[d.BodyId] : d.Issuer,
                                Vn.Day(d.SignedOn),
                                Words.State(t, d, c.Today),
                            ]
                    ),
            ]
        )
        {
            Empty = empty,
        };
    }
}
