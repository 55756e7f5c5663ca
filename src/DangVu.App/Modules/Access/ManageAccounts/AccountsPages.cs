using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access.ManageAccounts;

/// <summary>The administrator gives and ends accounts; the office's content stays closed to that role.</summary>
internal static class AccountsPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var grants = await (
            from g in c.Db.Set<Grant>().AsNoTracking()
            join u in c.Db.Users on g.AccountId equals u.Id
            orderby u.UserName, g.Id
            select new
            {
                g.Id,
                g.Role,
                g.BodyId,
                g.From,
                g.To,
                u.UserName,
                u.DisplayName,
                u.LockoutEnd,
            }
        ).ToListAsync();
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["accounts.title"],
            Lede = t["accounts.lede", grants.Select(g => g.UserName).Distinct().Count()],
            Help = t["accounts.help"],
            Actions = [new(t["accounts.new"], "/accounts/new", Primary: true)],
            Table = new Table(
                [
                    new(t["signin.name"]),
                    new(t["accounts.person"]),
                    new(t["account.role"]),
                    new(t["body"]),
                    new(t["from"]),
                    new(t["state"]),
                ],
                [
                    .. grants.Select(g =>
                        (IReadOnlyList<Cell>)
                            [
                                g.UserName,
                                g.DisplayName,
                                t["role." + g.Role],
                                bodies.GetValueOrDefault(g.BodyId),
                                Vn.Day(g.From),
                                g.To is { } to && to <= c.Today
                                    ? new Cell(t["accounts.ended", Vn.Day(to)], Tone: Tone.Mute)
                                    : new Cell(t["accounts.end"], $"/accounts/{g.Id}/end"),
                            ]
                    ),
                ]
            ),
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["accounts.new"],
            Crumbs = [new(c.T["accounts.title"], "/accounts")],
            Fields =
            [
                new("name", c.T["signin.name"]) { Required = true, Hint = c.T["accounts.name.hint"] },
                new("displayName", c.T["accounts.person"]) { Required = true },
                new("role", c.T["account.role"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. c.Work.Get<RoleBook>().Names.Select(r => (r, c.T["role." + r]))],
                },
                new("bodyId", c.T["body"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. (await c.Bodies.All())
                            .Where(b => b.DissolvedOn is null)
                            .Select(b => (b.Id.ToString(), b.Name)),
                    ],
                },
                new("memberId", c.T["accounts.member"], FieldKind.Select)
                {
                    Options = await c.Work.Get<IMemberNames>().Choices(c.Today, null),
                    Hint = c.T["accounts.member.hint"],
                },
            ],
            Submit = c.T["accounts.new.go"],
            Cancel = "/accounts",
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var name = form.Text("name", 40);
        var display = form.Text("displayName", 100);
        var role = form.Choice("role", c.Work.Get<RoleBook>().Names);
        var body = form.Id("bodyId");
        var member = form.OptionalId("memberId");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        if (await c.Bodies.Find(body) is null)
            return Refusal.Invalid("bodyId", "field.choice");
        var token = await Accounts.Invite(c.Work, name, display, role, body, member);
        if (token.IsRefused)
            return Result<string>.Refused(token.Refusals);
        c.Http.Response.Cookies.Append(
            "invited",
            token.Value,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromMinutes(5),
                Path = "/accounts",
            }
        );
        return "/accounts/invited";
    }

    public static Task<PageModel?> ShowInvited(Ctx c) =>
        Task.FromResult<PageModel?>(
            c.Http.Request.Cookies["invited"] is not { Length: > 0 } token
                ? null
                : new DetailModel
                {
                    Title = c.T["accounts.invited"],
                    Lede = c.T["accounts.invited.lede"],
                    Crumbs = [new(c.T["accounts.title"], "/accounts")],
                    Facts =
                    [
                        (c.T["accounts.link"], $"{c.Http.Request.Scheme}://{c.Http.Request.Host}/welcome/{token}"),
                    ],
                }
        );

    public static async Task<FormModel?> ShowEnd(Ctx c) =>
        await c.Db.Set<Grant>().AnyAsync(g => g.Id == c.Id())
            ? new FormModel
            {
                Title = c.T["accounts.end"],
                Lede = c.T["accounts.end.lede"],
                Fields =
                [
                    new("on", c.T["accounts.end-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                ],
                Submit = c.T["accounts.end"],
                Cancel = "/accounts",
            }
            : null;

    public static async Task<Result<string>> PostEnd(Ctx c, FormReader form)
    {
        var on = form.Date("on");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return await c.Work.Do<string>(
            "access.end-grant",
            async () =>
            {
                var grant = await c.Db.Set<Grant>().SingleOrDefaultAsync(g => g.Id == c.Id());
                if (grant is null)
                    return Refusal.NotFound("record.none");
                if (grant.AccountId == c.Actor.AccountId)
                    return Refusal.Rule("access.not-oneself");
                grant.To = on;
                return "/accounts";
            }
        );
    }
}
