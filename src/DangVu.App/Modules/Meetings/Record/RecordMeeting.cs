using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Record;

internal sealed record MinutesLine(
    string Title,
    string? Text = null,
    bool CarriedOver = false,
    IReadOnlyList<Opinion>? Opinions = null
);

/// <summary>A whole past meeting in one act, typed from the minutes book: the same checks as the five steps.</summary>
/// <param name="RestPresent">The roll names only those who were not there.</param>
internal sealed record RecordMeeting(
    Guid BodyId,
    string Collective,
    string Kind,
    DateOnly HeldOn,
    string Conclusion,
    IReadOnlyList<RollMark>? Roll = null,
    bool RestPresent = false,
    string? Theme = null,
    string? Place = null,
    DateOnly? NoticeOn = null,
    int? Length = null,
    Guid? ChairId = null,
    Guid? SecretaryId = null,
    string? Summary = null,
    IReadOnlyList<MinutesLine>? Minutes = null,
    VoteCast? Vote = null,
    string? Resolution = null,
    IReadOnlyList<PointSet>? Points = null,
    string? Grade = null,
    IReadOnlyList<ScorePart>? Score = null,
    string? ScoredBy = null,
    IReadOnlyList<VoteCast>? OtherVotes = null,
    string? Time = null,
    string? Guests = null,
    int? Speakers = null,
    DateOnly? PapersOn = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordMeeting command)
    {
        var body = await work.Body(command.BodyId, MeetingDesk.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var month = MeetingDesk.MonthOf(command.HeldOn);
        var regular = command.Kind == MeetingKinds.Regular;
        var problems = MeetingDesk.CheckKind(body.Value, command.Collective, command.Kind, command.Theme).ToList();
        if (regular && await MeetingDesk.CheckMonth(work, command.BodyId, command.Collective, month) is { } taken)
            problems.Add(taken);
        if (command.NoticeOn > command.HeldOn)
            problems.Add(Refusal.Invalid("noticeOn", "meeting.notice-late", command.HeldOn));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var meeting = new Meeting
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Collective = command.Collective,
            Kind = command.Kind,
            Theme = Typed.CleanOrNull(command.Theme),
            Stage = Stages.Closed,
            Month = month,
            RegularMonth = regular ? month : null,
            PlannedOn = command.HeldOn,
            Place = Typed.CleanOrNull(command.Place),
            Time = Typed.CleanOrNull(command.Time),
            Guests = Typed.CleanOrNull(command.Guests),
            NoticeOn = command.NoticeOn,
            PapersOn = command.PapersOn,
            Speakers = command.Speakers,
            Length = command.Length,
            ChairId = command.ChairId,
            SecretaryId = command.SecretaryId,
            Summary = string.IsNullOrWhiteSpace(command.Summary) ? null : command.Summary.Trim(),
            FromPaper = true,
        };
        var rolled = await CallRoll.Write(
            work,
            meeting,
            body.Value,
            command.HeldOn,
            command.Roll ?? [],
            command.RestPresent
        );
        if (rolled.IsRefused)
            return rolled;
        if (command.Speakers < 0 || command.Speakers > meeting.Present)
            return Refusal.Invalid("speakers", "field.range", 0, meeting.Present);
        // The handwritten minutes were finished at the meeting; only their typing came later.
        meeting.MinutesDoneOn = command.HeldOn;
        work.Db.Add(meeting);
        var subjects = new[] { command.Vote }.OfType<VoteCast>().Concat(command.OtherVotes ?? []).ToList();
        if (subjects.GroupBy(v => Typed.Clean(v.Subject)).FirstOrDefault(g => g.Count() > 1) is { Key: var twice })
            return Refusal.Invalid("votes", "vote.subject-taken", twice);
        if (command.Resolution is not null && command.Vote is null)
            return Refusal.Invalid("inFavour", "vote.missing");
        var concluded = await ConcludeMeeting.Write(
            work,
            meeting,
            command.Conclusion,
            subjects,
            command.Vote is null ? null : command.Resolution,
            command.Points ?? []
        );
        if (concluded.IsRefused)
            return concluded;
        AgendaWriter.Write(
            work,
            meeting,
            (command.Minutes ?? [])
                .Where(l => !string.IsNullOrWhiteSpace(l.Title))
                .Select(l => new AgendaItem
                {
                    Title = Typed.Clean(l.Title),
                    Minutes = string.IsNullOrWhiteSpace(l.Text) ? null : l.Text.Trim(),
                    CarriedOver = l.CarriedOver,
                    Opinions = OpinionBox.Close(work, l.Opinions ?? []),
                })
        );
        if (command.Grade is not null || command.Score is { Count: > 0 })
        {
            var scored = await ScoreMeeting.Write(
                work,
                meeting,
                command.ScoredBy ?? work.Actor.Name,
                command.Grade,
                command.Score ?? []
            );
            if (scored.IsRefused)
                return scored;
        }
        await CallRoll.Told(work, meeting);
        return meeting.Id;
    }
}
