using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Classification.Demo;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.History;
using DangVu.App.Modules.Classification.Own;
using DangVu.App.Modules.Classification.Papers;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Commendation.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Classification;

/// <summary>Yearly classification of the organisation, its bodies, its members and the partner bodies (P13).</summary>
internal sealed class ClassificationModule : IModule
{
    private const string Read = "classification.read";
    private const string Write = "classification.write";
    private const string Propose = "classification.propose";
    private const string Decide = "classification.decide";

    public string Name => "Classification";
    public int Level => 7;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<IFigures, ClassificationFigures>();
        parts.Answer<IRuleFacts, ClassificationFacts>();
        parts.Answer<IYearGrades, YearGrades>();
        parts.Answer<IRuleCases, OpenRounds>();
        parts.Answer<IHandle<MemberLeft>, FollowMembers>();
        parts.Answer<IPaperForms, ClassificationForms>();
        parts.Services.AddSingleton<IStory, ClassificationStory>();

        AddActs(parts.Acts);
        RoundPages(parts.Pages);
        SubjectPages(parts.Pages);
        OwnPagesOf(parts.Pages);

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

    private static void AddActs(ActList acts)
    {
        acts.Add<OpenRound>("classification.open-round", Write, OpenRound.Handle);
        acts.Add<SetGraded>("classification.set-graded", Write, SetGraded.Handle);
        acts.Add<AddMissing>("classification.add-missing", Write, AddMissing.Handle);
        acts.Add<RecordSelf>("classification.self", Propose, RecordSelf.Handle);
        acts.Add<HearOpinion>("classification.opinion", Propose, HearOpinion.Handle);
        acts.Add<Grading.Propose>("classification.propose", Propose, Grading.Propose.Handle);
        acts.Add<RecordVote>("classification.vote", Propose, RecordVote.Handle);
        acts.Add<ScorePoints>("classification.score", Propose, ScorePoints.Handle);
        acts.Add<TypeFact>("classification.fact", Propose, TypeFact.Handle);
        acts.Add<Grading.Decide>("classification.decide", Decide, Grading.Decide.Handle);
        acts.Add<Annul>("classification.annul", Decide, Annul.Handle);
        acts.Add<NotifyGrades>("classification.notify", Propose, NotifyGrades.Handle);
        acts.Add<Complain>("classification.complain", Propose, Complain.Handle);
        acts.Add<ComplainOwn>("classification.complain-own", "own.write", ComplainOwn.Handle);
        acts.Add<AnswerComplaint>("classification.answer", Decide, AnswerComplaint.Handle);
    }

    private static void RoundPages(PageList pages)
    {
        const string round = "/classification/rounds/{id:guid}";
        pages.MenuItem("classification.menu", "/classification", Read, 80);
        pages.Get("/classification", Read, RoundList.Read);
        pages.Get("/classification/statistics", Read, StatisticsPage.Read);
        pages.Get("/classification/compare", Read, ComparePage.Read);
        pages.Get("/classification/history", Read, HistoryPage.Read);
        pages.Form("/classification/rounds/new", Write, OpenPages.ShowNew, OpenPages.PostNew);
        pages.Get(round, Read, ShowRound.Read);
        pages.Get(round + "/members", Read, RoundMembers.Read);
        pages.Form(round + "/graded", Write, GradedPages.ShowGraded, GradedPages.PostGraded);
        pages.Form(round + "/missing", Write, MissingPage.Show, MissingPage.Post);
        pages.Form(round + "/self", Propose, GradingPages.ShowSelf, GradingPages.PostSelf);
        pages.Form(round + "/opinion", Propose, OpinionPages.Show, OpinionPages.Post);
        pages.Form(round + "/propose", Propose, GradingPages.ShowPropose, GradingPages.PostPropose);
        pages.Form(round + "/vote", Propose, VotePages.Show, VotePages.Post);
        pages.Form(round + "/decide", Decide, GradingPages.ShowDecide, GradingPages.PostDecide);
        pages.Post(round + "/quota", Decide, LiveQuota.Ask);
        pages.File(round + "/quota.json", Decide, LiveQuota.Answer);
        pages.Form(round + "/notify", Propose, NotifyPages.Show, NotifyPages.Post);
        pages.Get(round + "/papers/{paper}", Read, RoundPapers.Page);
        pages.File(round + "/papers/{paper}.{format}", Read, RoundPapers.File);
    }

    private static void SubjectPages(PageList pages)
    {
        const string subject = "/classification/subjects/{id:guid}";
        pages.Get(subject, Read, ShowSubject.Read);
        pages.Form(subject + "/annul", Decide, SubjectForms.ShowAnnul, SubjectForms.PostAnnul);
        pages.Form(subject + "/complaint", Propose, SubjectForms.ShowComplaint, SubjectForms.PostComplaint);
        pages.Form(subject + "/answer", Decide, SubjectForms.ShowAnswer, SubjectForms.PostAnswer);
        pages.Form(subject + "/points/{stage}", Propose, ScorePages.Show, ScorePages.Post);
        pages.Form(subject + "/facts/{fact}", Propose, FactPages.Show, FactPages.Post);
    }

    private static void OwnPagesOf(PageList pages)
    {
        const string body = "/own/classification";
        pages.MenuItem("own-classification.menu", body, "classification.own", 81);
        pages.Get(body, "classification.own", OwnPages.Read);
        pages.Form(body + "/{id:guid}/self", "classification.own", OwnPages.ShowSelf, OwnPages.PostSelf);
        pages.Form(body + "/{id:guid}/complaint", "classification.own", OwnPages.ShowComplaint, OwnPages.PostComplaint);
        const string me = "/own/rating";
        pages.MenuItem("own-rating.menu", me, "own.read", 17);
        pages.Get(me, "own.read", MyPages.Read);
        pages.Get(me + "/{id:guid}", "own.read", MyPages.One);
        pages.Form(me + "/{id:guid}/complaint", "own.write", MyPages.ShowComplaint, MyPages.PostComplaint);
        pages.File(me + "/{id:guid}/notice.{format}", "own.read", MyPages.Notice);
    }
}
