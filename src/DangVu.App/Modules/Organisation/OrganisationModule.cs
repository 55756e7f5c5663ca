using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Modules.Organisation.Pages;
using DangVu.App.Modules.Organisation.Reorganise;
using DangVu.App.Modules.Organisation.Reorganise.Pages;
using DangVu.App.Modules.Organisation.WorkingRules;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Organisation;

internal sealed class OrganisationModule : IModule
{
    public string Name => "Organisation";
    public int Level => 0;

    public void Add(ModuleParts parts)
    {
        parts.Services.AddSingleton<IStory, Demo.WorkingRulesStory>();
        parts.Services.AddScoped<BodyReader>();
        parts.Services.AddScoped<IBodies>(s => s.GetRequiredService<BodyReader>());
        parts.Services.AddScoped<IOffices>(s => s.GetRequiredService<BodyReader>());
        parts.Services.AddScoped<IHeldOffices>(s => s.GetRequiredService<BodyReader>());
        parts.Answer<ISearch, SearchBodies>();
        parts.Answer<IWorkingRules, WorkingRuleReader>();
        parts.Answer<IRuleFacts, OrganisationFacts>();
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<BodyKindBook>();
        parts.Services.AddScoped<BodySizes>();

        parts.Acts.Add<CreateBody.CreateBody>("organisation.body", "organisation.write", CreateBody.CreateBody.Handle);
        parts.Acts.Add<ImportBodies.ImportBodies>(
            "organisation.import-bodies",
            "organisation.write",
            ImportBodies.ImportBodies.Handle
        );
        parts.Acts.Add<OpenTerm>("organisation.term", "organisation.write", OpenTerm.Handle);
        parts.Acts.Add<HoldOffice.HoldOffice>(
            "organisation.hold-office",
            "organisation.write",
            HoldOffice.HoldOffice.Handle
        );
        parts.Acts.Add<EndOffice>("organisation.end-office", "organisation.write", EndOffice.Handle);
        parts.Acts.Add<RenameBody>("organisation.rename", Planning.Permission, RenameBody.Handle);
        parts.Acts.Add<MoveBody>("organisation.move-body", Planning.Permission, MoveBody.Handle);
        parts.Acts.Add<MergeBodies>("organisation.merge", Planning.Permission, MergeBodies.Handle);
        parts.Acts.Add<SplitBody>("organisation.split", Planning.Permission, SplitBody.Handle);
        parts.Acts.Add<DissolveBody>("organisation.dissolve", Planning.Permission, DissolveBody.Handle);
        parts.Acts.Add<UndoReorganisation>(
            "organisation.undo-reorganisation",
            Planning.Permission,
            UndoReorganisation.Handle
        );
        parts.Acts.Add<SetWorkingRule>("organisation.working-rule", SetWorkingRule.Permission, SetWorkingRule.Handle);
        parts.Acts.Add<HandOverArea>("organisation.hand-over-area", SetWorkingRule.Permission, HandOverArea.Handle);
        parts.Acts.Add<EndWorkingRule>(
            "organisation.end-working-rule",
            SetWorkingRule.Permission,
            EndWorkingRule.Handle
        );

        parts.Pages.MenuItem("bodies.menu", "/bodies", "organisation.read", 110);
        parts.Pages.MenuItem("working-rules.menu", "/working-rules", "organisation.read", 112);
        parts.Pages.Get("/bodies", "organisation.read", BodyListPage.Read);
        parts.Pages.Get("/bodies/warnings", "organisation.read", WarningPages.List);
        parts.Pages.Form("/bodies/new", "organisation.write", BodyPages.ShowNew, BodyPages.PostNew);
        parts.Pages.Get("/bodies/{id:guid}", "organisation.read", BodyPage.Read);
        parts.Pages.Form("/bodies/{id:guid}/offices/new", "organisation.write", BodyPages.ShowHold, BodyPages.PostHold);
        parts.Pages.Form("/offices/{id:guid}/end", "organisation.write", BodyPages.ShowEnd, BodyPages.PostEnd);
        foreach (var kind in ReorganisationKinds.All)
        {
            parts.Pages.Form(
                "/bodies/{id:guid}/" + kind,
                Planning.Permission,
                c => ReorganiseForms.Show(c, kind),
                (c, form) => ReorganiseForms.Post(c, kind, form)
            );
            parts.Pages.Form(
                "/bodies/{id:guid}/" + kind + "/confirm",
                Planning.Permission,
                c => ConfirmPage.Show(c, kind),
                (c, form) => ConfirmPage.Post(c, kind, form)
            );
        }
        parts.Pages.Get("/reorganisations", "organisation.read", ReorganisationPages.List);
        parts.Pages.Get("/reorganisations/{id:guid}", "organisation.read", ReorganisationPages.Show);
        parts.Pages.Form("/reorganisations/{id:guid}/undo", Planning.Permission, UndoPage.Show, UndoPage.Post);
        WorkingRules(parts.Pages);

        parts.Records.Add(
            new RecordKind(
                "bodies",
                "organisation.read",
                async (work, id) =>
                    await work.Get<IBodies>().Find(id) is { } b && work.Actor.May("organisation.read", b.Path)
                        ? b
                        : null,
                async (work, after, take) =>
                    [
                        .. (await work.Get<IBodies>().All())
                            .Where(b => work.Actor.May("organisation.read", b.Path) && (after is null || b.Id > after))
                            .OrderBy(b => b.Id)
                            .Take(take),
                    ],
                id => "/bodies/" + id
            )
        );
        parts.Records.AddInBody<WorkingRule>("working-rules", "organisation.read", id => "/working-rules/" + id);
        parts.Records.AddInBody<Reorganisation>("reorganisations", "organisation.read", id => "/reorganisations/" + id);
        parts.Records.AddInBody<OfficeHeld>("offices-held", "organisation.read", id => "/offices/" + id + "/end");
    }

    private static void WorkingRules(PageList pages)
    {
        pages.Get("/working-rules", WorkingRulePages.Read, WorkingRulePages.List);
        pages.Form("/working-rules/new", SetWorkingRule.Permission, WorkingRuleForms.ShowNew, WorkingRuleForms.PostNew);
        pages.Get("/working-rules/{id:guid}", WorkingRulePages.Read, WorkingRulePages.Show);
        pages.Form(
            "/working-rules/{id:guid}/hand-over",
            SetWorkingRule.Permission,
            WorkingRuleForms.ShowHandOver,
            WorkingRuleForms.PostHandOver
        );
        pages.Form(
            "/working-rules/{id:guid}/end",
            SetWorkingRule.Permission,
            WorkingRuleForms.ShowEnd,
            WorkingRuleForms.PostEnd
        );
        pages.Get("/working-rules/paper", WorkingRulePages.Read, DutyPaper.Page);
        pages.File("/working-rules/paper.{format}", WorkingRulePages.Read, DutyPaper.File);
    }
}
