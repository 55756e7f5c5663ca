using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Commendation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification;

/// <summary>Decided grades, as they held on the day, for whoever considers a commendation.</summary>
internal sealed class YearGrades : IYearGrades
{
    public async Task<IReadOnlyList<YearGrade>> Of(Work work, Texts t, Guid memberOrBody, DateOnly day)
    {
        var rows = await (
            from subject in work.Db.Set<Subject>().AsNoTracking()
            where subject.Of == memberOrBody && subject.Span == Spans.Year
            join verdict in work.Db.Set<Verdict>() on subject.Id equals verdict.SubjectId
            where verdict.Stage == Stages.Decision && verdict.On <= day && verdict.Grade != null
            where verdict.AnnulledOn == null || verdict.AnnulledOn > day
            orderby subject.Year descending, verdict.On descending
            select new
            {
                subject.Id,
                subject.Year,
                verdict.Grade,
            }
        ).ToListAsync();
        return
        [
            .. rows.DistinctBy(r => r.Year)
                .Select(r => new YearGrade(
                    r.Year,
                    GradeWords.Text(t, r.Grade)!,
                    r.Grade == Highest,
                    "/classification/subjects/" + r.Id
                )),
        ];
    }

    private const string Highest = "excellent";
}
