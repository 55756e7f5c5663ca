using DangVu.App.Files;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Ballots;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Pages;
using DangVu.App.Modules.Meetings.Papers;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Meetings;

internal sealed class MeetingsModule : IModule
{
    public string Name => "Meetings";
    public int Level => 4;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<MeetingRules>();
        parts.Services.AddScoped<IOwnFamily, QualityFamily>();
        parts.Services.AddScoped<IMeetings, MeetingReader>();
        parts.Services.AddScoped<ICollectives, CollectiveReader>();
        parts.Services.AddScoped<IFigures, MeetingFigures>();
        parts.Services.AddScoped<IMonthItems, MeetingMonth>();
        parts.Services.AddScoped<IDayItems, MeetingDates>();
        parts.Services.AddScoped<IOwnDays, MeetingDates>();
        parts.Services.AddSingleton<IStory, Demo.MeetingsStory>();
        Discussed.DiscussedPages.Add(parts);

        const string read = "meetings.read";
        const string write = MeetingDesk.Write;
        parts.Answer<ISearch, SearchMeetings>();
        parts.Answer<ISearch, SearchAgenda>();
        parts.Answer<IReviewFacts, ReviewAttendance>();
        parts.Acts.Add<PrepareMeeting>("meetings.prepare", write, PrepareMeeting.Handle);
        parts.Acts.Add<SetAgenda>("meetings.agenda", write, SetAgenda.Handle);
        parts.Acts.Add<InviteToMeeting>("meetings.invite", write, InviteToMeeting.Handle);
        parts.Acts.Add<CallRoll>("meetings.attendance", write, CallRoll.Handle);
        parts.Acts.Add<SetDelegates>("meetings.delegates", write, SetDelegates.Handle);
        parts.Acts.Add<AttachPaper>("meetings.file", write, AttachPaper.Handle);
        parts.Acts.Add<GiveOpinion>("meetings.opinion", "own.write", GiveOpinion.Handle);
        parts.Acts.Add<MarkComings>("meetings.comings", write, MarkComings.Handle);
        parts.Acts.Add<KeepMinutes>("meetings.keep-minutes", write, KeepMinutes.Handle);
        parts.Acts.Add<WriteMinutes>("meetings.minutes", write, WriteMinutes.Handle);
        parts.Acts.Add<ConcludeMeeting>("meetings.conclude", write, ConcludeMeeting.Handle);
        parts.Acts.Add<AddVote>("meetings.vote", write, AddVote.Handle);
        parts.Acts.Add<ScoreMeeting>("meetings.score", write, ScoreMeeting.Handle);
        parts.Acts.Add<AddPoint>("meetings.add-point", write, AddPoint.Handle);
        parts.Acts.Add<FinishMinutes>("meetings.finish-minutes", write, FinishMinutes.Handle);
        parts.Acts.Add<ReportUp>("meetings.report-up", write, ReportUp.Handle);
        parts.Acts.Add<ConfirmReport>("meetings.confirm-report", write, ConfirmReport.Handle);
        parts.Acts.Add<NameShortcoming>("meetings.shortcoming", write, NameShortcoming.Handle);
        parts.Acts.Add<CloseMeeting>("meetings.close", write, CloseMeeting.Handle);
        parts.Acts.Add<AnnulMeeting>("meetings.annul", write, AnnulMeeting.Handle);
        parts.Acts.Add<RecordMeeting>("meetings.record", write, RecordMeeting.Handle);

        parts.Pages.MenuItem("meetings.menu", "/meetings", read, 20);
        parts.Pages.Get("/meetings", read, MeetingListPage.Read);
        parts.Pages.Form("/meetings/new", write, StepPages.ShowNew, StepPages.PostNew);
        parts.Pages.Form("/meetings/record", write, RecordPages.ShowStart, RecordPages.PostStart);
        parts.Pages.Form(
            "/meetings/record/{bodyId:guid}/{collective}/{kind}/{day}",
            write,
            RecordPages.Show,
            RecordPages.Post
        );
        parts.Pages.Get("/meetings/matrix", read, MatrixPage.Read);
        parts.Pages.Get("/meetings/{id:guid}", read, MeetingPage.Read);
        Steps(parts.Pages, read, write);
        Own(parts.Pages);
        parts.Pages.Form("/meetings/{id:guid}/annul", write, MeetingPage.ShowAnnul, MeetingPage.PostAnnul);

        parts.Services.AddScoped<IPaperForms, MeetingForms>();
        parts.Acts.Add<IssuePaper>("meetings.issue-paper", write, IssuePaper.Handle);
        parts.Pages.Get("/meetings/{id:guid}/papers", read, PaperPages.List);
        parts.Pages.Get("/meetings/{id:guid}/papers/{paper}", read, PaperPages.Page);
        parts.Pages.File("/meetings/{id:guid}/papers/{paper}.{format}", read, PaperPages.File);
        parts.Pages.Form("/meetings/{id:guid}/papers/{paper}/issue", write, PaperPages.ShowIssue, PaperPages.PostIssue);
        BallotParts.Add(parts);

        parts.Records.AddInBody<Meeting>("meetings", read, id => "/meetings/" + id);
    }

    /// <summary>The pages of the five steps.</summary>
    private static void Steps(PageList pages, string read, string write)
    {
        var largest = ((long)FileLimits.Shipped.Document.MostMegabytes + 1) << 20;
        pages.Form("/meetings/{id:guid}/agenda", write, StepPages.ShowAgenda, StepPages.PostAgenda);
        pages.Form("/meetings/{id:guid}/files", write, FilePages.Show, FilePages.Post, largest);
        pages.File("/meetings/{id:guid}/files/{file:guid}", read, FilePages.Download);
        pages.Form("/meetings/{id:guid}/delegates", write, DelegatePages.Show, DelegatePages.Post);
        pages.Form("/meetings/{id:guid}/invite", write, InvitePages.Show, InvitePages.Post);
        pages.Form("/meetings/{id:guid}/opinions", write, OpinionPages.Show, OpinionPages.Post);
        pages.Form("/meetings/{id:guid}/attendance", write, HoldPages.ShowRoll, HoldPages.PostRoll);
        pages.Form("/meetings/{id:guid}/comings", write, HoldPages.ShowComings, HoldPages.PostComings);
        pages.Form("/meetings/{id:guid}/minutes", write, MinutesPages.Show, MinutesPages.Post);
        pages.Post("/meetings/{id:guid}/minutes/keep", write, MinutesPages.Keep);
        pages.File("/meetings/{id:guid}/minutes/kept", write, MinutesPages.Kept);
        pages.Form("/meetings/{id:guid}/conclude", write, ConcludePages.Show, ConcludePages.Post);
        pages.Form("/meetings/{id:guid}/votes/new", write, ConcludePages.ShowVote, ConcludePages.PostVote);
        pages.Form("/meetings/{id:guid}/score", write, ScorePages.Show, ScorePages.Post);
        pages.Get("/meetings/{id:guid}/follow", read, FollowPages.Show);
        pages.Form("/meetings/{id:guid}/minutes/finish", write, FollowForms.ShowFinish, FollowForms.PostFinish);
        pages.Form("/meetings/{id:guid}/report", write, FollowForms.ShowReport, FollowForms.PostReport);
        pages.Post("/meetings/{id:guid}/report/confirm", write, FollowPages.PostConfirm);
        pages.Form("/meetings/{id:guid}/points/new", write, FollowForms.ShowNewPoint, FollowForms.PostNewPoint);
        pages.Form("/meetings/{id:guid}/shortcoming", write, NameShortcoming.Show, NameShortcoming.Post);
        pages.Post("/meetings/{id:guid}/close", write, FollowPages.PostClose);
    }

    /// <summary>What a member sees: the meetings they are asked to, with papers and the box for their opinion.</summary>
    private static void Own(PageList pages)
    {
        pages.MenuItem("meetings.own", "/own/meetings", "own.read", 16);
        pages.Get("/own/meetings", "own.read", OpinionPages.OwnList);
        pages.Form("/own/meetings/{id:guid}", "own.write", OpinionPages.ShowOwn, OpinionPages.PostOwn);
        pages.File("/own/meetings/{id:guid}/files/{file:guid}", "own.read", FilePages.DownloadOwn);
    }
}
