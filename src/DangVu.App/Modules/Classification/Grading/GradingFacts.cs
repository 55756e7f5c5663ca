using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Rules;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>
/// What is known of some subjects of a round: what the records say, and where they say nothing what a person typed with its source.
/// A typed word never stands against a record.
/// </summary>
internal sealed class GradingFacts(
    FactAnswers records,
    IReadOnlyDictionary<(Guid, string), TypedFact> typed,
    IReadOnlyDictionary<Guid, (string Fact, decimal Points)> points
)
{
    private const string Role = "review.role";

    /// <summary>Read once: the names and types of the facts are the program's own.</summary>
    private static readonly FactCatalogue Catalogue = new RuleFiles(RuleFiles.DefaultRoot).Facts;

    public static FactDefinition? Definition(string fact) => Catalogue.Find(fact);

    public FactSet Of(Subject subject)
    {
        var set = records.Of(subject.Of);
        if (set.Find(Role) is null && subject is { Kind: SubjectKinds.Member, Group: { } group })
            set = set.With(Role, group);
        if (points.TryGetValue(subject.Id, out var given) && set.Find(given.Fact) is null)
            set = set.With(given.Fact, given.Points);
        foreach (var ((id, name), fact) in typed)
            if (id == subject.Id && set.Find(name) is null && Value(name, fact.Value) is { } value)
                set = set.With(name, value);
        return set;
    }

    /// <summary>The page that lists the records behind it.</summary>
    public string? Link(Subject subject, string fact) => records.Link(subject.Of, fact);

    /// <summary>The typed word that counts, because no record knows.</summary>
    public TypedFact? Typed(Subject subject, string fact) =>
        records.Of(subject.Of).Find(fact) is null ? typed.GetValueOrDefault((subject.Id, fact)) : null;

    public bool FromRecords(Subject subject, string fact) => records.Of(subject.Of).Find(fact) is not null;

    public static FactValue? Value(string fact, string text) =>
        Definition(fact) is not { } definition
            ? null
            : definition.Type switch
            {
                FactType.Boolean => text switch
                {
                    "yes" => FactValue.OfBoolean(true),
                    "no" => FactValue.OfBoolean(false),
                    _ => null,
                },
                FactType.Percent when Number(text) is { } percent => FactValue.OfPercent(percent),
                FactType.Number when Number(text) is { } number => FactValue.OfNumber(number),
                FactType.Text => FactValue.OfText(text),
                _ => null,
            };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <param name="rule">A rule that asks for nothing is told nothing: the records are not asked.</param>
    public static async Task<GradingFacts> Read(
        Work work,
        Round round,
        GradesBody rule,
        IReadOnlyCollection<Subject> subjects
    )
    {
        var asks = rule.Points is not null || rule.Grades.Any(g => g.Requires.Count > 0 || g.Forces.Count > 0);
        if (!asks || subjects.Count == 0)
            return new GradingFacts(
                new FactAnswers(),
                new Dictionary<(Guid, string), TypedFact>(),
                new Dictionary<Guid, (string, decimal)>()
            );
        var records = await work.Get<IFactBook>()
            .Ask(
                work,
                new FactQuestion(
                    [.. subjects.Select(s => new CaseRef(s.Of, s.BodyId, s.Kind == SubjectKinds.Member))],
                    round.From,
                    Listing.LastDay(work, round)
                )
            );
        return new GradingFacts(records, await TypedOf(work, subjects), await Points(work, round, rule, subjects));
    }

    /// <summary>Points as scored last (decided, else appraised, else own), where the round's set gives the whole of them and all is known.</summary>
    private static async Task<IReadOnlyDictionary<Guid, (string, decimal)>> Points(
        Work work,
        Round round,
        GradesBody rule,
        IReadOnlyCollection<Subject> subjects
    )
    {
        var points = new Dictionary<Guid, (string, decimal)>();
        if (rule.Points is not { } fact || round.PointsRule is not { } id)
            return points;
        if (await work.Get<IOwnRules>().Find(id) is not { } version)
            return points;
        var set = version.As<CriteriaBody>();
        if (!PointsSet.IsWhole(set, rule))
            return points;
        foreach (var (subject, sheet) in await work.Get<IScores>().Of([.. subjects.Select(s => s.Id)]))
            if (!sheet.IsEmpty && sheet.Evaluate(set, FactSet.None, ScoreStages.Decided).Points is var score)
                if (score.IsKnown())
                    points[subject] = (fact.Name, score.Low);
        return points;
    }

    private static async Task<IReadOnlyDictionary<(Guid, string), TypedFact>> TypedOf(
        Work work,
        IReadOnlyCollection<Subject> subjects
    )
    {
        var ids = subjects.Select(s => s.Id).ToList();
        return await work
            .Db.Set<TypedFact>()
            .AsNoTracking()
            .Where(f => ids.Contains(f.SubjectId))
            .ToDictionaryAsync(f => (f.SubjectId, f.Fact));
    }
}
