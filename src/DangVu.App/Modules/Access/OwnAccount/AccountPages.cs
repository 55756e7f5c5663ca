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
                .. c.Http.RequestServices.GetServices<IAccountLinks>().SelectMany(l => l.For(c)),
            ],
            Sections =
            [
                new(t["account.rights"])
                {
                    Table = new Table([new(t["account.role"]), new(t["body"])], [.. await Rows(c)]),
                },
                await TokenPages.Section(c),
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
}
