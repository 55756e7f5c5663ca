using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Scores;

internal sealed class ScoreBook(AppDb db, IOwnRules rules) : IScores
{
    public async Task<ScoreSheet> Of(Guid caseId) => Sheet(await Rows([caseId]));

    public async Task<IReadOnlyDictionary<Guid, ScoreSheet>> Of(IReadOnlyList<Guid> caseIds)
    {
        var rows = (await Rows(caseIds)).ToLookup(r => r.CaseId);
        return caseIds.Distinct().ToDictionary(id => id, id => Sheet([.. rows[id]]));
    }

    public async Task<Result<int>> Record(Work work, ScoreOrder order)
    {
        if (await rules.Find(order.RuleVersion) is not { Body: CriteriaBody set })
            return Refusal.Rule("rules.score-set", order.RuleVersion);
        if (!ScoreStages.All.Contains(order.Stage))
            return Refusal.Invalid("stage", "field.choice");
        if (order.On > work.Today)
            return Refusal.Invalid("on", "field.future", order.On);
        var rows = await work.Db.Set<ScoreRow>().Where(r => r.CaseId == order.CaseId).ToListAsync();
        var sheet = Sheet(rows);
        if (order.Expected is { } seen && seen != sheet.Mark(order.Stage))
            return Refusal.Conflict("conflict.changed");
        var items = ScoredItem.Of(set).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var refusals = new List<Refusal>();
        var changed = 0;
        foreach (var given in order.Items)
        {
            if (!items.TryGetValue(given.Item, out var item))
            {
                refusals.Add(Refusal.Invalid($"score.{given.Item}", "rules.score-item", given.Item));
                continue;
            }
            var before = ScoreStages
                .Down(order.Stage)
                .Skip(1)
                .Select(s => sheet.Find(given.Item, s))
                .FirstOrDefault(s => s is not null);
            // Numbers are kept in one form, so that 12.50 is no other score than 12.5.
            var kept = given with
            {
                Value = Kept(item, given.Value),
            };
            if (Scoring.Check(item, kept, order.Stage, before) is { } refusal)
                refusals.Add(refusal);
            else if (Write(work, order, kept, rows))
                changed++;
        }
        return refusals.Count > 0 ? Result<int>.Refused(refusals) : changed;
    }

    public async Task Drop(Work work, Guid caseId) =>
        work.Db.RemoveRange(await work.Db.Set<ScoreRow>().Where(r => r.CaseId == caseId).ToListAsync());

    private static bool Write(Work work, ScoreOrder order, ScoreOf given, List<ScoreRow> rows)
    {
        var reason = Typed.CleanOrNull(given.Reason);
        var row = rows.FirstOrDefault(r => r.Item == given.Item && r.Stage == order.Stage);
        if (given is { Value: null, NotApplicable: false })
        {
            if (row is null)
                return false;
            work.Db.Remove(row);
            return true;
        }
        if (row is null)
            work.Db.Add(
                row = new ScoreRow
                {
                    Id = work.NewId(),
                    CaseId = order.CaseId,
                    BodyId = order.BodyId,
                    Item = given.Item,
                    Stage = order.Stage,
                }
            );
        else if (row.Value == given.Value && row.NotApplicable == given.NotApplicable && row.Reason == reason)
            return false;
        (row.Value, row.NotApplicable, row.Reason) = (given.Value, given.NotApplicable, reason);
        (row.On, row.By, row.Rule) = (order.On, work.Actor.Name, order.RuleVersion);
        return true;
    }

    private static string? Kept(ScoredItem item, string? value) =>
        Typed.CleanOrNull(value) is not { } clean ? null
        : item.Kind is ScoreKind.Points or ScoreKind.Measure && ScoreNumbers.Read(clean) is { } number
            ? ScoreNumbers.Keep(number)
        : clean;

    private Task<List<ScoreRow>> Rows(IReadOnlyList<Guid> caseIds) =>
        db.Set<ScoreRow>().AsNoTracking().Where(r => caseIds.Contains(r.CaseId)).ToListAsync();

    private static ScoreSheet Sheet(IReadOnlyList<ScoreRow> rows) =>
        new(
            [
                .. rows.OrderBy(r => r.Item, StringComparer.Ordinal)
                    .Select(r => new RecordedScore(r.Item, r.Stage, r.Value, r.NotApplicable, r.Reason, r.On, r.By)),
            ],
            rows.GroupBy(r => r.Stage).ToDictionary(g => g.Key, Mark)
        );

    /// <summary>Ids and versions folded together: no order, no clock.</summary>
    private static string Mark(IEnumerable<ScoreRow> rows)
    {
        ulong mark = 0;
        foreach (var row in rows)
            mark += BitConverter.ToUInt64(row.Id.ToByteArray(), 8) * (ulong)(row.Version + 1);
        return mark.ToString("x", CultureInfo.InvariantCulture);
    }
}
