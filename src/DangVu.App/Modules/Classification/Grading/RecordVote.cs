using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>Votes of one ballot for one subject, grade by grade.</summary>
internal sealed record VotesOf(Guid Of, int Excellent = 0, int Good = 0, int Completed = 0, int NotCompleted = 0)
{
    public int Sum => Excellent + Good + Completed + NotCompleted;
    public bool IsNegative => Excellent < 0 || Good < 0 || Completed < 0 || NotCompleted < 0;
}

/// <summary>
/// A ballot of a collective on some subjects: who is entitled, who came, the papers, and the votes for each grade. Which grade carries is the
/// rule's word (family "votes"); a later ballot on the same subject takes the place of the earlier one, which stays in its history.
/// </summary>
/// <param name="ByBodyId">The body whose collective voted: the cell for its members, the organisation for its cells.</param>
internal sealed record RecordVote(
    Guid RoundId,
    string Kind,
    Guid ByBodyId,
    int Entitled,
    int Present,
    int Cast,
    IReadOnlyList<VotesOf> Votes,
    int Invalid = 0,
    string? Collective = null,
    DateOnly? On = null,
    string? Note = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordVote command)
    {
        var by = await work.Body(command.ByBodyId, "classification.propose", "byBodyId");
        if (by.IsRefused)
            return Result<Guid>.Refused(by.Refusals);
        var round = await work.Db.Set<Round>().SingleOrDefaultAsync(r => r.Id == command.RoundId);
        if (round is null)
            return Refusal.NotFound("record.none") with { Field = "roundId" };
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        if (on < round.From)
            return Refusal.Invalid("on", "field.before", round.From);
        var collective = command.Collective ?? Meetings.Contracts.Collective.Of(by.Value).FirstOrDefault();
        if (collective is null || !Meetings.Contracts.Collective.Of(by.Value).Contains(collective))
            return Refusal.Invalid("collective", "field.choice");
        if (Wrong(command) is { } wrong)
            return wrong;
        var order = await RoundRules.OrderOf(work, round);
        if (!order.Has(Stages.Vote, command.Kind))
            return Refusal.Rule("classification.no-step", "key:classification.stage.vote");
        var votes = await work.Get<IOwnRules>().Need<VotesBody>("votes", on);
        if (votes.Body.Find(order.VoteKind) is not { } majority)
            return Refusal.Rule("rules.unknown", "votes/" + order.VoteKind);
        var ballot = new Ballot
        {
            Id = work.NewId(),
            RoundId = round.Id,
            BodyId = by.Value.Id,
            Kind = command.Kind,
            Collective = collective,
            On = on,
            Entitled = command.Entitled,
            Present = command.Present,
            Cast = command.Cast,
            Invalid = command.Invalid,
            Needed = Tally.Needed(majority, command.Entitled, command.Present, command.Cast),
            RuleId = votes.Version.Id,
            Note = Typed.CleanOrNull(command.Note),
        };
        work.Db.Add(ballot);
        return await Lines(work, command, by.Value, ballot);
    }

    private static async Task<Result<Guid>> Lines(Work work, RecordVote command, BodyRef by, Ballot ballot)
    {
        var named = command.Votes.Select(v => v.Of).ToList();
        var subjects = await work
            .Db.Set<Subject>()
            .Where(s => s.RoundId == ballot.RoundId && s.Kind == command.Kind && named.Contains(s.Of))
            .ToDictionaryAsync(s => s.Of);
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id, b => b.Path);
        foreach (var votes in command.Votes)
        {
            if (!subjects.TryGetValue(votes.Of, out var subject))
                return Refusal.Invalid("votes", "classification.not-in-round");
            if (!bodies[subject.BodyId].StartsWith(by.Path, StringComparison.Ordinal))
                return Refusal.Forbidden("scope.outside", await Names.One(work, subject));
            if (await Picking.Open(work, subject) is { } closed)
                return closed;
            var valid = command.Cast - command.Invalid;
            if (votes.IsNegative || votes.Sum > valid)
                return Refusal.Invalid(
                    "votes",
                    "classification.votes-too-many",
                    await Names.One(work, subject),
                    votes.Sum,
                    valid
                );
            var line = new BallotLine
            {
                Id = work.NewId(),
                BallotId = ballot.Id,
                BodyId = subject.BodyId,
                SubjectId = subject.Id,
                Excellent = votes.Excellent,
                Good = votes.Good,
                Completed = votes.Completed,
                NotCompleted = votes.NotCompleted,
            };
            line.Carried = Tally.Carried(line.Votes, ballot.Needed);
            work.Db.Add(line);
            (subject.VotedGrade, subject.VotedOn) = (line.Carried, ballot.On);
            work.Db.Add(Picking.Say(work, subject, Stages.Vote, by.Name, ballot.On, line.Carried, null));
        }
        return ballot.Id;
    }

    private static Refusal? Wrong(RecordVote vote) =>
        vote.Votes.Count == 0 ? Refusal.Invalid("votes", "classification.nobody")
        : vote.Votes.Select(v => v.Of).Distinct().Count() < vote.Votes.Count
            ? Refusal.Invalid("votes", "classification.not-in-round")
        : vote.Entitled < 1 ? Refusal.Invalid("entitled", "field.range", 1, 9999)
        : vote.Present < 0 || vote.Present > vote.Entitled
            ? Refusal.Invalid("present", "classification.vote-present", vote.Present, vote.Entitled)
        : vote.Cast < 0 || vote.Cast > vote.Present
            ? Refusal.Invalid("cast", "classification.vote-cast", vote.Cast, vote.Present)
        : vote.Invalid < 0 || vote.Invalid > vote.Cast
            ? Refusal.Invalid("invalid", "classification.vote-invalid", vote.Invalid, vote.Cast)
        : null;
}
