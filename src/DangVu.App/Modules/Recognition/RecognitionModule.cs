using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Recognition.Boards;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Modules.Recognition.Papers;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Recognition;

/// <summary>Recognition of cells (P11) and boards of criteria (P15), over the criteria sets of the rules.</summary>
internal sealed class RecognitionModule : IModule
{
    public string Name => "Recognition";
    public int Level => 7;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<IFigures, RecognitionFigures>();
        Recognition(parts);
        BoardParts.Add(parts);
    }

    private static void Recognition(ModuleParts parts)
    {
        parts.Answer<IRuleCases, OpenDossiers>();
        parts.Answer<IMonthItems, DossierMonth>();
        parts.Answer<IDayItems, DossierMonth>();
        parts.Answer<IPaperForms, DossierPaperForms>();
        const string register = "recognition.register";
        parts.Acts.Add<Register>("recognition.register", register, Register.Handle);
        parts.Acts.Add<Prepare>("recognition.prepare", register, Prepare.Handle);
        parts.Acts.Add<AddEvidence>("recognition.evidence", register, AddEvidence.Handle);
        parts.Acts.Add<AttachEvidence>("recognition.evidence-file", register, AttachEvidence.Handle);
        parts.Acts.Add<WithdrawEvidence>("recognition.withdraw-evidence", register, WithdrawEvidence.Handle);
        parts.Acts.Add<AssignCare>("recognition.care", register, AssignCare.Handle);
        parts.Acts.Add<ScoreDossier>("recognition.score", "recognition.read", ScoreDossier.Handle);
        parts.Acts.Add<Submit>("recognition.submit", register, Submit.Handle);
        parts.Acts.Add<Appraise>("recognition.appraise", "recognition.appraise", Appraise.Handle);
        parts.Acts.Add<VoteDossier>("recognition.vote", "recognition.read", VoteDossier.Handle);
        parts.Acts.Add<Recognise>("recognition.decide", "recognition.decide", Recognise.Handle);
        parts.Acts.Add<CheckRecognised>("recognition.check", "recognition.appraise", CheckRecognised.Handle);
        parts.Acts.Add<Remedied>("recognition.remedied", "recognition.appraise", Remedied.Handle);
        parts.Acts.Add<Withdraw>("recognition.withdraw", "recognition.read", Withdraw.Handle);

        var pages = parts.Pages;
        pages.MenuItem("recognition.menu", "/recognition", "recognition.read", 82);
        pages.Get("/recognition", "recognition.read", ListDossiers.Read);
        pages.Form("/recognition/new", register, RegisterForm.Show, RegisterForm.Post);
        const string at = "/recognition/{id:guid}";
        pages.Get(at, "recognition.read", ShowDossier.Read);
        pages.Form(at + "/prepare", register, DossierForms.ShowPrepare, DossierForms.PostPrepare);
        pages.Form(at + "/evidence", register, EvidencePages.Show, EvidencePages.Post);
        pages.Form("/recognition/evidence/{id:guid}/file", register, EvidencePages.ShowFile, EvidencePages.PostFile);
        pages.Form(
            "/recognition/evidence/{id:guid}/withdraw",
            register,
            EvidencePages.ShowWithdraw,
            EvidencePages.PostWithdraw
        );
        pages.File(at + "/files/{file:guid}", "recognition.read", EvidencePages.Download);
        pages.Form(at + "/care", register, BesideForms.ShowCare, BesideForms.PostCare);
        pages.Form(at + "/scores", "recognition.read", BesideForms.ShowScores, BesideForms.PostScores);
        pages.Form(at + "/submit", register, DossierForms.ShowSubmit, DossierForms.PostSubmit);
        pages.Form(at + "/appraise", "recognition.appraise", DossierForms.ShowAppraise, DossierForms.PostAppraise);
        pages.Form(at + "/vote", "recognition.read", BesideForms.ShowVote, BesideForms.PostVote);
        pages.Form(at + "/decide", "recognition.decide", DossierForms.ShowDecide, DossierForms.PostDecide);
        pages.Form(at + "/check", "recognition.appraise", BesideForms.ShowCheck, BesideForms.PostCheck);
        pages.Form(
            "/recognition/checks/{id:guid}/remedied",
            "recognition.appraise",
            BesideForms.ShowRemedied,
            BesideForms.PostRemedied
        );
        pages.Form(at + "/withdraw", "recognition.read", DossierForms.ShowWithdraw, DossierForms.PostWithdraw);
        pages.File(at + "/dossier.zip", "recognition.read", DossierPaperPages.Zip);
        pages.Get(at + "/papers/{paper}", "recognition.read", DossierPaperPages.Page);
        pages.File(at + "/papers/{paper}.{format}", "recognition.read", DossierPaperPages.File);

        parts.Records.AddInBody<Dossier>("recognitions", "recognition.read", id => "/recognition/" + id);
    }
}
