using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Propose;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Decide;

/// <summary>One decision commends one or many recipients: its number, day and who decided.</summary>
/// <param name="By">Left out: the committee, the body above, or the cell, by level.</param>
internal sealed record DecideAwards(IReadOnlyList<Guid> AwardIds, DateOnly On, string? Number = null, string? By = null)
{
    public static async Task<Result<Guid>> Handle(Work work, DecideAwards command)
    {
        if (command.AwardIds.Count == 0)
            return Refusal.Invalid("awardIds", "commendation.none-chosen");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        var office = await work.Get<IOffices>().Current();
        foreach (var id in command.AwardIds.Distinct())
        {
            var found = await Deciding(work, id);
            if (found.IsRefused)
                return Result<Guid>.Refused(found.Refusals);
            var award = found.Value;
            if (award.State != AwardStates.Proposed)
                return Refusal.Rule("commendation.not-proposed");
            if (command.On < award.ProposedOn)
                return Refusal.Invalid("on", "commendation.before-proposal", award.ProposedOn);
            if (await LastVote(work, award.Id) is { Carried: false } lost)
                return Refusal.Rule("commendation.vote-lost", lost.InFavour, lost.Official, lost.Needed);
            var number = Typed.CleanOrNull(command.Number);
            if (number is null && award.Level != AwardLevels.Cell)
                return Refusal.Invalid("number", "field.required");
            award.State = AwardStates.Decided;
            award.DecisionNumber = number;
            award.DecidedOn = command.On;
            award.DecidedBy =
                Typed.CleanOrNull(command.By)
                ?? award.Level switch
                {
                    AwardLevels.Cell => (await work.Get<IBodies>().Find(award.BodyId))!.Name,
                    AwardLevels.Committee => office.CommitteeName,
                    _ => null,
                };
            if (award.DecidedBy is null)
                return Refusal.Invalid("by", "field.required");
        }
        return command.AwardIds[0];
    }

    internal static Task<AwardVote?> LastVote(Work work, Guid award) =>
        work
            .Db.Set<AwardVote>()
            .AsNoTracking()
            .Where(v => v.AwardId == award)
            .OrderByDescending(v => v.On)
            .ThenByDescending(v => v.Id)
            .FirstOrDefaultAsync();

    /// <summary>A cell praises its own members; everything else is decided, or typed in, by the committee's side.</summary>
    internal static async Task<Result<Award>> Deciding(Work work, Guid id)
    {
        var found = await LinkDeeds.Find(work, id, "commendation.propose");
        if (found.IsRefused || found.Value.Level == AwardLevels.Cell)
            return found;
        return await LinkDeeds.Find(work, id, "commendation.decide");
    }
}

/// <summary>The proposal was not accepted.</summary>
internal sealed record DeclineAward(Guid AwardId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, DeclineAward command)
    {
        var found = await DecideAwards.Deciding(work, command.AwardId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != AwardStates.Proposed)
            return Refusal.Rule("commendation.not-proposed");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        found.Value.State = AwardStates.Declined;
        found.Value.Reason = reason;
        return found.Value.Id;
    }
}

/// <summary>The commendation was handed over.</summary>
internal sealed record PresentAward(Guid AwardId, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, PresentAward command)
    {
        var found = await LinkDeeds.Find(work, command.AwardId, "commendation.propose");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != AwardStates.Decided)
            return Refusal.Rule("commendation.not-decided");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < found.Value.DecidedOn)
            return Refusal.Invalid("on", "commendation.before-decision", found.Value.DecidedOn!);
        found.Value.PresentedOn = command.On;
        return found.Value.Id;
    }
}

/// <summary>Takes a decided commendation back, with the reason; from that day it no longer counts.</summary>
internal sealed record AnnulAward(Guid AwardId, DateOnly On, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulAward command)
    {
        var found = await DecideAwards.Deciding(work, command.AwardId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != AwardStates.Decided)
            return Refusal.Rule("commendation.not-decided");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < found.Value.DecidedOn)
            return Refusal.Invalid("on", "commendation.before-decision", found.Value.DecidedOn!);
        found.Value.State = AwardStates.Annulled;
        found.Value.AnnulledOn = command.On;
        found.Value.Reason = reason;
        return found.Value.Id;
    }
}
