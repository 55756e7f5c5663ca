using System.Globalization;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Readers;

/// <summary>Who has looked at a file, from the log: for the member and for the inspection committee, and for nobody else.</summary>
internal static class ReaderPages
{
    public const string Permission = "readings.read";
    private static readonly string[] Readings = ["view", "reveal", "print"];

    public static async Task<PageModel?> Own(Ctx c) =>
        await OwnFile.Me(c) is { } me
            ? await List(c, me, [new(c.T["own.title"], "/own"), new(c.T["file.own"], "/own/file")])
            : OwnFile.NoFile(c);

    public static async Task<PageModel?> Of(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), Permission) is not { } member)
            return null;
        await c.Work.Note("view", "readings", member.Id);
        return await List(c, member, History.HistoryPages.Crumbs(c.T, member));
    }

    private static async Task<PageModel> List(Ctx c, Member member, IReadOnlyList<Link> crumbs)
    {
        var t = c.T;
        var found = c
            .Db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(e => e.OfficeId == c.Db.OfficeId && e.RecordId == member.Id && Readings.Contains(e.Action));
        if (long.TryParse(c.Query("after"), CultureInfo.InvariantCulture, out var after))
            found = found.Where(e => e.Seq < after);
        var rows = await found
            .OrderByDescending(e => e.Seq)
            .Take(Keyset.Page + 1)
            .Select(e => new
            {
                e.Seq,
                e.At,
                e.Actor,
                e.ActingAs,
                e.Action,
                e.Kind,
                e.Reason,
            })
            .ToListAsync();
        return new ListModel
        {
            Title = t["readers.title"],
            Lede = t["readers.lede", member.FullName],
            Crumbs = crumbs,
            Help = t["readers.help"],
            Table = new Table(
                [
                    new(t["readers.when"]),
                    new(t["readers.who"]),
                    new(t["readers.role"]),
                    new(t["readers.what"]),
                    new(t["reason"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(e =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Instant(e.At),
                                    e.Actor,
                                    Roles(t, e.ActingAs),
                                    t[e.Kind == "readings" ? "readers.action.readings" : "readers.action." + e.Action],
                                    e.Reason,
                                ]
                        ),
                ]
            )
            {
                Empty = t["readers.none"],
            },
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", rows[Keyset.Page - 1].Seq.ToString(CultureInfo.InvariantCulture))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static string Roles(Texts t, string actingAs) =>
        actingAs == "command"
            ? t["readers.command"]
            : string.Join(
                ", ",
                actingAs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(role => t["role." + role])
            );
}

/// <summary>On the member's own page: what they asked for, and who has looked.</summary>
internal sealed class ReaderLinks : IOwnLinks
{
    public IEnumerable<Link> For(Ctx c) =>
        c.Actor.MemberId is null
            ? []
            : [new(c.T["request.own"], "/own/requests"), new(c.T["readers.title"], "/own/readers")];
}
