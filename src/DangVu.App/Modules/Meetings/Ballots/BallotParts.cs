using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Ballots.Demo;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Pages;
using DangVu.App.Modules.Meetings.Ballots.Papers;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings.Ballots;

/// <summary>Registers the ballots. Casting is no act: it goes its own way, see <see cref="CastDesk"/>.</summary>
internal static class BallotParts
{
    public static void Add(ModuleParts parts)
    {
        const string read = BallotPages.Read;
        const string write = MeetingDesk.Write;
        parts.Services.AddSingleton<BallotRules>();
        parts.Services.AddSingleton<BallotGate>();
        parts.Services.AddSingleton<SlipTray>();
        parts.Services.AddScoped<CastDesk>();
        parts.Services.AddSingleton<IStory, BallotStory>();

        parts.Acts.Add<SetUpBallot>("meetings.ballot", write, SetUpBallot.Handle);
        parts.Acts.Add<OpenBallot>("meetings.ballot-open", write, OpenBallot.Handle);
        parts.Acts.Add<ReturnSlip>("meetings.ballot-return", write, ReturnSlip.Handle);
        parts.Acts.Add<CloseBallot>("meetings.ballot-close", write, CloseBallot.Handle);
        parts.Acts.Add<CountBallot>("meetings.ballot-count", write, CountBallot.Handle);
        parts.Acts.Add<ConfirmBallot>("meetings.ballot-confirm", write, ConfirmBallot.Handle);
        parts.Acts.Add<AnnulBallot>("meetings.ballot-annul", write, AnnulBallot.Handle);
        parts.Acts.Add<RepeatBallot>("meetings.ballot-repeat", write, RepeatBallot.Handle);

        var pages = parts.Pages;
        const string at = "/meetings/ballots/{id:guid}";
        pages.Form("/meetings/{id:guid}/ballots/new", write, SetUpPages.ShowDecision, SetUpPages.PostDecision);
        pages.Form("/meetings/{id:guid}/elections/new", write, SetUpPages.ShowElection, SetUpPages.PostElection);
        pages.Get(at, read, BallotPages.Show);
        pages.Form(at + "/open", write, BallotStepPages.ShowOpen, BallotStepPages.PostOpen);
        pages.Form(at + "/slips", write, SlipPages.Show, SlipPages.Post);
        pages.Get(at + "/slips/print", write, SlipPages.Print);
        pages.File(at + "/slips/print.{format}", write, SlipPages.File);
        pages.Post(at + "/slips/done", write, SlipPages.Done);
        pages.Form(at + "/return", write, BallotStepPages.ShowReturn, BallotStepPages.PostReturn);
        pages.Form(at + "/close", write, BallotStepPages.ShowClose, BallotStepPages.PostClose);
        pages.Form(at + "/count", write, CountPages.Show, CountPages.Post);
        pages.Form(at + "/confirm", write, BallotStepPages.ShowConfirm, BallotStepPages.PostConfirm);
        pages.Form(at + "/annul", write, BallotStepPages.ShowAnnul, BallotStepPages.PostAnnul);
        pages.Post(at + "/repeat", write, BallotStepPages.PostRepeat);
        pages.Get(at + "/papers/{paper}", read, BallotPaperPages.Page);
        pages.File(at + "/papers/{paper}.{format}", read, BallotPaperPages.File);
        // Whoever was entitled to vote finds the own ballot in the list, also without any right in the meeting.
        pages.Get("/ballots/{id:guid}/list", "own.read", PublishedList.Show);
        pages.File("/ballots/{id:guid}/list.{format}", "own.read", PublishedList.File);

        parts.Records.AddInBody<Ballot>("ballots", read, BallotPages.At);
    }
}
