using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.MonthPlans;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Modules.Programme.Papers;
using DangVu.App.Modules.Programme.Targets;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Programme;

internal sealed class ProgrammeModule : IModule
{
    private const string Write = MakeProgramme.Permission;

    public string Name => "Programme";
    public int Level => 3;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<ITasks, TaskReader>();
        parts.Answer<ITaskClocks, TaskClocks>();
        parts.Answer<IHandle<DirectiveIssued>, TaskClocks>();
        parts.Answer<IHandle<DirectiveReceived>, TaskClocks>();
        parts.Answer<IPersonTasks, PersonTasks>();
        parts.Answer<IThreadParts, ProgrammeThread>();
        parts.Answer<IMonthItems, ProgrammeMonth>();
        parts.Answer<IMonthItems, PlannedMonth>();
        parts.Answer<IMonthPlans, MonthPlanReader>();
        parts.Services.AddScoped<LaidMonth>();
        parts.Services.AddScoped<IPaperForms, ProgrammeForms>();
        parts.Answer<IReviewFacts, ReviewTasks>();
        parts.Answer<IRuleFacts, ProgrammeFacts>();
        parts.Answer<IRuleFacts, TargetFacts>();
        parts.Answer<ISearch, SearchTasks>();
        parts.Answer<IFigures, ProgrammeFigures>();
        parts.Services.AddSingleton<IStory, Demo.ProgrammeStory>();

        parts.Acts.Add<MakeProgramme>("programme.make", Write, MakeProgramme.Handle);
        parts.Acts.Add<ApproveProgramme>("programme.approve", Write, ApproveProgramme.Handle);
        parts.Acts.Add<BuildYear>("programme.build", Write, BuildYear.Handle);
        parts.Acts.Add<AddTask>("programme.task", Write, AddTask.Handle);
        parts.Acts.Add<RecordResult>("programme.result", "own.write", RecordResult.Handle);
        parts.Acts.Add<RecordResults>("programme.results", Write, RecordResults.Handle);
        parts.Acts.Add<RateTasks>("programme.rate", Write, RateTasks.Handle);
        parts.Acts.Add<PlanMonth>("programme.month-plan", Write, PlanMonth.Handle);
        parts.Acts.Add<IssueProgramme>("programme.issue", Write, IssueProgramme.Handle);
        parts.Acts.Add<FinishItems>("programme.month-results", Write, FinishItems.Handle);
        parts.Acts.Add<FinishItem>("programme.month-done", Write, FinishItem.Handle);
        parts.Acts.Add<SetTarget>("programme.target", Write, SetTarget.Handle);
        parts.Acts.Add<RecordTarget>("programme.target-value", Write, RecordTarget.Handle);

        parts.Pages.MenuItem("programme.menu", "/programme", TaskWords.Read, 30);
        parts.Pages.MenuItem("tasks.mine", "/tasks/mine", "own.read", 32);
        parts.Pages.Get("/programme", TaskWords.Read, ProgrammePage.Read);
        parts.Pages.Get("/programmes", TaskWords.Read, ProgrammesPages.List);
        parts.Pages.Form("/programmes/new", Write, ProgrammesPages.ShowNew, ProgrammesPages.PostNew);
        parts.Pages.Form("/programmes/build", Write, BuildPages.Show, BuildPages.Post);
        parts.Pages.Get("/programmes/{id:guid}", TaskWords.Read, ProgrammesPages.Show);
        parts.Pages.Post("/programmes/{id:guid}/approve", Write, ProgrammesPages.PostApprove);
        parts.Pages.Form(
            "/programmes/{id:guid}/results",
            Write,
            ProgrammesPages.ShowResults,
            ProgrammesPages.PostResults
        );
        parts.Pages.Get("/tasks/mine", "own.read", TaskPage.Mine);
        parts.Pages.Form("/tasks/new", Write, TaskForms.ShowNew, TaskForms.PostNew);
        parts.Pages.Get("/tasks/{id:guid}", "own.read", TaskPage.Read);
        parts.Pages.Form("/tasks/{id:guid}/result", "own.write", TaskForms.ShowResult, TaskForms.PostResult);
        parts.Pages.Form("/tasks/{id:guid}/rate", Write, RateForm.Show, RateForm.Post);
        parts.Pages.Form("/tasks/{id:guid}/roll-over", Write, TaskForms.ShowRollOver, TaskForms.PostRollOver);
        parts.Pages.Form("/tasks/{id:guid}/drop", Write, TaskForms.ShowDrop, TaskForms.PostDrop);
        parts.Pages.Get(PlanPages.At, TaskWords.Read, PlanPages.Show);
        parts.Pages.Form("/month-plan/edit", Write, PlanForms.Show, PlanForms.Post);
        parts.Pages.Post("/month-plan/confirm", Write, PlanPages.PostConfirm);
        parts.Pages.Form("/month-plan/items/{id:guid}", Write, FinishForms.ShowFinish, FinishForms.PostFinish);
        parts.Pages.Get("/month-plans", TaskWords.Read, PlanList.Read);
        parts.Pages.Get("/month-plans/{id:guid}", TaskWords.Read, PlanPages.ShowOne);
        parts.Pages.Form("/month-plans/{id:guid}/done", Write, FinishForms.ShowAll, FinishForms.PostAll);
        foreach (var at in new[] { "/programmes/{id:guid}", "/month-plans/{id:guid}" })
        {
            parts.Pages.Get(at + "/papers/{paper}", TaskWords.Read, PaperPages.Page);
            parts.Pages.File(at + "/papers/{paper}.{format}", TaskWords.Read, PaperPages.File);
            parts.Pages.Form(at + "/papers/{paper}/issue", Write, PaperPages.ShowIssue, PaperPages.PostIssue);
        }
        parts.Pages.Get("/targets", TaskWords.Read, TargetPages.List);
        parts.Pages.Form("/targets/new", Write, TargetPages.ShowNew, TargetPages.PostNew);
        parts.Pages.Get("/targets/{id:guid}", TaskWords.Read, TargetPages.Show);
        parts.Pages.Form("/targets/{id:guid}/value", Write, TargetPages.ShowValue, TargetPages.PostValue);

        parts.Records.AddInBody<WorkProgramme>("programmes", TaskWords.Read, id => "/programmes/" + id);
        parts.Records.AddInBody<ProgrammeTask>("tasks", TaskWords.Read, id => "/tasks/" + id);
        parts.Records.AddInBody<MonthPlan>("month-plans", TaskWords.Read, id => "/month-plans/" + id);
        parts.Records.AddInBody<Target>("targets", TaskWords.Read, id => "/targets/" + id);
    }
}
