using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.Papers;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members;

/// <summary>The parts of the module that make up a member's file.</summary>
internal static class FileModule
{
    public static void Add(ModuleParts parts)
    {
        parts.Answer<IOwnLinks, FileLinks>();

        parts.Acts.Add<AddHistory>("members.history-add", "members.write", AddHistory.Handle);
        parts.Acts.Add<EndHistory>("members.history-end", "members.write", EndHistory.Handle);
        parts.Acts.Add<CorrectHistory>("members.history-correct", "members.write", CorrectHistory.Handle);
        parts.Acts.Add<RemoveHistory>("members.history-remove", "members.write", RemoveHistory.Handle);
        parts.Acts.Add<CorrectPeriod>("members.period-correct", "members.write", CorrectPeriod.Handle);
        parts.Acts.Add<WriteRecord>("members.record", "members.write", WriteRecord.Handle);

        parts.Acts.Add<TickPapers>("members.papers", "members.write", TickPapers.Handle);
        parts.Acts.Add<UntickPaper>("members.paper-untick", "members.write", UntickPaper.Handle);

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
    }
}
