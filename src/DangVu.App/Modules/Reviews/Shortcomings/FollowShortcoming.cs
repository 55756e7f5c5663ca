using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>Writes what was done about a shortcoming: remedied, verified, returned, carried into another year, dropped, or a note.</summary>
/// <param name="ShortcomingId">Null where it is named by what it came from: the oldest still open of that record.</param>
/// <param name="ByMemberId">Who reports or verifies, where somebody else types it in; null: the writer.</param>
internal sealed record FollowShortcoming(
    string What,
    DateOnly On,
    Guid? ShortcomingId = null,
    string? Note = null,
    string? Evidence = null,
    DateOnly? Deadline = null,
    int? Version = null,
    Guid? ByMemberId = null,
    Guid? SourceId = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, FollowShortcoming command)
    {
        var all = work.Db.Set<Shortcoming>();
        var row = command.ShortcomingId is { } known
            ? await all.SingleOrDefaultAsync(s => s.Id == known)
            : await all.Where(s => s.SourceId == command.SourceId && s.SourceId != null && s.ClosedOn == null)
                .OrderBy(s => s.FoundOn)
                .ThenBy(s => s.Id)
                .FirstOrDefaultAsync();
        if (row is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(row.BodyId, "shortcomings.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!ShortcomingSteps.All.Contains(command.What))
            return Refusal.Invalid("what", "field.choice");
        if (!ShortcomingSteps.From(row.State).Contains(command.What))
            return Refusal.Rule(
                "shortcomings.step",
                "key:shortcomings.step." + command.What,
                "key:shortcomings.state." + row.State
            );
        var note = Typed.CleanOrNull(command.Note);
        var evidence = Typed.CleanOrNull(command.Evidence);
        if (Problem(work, row, command, note, evidence) is { } wrong)
            return wrong;
        var named = command.ByMemberId is { } id ? await work.Get<IMembers>().Find(id) : null;
        if (command.ByMemberId is not null && (named is null || !MemberStatus.IsActive(named.Status)))
            return Refusal.Invalid("byMemberId", "shortcomings.not-on-list");
        var person = named?.Id ?? work.Actor.MemberId;
        if (command.What == ShortcomingStates.Verified && await AgainstVerifying(work, row, person) is { } own)
            return own;
        // What the command line or a preset records was said by the body itself.
        var by = named?.FullName ?? (work.Actor.IsSystem ? body.Value.Name : work.Actor.Name);
        work.Expect(row, command.Version);
        var step = new ShortcomingStep
        {
            Id = work.NewId(),
            BodyId = row.BodyId,
            ShortcomingId = row.Id,
            On = command.On,
            What = command.What,
            Note = note,
            Evidence = evidence,
            By = by,
            ByMemberId = person,
        };
        if (command.What == ShortcomingStates.Carried)
        {
            step.OldDeadline = row.Deadline;
            step.NewDeadline = row.Deadline = command.Deadline!.Value;
            row.Carried++;
        }
        row.State = ShortcomingSteps.StateAfter(command.What, row.State);
        row.StateOn = command.On;
        row.Evidence = evidence ?? row.Evidence;
        if (row.State is ShortcomingStates.Verified or ShortcomingStates.Dropped)
            row.ClosedOn = command.On;
        if (row.State == ShortcomingStates.Verified)
            (row.VerifiedBy, row.VerifierMemberId) = (by, person);
        work.Db.Add(step);
        await work.Raise(new ShortcomingFollowed(row.Source, row.SourceId, row.State, command.On, row.Deadline));
        return row.Id;
    }

    private static Refusal? Problem(
        Work work,
        Shortcoming row,
        FollowShortcoming command,
        string? note,
        string? evidence
    )
    {
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < row.StateOn)
            return Refusal.Invalid("on", "shortcomings.before-state", row.StateOn);
        if (row.Source == ShortcomingSources.SelfReview)
        {
            if (note is not null || evidence is not null)
                return Refusal.Invalid("note", "shortcomings.only-remedy");
        }
        else if (command.What == ShortcomingStates.Remedied && note is null && evidence is null)
            return Refusal.Invalid("evidence", "shortcomings.evidence-needed");
        else if (
            command.What
                is ShortcomingStates.Dropped
                    or ShortcomingStates.Carried
                    or ShortcomingSteps.Returned
                    or ShortcomingSteps.Note
            && note is null
        )
            return Refusal.Invalid("note", "shortcomings.reason-needed");
        if (
            command.What == ShortcomingStates.Carried
            && (command.Deadline is not { } day || day <= row.Deadline || day <= command.On)
        )
            return Refusal.Invalid("deadline", "shortcomings.later-deadline", row.Deadline);
        return null;
    }

    /// <summary>Nobody verifies what they owe, or what they themselves reported done; neither in person nor by typing another's name.</summary>
    private static async Task<Refusal?> AgainstVerifying(Work work, Shortcoming row, Guid? verifier)
    {
        if (Owes(verifier) || Owes(work.Actor.MemberId))
            return Refusal.Rule("shortcomings.verify-own");
        var reporter = await work
            .Db.Set<ShortcomingStep>()
            .Where(s => s.ShortcomingId == row.Id && s.What == ShortcomingStates.Remedied)
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.Id)
            .Select(s => s.ByMemberId)
            .FirstOrDefaultAsync();
        return verifier is not null && verifier == reporter ? Refusal.Rule("shortcomings.verify-reporter") : null;

        bool Owes(Guid? who) => who is not null && (who == row.OwnerMemberId || who == row.MemberId);
    }
}
