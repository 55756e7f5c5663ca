using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Clocks;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Demo;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.Papers;
using DangVu.App.Modules.Members.Print;
using DangVu.App.Modules.Members.Readers;
using DangVu.App.Modules.Members.Requests;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members;

/// <summary>The parts of the module that make up a member's file.</summary>
internal static class FileModule
{
    public static void Add(ModuleParts parts)
    {
        parts.Services.AddSingleton<IStory, MembersStory>();
        parts.Answer<IOwnLinks, FileLinks>();
        parts.Answer<IOwnLinks, ReaderLinks>();
        parts.Answer<IMonthItems, RequestMonth>();
        parts.Answer<IMonthItems, BadgeMonth>();
        parts.Answer<IMonthItems, ClockMonth>();
        parts.Answer<IMemberClocks, OwnClocks>();
        parts.Answer<IMemberClocks, OwnDays>();

        parts.Acts.Add<AddHistory>("members.history-add", "members.write", AddHistory.Handle);
        parts.Acts.Add<EndHistory>("members.history-end", "members.write", EndHistory.Handle);
        parts.Acts.Add<CorrectHistory>("members.history-correct", "members.write", CorrectHistory.Handle);
        parts.Acts.Add<RemoveHistory>("members.history-remove", "members.write", RemoveHistory.Handle);
        parts.Acts.Add<CorrectPeriod>("members.period-correct", "members.write", CorrectPeriod.Handle);
        parts.Acts.Add<WriteRecord>("members.record", "members.write", WriteRecord.Handle);

        parts.Acts.Add<TickPapers>("members.papers", "members.write", TickPapers.Handle);
        parts.Acts.Add<UntickPaper>("members.paper-untick", "members.write", UntickPaper.Handle);
        parts.Acts.Add<AskChange>("members.request", "own.write", AskChange.Handle);
        parts.Acts.Add<WithdrawChange>("members.request-withdraw", "own.write", WithdrawChange.Handle);
        parts.Acts.Add<DecideChange>("members.request-decide", "members.write", DecideChange.Handle);
        parts.Acts.Add<AwardBadges>("members.badges", "members.write", AwardBadges.Handle);
        parts.Acts.Add<RemoveBadge>("members.badge-remove", "members.write", RemoveBadge.Handle);

        const string one = "/members/{id:guid}";
        const string row = one + "/history/{row:guid}";
        parts.Pages.Form(one + "/at", "members.read", FileView.ShowAt, FileView.PostAt);
        parts.Pages.Form(one + "/history/new", "members.write", HistoryPages.ShowNew, HistoryPages.PostNew);
        parts.Pages.Get(row, "members.write", HistoryPages.ShowRow);
        parts.Pages.Form(row + "/end", "members.write", HistoryPages.ShowEnd, HistoryPages.PostEnd);
        parts.Pages.Form(row + "/correct", "members.write", HistoryPages.ShowCorrect, HistoryPages.PostCorrect);
        parts.Pages.Form(row + "/remove", "members.write", HistoryPages.ShowRemove, HistoryPages.PostRemove);
        parts.Pages.Form(one + "/record", "members.write", RecordPages.Show, RecordPages.Post);
        parts.Pages.Form(
            one + "/period/{kind}/{period:guid}",
            "members.write",
            RecordPages.ShowPeriod,
            RecordPages.PostPeriod
        );
        parts.Pages.Get(one + "/papers", "members.read", PaperPages.Show);
        parts.Pages.Form(one + "/papers/tick", "members.write", PaperPages.ShowTick, PaperPages.PostTick);
        parts.Pages.Form(one + "/papers/{code}/untick", "members.write", PaperPages.ShowUntick, PaperPages.PostUntick);
        parts.Pages.Get("/own/file", "own.read", OwnFile.Read);
        parts.Pages.Form("/own/file/at", "own.read", OwnFile.ShowAt, OwnFile.PostAt);
        parts.Pages.Form("/own/file/print", "own.read", PrintPages.ShowOwn, PrintPages.PostOwn);
        parts.Pages.File("/own/file/paper.{format}", "own.read", PrintPages.FileOwn);
        parts.Pages.Get("/own/file/paper", "own.read", PrintPages.PageOwn);
        parts.Pages.Get("/own/requests", "own.read", OwnRequests.List);
        parts.Pages.Form("/own/requests/new", "own.write", OwnRequests.ShowNew, OwnRequests.PostNew);
        parts.Pages.Post("/own/requests/{id:guid}/withdraw", "own.write", OwnRequests.Withdraw);
        parts.Pages.Get("/own/readers", "own.read", ReaderPages.Own);
        parts.Pages.MenuItem("badges.menu", "/badges", "members.read", 102);
        parts.Pages.MenuItem("clocks.menu", "/clocks", "members.read", 104);
        parts.Pages.Get("/badges", "members.read", BadgePages.List);
        parts.Pages.Form("/badges/award", "members.write", BadgeForms.ShowAward, BadgeForms.PostAward);
        parts.Pages.Form(one + "/badges/new", "members.write", BadgeForms.ShowOne, BadgeForms.PostOne);
        parts.Pages.Form(
            one + "/badges/{badge:guid}/remove",
            "members.write",
            BadgeForms.ShowRemove,
            BadgeForms.PostRemove
        );
        parts.Pages.Get("/clocks", "members.read", ClockPages.List);
        parts.Pages.Get("/member-requests", "members.write", RequestPages.List);
        parts.Pages.Get("/member-requests/{id:guid}", "members.write", RequestPages.Show);
        parts.Pages.Form(
            "/member-requests/{id:guid}/decide",
            "members.write",
            RequestPages.ShowDecide,
            RequestPages.PostDecide
        );
        parts.Pages.Get(one + "/readers", ReaderPages.Permission, ReaderPages.Of);
        parts.Pages.Form(one + "/print", "members.read", PrintPages.Show, PrintPages.Post);
        parts.Pages.File(one + "/paper.{format}", "members.read", PrintPages.File);
        parts.Pages.Get(one + "/paper", "members.read", PrintPages.Page);
    }
}
