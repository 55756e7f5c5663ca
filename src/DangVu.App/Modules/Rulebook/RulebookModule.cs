using DangVu.App.Hosting;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Pages;
using DangVu.App.Modules.Rulebook.Scores;
using DangVu.App.Rules;

namespace DangVu.App.Modules.Rulebook;

/// <summary>The regulations as dated data; handlers take the <c>RuleBook</c> from their work.</summary>
internal sealed class RulebookModule : IModule
{
    public string Name => "Rulebook";
    public int Level => 1;

    public void Add(ModuleParts parts)
    {
        parts.Services.AddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<RuleDesk>();
        parts.Services.AddScoped<IFactBook, FactBook>();
        parts.Services.AddScoped<IScores, ScoreBook>();

        parts.Services.AddScoped<OwnRuleReader>();
        parts.Services.AddScoped<IOwnRules>(s => s.GetRequiredService<OwnRuleReader>());
        parts.Acts.Add<LoadRule>("rules.load", LoadRule.Permission, LoadRule.Handle);
        parts.Acts.Add<WithdrawRule>("rules.withdraw", LoadRule.Permission, WithdrawRule.Handle);

        parts.Pages.MenuItem("rules.menu", "/rules", "organisation.read", 190);
        parts.Pages.Get("/rules", "organisation.read", RulePages.List);
        parts.Pages.Get("/rules/own", "organisation.read", OwnRulePages.List);
        parts.Pages.Form("/rules/load", LoadRule.Permission, OwnRulePages.ShowLoad, OwnRulePages.PostLoad);
        parts.Pages.Form(
            "/rules/own/{id:guid}/withdraw",
            LoadRule.Permission,
            OwnRulePages.ShowWithdraw,
            OwnRulePages.PostWithdraw
        );
        parts.Pages.File("/rules/{family}/{slug}/file", "organisation.read", OwnRulePages.File);
        parts.Pages.Get("/rules/{family}/{slug}", "organisation.read", RulePages.Show);
    }
}
