using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Admissions.Demo;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Admissions.Pages;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Admissions;

/// <summary>Kết nạp, công nhận chính thức, chuyển sinh hoạt, ra khỏi Đảng, rà soát sàng lọc (P18).</summary>
internal sealed class AdmissionsModule : IModule
{
    public string Name => "Admissions";
    public int Level => 5;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Answer<IHandle<MemberLeft>, OnMemberLeft>();
        parts.Answer<IFigures, AdmissionFigures>();
        parts.Answer<IMonthItems, AdmissionMonth>();
        parts.Answer<IMemberClocks, CandidateClocks>();
        parts.Answer<IProbationCases, CandidateClocks>();
        parts.Services.AddSingleton<IStory, AdmissionsStory>();

        parts.Acts.Add<ChooseCandidate>("admissions.choose", "admissions.write", ChooseCandidate.Handle);
        parts.Acts.Add<NameHelper>("admissions.helper", "admissions.write", NameHelper.Handle);
        parts.Acts.Add<KeepPapers>("admissions.papers", "admissions.write", KeepPapers.Handle);
        parts.Acts.Add<DoStep>("admissions.step", "admissions.write", DoStep.Handle);
        parts.Acts.Add<RecordVote>("admissions.vote", "admissions.write", RecordVote.Handle);
        parts.Acts.Add<Decide>("admissions.decide", "admissions.decide", Decide.Handle);
        parts.Acts.Add<Admit>("admissions.admit", "admissions.decide", Admit.Handle);
        parts.Acts.Add<DropCandidate>("admissions.drop", "admissions.write", DropCandidate.Handle);
        parts.Acts.Add<RecordLeaving>("admissions.leave", "admissions.decide", RecordLeaving.Handle);
        parts.Acts.Add<TransferIn>("admissions.transfer-in", "admissions.decide", TransferIn.Handle);
        parts.Acts.Add<ExemptMember>("admissions.exempt", "admissions.decide", ExemptMember.Handle);
        parts.Acts.Add<OpenScreening>("admissions.screening", "admissions.decide", OpenScreening.Handle);
        parts.Acts.Add<ListForScreening>("admissions.screening-list", "admissions.write", ListForScreening.Handle);
        parts.Acts.Add<ConcludeScreening>(
            "admissions.screening-outcome",
            "admissions.decide",
            ConcludeScreening.Handle
        );

        parts.Pages.MenuItem("admissions.menu", "/admissions", "admissions.read", 500);
        parts.Pages.MenuItem("movements.menu", "/movements", "admissions.read", 502);
        parts.Pages.MenuItem("screening.menu", "/screening", "admissions.read", 504);
        parts.Pages.Get("/admissions", "admissions.read", CandidateList.Read);
        parts.Pages.Form("/admissions/new", "admissions.write", CandidateForms.ShowNew, CandidateForms.PostNew);
        parts.Pages.Get("/admissions/{id:guid}", "admissions.read", CandidatePage.Read);
        parts.Pages.Form("/admissions/{id:guid}/step", "admissions.write", StepForms.Show, StepForms.Post);
        parts.Pages.Form(
            "/admissions/{id:guid}/papers",
            "admissions.write",
            CandidateForms.ShowPapers,
            CandidateForms.PostPapers
        );
        parts.Pages.Form(
            "/admissions/{id:guid}/helper",
            "admissions.write",
            CandidateForms.ShowHelper,
            CandidateForms.PostHelper
        );
        parts.Pages.Form(
            "/admissions/{id:guid}/drop",
            "admissions.write",
            CandidateForms.ShowDrop,
            CandidateForms.PostDrop
        );
        parts.Pages.Get("/movements", "admissions.read", MovementPages.List);
        parts.Pages.Get("/movements/{id:guid}", "admissions.read", MovementPages.Show);
        parts.Pages.Form("/movements/leave", "admissions.decide", MovementForms.ShowLeave, MovementForms.PostLeave);
        parts.Pages.Form("/movements/transfer-in", "admissions.decide", MovementForms.ShowIn, MovementForms.PostIn);
        parts.Pages.Form("/movements/exempt", "admissions.decide", MovementForms.ShowExempt, MovementForms.PostExempt);
        parts.Pages.Get("/screening", "admissions.read", ScreeningPages.List);
        parts.Pages.Form("/screening/new", "admissions.decide", ScreeningPages.ShowNew, ScreeningPages.PostNew);
        parts.Pages.Get("/screening/{id:guid}", "admissions.read", ScreeningPages.Show);
        parts.Pages.Get("/screening/entries/{id:guid}", "admissions.read", ScreeningPages.ShowEntry);
        parts.Pages.Form(
            "/screening/{id:guid}/list",
            "admissions.write",
            ScreeningPages.ShowList,
            ScreeningPages.PostList
        );
        parts.Pages.Form(
            "/screening/{id:guid}/outcome",
            "admissions.decide",
            ScreeningPages.ShowOutcome,
            ScreeningPages.PostOutcome
        );

        parts.Records.AddInBody<Candidate>("admissions", "admissions.read", id => "/admissions/" + id);
        parts.Records.AddInBody<Movement>("movements", "admissions.read", id => "/movements/" + id);
        parts.Records.AddInBody<ScreeningRound>("screenings", "admissions.read", id => "/screening/" + id);
        parts.Records.AddInBody<ScreeningEntry>(
            "screening-entries",
            "admissions.read",
            id => "/screening/entries/" + id
        );
    }
}
