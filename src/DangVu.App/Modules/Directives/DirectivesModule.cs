using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Hosting;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Files;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Directives.Thread;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Directives;

internal sealed class DirectivesModule : IModule
{
    public string Name => "Directives";
    public int Level => 2;

    public void Add(ModuleParts parts)
    {
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<DocumentKinds>();
        parts.Answer<IDirectives, DirectiveReader>();
        parts.Answer<ISearch, SearchDirectives>();
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<IFigures, DirectiveFigures>();
        parts.Answer<IMonthItems, DirectiveMonth>();
        parts.Answer<IMemberFileLines, FileLines>();
        parts.Services.AddSingleton<IStory, Demo.DirectivesStory>();

        parts.Acts.Add<ReceiveDirective>("directives.receive", ReceiveDirective.Permission, ReceiveDirective.Handle);
        parts.Acts.Add<IssueDirective>("directives.issue", IssueDirective.Permission, IssueDirective.Handle);
        parts.Acts.Add<LinkDirective>("directives.link", IssueDirective.Permission, LinkDirective.Handle);
        parts.Acts.Add<AnnulDirective>("directives.annul", IssueDirective.Permission, AnnulDirective.Handle);
        parts.Acts.Add<MarkDirective>("directives.mark", IssueDirective.Permission, MarkDirective.Handle);
        parts.Acts.Add<CorrectDirective>("directives.correct", IssueDirective.Permission, CorrectDirective.Handle);
        parts.Acts.Add<ExplainGap>("directives.explain-gap", IssueDirective.Permission, ExplainGap.Handle);
        parts.Acts.Add<AttachFile>("directives.file", IssueDirective.Permission, AttachFile.Handle);
        parts.Acts.Add<RemoveFile>("directives.remove-file", IssueDirective.Permission, RemoveFile.Handle);
        parts.Acts.Add<SetStudyPlan>("directives.study-plan", PlanStudy.Permission, SetStudyPlan.Handle);
        parts.Acts.Add<DropStudyPlan>("directives.drop-study-plan", PlanStudy.Permission, DropStudyPlan.Handle);
        parts.Acts.Add<PlanStudy>("directives.study", PlanStudy.Permission, PlanStudy.Handle);
        parts.Acts.Add<RecordAttendance>("directives.attendance", PlanStudy.Permission, RecordAttendance.Handle);
        parts.Acts.Add<CancelStudy>("directives.cancel-study", PlanStudy.Permission, CancelStudy.Handle);

        parts.Pages.MenuItem("directives.menu", "/directives", Sight.Read, 40);
        parts.Pages.MenuItem("studies.menu", "/studies", Sight.Read, 42);
        parts.Pages.Get("/directives", Sight.Read, DirectiveList.Read);
        parts.Pages.Form(
            "/directives/new",
            ReceiveDirective.Permission,
            DirectiveForms.ShowReceive,
            DirectiveForms.PostReceive
        );
        parts.Pages.Form(
            "/directives/issue",
            IssueDirective.Permission,
            DirectiveForms.ShowIssue,
            DirectiveForms.PostIssue
        );
        parts.Pages.Get("/directives/{id:guid}", Sight.Read, DirectivePage.Read);
        parts.Pages.Get("/directives/{id:guid}/thread", Sight.Read, ThreadPages.Read);
        parts.Pages.File("/directives/{id:guid}/thread.{format}", Sight.Read, ThreadPages.File);
        parts.Pages.Get("/directives/{id:guid}/not-yet", Sight.Read, CoveragePages.NotYet);
        parts.Pages.Form(
            "/directives/{id:guid}/link",
            IssueDirective.Permission,
            DirectiveForms.ShowLink,
            DirectiveForms.PostLink
        );
        parts.Pages.Form(
            "/directives/{id:guid}/annul",
            IssueDirective.Permission,
            EndForms.ShowAnnul,
            EndForms.PostAnnul
        );
        parts.Pages.Form("/directives/{id:guid}/mark", IssueDirective.Permission, EndForms.ShowMark, EndForms.PostMark);
        parts.Pages.Form(
            "/directives/{id:guid}/correct",
            IssueDirective.Permission,
            EndForms.ShowCorrect,
            EndForms.PostCorrect
        );
        parts.Pages.Get("/directives/in", Sight.Read, RegisterPages.In);
        parts.Pages.Get("/directives/out", Sight.Read, RegisterPages.Out);
        parts.Pages.Get("/directives/gaps", Sight.Read, GapPages.Read);
        parts.Pages.Form(
            "/directives/gaps/explain",
            IssueDirective.Permission,
            GapPages.ShowExplain,
            GapPages.PostExplain
        );
        parts.Pages.Form(
            "/directives/{id:guid}/files/new",
            IssueDirective.Permission,
            FilePages.ShowAttach,
            FilePages.PostAttach,
            ((long)FileLimits.Shipped.Document.MostBytes) + (1 << 20)
        );
        parts.Pages.Form(
            "/directives/{id:guid}/files/{file:guid}/remove",
            IssueDirective.Permission,
            FilePages.ShowRemove,
            FilePages.PostRemove
        );
        parts.Pages.File("/directives/{id:guid}/files/{file:guid}", Sight.Read, FilePages.Download);
        parts.Pages.Get("/studies", Sight.Read, StudyPages.List);
        parts.Pages.Get("/studies/coverage", Sight.Read, CoveragePages.List);
        parts.Pages.Form("/studies/plans/new", PlanStudy.Permission, CoveragePages.ShowPlan, CoveragePages.PostPlan);
        parts.Pages.Form(
            "/studies/plans/{id:guid}",
            PlanStudy.Permission,
            CoveragePages.ShowDrop,
            CoveragePages.PostDrop
        );
        parts.Pages.File("/studies/{id:guid}/roll.{format}", Sight.Read, RollPaper.File);
        parts.Pages.Form("/studies/new", PlanStudy.Permission, StudyForms.ShowPlan, StudyForms.PostPlan);
        parts.Pages.Get("/studies/{id:guid}", Sight.Read, StudyPages.Show);
        parts.Pages.Form(
            "/studies/{id:guid}/attendance",
            PlanStudy.Permission,
            StudyForms.ShowAttendance,
            StudyForms.PostAttendance
        );
        parts.Pages.Form(
            "/studies/{id:guid}/cancel",
            PlanStudy.Permission,
            StudyForms.ShowCancel,
            StudyForms.PostCancel
        );

        parts.Records.Add(
            new RecordKind(
                "directives",
                Sight.Read,
                async (work, id) =>
                    await work.Db.Set<Directive>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is { } d
                    && await work.Get<IBodies>().Find(d.BodyId) is { } body
                    && Sight.Sees(work.Actor, d, body)
                        ? Shown(d)
                        : null,
                async (work, after, take) =>
                {
                    var own = (await work.Get<IBodies>().All())
                        .Where(b => work.Actor.May(Sight.Read, b.Path))
                        .Select(b => b.Id)
                        .ToList();
                    var rows = await work
                        .Db.Set<Directive>()
                        .AsNoTracking()
                        .Where(d => own.Contains(d.BodyId) && (after == null || d.Id > after))
                        .OrderBy(d => d.Id)
                        .Take(take)
                        .ToListAsync();
                    return [.. rows.Select(Shown)];
                },
                id => "/directives/" + id
            )
        );
        parts.Records.AddInBody<StudyPlan>("study-plans", Sight.Read, id => "/studies/plans/" + id);
        parts.Records.AddInBody<StudySession>("studies", Sight.Read, id => "/studies/" + id);
    }

    private static object Shown(Directive d) =>
        new
        {
            d.Id,
            d.BodyId,
            d.Way,
            d.Kind,
            d.Number,
            d.Symbol,
            d.Issuer,
            d.SignedOn,
            d.ReceivedOn,
            d.ArrivalNumber,
            d.Signer,
            d.Recipients,
            d.HandedTo,
            d.Summary,
            d.Secrecy,
            d.Shared,
            d.HoldsFrom,
            d.HoldsUntil,
            d.AnnulledOn,
            d.EndedById,
            d.Replaced,
        };
}
