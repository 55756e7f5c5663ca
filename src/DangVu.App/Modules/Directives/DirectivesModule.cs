using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Files;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Directives.Studies;
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
        parts.Services.AddSingleton<IStory, Demo.DirectivesStory>();

        parts.Acts.Add<ReceiveDirective>("directives.receive", ReceiveDirective.Permission, ReceiveDirective.Handle);
        parts.Acts.Add<IssueDirective>("directives.issue", IssueDirective.Permission, IssueDirective.Handle);
        parts.Acts.Add<LinkDirective>("directives.link", IssueDirective.Permission, LinkDirective.Handle);
        parts.Acts.Add<AnnulDirective>("directives.annul", IssueDirective.Permission, AnnulDirective.Handle);
        parts.Acts.Add<AttachFile>("directives.file", IssueDirective.Permission, AttachFile.Handle);
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
        parts.Pages.Get("/directives/{id:guid}/not-yet", Sight.Read, StudySections.NotYet);
        parts.Pages.Form(
            "/directives/{id:guid}/link",
            IssueDirective.Permission,
            DirectiveForms.ShowLink,
            DirectiveForms.PostLink
        );
        parts.Pages.Form(
            "/directives/{id:guid}/annul",
            IssueDirective.Permission,
            DirectiveForms.ShowAnnul,
            DirectiveForms.PostAnnul
        );
        parts.Pages.Form(
            "/directives/{id:guid}/files/new",
            IssueDirective.Permission,
            FilePages.ShowAttach,
            FilePages.PostAttach
        );
        parts.Pages.File("/directives/{id:guid}/files/{file:guid}", Sight.Read, FilePages.Download);
        parts.Pages.Get("/studies", Sight.Read, StudyPages.List);
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
            d.Summary,
            d.Secrecy,
            d.Shared,
            d.HoldsUntil,
            d.AnnulledOn,
        };
}
