using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Papers;

/// <summary>Ticks papers that lie in the member's dossier, seen there on a day.</summary>
internal sealed record TickPapers(Guid MemberId, IReadOnlyList<string> Codes, DateOnly On, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, TickPapers command)
    {
        var found = await HistoryRules.Member(work, command.MemberId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (command.Codes.Count == 0)
            return Refusal.Invalid("codes", "field.required");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        var known = PaperRules.On(work.Get<RuleBook>(), work.Today);
        if (command.Codes.Any(code => known.Find(code) is null))
            return Refusal.Invalid("codes", "field.choice");
        var there = await work
            .Db.Set<DossierPaper>()
            .Where(p => p.MemberId == command.MemberId)
            .Select(p => p.Code)
            .ToListAsync();
        foreach (var code in command.Codes.Distinct().Except(there))
            work.Db.Add(
                new DossierPaper
                {
                    Id = work.NewId(),
                    MemberId = command.MemberId,
                    Code = code,
                    On = command.On,
                    Note = Typed.CleanOrNull(command.Note),
                }
            );
        return command.MemberId;
    }
}

/// <summary>The paper is not there (any more): lent, lost, ticked by mistake.</summary>
internal sealed record UntickPaper(Guid MemberId, string Code, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, UntickPaper command)
    {
        var found = await HistoryRules.Member(work, command.MemberId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var row = await work
            .Db.Set<DossierPaper>()
            .SingleOrDefaultAsync(p => p.MemberId == command.MemberId && p.Code == command.Code);
        if (row is null)
            return Refusal.NotFound("record.none");
        work.Db.Remove(row);
        HistoryRules.Because(work, reason);
        return command.MemberId;
    }
}
