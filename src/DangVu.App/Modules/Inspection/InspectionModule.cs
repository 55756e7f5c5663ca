using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Inspection.Demo;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Inspection.Pages;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Inspection;

/// <summary>Kiểm tra, giám sát, thi hành kỷ luật (P19, P7).</summary>
internal sealed class InspectionModule : IModule
{
    public string Name => "Inspection";
    public int Level => 5;

    public void Add(ModuleParts parts)
    {
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<IFigures, InspectionFigures>();
        parts.Answer<IRuleFacts, InspectionFacts>();
        parts.Answer<IMemberFileLines, FileLines>();
        parts.Answer<IMemberDiscipline, FileLines>();
        parts.Services.AddSingleton<IStory, InspectionStory>();

        parts.Acts.Add<PlanInspections>("inspection.plan", "inspection.write", PlanInspections.Handle);
        parts.Acts.Add<FinishItem>("inspection.finish", "inspection.write", FinishItem.Handle);
        parts.Acts.Add<CancelItem>("inspection.cancel", "inspection.write", CancelItem.Handle);
        parts.Acts.Add<OpenCase>("inspection.open-case", CaseCircle.Permission, OpenCase.Handle);
        parts.Acts.Add<AddReader>("inspection.add-reader", CaseCircle.Permission, AddReader.Handle);
        parts.Acts.Add<KeepCasePaper>("inspection.paper", CaseCircle.Permission, KeepCasePaper.Handle);
        parts.Acts.Add<ConcludeCase>("inspection.conclude-case", CaseCircle.Permission, ConcludeCase.Handle);
        parts.Acts.Add<DecideDiscipline>("discipline.decide", "discipline.write", DecideDiscipline.Handle);
        parts.Acts.Add<AnnounceDiscipline>("discipline.announce", "discipline.write", AnnounceDiscipline.Handle);
        parts.Acts.Add<AnnulDiscipline>("discipline.annul", "discipline.write", AnnulDiscipline.Handle);

        parts.Pages.MenuItem("inspection.menu", "/inspection", "inspection.read", 540);
        parts.Pages.MenuItem("cases.menu", "/inspection/cases", CaseCircle.Permission, 542);
        parts.Pages.MenuItem("discipline.menu", "/discipline", "discipline.read", 544);
        parts.Pages.Get("/inspection", "inspection.read", ProgrammePages.List);
        parts.Pages.Form("/inspection/new", "inspection.write", ProgrammePages.ShowNew, ProgrammePages.PostNew);
        parts.Pages.Get("/inspection/{id:guid}", "inspection.read", ProgrammePages.Show);
        parts.Pages.Form(
            "/inspection/{id:guid}/finish",
            "inspection.write",
            ProgrammePages.ShowFinish,
            ProgrammePages.PostFinish
        );
        parts.Pages.Form(
            "/inspection/{id:guid}/cancel",
            "inspection.write",
            ProgrammePages.ShowCancel,
            ProgrammePages.PostCancel
        );
        parts.Pages.Get("/inspection/cases", CaseCircle.Permission, CasePages.List);
        parts.Pages.Form("/inspection/cases/new", CaseCircle.Permission, CaseForms.ShowNew, CaseForms.PostNew);
        parts.Pages.Get("/inspection/cases/{id:guid}", CaseCircle.Permission, CasePages.Show);
        parts.Pages.Form(
            "/inspection/cases/{id:guid}/paper",
            CaseCircle.Permission,
            CaseForms.ShowPaper,
            CaseForms.PostPaper
        );
        parts.Pages.Form(
            "/inspection/cases/{id:guid}/reader",
            CaseCircle.Permission,
            CaseForms.ShowReader,
            CaseForms.PostReader
        );
        parts.Pages.Form(
            "/inspection/cases/{id:guid}/conclude",
            CaseCircle.Permission,
            CaseForms.ShowConclude,
            CaseForms.PostConclude
        );
        parts.Pages.Get("/discipline", "discipline.read", DisciplinePages.List);
        parts.Pages.Form("/discipline/new", "discipline.write", DisciplinePages.ShowNew, DisciplinePages.PostNew);
        parts.Pages.Get("/discipline/{id:guid}", "discipline.read", DisciplinePages.Show);
        parts.Pages.Form(
            "/discipline/{id:guid}/announce",
            "discipline.write",
            DisciplinePages.ShowAnnounce,
            DisciplinePages.PostAnnounce
        );
        parts.Pages.Form(
            "/discipline/{id:guid}/annul",
            "discipline.write",
            DisciplinePages.ShowAnnul,
            DisciplinePages.PostAnnul
        );

        parts.Records.AddInBody<InspectionItem>("inspections", "inspection.read", id => "/inspection/" + id);
        parts.Records.AddInBody<DisciplineDecision>("disciplines", "discipline.read", id => "/discipline/" + id);
        parts.Records.Add(
            new RecordKind(
                "inspection-cases",
                CaseCircle.Permission,
                async (work, id) => await CaseCircle.Find(work, id) is { } row ? Shown(row) : null,
                async (work, after, take) =>
                {
                    var bodies = (await work.Get<IBodies>().All())
                        .Where(b => work.Actor.May(CaseCircle.Permission, b.Path))
                        .Select(b => b.Id)
                        .ToList();
                    var rows = await CaseCircle
                        .Seen(work, bodies)
                        .AsNoTracking()
                        .Where(r => after == null || r.Id > after)
                        .OrderBy(r => r.Id)
                        .Take(take)
                        .ToListAsync();
                    return [.. rows.Select(Shown)];
                },
                id => "/inspection/cases/" + id
            )
        );
    }

    private static object Shown(InspectionCase row) =>
        new
        {
            row.Id,
            row.BodyId,
            row.Kind,
            row.Title,
            row.OpenedOn,
            row.State,
            row.ConcludedOn,
            row.Number,
            row.Conclusion,
        };
}
