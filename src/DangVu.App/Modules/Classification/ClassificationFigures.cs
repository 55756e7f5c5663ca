using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification;

/// <summary>The grades of the last year decided by the day, of each kind of subject. Proposals and annulled decisions count for nothing.</summary>
internal sealed class ClassificationFigures : IFigures
{
    internal static readonly IReadOnlyList<string> Grades = ["excellent", "good", "completed", "not-completed"];

    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (since, to) = (span.Term.From, span.AsOf);
        var decided = await (
            from verdict in work.Db.Set<Verdict>().AsNoTracking()
            where verdict.Stage == Stages.Decision && verdict.On >= since && verdict.On <= to
            where verdict.AnnulledOn == null || verdict.AnnulledOn > to
            join subject in work.Db.Set<Subject>() on verdict.SubjectId equals subject.Id
            where subject.IsGraded && subject.Span == Spans.Year
            orderby subject.Position
            select new Decided(subject.Id, subject.Kind, subject.Year, verdict.Grade!)
        ).ToListAsync();
        var organisation = Last(decided, SubjectKinds.Organisation);
        return
        [
            new Figure(
                "classification.organisation",
                organisation.FirstOrDefault()?.Grade,
                Evidence(organisation),
                "figure.classification.organisation"
            )
            {
                DefinitionArgs = [Year(organisation)],
            },
            Counts("classification.cells", Last(decided, SubjectKinds.Cell)),
            Counts("classification.partners", Last(decided, SubjectKinds.Partner)),
            Counts("classification.members", Last(decided, SubjectKinds.Member)),
        ];
    }

    private static Figure Counts(string name, List<Decided> of) =>
        new(name, Grades.ToDictionary(g => g, g => of.Count(d => d.Grade == g)), Evidence(of), "figure." + name)
        {
            DefinitionArgs = [Year(of)],
        };

    private static List<Decided> Last(List<Decided> all, string kind)
    {
        var own = all.Where(d => d.Kind == kind).ToList();
        return own.Count == 0 ? own : [.. own.Where(d => d.Year == own.Max(o => o.Year))];
    }

    private static string Year(List<Decided> of) =>
        of.Count == 0 ? "–" : of[0].Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Evidence(List<Decided> of) => [.. of.Select(d => "classifications/" + d.SubjectId)];

    private sealed record Decided(Guid SubjectId, string Kind, int Year, string Grade);
}
