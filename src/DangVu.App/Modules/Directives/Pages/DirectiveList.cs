using System.Globalization;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Directives.Pages;

/// <summary>The register: what was received and what was issued, newest first.</summary>
internal static class DirectiveList
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var kinds = c.Work.Get<DocumentKinds>();
        var found = await Sight.Seen(c.Work, c.Body, c.Db.Set<Directive>().AsNoTracking());
        if (c.Query("way") is { } way)
            found = found.Where(d => d.Way == way);
        if (c.Query("kind") is { } kind)
            found = found.Where(d => d.Kind == kind);
        if (c.Query("force") is { } force)
            found = RegisterPages.InForce(found, c.Today, force == "yes");
        if (
            int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 1900 and < 2200
        )
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(d => d.SignedOn >= first && d.SignedOn <= last);
        }
        if (c.Query("q") is { } q)
        {
            var folded = Fold.Of(q);
            found = found.Where(d => d.Folded.Contains(folded));
        }
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(d => d.SignedOn < after.Day || d.SignedOn == after.Day && d.Id < after.Id);
        var rows = await found
            .OrderByDescending(d => d.SignedOn)
            .ThenByDescending(d => d.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var ids = shown.Select(d => d.Id).ToList();
        var under = await c
            .Db.Set<DirectiveLink>()
            .Where(l => ids.Contains(l.SourceId))
            .GroupBy(l => l.SourceId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["directives.title"],
            Lede = t["directives.lede", c.Body.Name],
            Help = t["directives.help"],
            Actions =
            [
                .. c.May(Issue.IssueDirective.Permission)
                    ? new PageAction[]
                    {
                        new(t["directives.issue"], "/directives/issue?body=" + c.Body.Id, Primary: true),
                    }
                    : [],
                .. c.May(Register.ReceiveDirective.Permission)
                    ? new PageAction[] { new(t["directives.receive"], "/directives/new?body=" + c.Body.Id) }
                    : [],
                new(t["directives.register.received"], "/directives/in?body=" + c.Body.Id),
                new(t["directives.register.issued"], "/directives/out?body=" + c.Body.Id),
            ],
            Filters =
            [
                new("q", t["directives.q"]) { Value = c.Query("q") },
                new("way", t["directives.way"], FieldKind.Select)
                {
                    Value = c.Query("way"),
                    Options =
                    [
                        (Ways.Received, t["directives.way.received"]),
                        (Ways.Issued, t["directives.way.issued"]),
                    ],
                },
                new("kind", t["directives.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = kinds.Options(c.Today, t.Language),
                },
                new("year", t["year"], FieldKind.Number) { Value = c.Query("year") },
                RegisterPages.Force(c),
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["directives.symbol"]),
                    new(t["directives.summary"]),
                    new(t["directives.issuer"]),
                    new(t["directives.signed"]),
                    new(t["directives.way"]),
                    new(t["directives.under"], true),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(d =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(Words.Name(t, kinds, d), "/directives/" + d.Id),
                                d.Summary ?? t["directives.number-only"],
                                new Cell(d.Issuer, Sub: d.Issuer == bodies[d.BodyId] ? null : bodies[d.BodyId]),
                                Vn.Day(d.SignedOn),
                                t["directives.way." + d.Way],
                                under.TryGetValue(d.Id, out var count) ? Cell.Of(count) : "",
                                Words.State(t, d, c.Today),
                            ]
                    ),
                ]
            ),
            Next = rows.Count > Keyset.Page ? c.Here(("after", Keyset.Write(shown[^1].SignedOn, shown[^1].Id))) : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }
}

internal static class Words
{
    /// <summary>The kind and its number: "Kế hoạch 05-KH/ĐU".</summary>
    public static string Name(Texts t, DocumentKinds kinds, Directive d) =>
        $"{kinds.Title(d.SignedOn, d.Kind, t.Language)} {d.Symbol}".Trim();

    public static Cell State(Texts t, Directive d, DateOnly today) =>
        d.AnnulledOn is { } gone && gone <= today
            ? new Cell(
                t[d.Replaced ? "directives.state.replaced" : "directives.state.annulled", Vn.Day(gone)],
                Tone: Tone.Mute
            )
        : d.HoldsFrom is { } from && from > today
            ? new Cell(t["directives.state.not-yet", Vn.Day(from)], Tone: Tone.Due)
        : d.HoldsUntil is { } until && until < today
            ? new Cell(t["directives.state.expired", Vn.Day(until)], Tone: Tone.Mute)
        : new Cell(t["directives.state.in-force"], Tone: Tone.Ok);
}
