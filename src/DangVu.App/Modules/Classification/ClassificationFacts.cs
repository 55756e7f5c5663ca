using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification;

/// <summary>What classification knows of a body by a day: years running in the highest grade, members rated not completed.</summary>
internal sealed class ClassificationFacts : IRuleFacts
{
    public IReadOnlyList<string> Facts => ["body.strong-years", "body.members-not-completed"];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var ids = question.Cases.Where(c => !c.IsMember).Select(c => c.BodyId).Distinct().ToList();
        if (ids.Count == 0)
            return;
        var to = question.To;
        var decided = await (
            from verdict in work.Db.Set<Verdict>().AsNoTracking()
            where
                verdict.Stage == Stages.Decision
                && verdict.On <= to
                && (verdict.AnnulledOn == null || verdict.AnnulledOn > to)
            where ids.Contains(verdict.BodyId)
            join subject in work.Db.Set<Subject>() on verdict.SubjectId equals subject.Id
            where subject.Span == Spans.Year
            orderby subject.Year, verdict.On
            select new
            {
                subject.Kind,
                subject.BodyId,
                subject.Year,
                verdict.Grade,
            }
        ).ToListAsync();
        foreach (var body in ids)
        {
            var own = decided
                .Where(d => d.BodyId == body && d.Kind != SubjectKinds.Member)
                .GroupBy(d => d.Year)
                .ToDictionary(g => g.Key, g => g.Last().Grade);
            if (own.Count > 0)
            {
                var years = 0;
                for (var year = own.Keys.Max(); own.TryGetValue(year, out var grade) && grade == Highest; year--)
                    years++;
                answers.Set(body, "body.strong-years", FactValue.OfNumber(years), "/classification/history?of=" + body);
            }
            var members = decided.Where(d => d.BodyId == body && d.Kind == SubjectKinds.Member).ToList();
            if (members.Count > 0)
            {
                var last = members.Max(m => m.Year);
                answers.Set(
                    body,
                    "body.members-not-completed",
                    FactValue.OfNumber(members.Count(m => m.Year == last && m.Grade == Lowest)),
                    $"/classification/statistics?year={last}&body={body}"
                );
            }
        }
    }

    private const string Highest = "excellent";
    private const string Lowest = "not-completed";
}
