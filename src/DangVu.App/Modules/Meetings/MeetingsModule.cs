using DangVu.App.Hosting;
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
        parts.Services.AddScoped<IMeetings, MeetingReader>();
        parts.Services.AddScoped<ICollectives, CollectiveReader>();
        parts.Services.AddScoped<IFigures, MeetingFigures>();
        parts.Services.AddScoped<IMonthItems, MeetingMonth>();
        parts.Services.AddSingleton<IStory, Demo.MeetingsStory>();

        const string read = "meetings.read";
        const string write = MeetingDesk.Write;
        parts.Answer<ISearch, SearchMeetings>();
        parts.Answer<ISearch, SearchAgenda>();
        parts.Answer<IReviewFacts, ReviewAttendance>();
        parts.Acts.Add<PrepareMeeting>("meetings.prepare", write, PrepareMeeting.Handle);
        parts.Acts.Add<SetAgenda>("meetings.agenda", write, SetAgenda.Handle);
        parts.Acts.Add<InviteToMeeting>("meetings.invite", write, InviteToMeeting.Handle);
        parts.Acts.Add<CallRoll>("meetings.attendance", write, CallRoll.Handle);
        parts.Acts.Add<WriteMinutes>("meetings.minutes", write, WriteMinutes.Handle);
        parts.Acts.Add<ConcludeMeeting>("meetings.conclude", write, ConcludeMeeting.Handle);
        parts.Acts.Add<AddVote>("meetings.vote", write, AddVote.Handle);
        parts.Acts.Add<ScoreMeeting>("meetings.score", write, ScoreMeeting.Handle);
        parts.Acts.Add<AddPoint>("meetings.add-point", write, AddPoint.Handle);
        parts.Acts.Add<SettlePoint>("meetings.point", write, SettlePoint.Handle);
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
        parts.Pages.Get("/meetings/{id:guid}", read, MeetingPage.Read);
        parts.Pages.Form("/meetings/{id:guid}/agenda", write, StepPages.ShowAgenda, StepPages.PostAgenda);
        parts.Pages.Form("/meetings/{id:guid}/invite", write, StepPages.ShowInvite, StepPages.PostInvite);
        parts.Pages.Form("/meetings/{id:guid}/attendance", write, HoldPages.ShowRoll, HoldPages.PostRoll);
        parts.Pages.Form("/meetings/{id:guid}/minutes", write, HoldPages.ShowMinutes, HoldPages.PostMinutes);
        parts.Pages.Form("/meetings/{id:guid}/conclude", write, ConcludePages.Show, ConcludePages.Post);
        parts.Pages.Form("/meetings/{id:guid}/score", write, ConcludePages.ShowScore, ConcludePages.PostScore);
        parts.Pages.Get("/meetings/{id:guid}/follow", read, FollowPages.Show);
        parts.Pages.Form("/meetings/{id:guid}/shortcoming", write, NameShortcoming.Show, NameShortcoming.Post);
        parts.Pages.Post("/meetings/{id:guid}/close", write, FollowPages.PostClose);
        parts.Pages.Form("/meetings/{id:guid}/points/new", write, FollowPages.ShowNewPoint, FollowPages.PostNewPoint);
        parts.Pages.Form("/meetings/points/{id:guid}", write, FollowPages.ShowPoint, FollowPages.PostPoint);
        parts.Pages.Form("/meetings/{id:guid}/annul", write, MeetingPage.ShowAnnul, MeetingPage.PostAnnul);

        parts.Services.AddScoped<IPaperForms, MeetingForms>();
        parts.Acts.Add<IssuePaper>("meetings.issue-paper", write, IssuePaper.Handle);
        parts.Pages.Get("/meetings/{id:guid}/papers", read, PaperPages.List);
        parts.Pages.Get("/meetings/{id:guid}/papers/{paper}", read, PaperPages.Page);
        parts.Pages.File("/meetings/{id:guid}/papers/{paper}.{format}", read, PaperPages.File);
        parts.Pages.Form("/meetings/{id:guid}/papers/{paper}/issue", write, PaperPages.ShowIssue, PaperPages.PostIssue);

        parts.Records.AddInBody<Meeting>("meetings", read, id => "/meetings/" + id);
        parts.Records.AddInBody<ResolutionPoint>("meeting-points", read, id => "/meetings/points/" + id);
    }
}
