using DangVu.App.Hosting;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Modules.Access.ManageAccounts;
using DangVu.App.Modules.Access.OwnAccount;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Access;

internal sealed class AccessModule : IModule
{
    public string Name => "Access";
    public int Level => 1;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Services.AddSingleton(s => new RoleBook(Permissions(s.GetRequiredService<HouseParts>().Parts)));
        parts.Services.AddScoped<ActorReader>();
        parts.Answer<ICalendarTokens, CalendarTokens>();
        parts.Answer<IAccountHolders, AccountHolders>();

        parts.Pages.MenuItem("accounts.menu", "/accounts", "access.manage", 400);
        parts.Pages.Get("/accounts", "access.manage", AccountsPages.List);
        parts.Pages.Form("/accounts/new", "access.manage", AccountsPages.ShowNew, AccountsPages.PostNew);
        parts.Pages.Get("/accounts/invited", "access.manage", AccountsPages.ShowInvited);
        parts.Pages.Form("/accounts/{id:guid}/end", "access.manage", AccountsPages.ShowEnd, AccountsPages.PostEnd);
        parts.Pages.Get("/account", "any", AccountPages.Show);
        parts.Pages.Post("/account/large", "any", AccountPages.Large);
        parts.Pages.Post("/account/everywhere", "any", AccountPages.Everywhere);
        parts.Pages.Form("/account/password", "any", AccountPages.ShowPassword, AccountPages.PostPassword);
        parts.Pages.Form("/account/tokens", "any", TokenPages.ShowNew, TokenPages.PostNew);
        parts.Pages.Get("/account/tokens/made", "any", TokenPages.ShowMade);
        parts.Pages.Form("/account/tokens/{id:guid}/end", "any", TokenPages.ShowEnd, TokenPages.PostEnd);
        parts.Pages.Form("/account/tokens/{id:guid}/renew", "any", TokenPages.ShowRenew, TokenPages.PostRenew);
    }

    /// <summary>Every permission that some page, act or record asks for.</summary>
    public static IEnumerable<string> Permissions(ModuleParts parts) =>
        parts
            .Pages.Gets.Select(p => p.Permission)
            .Concat(parts.Pages.Forms.Select(p => p.Permission))
            .Concat(parts.Pages.Posts.Select(p => p.Permission))
            .Concat(parts.Pages.Files.Select(p => p.Permission))
            .Concat(parts.Acts.All.Select(a => a.Permission))
            .Concat(parts.Records.All.Select(r => r.Permission))
            .Distinct();
}
