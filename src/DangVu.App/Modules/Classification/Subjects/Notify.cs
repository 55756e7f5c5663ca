using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>The decided grades of a kind were made known to those whom they concern: from that day each may answer.</summary>
/// <param name="ByBodyId">Who told them: the cell its members, the office everybody.</param>
/// <param name="Of">Only these; left out: all below the body who are decided and not told yet.</param>
internal sealed record NotifyGrades(
    Guid RoundId,
    string Kind,
    Guid ByBodyId,
    IReadOnlyList<Guid>? Of = null,
    DateOnly? On = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, NotifyGrades command)
    {
        var by = await work.Body(command.ByBodyId, "classification.propose", "byBodyId");
        if (by.IsRefused)
            return Result<Guid>.Refused(by.Refusals);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var below = (await work.Get<IBodies>().All())
            .Where(b => b.Path.StartsWith(by.Value.Path, StringComparison.Ordinal))
            .Select(b => b.Id)
            .ToList();
        var waiting = work
            .Db.Set<Subject>()
            .Where(s => s.RoundId == command.RoundId && s.Kind == command.Kind)
            .Where(s => s.DecidedGrade != null && s.NotifiedOn == null && below.Contains(s.BodyId));
        if (command.Of is { Count: > 0 } some)
            waiting = waiting.Where(s => some.Contains(s.Of));
        var told = await waiting.OrderBy(s => s.Position).ToListAsync();
        if (told.Count == 0)
            return Refusal.Rule("classification.nobody-to-notify");
        if (told.FirstOrDefault(s => on < s.DecidedOn) is { } early)
            return Refusal.Invalid("on", "field.before", early.DecidedOn!.Value);
        foreach (var subject in told)
        {
            subject.NotifiedOn = on;
            work.Db.Add(
                Picking.Say(work, subject, Stages.Notice, by.Value.Name, on, subject.DecidedGrade, reason: null)
            );
        }
        return command.RoundId;
    }
}
