using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Steps;

/// <summary>A matter in words, or a candidate: a member, or a name where it is nobody of our register.</summary>
internal sealed record ChoiceSet(string? Text = null, Guid? MemberId = null);

/// <summary>Sets a ballot up: what or who stands to vote, how, and who counts. The first teller heads the others.</summary>
internal sealed record SetUpBallot(
    Guid MeetingId,
    string Title,
    string Form,
    string Decision,
    string Way,
    IReadOnlyList<ChoiceSet> Choices,
    IReadOnlyList<Guid> Tellers,
    string PaperForm = PaperForms.Tick,
    int Seats = 0
)
{
    /// <summary>So many fit on a ballot that people can still read.</summary>
    private const int MostChoices = 60;

    public static async Task<Result<Guid>> Handle(Work work, SetUpBallot command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Held, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var election = command.Form == BallotForms.Election;
        var problems = Check(command, election).ToList();
        var rule = work.Get<BallotRules>().Majority(command.Form, command.Decision, meeting.HeldOn!.Value);
        problems.AddRange(rule.Refusals);
        var (choices, tellers) = (command.Choices, command.Tellers.Distinct().ToList());
        var names = await work.Get<IMembers>().Names([.. choices.Select(c => c.MemberId).OfType<Guid>(), .. tellers]);
        if (choices.Any(c => c.MemberId is { } id && !names.ContainsKey(id)))
            problems.Add(Refusal.Invalid("choices", "field.choice"));
        var there = await work
            .Db.Set<Attendance>()
            .Where(a => a.MeetingId == meeting.Id && a.Entitled && a.State == AttendanceStates.Present)
            .Select(a => a.MemberId)
            .ToListAsync();
        if (tellers.Count == 0)
            problems.Add(Refusal.Invalid("tellers", "field.required"));
        foreach (var teller in tellers)
            if (!there.Contains(teller))
                problems.Add(
                    Refusal.Invalid("tellers", "ballot.teller-absent", names.GetValueOrDefault(teller) ?? "–")
                );
            else if (choices.Any(c => c.MemberId == teller))
                problems.Add(Refusal.Invalid("tellers", "ballot.teller-stands", names[teller]));
        var texts = choices
            .Select(c => c.MemberId is { } id ? names.GetValueOrDefault(id) ?? "" : Typed.Clean(c.Text ?? ""))
            .ToList();
        if (texts.Any(text => text.Length == 0))
            problems.Add(Refusal.Invalid("choices", "field.required"));
        var twice = choices
            .Select((c, i) => (Key: c.MemberId?.ToString() ?? texts[i], Text: texts[i]))
            .GroupBy(c => c.Key)
            .FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            problems.Add(Refusal.Invalid("choices", "ballot.choice-twice", twice.First().Text));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var ballot = new Ballot
        {
            Id = work.NewId(),
            BodyId = meeting.BodyId,
            MeetingId = meeting.Id,
            Title = Typed.Clean(command.Title),
            Form = command.Form,
            Decision = command.Decision,
            Way = command.Way,
            PaperForm = command.PaperForm,
            Seats = election ? command.Seats : 0,
        };
        Add(work, ballot, choices.Select((c, i) => (texts[i], c.MemberId)), tellers);
        return ballot.Id;
    }

    private static IEnumerable<Refusal> Check(SetUpBallot command, bool election)
    {
        if (Typed.Clean(command.Title).Length == 0)
            yield return Refusal.Invalid("title", "field.required");
        if (!election && command.Form != BallotForms.Decision)
            yield return Refusal.Invalid("form", "field.choice");
        if (!(election ? BallotWays.Secret : BallotWays.All).Contains(command.Way))
            yield return Refusal.Invalid("way", "field.choice");
        if (!PaperForms.All.Contains(command.PaperForm))
            yield return Refusal.Invalid("paperForm", "field.choice");
        if (command.Choices.Count is 0 or > MostChoices)
            yield return Refusal.Invalid("choices", "ballot.choices", MostChoices);
        if (election && command.Seats < 1)
            yield return Refusal.Invalid("seats", "field.required");
        else if (election && command.Choices.Count < command.Seats)
            yield return Refusal.Invalid("choices", "ballot.candidates-few", command.Choices.Count, command.Seats);
    }

    internal static void Add(
        Work work,
        Ballot ballot,
        IEnumerable<(string Text, Guid? MemberId)> choices,
        IEnumerable<Guid> tellers
    )
    {
        work.Db.Add(ballot);
        foreach (var ((text, member), at) in choices.Select((c, at) => (c, at)))
            work.Db.Add(
                new BallotChoice
                {
                    Id = work.NewId(),
                    BodyId = ballot.BodyId,
                    BallotId = ballot.Id,
                    Position = at + 1,
                    Text = text,
                    MemberId = member,
                }
            );
        foreach (var (teller, at) in tellers.Select((t, at) => (t, at)))
            work.Db.Add(
                new BallotTeller
                {
                    Id = work.NewId(),
                    BodyId = ballot.BodyId,
                    BallotId = ballot.Id,
                    MemberId = teller,
                    Position = at + 1,
                }
            );
    }
}
