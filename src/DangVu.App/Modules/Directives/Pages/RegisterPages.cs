using System.Globalization;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Pages;

/// <summary>
/// Sổ đăng ký văn bản đến and sổ đăng ký văn bản đi of one body, with the columns that such books have on paper, newest first. Their
/// copies for Excel and print hold the whole book as it was filtered.
/// </summary>
internal static class RegisterPages
{
    public static async Task<PageModel?> In(Ctx c)
    {
        if (!c.May(Sight.Read))
            return null;
        var t = c.T;
        var kinds = c.Work.Get<DocumentKinds>();
        var found = await Asked(c, Ways.Received);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(d => d.ReceivedOn < after.Day || d.ReceivedOn == after.Day && d.Id < after.Id);
        var rows = await found
            .OrderByDescending(d => d.ReceivedOn)
            .ThenByDescending(d => d.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        return await List(
            c,
            Ways.Received,
            new Table(
                [
                    new(t["directives.received-on"]),
                    new(t["directives.arrival"], true),
                    new(t["directives.issuer"]),
                    new(t["directives.symbol"]),
                    new(t["directives.signed"]),
                    new(t["directives.kind-summary"]),
                    new(t["directives.handed-to"]),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(d =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(d.ReceivedOn),
                                d.ArrivalNumber is { } number ? Cell.Of(number) : "",
                                d.Issuer,
                                new Cell(
                                    d.Symbol.Length > 0 ? d.Symbol : t["directives.no-symbol"],
                                    "/directives/" + d.Id
                                ),
                                Vn.Day(d.SignedOn),
                                About(t, kinds, d),
                                d.HandedTo,
                                Words.State(t, d, c.Today),
                            ]
                    ),
                ]
            ),
            rows.Count > Keyset.Page ? Keyset.Write(shown[^1].ReceivedOn!.Value, shown[^1].Id) : null
        );
    }

    public static async Task<PageModel?> Out(Ctx c)
    {
        if (!c.May(Sight.Read))
            return null;
        var t = c.T;
        var kinds = c.Work.Get<DocumentKinds>();
        var found = await Asked(c, Ways.Issued);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(d => d.SignedOn < after.Day || d.SignedOn == after.Day && d.Id < after.Id);
        var rows = await found
            .OrderByDescending(d => d.SignedOn)
            .ThenByDescending(d => d.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        return await List(
            c,
            Ways.Issued,
            new Table(
                [
                    new(t["directives.symbol"]),
                    new(t["directives.signed"]),
                    new(t["directives.kind-summary"]),
                    new(t["directives.issuer"]),
                    new(t["directives.signer"]),
                    new(t["directives.recipients"]),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(d =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(d.Symbol, "/directives/" + d.Id),
                                Vn.Day(d.SignedOn),
                                About(t, kinds, d),
                                d.Issuer,
                                d.Signer,
                                d.Recipients,
                                Words.State(t, d, c.Today),
                            ]
                    ),
                ]
            ),
            rows.Count > Keyset.Page ? Keyset.Write(shown[^1].SignedOn, shown[^1].Id) : null
        );
    }

    /// <summary>"Kế hoạch: Thực hiện …"; of a marked one its mark only.</summary>
    private static string About(Texts t, DocumentKinds kinds, Directive d) =>
        $"{kinds.Title(d.SignedOn, d.Kind, t.Language)}: {d.Summary ?? (d.Secrecy is { } mark ? t["secrecy." + mark] : "")}";

    private static async Task<IQueryable<Directive>> Asked(Ctx c, string way)
    {
        var (body, today) = (c.Body.Id, c.Today);
        var found = c.Db.Set<Directive>().AsNoTracking().Where(d => d.BodyId == body && d.Way == way);
        if (c.Query("kind") is { } kind)
            found = found.Where(d => d.Kind == kind);
        if (c.Query("q") is { } q)
        {
            var folded = Fold.Of(q);
            found = found.Where(d => d.Folded.Contains(folded));
        }
        if (c.Query("force") is { } force)
            found = InForce(found, today, force == "yes");
        if (await Span(c) is not var (first, last))
            return found;
        if (way == Ways.Received)
            found = found.Where(d => d.ReceivedOn >= first && d.ReceivedOn <= last);
        else
            found = found.Where(d => d.SignedOn >= first && d.SignedOn <= last);
        return found;
    }

    public static IQueryable<Directive> InForce(IQueryable<Directive> found, DateOnly day, bool holds) =>
        holds
            ? found.Where(d =>
                (d.AnnulledOn == null || d.AnnulledOn > day)
                && (d.HoldsUntil == null || d.HoldsUntil >= day)
                && (d.HoldsFrom == null || d.HoldsFrom <= day)
            )
            : found.Where(d => d.AnnulledOn <= day || d.HoldsUntil < day || d.HoldsFrom > day);

    /// <summary>The year asked for, else the term, else every day.</summary>
    private static async Task<(DateOnly First, DateOnly Last)?> Span(Ctx c)
    {
        if (
            int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 1900 and < 2200
        )
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return c.Query("term") is { } label && await c.Work.Get<IOffices>().Term(c.Today, label) is { } term
            ? (term.From, term.To)
            : null;
    }

    private static async Task<ListModel> List(Ctx c, string way, Table table, string? next)
    {
        var t = c.T;
        var kinds = c.Work.Get<DocumentKinds>();
        var received = way == Ways.Received;
        var terms = await c.Work.Get<IOffices>().Terms();
        return new ListModel
        {
            Title = t["directives.register." + way],
            Lede = t["directives.register." + way + ".lede", c.Body.Name],
            Help = t["directives.register.help"],
            Crumbs = [new(t["directives.title"], "/directives?body=" + c.Body.Id)],
            Actions =
            [
                .. received && c.May(Register.ReceiveDirective.Permission)
                    ? new PageAction[]
                    {
                        new(t["directives.receive"], "/directives/new?body=" + c.Body.Id, Primary: true),
                    }
                    : [],
                .. !received && c.May(Issue.IssueDirective.Permission)
                    ? new PageAction[]
                    {
                        new(t["directives.issue"], "/directives/issue?body=" + c.Body.Id, Primary: true),
                    }
                    : [],
            ],
            Links =
            [
                received
                    ? new(t["directives.register.issued"], "/directives/out?body=" + c.Body.Id)
                    : new(t["directives.register.received"], "/directives/in?body=" + c.Body.Id),
                .. received ? Array.Empty<Link>() : [new(t["directives.gaps"], "/directives/gaps?body=" + c.Body.Id)],
            ],
            Filters =
            [
                new("q", t["directives.q"]) { Value = c.Query("q") },
                new("kind", t["directives.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = kinds.Options(c.Today, t.Language),
                },
                new("year", t["year"], FieldKind.Number) { Value = c.Query("year") },
                new("term", t["directives.term"], FieldKind.Select)
                {
                    Value = c.Query("term"),
                    Options = [.. terms.Select(x => (x.Label, x.Label))],
                },
                Force(c),
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = table with { Empty = t["directives.register.none"] },
            Next = next is null ? null : c.Here(("after", next)),
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    public static Field Force(Ctx c) =>
        new("force", c.T["directives.force"], FieldKind.Select)
        {
            Value = c.Query("force"),
            Options = [("yes", c.T["directives.force.yes"]), ("no", c.T["directives.force.no"])],
        };
}
