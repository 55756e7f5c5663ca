using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

/// <summary>
/// What the lists say of a body: how many were admitted within the span, and the share of a cell's members who are in charge of an area.
/// The share is known where the cell's own working rules name somebody; those exempted need no charge and are left out.
/// </summary>
internal sealed class CellFacts(IWorkingRules rules) : IRuleFacts
{
    private const string Assigned = "body.members-assigned-rate";
    private const string Admitted = "body.members-admitted";
    private const string ByAdmission = "admission";

    public IReadOnlyList<string> Facts { get; } = [Assigned, Admitted];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var asked = await BodyCases.Of(work, question);
        if (asked.All.Count == 0)
            return;
        var (from, day) = (question.From, question.AsOf(work));
        var came = work.Db.Set<Membership>().AsNoTracking().Where(m => m.From >= from && m.From <= day);
        var listed = work.Db.Set<Membership>().AsNoTracking().Where(m => m.From <= from);
        var lists = OnList.At(work.Db, day);
        if (asked.Few is { } few)
        {
            came = came.Where(m => few.Contains(m.BodyId));
            listed = listed.Where(m => few.Contains(m.BodyId));
            lists = lists.Where(p => few.Contains(p.BodyId));
        }
        // A list that begins within the span does not tell who came before it was brought in.
        var kept = (await listed.Select(m => m.BodyId).Distinct().ToListAsync()).ToHashSet();
        var admitted = await came.Where(m => m.How == ByAdmission)
            .GroupBy(m => m.BodyId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var charges = await rules.Charges(day);
        var charged = charges.Select(c => c.MemberId).OfType<Guid>().ToHashSet();
        var named = charges.Where(c => c.MemberId is not null).Select(c => c.BodyId).ToHashSet();
        var places = (
            await lists
                .Where(p => p.Status != MemberStatus.Exempt)
                .Select(p => new { p.BodyId, p.MemberId })
                .ToListAsync()
        ).ToLookup(p => p.BodyId, p => p.MemberId);
        foreach (var one in asked.All)
        {
            if (one.Tree.Any(kept.Contains))
                answers.Set(
                    one.Case.Id,
                    Admitted,
                    FactValue.OfNumber(one.Tree.Sum(id => admitted.GetValueOrDefault(id))),
                    $"/members?body={one.Body.Id}&in={ByAdmission}&from={FactQuestion.Text(from)}&to={FactQuestion.Text(day)}"
                );
            var members = places[one.Body.Id].ToList();
            if (one.Body.IsCell && members.Count > 0 && named.Contains(one.Body.Id))
                answers.Set(
                    one.Case.Id,
                    Assigned,
                    FactValue.OfPercent(100m * members.Count(charged.Contains) / members.Count),
                    $"/working-rules?body={one.Body.Id}&day={FactQuestion.Text(day)}"
                );
        }
    }
}
