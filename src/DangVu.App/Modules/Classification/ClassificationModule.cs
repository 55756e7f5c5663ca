using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Classification.Demo;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Own;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Commendation.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Classification;

/// <summary>Yearly classification of the organisation, its bodies, its members and the partner bodies (P13).</summary>
internal sealed class ClassificationModule : IModule
{
    public string Name => "Classification";
    public int Level => 7;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<IFigures, ClassificationFigures>();
        parts.Answer<IRuleFacts, ClassificationFacts>();
        parts.Answer<IYearGrades, YearGrades>();
        parts.Services.AddSingleton<IStory, ClassificationStory>();

        parts.Acts.Add<OpenRound>("classification.open-round", "classification.write", OpenRound.Handle);
        parts.Acts.Add<SetGraded>("classification.set-graded", "classification.write", SetGraded.Handle);
        parts.Acts.Add<RecordSelf>("classification.self", "classification.propose", RecordSelf.Handle);
        parts.Acts.Add<Propose>("classification.propose", "classification.propose", Propose.Handle);
        parts.Acts.Add<Decide>("classification.decide", "classification.decide", Decide.Handle);
        parts.Acts.Add<Annul>("classification.annul", "classification.decide", Annul.Handle);
        parts.Acts.Add<Complain>("classification.complain", "classification.propose", Complain.Handle);
        parts.Acts.Add<AnswerComplaint>("classification.answer", "classification.decide", AnswerComplaint.Handle);

        parts.Pages.MenuItem("classification.menu", "/classification", "classification.read", 80);
        parts.Pages.MenuItem("own-classification.menu", "/own/classification", "classification.own", 81);
        parts.Pages.Get("/classification", "classification.read", RoundList.Read);
        parts.Pages.Form("/classification/rounds/new", "classification.write", RoundList.ShowNew, RoundList.PostNew);
        parts.Pages.Get("/classification/rounds/{id:guid}", "classification.read", ShowRound.Read);
        parts.Pages.Get("/classification/rounds/{id:guid}/members", "classification.read", RoundMembers.Read);
        parts.Pages.Form(
            "/classification/rounds/{id:guid}/graded",
            "classification.write",
            SubjectForms.ShowGraded,
            SubjectForms.PostGraded
        );
        parts.Pages.Form(
            "/classification/rounds/{id:guid}/self",
            "classification.propose",
            GradingPages.ShowSelf,
            GradingPages.PostSelf
        );
        parts.Pages.Form(
            "/classification/rounds/{id:guid}/propose",
            "classification.propose",
            GradingPages.ShowPropose,
            GradingPages.PostPropose
        );
        parts.Pages.Form(
            "/classification/rounds/{id:guid}/decide",
            "classification.decide",
            GradingPages.ShowDecide,
            GradingPages.PostDecide
        );
        parts.Pages.Get("/classification/subjects/{id:guid}", "classification.read", ShowSubject.Read);
        parts.Pages.Form(
            "/classification/subjects/{id:guid}/annul",
            "classification.decide",
            SubjectForms.ShowAnnul,
            SubjectForms.PostAnnul
        );
        parts.Pages.Form(
            "/classification/subjects/{id:guid}/complaint",
            "classification.propose",
            SubjectForms.ShowComplaint,
            SubjectForms.PostComplaint
        );
        parts.Pages.Form(
            "/classification/subjects/{id:guid}/answer",
            "classification.decide",
            SubjectForms.ShowAnswer,
            SubjectForms.PostAnswer
        );
        parts.Pages.Get("/own/classification", "classification.own", OwnPages.Read);
        parts.Pages.Form(
            "/own/classification/{id:guid}/self",
            "classification.own",
            OwnPages.ShowSelf,
            OwnPages.PostSelf
        );

        parts.Records.AddInBody<Subject>(
            "classifications",
            "classification.read",
            id => "/classification/subjects/" + id
        );
        parts.Records.AddInBody<Round>(
            "classification-rounds",
            "classification.read",
            id => "/classification/rounds/" + id
        );
    }
}
