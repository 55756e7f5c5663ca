using DangVu.App.Acts;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.SavedLists;

/// <summary>Saved searches beside the list, and the page that keeps and drops them.</summary>
internal static class SavedListPages
{
    private const int Most = 30;

    /// <summary>The columns this account chose; null for the usual ones.</summary>
    public static async Task<string?> ColumnsOf(Ctx c) =>
        c.Actor.AccountId is { } account
            ? await c
                .Work.Get<OfficeMemory>()
                .Keep(
                    c.Db,
                    $"columns {account}",
                    () =>
                        c
                            .Db.Set<ChosenColumns>()
                            .Where(x => x.AccountId == account)
                            .Select(x => x.Columns)
                            .SingleOrDefaultAsync()
                )
            : null;

    public static async Task<IReadOnlyList<Link>> Links(Ctx c) =>
        [
            .. (
                await c
                    .Work.Get<OfficeMemory>()
                    .Keep(c.Db, $"saved lists {c.Actor.AccountId} {c.Actor.ActingAs}", () => Seen(c).ToListAsync())
            ).Select(x => new Link(x.Name, Href(c, x))),
            new(c.T["saved.new"], "/members/saved/new" + c.Http.Request.QueryString.Value),
            new(c.T["saved.all"], "/members/saved"),
        ];

    private static IQueryable<SavedList> Seen(Ctx c)
    {
        var (account, roles) = (c.Actor.AccountId, c.Actor.Rights.Select(r => r.Role).Distinct().ToList());
        return c
            .Db.Set<SavedList>()
            .AsNoTracking()
            .Where(x => x.AccountId == account || x.Role != null && roles.Contains(x.Role))
            .OrderBy(x => x.Name)
            .Take(Most);
    }

    private static string Href(Ctx c, SavedList list) =>
        $"/members?body={c.Body.Id}&cols={list.Columns}{(list.Query.Length == 0 ? "" : "&" + list.Query)}";

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var lists = await Seen(c).ToListAsync();
        return new DetailModel
        {
            Title = t["saved.title"],
            Lede = t["saved.lede"],
            Crumbs = [new(t["members.title"], "/members")],
            Sections =
            [
                new(null)
                {
                    Table = new Table(
                        [new(t["saved.name"]), new(t["saved.shared"]), new(t["saved.by"]), new("")],
                        [
                            .. lists.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(x.Name, Href(c, x)),
                                        x.Role is null ? t["saved.mine"] : t["role." + x.Role],
                                        x.By,
                                        x.AccountId == c.Actor.AccountId
                                            ? new Cell(t["saved.drop"], $"/members/saved/{x.Id}/drop")
                                            : "",
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["saved.none"],
                    },
                },
            ],
        };
    }

    public static Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        var narrowed = MemberFilter.Words(c);
        IReadOnlyList<string> roles = c.Actor.May("members.write")
            ? SaveList.MaySee
            : [.. SaveList.MaySee.Where(c.Actor.Is)];
        return Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = t["saved.new"],
                Lede = narrowed.Count == 0 ? t["saved.new.lede"] : string.Join("; ", narrowed),
                Crumbs = [new(t["members.title"], "/members"), new(t["saved.title"], "/members/saved")],
                Fields =
                [
                    new("name", t["saved.name"]) { Required = true },
                    new("role", t["saved.share"], FieldKind.Select)
                    {
                        Hint = t["saved.share.hint"],
                        Options = [.. roles.Select(r => (r, t["role." + r]))],
                    },
                    new("query", "", FieldKind.Hidden) { Value = c.Http.Request.QueryString.Value },
                    new("cols", "", FieldKind.Hidden) { Value = c.Query("cols") },
                ],
                Submit = t["save"],
                Cancel = "/members" + c.Http.Request.QueryString.Value,
            }
        );
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new SaveList(
            form.Text("name", 80),
            form.Optional("query", 4000) ?? "",
            form.Optional("cols") ?? await ColumnsOf(c),
            form.Optional("role")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var saved = await c.Work.Run("members.save-list", command, SaveList.Handle);
        return saved.Match<Result<string>>(_ => "/members/saved", Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowDrop(Ctx c)
    {
        var id = c.Id();
        var account = c.Actor.AccountId;
        var list = await c
            .Db.Set<SavedList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(x => x.Id == id && x.AccountId == account);
        return list is null
            ? null
            : new FormModel
            {
                Title = c.T["saved.drop"],
                Lede = c.T["saved.drop.lede", list.Name],
                Crumbs = [new(c.T["members.title"], "/members"), new(c.T["saved.title"], "/members/saved")],
                Fields = [],
                Submit = c.T["saved.drop"],
                Cancel = "/members/saved",
            };
    }

    public static async Task<Result<string>> PostDrop(Ctx c, FormReader form)
    {
        var dropped = await c.Work.Run("members.drop-list", new DropList(c.Id()), DropList.Handle);
        return dropped.Match<Result<string>>(_ => "/members/saved", Result<string>.Refused);
    }
}
