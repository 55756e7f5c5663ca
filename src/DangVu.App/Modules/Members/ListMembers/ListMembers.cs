using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.SavedLists;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>The members of the body chosen in the tree as on a day, 25 at a time in the order of Vietnamese lists.</summary>
internal static class ListMembers
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var scope = await MemberScope.Of(c);
        var sort = MemberSort.Of(c.Query("sort"));
        var columns = MemberColumns.Of(c.Query("cols") ?? await SavedListPages.ColumnsOf(c));
        var rows = await sort.Page(await MemberFilter.Rows(c, scope), c.Query("after"))
            .Select(MemberLine.Of)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var line = await Looked(c, scope, columns, [.. rows.Take(Keyset.Page).Select(m => m.Id)]);
        var openable = await Openable(c);
        var narrowed = MemberFilter.Words(c);
        return new ListModel
        {
            Title = t["members.title"],
            Lede = scope.Now ? t["members.lede", c.Body.Name] : t["members.lede.day", c.Body.Name, Vn.Day(scope.Day)],
            Help = t["members.help"],
            Actions = Actions(c),
            Links = await SavedListPages.Links(c),
            Filters = Filters(c, scope),
            Narrowed = narrowed,
            Unfilter = narrowed.Count == 0 ? null : c.Here([.. MemberFilter.Names.Append("after").Select(Off)]),
            Table = new Table(
                [
                    Heading(c, sort, MemberSort.ByName, t["members.name"], sorts: true),
                    .. columns.Select(x => Heading(c, sort, x.Name, t[x.TextKey], x.Sorts)),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(m =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(m.FullName, openable(m.CellNow) ? "/members/" + m.Id : null),
                                    .. columns.Select(x => x.Show(m, line)),
                                ]
                        ),
                ]
            )
            {
                Empty = t["members.none"],
            },
            Next = rows.Count > Keyset.Page ? c.Here([("after", sort.Key(rows[Keyset.Page - 1]))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static (string, string?) Off(string name) => (name, null);

    private static IReadOnlyList<PageAction> Actions(Ctx c)
    {
        var query = c.Http.Request.QueryString.Value;
        var t = c.T;
        return
        [
            .. c.May("members.write")
                ?
                [
                    new(t["members.add"], $"/members/new?body={c.Body.Id}"),
                    new PageAction(t["members.import"], "/members/import", Primary: true),
                ]
                : Array.Empty<PageAction>(),
            new(t["members.find"], "/members/find" + query),
            .. c.May("members.write")
                ? [new PageAction(t["many.title"], "/members/many" + query)]
                : Array.Empty<PageAction>(),
            new(t["statistics.title"], "/members/statistics" + Scoped(c)),
            new(t["completeness.title"], "/members/completeness" + Scoped(c)),
        ];
    }

    internal static string Scoped(Ctx c) => "?body=" + c.Body.Id;

    private static IReadOnlyList<Field> Filters(Ctx c, MemberScope scope)
    {
        var t = c.T;
        string[] kept = [.. MemberFilter.Names, "sort", "cols"];
        return
        [
            new("q", t["members.q"]) { Value = c.Query("q") },
            new("status", t["members.status"], FieldKind.Select)
            {
                Value = c.Query("status"),
                Options =
                [
                    .. MemberStatus.All.Select(s => (s, t["status." + s])),
                    (MemberFilter.AnyStatus, t["members.status.all"]),
                ],
            },
            new("day", t["members.day"], FieldKind.Date) { Value = scope.Now ? null : Vn.Day(scope.Day) },
            new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            .. kept.Where(k => c.Query(k) is not null)
                .Select(k => new Field(k, "", FieldKind.Hidden) { Value = c.Query(k) }),
        ];
    }

    private static Column Heading(Ctx c, MemberSort sort, string name, string text, bool sorts)
    {
        if (!sorts)
            return new Column(text);
        var here = sort.Name == name;
        var next = here && !sort.Down ? "-" + name : name;
        return new Column(text)
        {
            Sorted =
                !here ? null
                : sort.Down ? "descending"
                : "ascending",
            SortHref = c.Here([("sort", next == MemberSort.ByName ? null : next), ("after", null)]),
        };
    }

    /// <summary>What the chosen columns need beside the rows, each read once for the page and only if it is shown.</summary>
    private static async Task<LineContext> Looked(
        Ctx c,
        MemberScope scope,
        IReadOnlyList<MemberColumn> columns,
        IReadOnlyList<Guid> ids
    )
    {
        var shown = columns.Select(x => x.Name).ToHashSet();
        var (day, db) = (scope.Day, c.Db);
        var offices = shown.Contains("offices") ? await c.Work.Get<IHeldOffices>().On(day) : [];
        var records = columns.Any(MemberColumns.FromRecord)
            ? await db.Set<MemberRecord>().AsNoTracking().Where(r => ids.Contains(r.MemberId)).ToListAsync()
            : [];
        var badges = shown.Contains("badges")
            ? await db.Set<Badge>()
                .AsNoTracking()
                .Where(b => ids.Contains(b.MemberId) && b.AwardedOn <= day)
                .ToListAsync()
            : [];
        return new LineContext(
            c.T,
            scope,
            offices.ToLookup(
                h => h.MemberId,
                h => $"{c.T["office." + h.Title]}, {scope.Names.GetValueOrDefault(h.BodyId)}"
            ),
            records.ToDictionary(r => r.MemberId),
            badges.ToLookup(b => b.MemberId, b => b.Years),
            shown.Contains("party-age") ? await TimesAway.Ages(db, scope.Ages, day) : new Dictionary<Guid, PartyAge>()
        );
    }

    /// <summary>An old list may name people who are now in a cell whose files the reader may not open.</summary>
    internal static async Task<Func<Guid, bool>> Openable(Ctx c)
    {
        var open = (await c.Bodies.All()).Where(b => c.Actor.May("members.read", b.Path)).Select(b => b.Id).ToHashSet();
        return open.Contains;
    }
}
