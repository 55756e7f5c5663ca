using DangVu.App.Hosting;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Pages;
using DangVu.App.Modules.Rulebook.Preview;
using DangVu.App.Modules.Rulebook.Scores;
using DangVu.App.Modules.Rulebook.Sets;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Modules.Rulebook.Sets.Pages;
using DangVu.App.Rules;
using DangVu.App.Ui;

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

        parts.Services.AddScoped<SetDesk>();
        parts.Services.AddScoped<FactSources>();
        parts.Acts.Add<StartSet>("rules.set", LoadRule.Permission, StartSet.Handle);
        parts.Acts.Add<SetHead>("rules.set-head", LoadRule.Permission, SetHead.Handle);
        parts.Acts.Add<PutPart>("rules.part", LoadRule.Permission, PutPart.Handle);
        parts.Acts.Add<MovePart>("rules.part-move", LoadRule.Permission, MovePart.Handle);
        parts.Acts.Add<RemovePart>("rules.part-remove", LoadRule.Permission, RemovePart.Handle);
        parts.Acts.Add<LoadSet>("rules.set-load", LoadRule.Permission, LoadSet.Handle);
        parts.Acts.Add<PublishSet>("rules.publish", LoadRule.Permission, PublishSet.Handle);
        parts.Acts.Add<RetireSet>("rules.retire", LoadRule.Permission, RetireSet.Handle);
        parts.Acts.Add<DiscardSet>("rules.discard", LoadRule.Permission, DiscardSet.Handle);

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
        Sets(parts.Pages);
        parts.Pages.Get("/rules/{family}/{slug}", "organisation.read", RulePages.Show);
    }

    /// <summary>The office's own criteria sets: reading them as the rules are read, writing them at the root only.</summary>
    private static void Sets(PageList pages)
    {
        const string read = "organisation.read";
        const string write = LoadRule.Permission;
        const string set = "/rules/sets/{id:guid}";
        pages.Get("/rules/explain", ExplainPage.Permission, ExplainPage.Show);
        pages.Get("/rules/sets", read, SetPages.List);
        pages.Form("/rules/sets/new", write, HeadPages.ShowNew, HeadPages.PostNew);
        pages.Get(set, read, SetPage.Show);
        pages.Form(set + "/head", write, HeadPages.ShowHead, HeadPages.PostHead);
        pages.Form(set + "/add", write, PartPages.ShowAdd, PartPages.PostAdd);
        pages.Form(set + "/part", write, PartPages.Show, PartPages.Post);
        pages.Post(set + "/move", write, PartPages.PostMove);
        pages.Form(set + "/remove", write, PartPages.ShowRemove, PartPages.PostRemove);
        pages.Form(set + "/load", write, FilePages.ShowLoad, FilePages.PostLoad);
        pages.Get(set + "/preview", write, PreviewPage.Show);
        pages.Form(set + "/publish", write, LifePages.ShowPublish, LifePages.PostPublish);
        pages.Form(set + "/retire", write, LifePages.ShowRetire, LifePages.PostRetire);
        pages.Form(set + "/discard", write, LifePages.ShowDiscard, LifePages.PostDiscard);
        pages.File(set + "/file", read, FilePages.Yaml);
        pages.File(set + "/sheet", read, FilePages.Workbook);
    }
}
