using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

/// <summary>The one-time link: choose a password, once, within a week.</summary>
internal static class WelcomePages
{
    public static void MapWelcome(this WebApplication app)
    {
        app.MapGet(
                "/welcome/{token}",
                async (string token, Work work, Texts t) => await Find(work, token) is null ? Gone(t) : Show(t, [])
            )
            .WithMetadata(new Public());
        app.MapPost("/welcome/{token}", Post).WithMetadata(new Public()).DisableAntiforgery();
    }

    private static async Task<Invitation?> Find(Work work, string token)
    {
        var hash = ApiTokens.HashOf(token);
        var invitation = await work
            .Db.Set<Invitation>()
            .IgnoreQueryFilters()
            .SingleOrDefaultAsync(i => i.TokenHash == hash);
        return invitation is { UsedAt: null } && invitation.ExpiresAt > work.Now ? invitation : null;
    }

    private static IResult Gone(Texts t) =>
        PageRoutes.View(PageRoutes.Message(t, [Refusal.NotFound("access.link-gone")]));

    private static IResult Show(Texts t, IReadOnlyList<FieldError> errors) =>
        PageRoutes.View(
            new FormModel
            {
                Title = t["welcome.title"],
                Lede = t["welcome.lede"],
                Fields =
                [
                    new("password", t["welcome.password"], FieldKind.Password)
                    {
                        Required = true,
                        Autocomplete = "new-password",
                        Hint = t["welcome.hint"],
                    },
                    new("again", t["welcome.again"], FieldKind.Password)
                    {
                        Required = true,
                        Autocomplete = "new-password",
                    },
                ],
                Submit = t["welcome.go"],
                Errors = errors,
                Status = errors.Count > 0 ? 422 : 200,
            }
        );

    private static async Task<IResult> Post(
        string token,
        HttpContext http,
        Work work,
        Texts t,
        UserManager<Account> users,
        IAntiforgery antiforgery
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Show(t, [new(null, t["refusal.form.stale"])]);
        if (await Find(work, token) is not { } invitation)
            return Gone(t);
        var form = await http.Request.ReadFormAsync();
        string password = form["password"].ToString(),
            again = form["again"].ToString();
        if (password.Length < 10)
            return Show(t, [new("password", t["welcome.short"])]);
        if (password != again)
            return Show(t, [new("again", t["welcome.differ"])]);
        work.Db.ChangeTracker.Clear();
        work.Db.OfficeId = invitation.OfficeId;
        work.Actor = new Actor(invitation.AccountId, "invitation", null, []);
        var done = await work.Do<bool>(
            "access.password",
            async () =>
            {
                var used = await work.Db.Set<Invitation>().SingleAsync(i => i.Id == invitation.Id);
                var account = await work.Db.Users.SingleAsync(u => u.Id == invitation.AccountId);
                account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
                used.UsedAt = work.Now;
                return true;
            }
        );
        return done.IsDone ? Results.Redirect("/signin") : Gone(t);
    }
}
