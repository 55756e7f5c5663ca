using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Issue;

/// <summary>A number of a run that stands on no document in force.</summary>
/// <param name="Why">Why it was left out; null while nobody has said.</param>
/// <param name="Annulled">The document that had it and no longer holds.</param>
internal sealed record OpenNumber(Guid TermId, string Run, int Number, string? Why, Directive? Annulled);

internal static class NumberGaps
{
    /// <summary>Of one body's runs: numbers left out, and those whose document was annulled.</summary>
    public static async Task<IReadOnlyList<OpenNumber>> Of(Work work, Guid bodyId)
    {
        var runs = await work
            .Db.Set<NumberRun>()
            .AsNoTracking()
            .Where(r => r.BodyId == bodyId && r.TermId != Guid.Empty)
            .ToListAsync();
        var taken = await work
            .Db.Set<Directive>()
            .AsNoTracking()
            .Where(d => d.BodyId == bodyId && d.Number != null)
            .Select(d => new
            {
                d.TermId,
                d.Run,
                d.Number,
                d.AnnulledOn,
            })
            .ToListAsync();
        var annulled = await work
            .Db.Set<Directive>()
            .AsNoTracking()
            .Where(d => d.BodyId == bodyId && d.Number != null && d.AnnulledOn != null)
            .ToListAsync();
        var reasons = (
            await work.Db.Set<NumberGap>().AsNoTracking().Where(g => g.BodyId == bodyId).ToListAsync()
        ).ToDictionary(g => (g.TermId, g.Run, g.Number), g => g.Reason);
        var found = new List<OpenNumber>();
        foreach (var run in runs)
        {
            var numbers = taken
                .Where(d => d.TermId == run.TermId && d.Run == run.Run)
                .Select(d => d.Number)
                .ToHashSet();
            found.AddRange(
                Enumerable
                    .Range(1, run.Last)
                    .Where(n => !numbers.Contains(n))
                    .Select(n => new OpenNumber(
                        run.TermId,
                        run.Run,
                        n,
                        reasons.GetValueOrDefault((run.TermId, run.Run, n)),
                        null
                    ))
            );
        }
        found.AddRange(
            annulled.Select(d => new OpenNumber(d.TermId!.Value, d.Run!, d.Number!.Value, d.AnnulReason, d))
        );
        return [.. found.OrderBy(g => g.Run, StringComparer.Ordinal).ThenBy(g => g.TermId).ThenBy(g => g.Number)];
    }
}

/// <summary>Says why a number stands on no document; said again it corrects what was said.</summary>
internal sealed record ExplainGap(Guid BodyId, Guid TermId, string Run, int Number, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, ExplainGap command)
    {
        var body = await work.Body(command.BodyId, IssueDirective.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var last = await work
            .Db.Set<NumberRun>()
            .Where(r => r.BodyId == command.BodyId && r.TermId == command.TermId && r.Run == command.Run)
            .Select(r => r.Last)
            .SingleOrDefaultAsync();
        if (command.Number < 1 || command.Number > last)
            return Refusal.Invalid("number", "directive.not-left-out", command.Number);
        if (await NumberRuns.IsTaken(work, command.BodyId, command.TermId, command.Run, command.Number))
            return Refusal.Invalid("number", "directive.not-left-out", command.Number);
        var gap = await work
            .Db.Set<NumberGap>()
            .SingleOrDefaultAsync(g =>
                g.BodyId == command.BodyId
                && g.TermId == command.TermId
                && g.Run == command.Run
                && g.Number == command.Number
            );
        if (gap is null)
            work.Db.Add(
                gap = new NumberGap
                {
                    Id = work.NewId(),
                    BodyId = command.BodyId,
                    TermId = command.TermId,
                    Run = command.Run,
                    Number = command.Number,
                }
            );
        gap.Reason = reason;
        return gap.Id;
    }
}
