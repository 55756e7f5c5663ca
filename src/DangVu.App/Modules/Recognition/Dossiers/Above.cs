using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>Nobody appraises their own cell: the right must be held above it, by somebody who is no member of it.</summary>
internal static class Above
{
    public static async Task<Refusal?> Refused(Work work, BodyRef cell)
    {
        var actor = work.Actor;
        if (actor.IsSystem)
            return null;
        var above = actor.Rights.Any(r =>
            r.Permissions.Contains("recognition.appraise")
            && r.Path.Length < cell.Path.Length
            && cell.Path.StartsWith(r.Path, StringComparison.Ordinal)
        );
        if (!above)
            return Refusal.Forbidden("recognition.own-cell", cell.Name);
        return actor.MemberId is { } me && (await work.Get<IMembers>().Find(me))?.CellId == cell.Id
            ? Refusal.Forbidden("recognition.own-cell", cell.Name)
            : null;
    }
}

/// <summary>The criteria as they came out on the day of a step, kept with it: checksum and trace.</summary>
internal static class Kept
{
    public static void On(DossierStep step, Judged judged)
    {
        step.RuleChecksum = judged.Rule.Checksum;
        step.Trace = JsonSerializer.Serialize(judged.Evaluation.Trace);
    }
}
