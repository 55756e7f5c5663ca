using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Recognition.Demo;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>What boards add to the house.</summary>
internal static class BoardParts
{
    private const string Read = "boards.read";
    private const string Write = "boards.write";

    public static void Add(ModuleParts parts)
    {
        parts.Answer<IFigures, BoardFigures>();
        parts.Answer<IDayItems, BoardDates>();
        parts.Answer<IMonthItems, BoardDates>();
        parts.Answer<IRuleCases, BoardCases>();
        parts.Answer<IRelated, ServedCriteria>();
        parts.Answer<IPaperForms, BoardPaperForms>();
        parts.Answer<IHandle<TaskClosed>, LinksFollowTasks>();
        parts.Services.AddSingleton<IStory, BoardStory>();
        Acts(parts);
        Pages(parts);
        parts.Records.AddInBody<Board>("boards", Read, id => "/boards/" + id);
        parts.Records.AddInBody<BoardCriterion>("board-criteria", Read, id => "/boards/criteria/" + id);
        parts.Records.AddInBody<Assessment>("board-assessments", Read, id => "/boards/assessments/" + id);
    }

    private static void Acts(ModuleParts parts)
    {
        parts.Acts.Add<OpenBoard>("boards.open", Write, OpenBoard.Handle);
        parts.Acts.Add<SetBoard>("boards.set", Write, SetBoard.Handle);
        parts.Acts.Add<CloseBoard>("boards.close", Write, CloseBoard.Handle);
        parts.Acts.Add<TakeUp>("boards.take-up", Write, TakeUp.Handle);
        parts.Acts.Add<Describe>("boards.describe", Write, Describe.Handle);
        parts.Acts.Add<Assess>("boards.assess", Write, Assess.Handle);
        parts.Acts.Add<Confirm>("boards.confirm", Write, Confirm.Handle);
        parts.Acts.Add<AnnulAssessment>("boards.annul", Write, AnnulAssessment.Handle);
        parts.Acts.Add<AttachFile>("boards.file", Write, AttachFile.Handle);
        parts.Acts.Add<RemoveEvidence>("boards.remove-file", Write, RemoveEvidence.Handle);
        parts.Acts.Add<LinkRecord>("boards.link", Write, LinkRecord.Handle);
        parts.Acts.Add<Unlink>("boards.unlink", Write, Unlink.Handle);
        parts.Acts.Add<GiveTask>("boards.task", Write, GiveTask.Handle);
    }

    private static void Pages(ModuleParts parts)
    {
        var pages = parts.Pages;
        pages.MenuItem("boards.menu", "/boards", Read, 84);
        pages.Get("/boards", Read, BoardList.Read);
        pages.Form("/boards/new", Write, BoardForms.ShowNew, BoardForms.PostNew);
        pages.Get("/boards/{id:guid}", Read, BoardPage.Read);
        pages.Form("/boards/{id:guid}/assess", Write, ManyForms.ShowMany, ManyForms.PostMany);
        pages.Form("/boards/{id:guid}/confirm", Write, ManyForms.ShowConfirm, ManyForms.PostConfirm);
        pages.Form("/boards/{id:guid}/settings", Write, BoardForms.ShowSettings, BoardForms.PostSettings);
        pages.Form("/boards/{id:guid}/close", Write, BoardForms.ShowClose, BoardForms.PostClose);
        pages.Post("/boards/{id:guid}/take-up", Write, BoardForms.PostTakeUp);
        pages.Get("/boards/{id:guid}/paper", Read, BoardPaper.Page);
        pages.File("/boards/{id:guid}/paper.{format}", Read, BoardPaper.File);
        pages.Get("/boards/criteria/{cid:guid}", Read, CriterionPage.Read);
        pages.Form("/boards/links/{id:guid}/unlink", Write, LinkForms.ShowUnlink, LinkForms.PostUnlink);
        Criterion(pages, "/boards/{id:guid}/criteria/{cid:guid}");
        Assessment(pages, "/boards/assessments/{id:guid}");
    }

    private static void Criterion(PageList pages, string at)
    {
        pages.Get(at, Read, CriterionPage.Read);
        pages.Form(at + "/assess", Write, CriterionForms.ShowAssess, CriterionForms.PostAssess);
        pages.Form(at + "/describe", Write, CriterionForms.ShowDescribe, CriterionForms.PostDescribe);
        pages.Form(at + "/link", Write, LinkForms.ShowLink, LinkForms.PostLink);
        pages.Form(at + "/task", Write, LinkForms.ShowTask, LinkForms.PostTask);
    }

    private static void Assessment(PageList pages, string at)
    {
        pages.Get(at, Read, AssessmentPage.Read);
        pages.Form(at + "/annul", Write, AssessmentPage.ShowAnnul, AssessmentPage.PostAnnul);
        pages.Form(at + "/file", Write, AssessmentPage.ShowFile, AssessmentPage.PostFile);
        pages.Form(at + "/files/{file:guid}/remove", Write, AssessmentPage.ShowRemove, AssessmentPage.PostRemove);
        pages.File(at + "/files/{file:guid}", Read, AssessmentPage.Download);
    }
}
