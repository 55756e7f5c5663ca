using DangVu.App.Acts;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access.OwnAccount;

/// <summary>One's own account: type size, password, tokens, leaving.</summary>
internal static class AccountPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var tokens = await c
            .Db.Set<ApiToken>()
            .AsNoTracking()
            .Where(x => x.AccountId == c.Actor.AccountId && x.EndedAt == null)
            .OrderBy(x => x.MadeAt)
            .ToListAsync();
        return new DetailModel
        {
            Title = t["account.title"],
            Lede = c.Actor.Name,
            Help = t["account.help"],
            Actions =
            [
                new(t["account.signout"], "/signout", Primary: true, Post: true),
                new(t["account.large"], "/account/large", Post: true),
                new(t["account.password"], "/account/password"),
                new(t["account.everywhere"], "/account/everywhere", Post: true),
                new(t["account.token"], "/account/tokens"),
            ],
            Sections =
            [
                new(t["account.rights"])
                {
                    Table = new Table([new(t["account.role"]), new(t["body"])], [.. await Rows(c)]),
                },
                new(t["account.tokens"])
                {
                    Table = new Table(
                        [new(t["account.label"]), new(t["account.use"]), new(t["account.made"]), new("")],
                        [
                            .. tokens.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        x.Label,
                                        t["account.use." + x.Use],
                                        Vn.Instant(x.MadeAt),
                                        new Cell(t["account.end"], $"/account/tokens/{x.Id}/end"),
                                    ]
                            ),
                        ]
                    ),
                },
            ],
        };
    }

    private static async Task<IEnumerable<IReadOnlyList<Cell>>> Rows(Ctx c)
    {
        var all = await c.Bodies.All();
        return c.Actor.Rights.Select(r =>
            (IReadOnlyList<Cell>)[c.T["role." + r.Role], all.FirstOrDefault(b => b.Id == r.BodyId)?.Name]
        );
    }

    public static async Task<Result<string>> Large(Ctx c, FormReader _)
    {
        var account = await c.Db.Users.SingleAsync(u => u.Id == c.Actor.AccountId);
        account.LargeType = !account.LargeType;
        return await Saved(c, "access.large-type");
    }

    public static async Task<Result<string>> Everywhere(Ctx c, FormReader _)
    {
        var account = await c.Db.Users.SingleAsync(u => u.Id == c.Actor.AccountId);
        account.SecurityStamp = c.Work.NewId().ToString("N");
        var saved = await Saved(c, "access.sign-out-everywhere");
        return saved.IsDone ? "/signin" : saved;
    }

    private static Task<Result<string>> Saved(Ctx c, string act) =>
        c.Work.Do<string>(act, () => Task.FromResult<Result<string>>("/account"));

    public static Task<FormModel?> ShowPassword(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["account.password"],
                Crumbs = [new(c.T["account.title"], "/account")],
                Fields =
                [
                    new("old", c.T["account.old"], FieldKind.Password)
                    {
                        Required = true,
                        Autocomplete = "current-password",
                    },
                    new("password", c.T["welcome.password"], FieldKind.Password)
                    {
                        Required = true,
                        Hint = c.T["welcome.hint"],
                        Autocomplete = "new-password",
                    },
                    new("again", c.T["welcome.again"], FieldKind.Password)
                    {
                        Required = true,
                        Autocomplete = "new-password",
                    },
                ],
                Submit = c.T["welcome.go"],
                Cancel = "/account",
            }
        );

    public static async Task<Result<string>> PostPassword(Ctx c, FormReader form)
    {
        string old = form.Raw["old"].ToString(),
            password = form.Raw["password"].ToString();
        if (password.Length < 10)
            form.Add(Refusal.Invalid("password", "access.password-short"));
        if (password != form.Raw["again"].ToString())
            form.Add(Refusal.Invalid("again", "access.password-differ"));
        var users = c.Work.Get<UserManager<Account>>();
        var account = await c.Db.Users.SingleAsync(u => u.Id == c.Actor.AccountId);
        if (
            users.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash ?? "", old)
            == PasswordVerificationResult.Failed
        )
            form.Add(Refusal.Invalid("old", "access.password-wrong"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = c.Work.NewId().ToString("N");
        var saved = await Saved(c, "access.password");
        return saved.IsDone ? "/signin" : saved;
    }

    public static Task<FormModel?> ShowToken(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["account.token"],
                Lede = c.T["account.token.lede"],
                Crumbs = [new(c.T["account.title"], "/account")],
                Fields =
                [
                    new("use", c.T["account.use"], FieldKind.Radio)
                    {
                        Required = true,
                        Value = "calendar",
                        Options = [("calendar", c.T["account.use.calendar"]), ("api", c.T["account.use.api"])],
                    },
                    new("label", c.T["account.label"]) { Required = true },
                ],
                Submit = c.T["account.token.go"],
                Cancel = "/account",
            }
        );

    /// <summary>The token is shown once, on the page that follows, through a short-lived cookie; only its hash is kept.</summary>
    public static async Task<Result<string>> PostToken(Ctx c, FormReader form)
    {
        var use = form.Choice("use", "calendar", "api");
        var label = form.Text("label", 60);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var token = ApiTokens.New();
        var made = await c.Work.Do<string>(
            "access.token",
            () =>
            {
                c.Db.Add(
                    new ApiToken
                    {
                        Id = c.Work.NewId(),
                        AccountId = c.Actor.AccountId!.Value,
                        Use = use,
                        Label = label,
                        Hash = ApiTokens.HashOf(token),
                        MadeAt = c.Work.Now,
                    }
                );
                return Task.FromResult<Result<string>>("/account/tokens/made");
            }
        );
        if (made.IsDone)
            c.Http.Response.Cookies.Append(
                "token",
                use + ":" + token,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    MaxAge = TimeSpan.FromMinutes(1),
                    Path = "/account/tokens",
                }
            );
        return made;
    }

    public static Task<PageModel?> ShowMade(Ctx c)
    {
        var kept = c.Http.Request.Cookies["token"]?.Split(':');
        c.Http.Response.Cookies.Delete("token", new CookieOptions { Path = "/account/tokens" });
        if (kept is not [var use, var token])
            return Task.FromResult<PageModel?>(null);
        return Task.FromResult<PageModel?>(
            new DetailModel
            {
                Title = c.T["account.token"],
                Lede = c.T["account.token.once"],
                Crumbs = [new(c.T["account.title"], "/account")],
                Facts =
                [
                    (
                        c.T["account.use." + use],
                        use == "calendar"
                            ? $"{c.Http.Request.Scheme}://{c.Http.Request.Host}/calendar/{token}.ics"
                            : token
                    ),
                ],
            }
        );
    }

    public static Task<FormModel?> ShowEnd(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["account.end"],
                Lede = c.T["account.end.lede"],
                Fields = [],
                Submit = c.T["account.end"],
                Cancel = "/account",
            }
        );

    public static async Task<Result<string>> PostEnd(Ctx c, FormReader _) =>
        await c.Work.Do<string>(
            "access.token-end",
            async () =>
            {
                var token = await c
                    .Db.Set<ApiToken>()
                    .SingleOrDefaultAsync(x => x.Id == c.Id() && x.AccountId == c.Actor.AccountId);
                if (token is null)
                    return Refusal.NotFound("record.none");
                token.EndedAt = c.Work.Now;
                return "/account";
            }
        );
}
