using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Cadres.Demo;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Cadres.Pages;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Cadres;

/// <summary>Quy hoạch, đào tạo, bồi dưỡng cán bộ và chính sách (P20, P16).</summary>
internal sealed class CadresModule : IModule
{
    public string Name => "Cadres";
    public int Level => 5;

    public void Add(ModuleParts parts)
    {
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<IFigures, CadreFigures>();
        parts.Answer<IMemberFileLines, FileLines>();
        parts.Answer<IReviewFacts, ReviewTraining>();
        parts.Answer<IRuleFacts, TrainingFacts>();
        parts.Services.AddSingleton<IStory, CadresStory>();

        parts.Acts.Add<PlanCadres>("cadres.plan", "cadres.write", PlanCadres.Handle);
        parts.Acts.Add<ApprovePlan>("cadres.approve", "cadres.write", ApprovePlan.Handle);
        parts.Acts.Add<RemovePlanned>("cadres.remove", "cadres.write", RemovePlanned.Handle);
        parts.Acts.Add<RecordPolicy>("cadres.policy", "cadres.write", RecordPolicy.Handle);
        parts.Acts.Add<PlanClass>("cadres.class", "cadres.write", PlanClass.Handle);
        parts.Acts.Add<RecordAttendance>("cadres.attendance", "cadres.write", RecordAttendance.Handle);
        parts.Acts.Add<CancelClass>("cadres.cancel-class", "cadres.write", CancelClass.Handle);

        parts.Pages.MenuItem("cadres.menu", "/cadres", "cadres.read", 560);
        parts.Pages.MenuItem("training.menu", "/training", "cadres.read", 562);
        parts.Pages.MenuItem("policies.menu", "/policies", "cadres.read", 564);
        parts.Pages.Get("/cadres", "cadres.read", PlanPages.List);
        parts.Pages.Form("/cadres/new", "cadres.write", PlanPages.ShowNew, PlanPages.PostNew);
        parts.Pages.Get("/cadres/{id:guid}", "cadres.read", PlanPages.Show);
        parts.Pages.Form("/cadres/{id:guid}/person", "cadres.write", PlanForms.ShowPerson, PlanForms.PostPerson);
        parts.Pages.Form("/cadres/{id:guid}/approve", "cadres.write", PlanForms.ShowApprove, PlanForms.PostApprove);
        parts.Pages.Form("/cadres/{id:guid}/remove", "cadres.write", PlanForms.ShowRemove, PlanForms.PostRemove);
        parts.Pages.Get("/training", "cadres.read", TrainingPages.List);
        parts.Pages.Form("/training/new", "cadres.write", TrainingPages.ShowNew, TrainingPages.PostNew);
        parts.Pages.Get("/training/{id:guid}", "cadres.read", TrainingPages.Show);
        parts.Pages.Form(
            "/training/{id:guid}/attendance",
            "cadres.write",
            TrainingPages.ShowRoll,
            TrainingPages.PostRoll
        );
        parts.Pages.Form(
            "/training/{id:guid}/cancel",
            "cadres.write",
            TrainingPages.ShowCancel,
            TrainingPages.PostCancel
        );
        parts.Pages.Get("/policies", "cadres.read", PolicyPages.List);
        parts.Pages.Form("/policies/new", "cadres.write", PolicyPages.ShowNew, PolicyPages.PostNew);
        parts.Pages.Get("/policies/{id:guid}", "cadres.read", PolicyPages.Show);

        parts.Records.AddInBody<CadrePlan>("cadre-plans", "cadres.read", id => "/cadres/" + id);
        parts.Records.AddInBody<PlannedPerson>("planned-persons", "cadres.read", id => "/cadres?person=" + id);
        parts.Records.AddInBody<TrainingClass>("training-classes", "cadres.read", id => "/training/" + id);
        parts.Records.AddInBody<CadrePolicy>("cadre-policies", "cadres.read", id => "/policies/" + id);
    }
}
