using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>Writes what was done about a shortcoming: remedied, verified, returned, carried into another year, dropped, or a note.</summary>
internal sealed record FollowShortcoming(
    Guid ShortcomingId,
    string What,
    DateOnly On,
    string? Note = null,
    string? Evidence = null,
    DateOnly? Deadline = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, FollowShortcoming command)
    {
        var row = await work.Db.Set<Shortcoming>().SingleOrDefaultAsync(s => s.Id == command.ShortcomingId);
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
        // What the command line or a preset records was said by the body itself.
        var by = work.Actor.IsSystem ? body.Value.Name : work.Actor.Name;
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
            row.VerifiedBy = by;
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
        var me = work.Actor.MemberId;
        return
            command.What == ShortcomingStates.Verified
            && me is not null
            && (me == row.OwnerMemberId || me == row.MemberId)
            ? Refusal.Rule("shortcomings.verify-own")
            : null;
    }
}
