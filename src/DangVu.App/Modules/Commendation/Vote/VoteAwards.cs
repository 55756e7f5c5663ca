using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Propose;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Commendation.Vote;

/// <summary>
/// A collective votes on one or many proposals: the cell that proposes, the committee or its standing committee that decides. Whether the
/// vote carries is the rules' word, not the typist's.
/// </summary>
internal sealed record VoteAwards(
    IReadOnlyList<Guid> AwardIds,
    DateOnly On,
    string Collective,
    int Official,
    int Present,
    int InFavour,
    int Against = 0,
    int Abstained = 0
)
{
    /// <summary>In the rule family "votes".</summary>
    private const string Decision = "commendation";

    public static readonly IReadOnlyList<string> Collectives =
    [
        Meetings.Contracts.Collective.Cell,
        Meetings.Contracts.Collective.CellCommittee,
        Meetings.Contracts.Collective.Standing,
        Meetings.Contracts.Collective.Committee,
    ];

    public static bool IsOfCell(string collective) =>
        collective is Meetings.Contracts.Collective.Cell or Meetings.Contracts.Collective.CellCommittee;

    public static async Task<Result<Guid>> Handle(Work work, VoteAwards command)
    {
        if (command.AwardIds.Count == 0)
            return Refusal.Invalid("awardIds", "commendation.none-chosen");
        if (!Collectives.Contains(command.Collective))
            return Refusal.Invalid("collective", "field.choice");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Wrong(command) is { } wrong)
            return wrong;
        var rule = work.Get<RuleBook>().Need<VotesBody>("votes", command.On);
        var majority = rule.Body.Find(Decision)!;
        var cast = command.InFavour + command.Against + command.Abstained;
        var counts = new VoteCounts(command.Official, command.Present, cast, command.InFavour);
        var needed = majority.Needed(counts.Of(majority.Base));
        var root = await work.Get<IBodies>().Root();
        foreach (var id in command.AwardIds.Distinct())
        {
            var right = IsOfCell(command.Collective) ? "commendation.propose" : "commendation.decide";
            var found = await LinkDeeds.Find(work, id, right);
            if (found.IsRefused)
                return Result<Guid>.Refused(found.Refusals);
            var award = found.Value;
            if (award.State != AwardStates.Proposed)
                return Refusal.Rule("commendation.not-proposed");
            if (command.On < award.ProposedOn)
                return Refusal.Invalid("on", "commendation.before-proposal", award.ProposedOn);
            work.Db.Add(
                new AwardVote
                {
                    Id = work.NewId(),
                    BodyId = award.BodyId,
                    AwardId = award.Id,
                    On = command.On,
                    VotingBodyId = IsOfCell(command.Collective) ? award.BodyId : root.Id,
                    Collective = command.Collective,
                    Official = command.Official,
                    Present = command.Present,
                    InFavour = command.InFavour,
                    Against = command.Against,
                    Abstained = command.Abstained,
                    Needed = needed,
                    Carried = command.InFavour >= needed && command.Official > 0,
                    RuleId = rule.Version.Id,
                }
            );
        }
        return command.AwardIds[0];
    }

    private static Refusal? Wrong(VoteAwards vote)
    {
        if (vote.Official < 1)
            return Refusal.Invalid("official", "field.range", 1, 9999);
        if (new[] { vote.Present, vote.InFavour, vote.Against, vote.Abstained }.Any(n => n < 0))
            return Refusal.Invalid("inFavour", "field.range", 0, vote.Official);
        if (vote.Present > vote.Official)
            return Refusal.Invalid("present", "commendation.vote-present", vote.Present, vote.Official);
        var cast = vote.InFavour + vote.Against + vote.Abstained;
        return cast > vote.Present ? Refusal.Invalid("inFavour", "commendation.vote-cast", cast, vote.Present) : null;
    }
}
