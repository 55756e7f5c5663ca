using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Hosting;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace DangVu.App.Modules.Access;

/// <summary>
/// Sign-in and out. A form posted after the session ended is not lost: what was typed rides along, sealed, through the sign-in
/// page, and one button then sends it again.
/// </summary>
internal static class SignInPages
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet("/signin", (HttpContext http, Texts t) => Show(t, Local(http.Request.Query["to"]), null, []))
            .WithMetadata(new Public());
        app.MapPost("/signin", Post).WithMetadata(new Public()).DisableAntiforgery();
        app.MapPost("/signout", SignOut).WithMetadata(new Needs("any")).DisableAntiforgery();
        app.MapGet("/language", Language).WithMetadata(new Public());
    }

    private static IResult Show(
        Texts t,
        string? to,
        string? kept,
        IReadOnlyList<FieldError> errors,
        string? name = null
    ) =>
        PageRoutes.View(
            new FormModel
            {
                Title = t["signin.title"],
                Lede = kept is null ? t["signin.lede"] : t["signin.kept"],
                Fields =
                [
                    new("name", t["signin.name"])
                    {
                        Required = true,
                        Autocomplete = "username",
                        Value = name,
                    },
                    new("password", t["signin.password"], FieldKind.Password)
                    {
                        Required = true,
                        Autocomplete = "current-password",
                    },
                    new("to", "", FieldKind.Hidden) { Value = to },
                    new("kept", "", FieldKind.Hidden) { Value = kept },
                ],
                Submit = t["signin.go"],
                Errors = errors,
                Status =
                    errors.Count > 0 ? 422
                    : kept is null ? 200
                    : 401,
            }
        );

    /// <summary>Leads somebody without a session to the sign-in page.</summary>
    public static async Task Challenge(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Json(new { code = "signin.needed" }, statusCode: 401).ExecuteAsync(http);
            return;
        }
        var here = http.Request.Path + http.Request.QueryString;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            http.Response.Redirect("/signin?to=" + Uri.EscapeDataString(here));
            return;
        }
        var form = await http.Request.ReadFormAsync();
        var typed = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => f.Value.ToArray());
        var protector = Protector(http);
        var kept = protector.Protect(JsonSerializer.Serialize(new Kept(here, typed!)));
        await Show(http.RequestServices.GetRequiredService<Texts>(), here, kept, []).ExecuteAsync(http);
    }

    private static async Task<IResult> Post(
        HttpContext http,
        IAntiforgery antiforgery,
        UserManager<Account> users,
        ActorReader actors,
        Work work,
        Texts t
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Show(t, Local(http.Request.Form["to"]), null, [new(null, t["refusal.form.stale"])]);
        var form = await http.Request.ReadFormAsync();
        string name = form["name"].ToString().Trim(),
            kept = form["kept"].ToString();
        var to = Local(form["to"]) ?? "/";
        var account = await users.FindByNameAsync(name);
        if (account is not null && await users.IsLockedOutAsync(account))
            return Show(t, to, kept is "" ? null : kept, [new("name", t["signin.locked"])], name);
        if (account is null || !await users.CheckPasswordAsync(account, form["password"].ToString()))
        {
            if (account is not null)
                await users.AccessFailedAsync(account);
            return Show(t, to, kept is "" ? null : kept, [new("password", t["signin.wrong"])], name);
        }
        await users.ResetAccessFailedCountAsync(account);
        var office = await actors.OfficeOf(account.Id);
        if (await actors.Read(account.Id, office) is null)
            return Show(t, to, null, [new("name", t["signin.no-rights"])], name);
        var principal = ActorReader.Principal(account, office);
        await http.SignInAsync(SignInSetup.Scheme, principal);
        http.User = principal;
        http.Response.Cookies.Append(
            "lang",
            account.Language,
            new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) }
        );
        await work.Note("access.sign-in", "accounts", account.Id);
        if (kept.Length == 0)
            return Results.Redirect(to);
        var typed = JsonSerializer.Deserialize<Kept>(Protector(http).Unprotect(kept))!;
        return PageRoutes.View(
            new MessageModel
            {
                Title = t["signin.resume"],
                Lede = t["signin.resume.lede"],
                Actions =
                [
                    new(t["signin.resume.go"], typed.Path, Primary: true, Post: true)
                    {
                        Values = typed.Fields.ToDictionary(f => f.Key, f => string.Join(',', f.Value)),
                    },
                ],
            }
        );
    }

    private static async Task<IResult> SignOut(HttpContext http, IAntiforgery antiforgery)
    {
        if (await antiforgery.IsRequestValidAsync(http))
            await http.SignOutAsync(SignInSetup.Scheme);
        return Results.Redirect("/signin");
    }

    private static IResult Language(HttpContext http, string? to)
    {
        http.Response.Cookies.Append(
            "lang",
            to == "en" ? "en" : "vi",
            new CookieOptions
            {
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                MaxAge = TimeSpan.FromDays(365),
            }
        );
        var back = Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var referer)
            ? referer.PathAndQuery
            : "/";
        return Results.Redirect(Local(back) ?? "/");
    }

    /// <summary>Only an address on this site; anything else would let a link send people elsewhere.</summary>
    private static string? Local(string? to) =>
        to is { Length: > 0 } && to[0] == '/' && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\')
            ? to
            : null;

    private static IDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("kept-form");

    private sealed record Kept(string Path, Dictionary<string, string?[]> Fields);
}
