using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>The register of shortcomings, for this module's acts and for others.</summary>
internal sealed class ShortcomingBook(AppDb db, RuleBook rules) : IShortcomings, IHandle<ShortcomingFound>
{
    private const string Clocks = "follow-up-clocks";

    /// <summary>A sheet has room for so many; the register holds the rest.</summary>
    private const int Most = 30;

    public Task<Result<Guid>> Add(Work work, ShortcomingFound found)
    {
        if (Problem(work, found) is { } refusal)
            return Task.FromResult<Result<Guid>>(refusal);
        var text = Typed.CleanOrNull(found.Text);
        var row = new Shortcoming
        {
            Id = work.NewId(),
            BodyId = found.BodyId,
            MemberId = found.MemberId,
            Source = found.Source,
            SourceId = found.SourceId,
            FoundOn = found.FoundOn,
            Text = text,
            Cause = Typed.CleanOrNull(found.Cause),
            Kind = found.Kind,
            Remedy = Typed.Clean(found.Remedy),
            OwnerMemberId = found.OwnerMemberId ?? found.MemberId,
            Deadline = found.Deadline ?? found.FoundOn.AddDays(Days(found.FoundOn, "shortcoming.default-days")),
            StateOn = found.FoundOn,
        };
        db.Add(row);
        return Task.FromResult<Result<Guid>>(row.Id);
    }

    /// <summary>The raiser has asked <see cref="ShortcomingFound.Problem"/>; what is wrong here is a defect and undoes the whole act.</summary>
    public async Task Handle(Work work, ShortcomingFound happened)
    {
        var done = await Add(work, happened);
        if (done.IsRefused)
            throw new InvalidOperationException(
                "A shortcoming was raised that the register refuses: " + done.Refusals[0].Code
            );
    }

    /// <summary>Those of a collective, or of a member wherever they were, that were on the register in these days; no self-review.</summary>
    public async Task<IReadOnlyList<Shortcoming>> Followed(Guid bodyId, Guid? memberId, DateOnly from, DateOnly to)
    {
        var rows = db.Set<Shortcoming>().AsNoTracking().Where(s => s.Source != ShortcomingSources.SelfReview);
        rows = memberId is null
            ? rows.Where(s => s.BodyId == bodyId && s.MemberId == null)
            : rows.Where(s => s.MemberId == memberId);
        return await rows.Where(s => s.FoundOn <= to && (s.ClosedOn == null || s.ClosedOn >= from))
            .OrderBy(s => s.FoundOn)
            .ThenBy(s => s.Id)
            .Take(Most)
            .ToListAsync();
    }

    public async Task<IReadOnlyList<ShortcomingRef>> OpenOn(DateOnly day, Guid bodyId, Guid? memberId = null) =>
        await db.Set<Shortcoming>()
            .AsNoTracking()
            .Where(s => s.BodyId == bodyId && (memberId == null || s.MemberId == memberId))
            .Where(s => s.FoundOn <= day && (s.ClosedOn == null || s.ClosedOn > day))
            .OrderBy(s => s.Deadline)
            .Select(s => new ShortcomingRef(
                s.Id,
                s.BodyId,
                s.MemberId,
                s.Text,
                s.Remedy,
                s.FoundOn,
                s.Deadline,
                s.State
            ))
            .ToListAsync();

    /// <summary>From how many days before its deadline a remedy is shown as due.</summary>
    public int RemindDays(DateOnly on) => Days(on, "shortcoming.remind-days-before");

    private int Days(DateOnly on, string code) => rules.Need<TableBody>(Clocks, on).Body.Whole(code);

    private static Refusal? Problem(Work work, ShortcomingFound found)
    {
        if (!ShortcomingSources.All.Contains(found.Source))
            return Refusal.Invalid("source", "field.choice");
        if (found.FoundOn > work.Today)
            return Refusal.Invalid("foundOn", "field.future", found.FoundOn);
        if (found.Problem() is { } wrong)
            return wrong;
        if (found.Source == ShortcomingSources.SelfReview)
            return found.Text is null && found.Cause is null && found.Kind is null
                ? null
                : Refusal.Invalid("text", "shortcomings.only-remedy");
        if (Typed.CleanOrNull(found.Text) is null)
            return Refusal.Invalid("text", "field.required");
        return found.Kind is null || ShortcomingKinds.All.Contains(found.Kind)
            ? null
            : Refusal.Invalid("kind", "field.choice");
    }
}

/// <summary>
/// Promise 7: a remedy from self-review is seen one by one above the cell, never with names in a list. Inside the cell (a right held in
/// that very body) it is a row like any other.
/// </summary>
internal static class RemedyEyes
{
    public static bool MayList(Actor actor, string source, Guid bodyId) =>
        source != ShortcomingSources.SelfReview
        || actor.Rights.Any(r => r.BodyId == bodyId && r.Permissions.Contains("shortcomings.read"));

    /// <summary>The bodies in which this actor stands, whose self-review remedies may be listed.</summary>
    public static IReadOnlyList<Guid> OwnBodies(Actor actor) =>
        [.. actor.Rights.Where(r => r.Permissions.Contains("shortcomings.read")).Select(r => r.BodyId).Distinct()];
}
