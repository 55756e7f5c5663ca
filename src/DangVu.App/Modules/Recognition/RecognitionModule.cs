using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Boards;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
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
        parts.Acts.Add<Register>("recognition.register", "recognition.register", Register.Handle);
        parts.Acts.Add<Prepare>("recognition.prepare", "recognition.register", Prepare.Handle);
        parts.Acts.Add<AddEvidence>("recognition.evidence", "recognition.register", AddEvidence.Handle);
        parts.Acts.Add<Submit>("recognition.submit", "recognition.register", Submit.Handle);
        parts.Acts.Add<Appraise>("recognition.appraise", "recognition.appraise", Appraise.Handle);
        parts.Acts.Add<Recognise>("recognition.decide", "recognition.decide", Recognise.Handle);
        parts.Acts.Add<Withdraw>("recognition.withdraw", "recognition.read", Withdraw.Handle);

        parts.Pages.MenuItem("recognition.menu", "/recognition", "recognition.read", 82);
        parts.Pages.Get("/recognition", "recognition.read", ListDossiers.Read);
        parts.Pages.Form("/recognition/new", "recognition.register", DossierForms.ShowNew, DossierForms.PostNew);
        parts.Pages.Get("/recognition/{id:guid}", "recognition.read", ShowDossier.Read);
        parts.Pages.Form(
            "/recognition/{id:guid}/prepare",
            "recognition.register",
            DossierForms.ShowPrepare,
            DossierForms.PostPrepare
        );
        parts.Pages.Form(
            "/recognition/{id:guid}/evidence",
            "recognition.register",
            DossierForms.ShowEvidence,
            DossierForms.PostEvidence
        );
        parts.Pages.Form(
            "/recognition/{id:guid}/submit",
            "recognition.register",
            DossierForms.ShowSubmit,
            DossierForms.PostSubmit
        );
        parts.Pages.Form(
            "/recognition/{id:guid}/appraise",
            "recognition.appraise",
            DossierForms.ShowAppraise,
            DossierForms.PostAppraise
        );
        parts.Pages.Form(
            "/recognition/{id:guid}/decide",
            "recognition.decide",
            DossierForms.ShowDecide,
            DossierForms.PostDecide
        );
        parts.Pages.Form(
            "/recognition/{id:guid}/withdraw",
            "recognition.read",
            DossierForms.ShowWithdraw,
            DossierForms.PostWithdraw
        );

        parts.Records.AddInBody<Dossier>("recognitions", "recognition.read", id => "/recognition/" + id);
    }
}
