using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

internal sealed record ConfirmedItem(string Code, int? Version = null);

/// <summary>Says of many places that were met that they still are, with one evidence for all: the same values, a new day.</summary>
internal sealed record Confirm(
    Guid BoardId,
    IReadOnlyList<ConfirmedItem> Items,
    string? Evidence = null,
    DateOnly? On = null,
    DateOnly? ExpiresOn = null,
    EvidenceFile? File = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Confirm command)
    {
        if (command.Items.Count == 0)
            return Refusal.Invalid("items", "boards.nothing");
        if (Typed.CleanOrNull(command.Evidence) is not { } evidence)
            return Refusal.Invalid("evidence", "field.required");
        var on = command.On ?? work.Today;
        var found = await Places.Find(work, command.BoardId, [.. command.Items.Select(i => i.Code)], on);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var ids = found.Value.Rows.Values.Select(p => p.Id).ToList();
        var last = (
            await work
                .Db.Set<Assessment>()
                .AsNoTracking()
                .Where(a => ids.Contains(a.CriterionId) && a.On <= on && a.AnnulledOn == null)
                .Select(a => new
                {
                    a.CriterionId,
                    a.On,
                    a.Id,
                    a.IsMet,
                    a.Value,
                })
                .ToListAsync()
        ).GroupBy(a => a.CriterionId).ToDictionary(g => g.Key, g => g.OrderBy(a => a.On).ThenBy(a => a.Id).Last());
        var items = new List<AssessedItem>();
        foreach (var item in command.Items)
        {
            if (last.GetValueOrDefault(found.Value.Rows[item.Code].Id) is not { IsMet: true } word)
                return Refusal.Invalid("items", "boards.confirm-not-met", item.Code);
            items.Add(
                new AssessedItem(
                    item.Code,
                    found.Value.Nodes[item.Code] is PassLeaf ? true : null,
                    word.Value,
                    evidence,
                    command.ExpiresOn,
                    item.Version
                )
            );
        }
        return await Assess.Handle(work, new Assess(command.BoardId, items, on, command.File));
    }
}
