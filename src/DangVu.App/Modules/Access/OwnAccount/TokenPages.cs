using DangVu.App.Acts;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access.OwnAccount;

/// <summary>Links to calendars and tokens for programs: made, looked at, renewed, ended by their owner.</summary>
internal static class TokenPages
{
    /// <summary>Who may see what falls due in a body may have its calendar.</summary>
    private const string BodyCalendar = "desk.read";

    public static async Task<Section> Section(Ctx c)
    {
        var t = c.T;
        var tokens = await c
            .Db.Set<ApiToken>()
            .AsNoTracking()
            .Where(x => x.AccountId == c.Actor.AccountId && x.EndedAt == null)
            .OrderBy(x => x.MadeAt)
            .ToListAsync();
        var ids = tokens.Select(x => x.Id).ToList();
        var read = await c
            .Db.Set<FeedRead>()
            .Where(r => ids.Contains(r.Id) && r.ReadAt != null)
            .ToDictionaryAsync(r => r.Id, r => r.ReadAt!.Value);
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return new Section(t["account.tokens"])
        {
            Table = new Table(
                [
                    new(t["account.label"]),
                    new(t["account.use"]),
                    new(t["account.made"]),
                    new(t["account.read"]),
                    new(""),
                    new(""),
                ],
                [
                    .. tokens.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                x.Label,
                                new Cell(
                                    t["account.use." + x.Use],
                                    Sub: x.Use != CalendarTokens.Use ? null
                                        : x.BodyId is { } body ? bodies.GetValueOrDefault(body)
                                        : t["account.calendar.own"]
                                ),
                                Vn.Instant(x.MadeAt),
                                x.Use != CalendarTokens.Use ? ""
                                : read.TryGetValue(x.Id, out var at) ? Vn.Instant(at)
                                : t["account.read.never"],
                                new Cell(t["account.renew"], $"/account/tokens/{x.Id}/renew"),
                                new Cell(t["account.end"], $"/account/tokens/{x.Id}/end"),
                            ]
                    ),
                ]
            )
            {
                Empty = t["account.tokens.none"],
            },
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["account.token"],
            Lede = c.T["account.token.lede"],
            Crumbs = [new(c.T["account.title"], "/account")],
            Fields =
            [
                new("use", c.T["account.use"], FieldKind.Radio)
                {
                    Required = true,
                    Value = CalendarTokens.Use,
                    Options = [(CalendarTokens.Use, c.T["account.use.calendar"]), ("api", c.T["account.use.api"])],
                },
                new("bodyId", c.T["account.calendar.of"], FieldKind.Select)
                {
                    Hint = c.T["account.calendar.hint"],
                    Options = [("", c.T["account.calendar.own"]), .. await c.BodyOptions(BodyCalendar)],
                },
                new("label", c.T["account.label"]) { Required = true },
            ],
            Submit = c.T["account.token.go"],
            Cancel = "/account",
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var use = form.Choice("use", CalendarTokens.Use, "api");
        var bodyId = use == CalendarTokens.Use ? form.OptionalId("bodyId") : null;
        var label = form.Text("label", 60);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var token = ApiTokens.New();
        var made = await c.Work.Do<string>(
            "access.token",
            async () =>
            {
                if (bodyId is { } id)
                {
                    var body = await c.Work.Body(id, BodyCalendar);
                    if (body.IsRefused)
                        return Result<string>.Refused(body.Refusals);
                }
                Add(c.Work, use, Typed.Clean(label), bodyId, token, "");
                return "/account/tokens/made";
            }
        );
        if (made.IsDone)
            Keep(c, use, token);
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
                        use == CalendarTokens.Use
                            ? $"{c.Http.Request.Scheme}://{c.Http.Request.Host}/calendar/{token}.ics"
                            : token
                    ),
                ],
            }
        );
    }

    public static Task<FormModel?> ShowEnd(Ctx c) => Ask(c, "account.end");

    public static Task<FormModel?> ShowRenew(Ctx c) => Ask(c, "account.renew");

    private static async Task<FormModel?> Ask(Ctx c, string what) =>
        await Own(c).AsNoTracking().SingleOrDefaultAsync() is not { } token
            ? null
            : new FormModel
            {
                Title = $"{c.T[what]}: {token.Label}",
                Lede = c.T[what + ".lede"],
                Crumbs = [new(c.T["account.title"], "/account")],
                Fields = [],
                Submit = c.T[what],
                Cancel = "/account",
            };

    public static async Task<Result<string>> PostEnd(Ctx c, FormReader _) =>
        await c.Work.Do<string>(
            "access.token-end",
            async () =>
            {
                if (await Own(c).SingleOrDefaultAsync() is not { } token)
                    return Refusal.NotFound("record.none");
                await End(c.Work, token);
                return "/account";
            }
        );

    /// <summary>The same under a new link; the old one opens nothing from now on.</summary>
    public static async Task<Result<string>> PostRenew(Ctx c, FormReader _)
    {
        var fresh = ApiTokens.New();
        var use = "";
        var done = await c.Work.Do<string>(
            "access.token-renew",
            async () =>
            {
                if (await Own(c).SingleOrDefaultAsync() is not { } token)
                    return Refusal.NotFound("record.none");
                use = token.Use;
                var told = await End(c.Work, token);
                Add(c.Work, token.Use, token.Label, token.BodyId, fresh, told);
                return "/account/tokens/made";
            }
        );
        if (done.IsDone)
            Keep(c, use, fresh);
        return done;
    }

    private static IQueryable<ApiToken> Own(Ctx c)
    {
        var id = c.Id();
        return c.Db.Set<ApiToken>().Where(x => x.Id == id && x.AccountId == c.Actor.AccountId && x.EndedAt == null);
    }

    private static void Add(Work work, string use, string label, Guid? bodyId, string token, string told)
    {
        var made = new ApiToken
        {
            Id = work.NewId(),
            AccountId = work.Actor.AccountId!.Value,
            Use = use,
            Label = label,
            BodyId = bodyId,
            Hash = ApiTokens.HashOf(token),
            MadeAt = work.Now,
        };
        work.Db.Add(made);
        if (use == CalendarTokens.Use)
            work.Db.Add(new FeedRead { Id = made.Id, Told = told });
    }

    /// <summary>Ends the token; returns what its calendar had told.</summary>
    private static async Task<string> End(Work work, ApiToken token)
    {
        token.EndedAt = work.Now;
        if (await work.Db.Set<FeedRead>().SingleOrDefaultAsync(r => r.Id == token.Id) is not { } read)
            return "";
        work.Db.Remove(read);
        return read.Told;
    }

    /// <summary>The token is shown once, on the page that follows, through a short-lived cookie; only its hash is kept.</summary>
    private static void Keep(Ctx c, string use, string token) =>
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
}
