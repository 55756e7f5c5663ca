using DangVu.App.Modules.Reviews.Conclude;
using DangVu.App.Modules.Reviews.Papers;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Reviews;

/// <summary>The module's addresses.</summary>
internal static class ReviewPages
{
    private const string Read = "reviews.read";
    private const string Write = "reviews.write";

    public static void Add(PageList pages)
    {
        pages.MenuItem("reviews.menu", "/reviews", Read, 70);
        pages.Get("/reviews", Read, ListRounds.Read);
        pages.Form("/reviews/new", Write, RoundPages.ShowNew, RoundPages.PostNew);
        pages.Get("/reviews/{id:guid}", Read, RoundBoard.Show);
        pages.Form("/reviews/{id:guid}/add", Write, RoundPages.ShowAdd, RoundPages.PostAdd);
        pages.Form("/reviews/{id:guid}/close", Write, RoundPages.ShowClose, RoundPages.PostClose);
        pages.Form("/reviews/{id:guid}/reopen", Write, RoundPages.ShowReopen, RoundPages.PostReopen);
        pages.Form("/reviews/{id:guid}/conclude", Write, ConcludePages.Show, ConcludePages.Post);
        pages.Get("/reviews/{id:guid}/minutes", Read, MinutesPaper.Page);
        pages.File("/reviews/{id:guid}/minutes.{format}", Read, MinutesPaper.File);
        pages.Get("/reviews/{id:guid}/progress", Read, ProgressPaper.Page);
        pages.File("/reviews/{id:guid}/progress.{format}", Read, ProgressPaper.File);
        const string sheet = "/reviews/sheets/{id:guid}";
        pages.Get(sheet, Read, SheetPages.Show);
        pages.Get(sheet + "/compare", Read, EarlierSheet.Show);
        pages.Get(sheet + "/paper", Read, SheetPaper.Page);
        pages.File(sheet + "/paper.{format}", Read, SheetPaper.File);
        pages.Form(sheet + "/edit", Write, SheetPages.ShowEdit, SheetPages.PostEdit);
        pages.Form(sheet + "/conclude", Write, SheetPages.ShowConclude, SheetPages.PostConclude);
        pages.Form(sheet + "/suggest", Write, SheetPages.ShowSuggest, SheetPages.PostSuggest);
        pages.Form(sheet + "/postpone", Write, SheetPages.ShowPostpone, SheetPages.PostPostpone);
        pages.Form(sheet + "/residence", Write, SheetPages.ShowResidence, SheetPages.PostResidence);
        pages.Form(sheet + "/form", Write, SheetPages.ShowForm, SheetPages.PostForm);
        pages.Form(sheet + "/excuse", Write, SheetPages.ShowExcuse, SheetPages.PostExcuse);
        pages.Form(sheet + "/reopen", Write, SheetPages.ShowReopen, SheetPages.PostReopen);
    }

    public static void AddShortcomings(PageList pages)
    {
        const string read = "shortcomings.read";
        const string write = "shortcomings.write";
        pages.MenuItem("shortcomings.menu", "/shortcomings", read, 72);
        pages.Get("/shortcomings", read, ListShortcomings.Read);
        pages.Get("/shortcomings/remedies", read, RemedyPage.Show);
        pages.Get("/shortcomings/paper", read, RegisterPaper.Page);
        pages.File("/shortcomings/paper.{format}", read, RegisterPaper.File);
        pages.Form("/shortcomings/new", write, ShortcomingForms.ShowNew, ShortcomingForms.PostNew);
        pages.Get("/shortcomings/{id:guid}", read, ShortcomingPages.Show);
        pages.Form("/shortcomings/{id:guid}/progress", write, ShortcomingForms.ShowFollow, ShortcomingForms.PostFollow);
    }
}
