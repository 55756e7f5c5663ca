using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres;

/// <summary>
/// How many classes a member attended within the span, whether or not they passed. None is said only where the office recorded who came
/// to a class within these days.
/// </summary>
internal sealed class TrainingFacts : IRuleFacts
{
    private const string Attended = "member.classes-attended";

    public IReadOnlyList<string> Facts { get; } = [Attended];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var members = question.Cases.Where(c => c.IsMember).ToList();
        var (from, to) = (question.From, question.AsOf(work));
        var told = work.Db.Set<TrainingRecord>().AsNoTracking().Where(r => r.On >= from && r.On <= to);
        if (members.Count == 0 || !await told.AnyAsync())
            return;
        if (question.FewMembers() is { } few)
            told = told.Where(r => few.Contains(r.MemberId));
        var counts = await told.Where(r => r.Result != ClassResults.Absent)
            .GroupBy(r => r.MemberId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        foreach (var one in members)
            answers.Set(
                one.Id,
                Attended,
                FactValue.OfNumber(counts.GetValueOrDefault(one.Id)),
                $"/training?body={one.BodyId}&year={to.Year}"
            );
    }
}
