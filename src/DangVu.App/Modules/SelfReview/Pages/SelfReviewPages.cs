using DangVu.App.Ui;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>The addresses of the module and the permission that each asks for at the door.</summary>
internal static class SelfReviewPages
{
    public static void Add(PageList pages)
    {
        const string read = SelfReviewDoor.Read;
        const string write = SelfReviewDoor.Write;
        pages.MenuItem("selfreview.menu", "/self-review", read, 30);
        pages.MenuItem("own.selfreview.menu", "/own/self-review", "own.write", 31);
        pages.Get("/self-review", read, SelfReviewListPage.Read);
        pages.Get("/self-review/rota", read, RotaPages.Read);
        pages.Form("/self-review/rota/draw", write, RotaForms.ShowDraw, RotaForms.PostDraw);
        pages.Form("/self-review/rota/hold", write, RotaForms.ShowHold, RotaForms.PostHold);
        pages.Get("/self-review/turns/{id:guid}", read, TurnPage.Read);
        pages.Form("/self-review/turns/{id:guid}/hold", write, TurnForms.ShowHold, TurnForms.PostHold);
        pages.Form("/self-review/turns/{id:guid}/miss", write, TurnForms.ShowMiss, TurnForms.PostMiss);
        pages.Form("/self-review/turns/{id:guid}/postpone", write, TurnForms.ShowPostpone, TurnForms.PostPostpone);
        pages.Form("/self-review/turns/{id:guid}/swap", write, TurnForms.ShowSwap, TurnForms.PostSwap);
        // Content pages ask for "read" at the door and then, inside, whether this reader hears this very collective.
        pages.Form("/self-review/turns/{id:guid}/paper", read, SheetForms.ShowPaper, SheetForms.PostPaper);
        pages.Form("/self-review/turns/{id:guid}/signed", read, SheetForms.ShowSigned, SheetForms.PostSigned);
        pages.Form("/self-review/turns/{id:guid}/comments", read, SheetForms.ShowComments, SheetForms.PostComments);
        pages.Form("/self-review/comments/{id:guid}", read, OwnPages.ShowHeardAnswer, OwnPages.PostHeardAnswer);
        pages.Get("/self-review/remedies", read, RemedyPages.List);
        pages.Get("/self-review/remedies/{id:guid}", "own.read", RemedyPages.Show);
        pages.Form(
            "/self-review/remedies/{id:guid}/settle",
            "own.write",
            RemedyPages.ShowSettle,
            RemedyPages.PostSettle
        );
        pages.Form("/self-review/erase", write, RemedyPages.ShowErase, RemedyPages.PostErase);
        pages.Get("/own/self-review", "own.read", OwnPages.List);
        pages.Get("/own/self-review/{id:guid}", "own.read", OwnPages.Show);
        pages.Form("/own/self-review/{id:guid}/write", "own.write", OwnPages.ShowWrite, OwnPages.PostWrite);
        pages.Post("/own/self-review/{id:guid}/confirm", "own.write", OwnPages.PostConfirm);
        pages.Form("/own/self-review/comments/{id:guid}", "own.write", OwnPages.ShowOwnAnswer, OwnPages.PostOwnAnswer);
        pages.Get("/self-review/draws/{id:guid}", read, DrawPage.Read);
        pages.Form("/self-review/moves/{id:guid}", write, MovePages.ShowKept, MovePages.PostKept);
        pages.Get("/self-review/absences", write, AbsencePages.List);
        pages.Form("/self-review/absences/new", write, AbsencePages.ShowNew, AbsencePages.PostNew);
        pages.Form("/self-review/absences/{id:guid}/end", write, AbsencePages.ShowEnd, AbsencePages.PostEnd);
        pages.File("/self-review/turns/{id:guid}/print.{format}", read, SheetPapers.Heard);
        pages.Form("/own/self-review/moves/{id:guid}", "own.write", MovePages.ShowOwn, MovePages.PostOwn);
        pages.Form("/own/self-review/{id:guid}/swap", "own.write", MovePages.ShowAskSwap, MovePages.PostAskSwap);
        pages.Form(
            "/own/self-review/{id:guid}/postpone",
            "own.write",
            MovePages.ShowAskPostpone,
            MovePages.PostAskPostpone
        );
        pages.File("/own/self-review/{id:guid}/print.{format}", "own.read", SheetPapers.Own);
    }
}
