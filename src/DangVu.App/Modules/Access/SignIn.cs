using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

/// <summary>Cookies, lockout and who the request's actor is.</summary>
internal static class SignInSetup
{
    public const string Scheme = "dangvu";

    public static void AddSignIn(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(o =>
            {
                o.Password.RequiredLength = 10;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
            })
            .AddEntityFrameworkStores<AppDb>();
        services
            .AddAuthentication(Scheme)
            .AddCookie(
                Scheme,
                o =>
                {
                    o.Cookie.Name = "dangvu.session";
                    o.Cookie.HttpOnly = true;
                    o.Cookie.SameSite = SameSiteMode.Lax;
                    o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    o.ExpireTimeSpan = TimeSpan.FromHours(10);
                    o.SlidingExpiration = true;
                    o.Events.OnValidatePrincipal = StillValid;
                }
            );
    }

    /// <summary>A changed password or "sign out everywhere" ends every older session.</summary>
    private static async Task StillValid(CookieValidatePrincipalContext context)
    {
        var stamp = context.Principal?.FindFirst("stamp")?.Value;
        var id = Guid.Parse(context.Principal!.FindFirst("account")!.Value);
        var current = await context.HttpContext.RequestServices.GetRequiredService<ActorReader>().Account(id);
        if (current is null || current.SecurityStamp != stamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }

    /// <summary>Resolves the actor once per request; without one, everything but the public routes leads to the sign-in page.</summary>
    public static void UseActor(this WebApplication app) =>
        app.Use(
            async (http, next) =>
            {
                var texts = http.RequestServices.GetRequiredService<Texts>();
                texts.Language = http.Request.Cookies["lang"] == "en" ? "en" : "vi";
                var endpoint = http.GetEndpoint();
                if (endpoint is null || endpoint.Metadata.GetMetadata<Public>() is not null)
                {
                    await next(http);
                    return;
                }
                var actor = await http.RequestServices.GetRequiredService<ActorReader>().Read(http);
                if (actor is null)
                {
                    await SignInPages.Challenge(http);
                    return;
                }
                await next(http);
            }
        );
}
