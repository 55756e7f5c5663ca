using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.WorkingRules;

internal sealed class WorkingRuleReader(Work work) : IWorkingRules
{
    public async Task<IReadOnlyList<AreaInCharge>> On(Guid bodyId, DateOnly day)
    {
        if (await work.Get<IBodies>().Find(bodyId) is not { } body)
            return [];
        var bodies = await work.Get<IBodies>().All();
        var line = bodies.Where(b => body.Path.StartsWith(b.Path, StringComparison.Ordinal)).Select(b => b.Id).ToList();
        var found = await Lines(work, InForce(work, day).Where(r => line.Contains(r.BodyId)));
        return [.. found.OrderByDescending(a => a.Of.Path.Length).ThenBy(a => a.From).ThenBy(a => a.RuleId)];
    }

    public async Task<WorkProposal> Suggest(Guid bodyId, string words, DateOnly day)
    {
        var fitting = (await On(bodyId, day))
            .Select(a => (Line: a, Fit: AreaWords.Fit(a.Area, words)))
            .Where(a => a.Fit is not null)
            .OrderByDescending(a => a.Fit!.Value.Share)
            .ThenByDescending(a => a.Fit!.Value.Pairs)
            .ThenByDescending(a => a.Line.Of.Path.Length)
            .Select(a => a.Line);
        return new WorkProposal([.. fitting]);
    }

    public async Task<IReadOnlyList<AreaInCharge>> Of(Guid memberId, DateOnly day) =>
        await Lines(work, InForce(work, day).Where(r => r.InChargeMemberId == memberId).OrderBy(r => r.From));

    public async Task<IReadOnlyList<InCharge>> Charges(DateOnly day) =>
        await InForce(work, day).Select(r => new InCharge(r.BodyId, r.InChargeMemberId)).ToListAsync();

    public static IQueryable<WorkingRule> InForce(Work work, DateOnly day) =>
        work.Db.Set<WorkingRule>().AsNoTracking().Where(r => r.From <= day && (r.To == null || r.To > day));

    /// <summary>With the names that pages and papers show.</summary>
    public static async Task<IReadOnlyList<AreaInCharge>> Lines(Work work, IQueryable<WorkingRule> which)
    {
        var rows = await which.ToListAsync();
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id);
        var names = await work.Get<IMemberNames>().Of(rows.Select(r => r.InChargeMemberId).OfType<Guid>());
        return
        [
            .. rows.Select(r => new AreaInCharge(
                r.Id,
                bodies[r.BodyId],
                r.Area,
                r.InChargeMemberId,
                r.InChargeMemberId is { } m ? names.GetValueOrDefault(m) : null,
                r.InChargeBodyId is { } b ? bodies.GetValueOrDefault(b) : null,
                r.WithBodyId is { } w ? bodies.GetValueOrDefault(w) : null,
                r.Mechanism,
                r.Document,
                r.From,
                r.To
            )),
        ];
    }
}
