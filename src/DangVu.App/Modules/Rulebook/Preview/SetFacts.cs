using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Preview;

/// <summary>Which facts a criteria set or a list of grades asks for, and where in it.</summary>
internal static class SetFacts
{
    /// <summary>Every fact under a criterion, by the criterion's code.</summary>
    public static ILookup<string, FactDefinition> ByItem(RuleBody body) =>
        (
            body switch
            {
                CriteriaBody set => set.Leaves()
                    .SelectMany(leaf => RuleFacts.Definitions(leaf).Select(fact => (leaf.Code, Fact: fact)))
                    .Concat(set.Preconditions.Concat(set.Vetoes).SelectMany(Of))
                    .Concat(set.Grades.SelectMany(Of)),
                GradesBody grades => grades
                    .Grades.SelectMany(Of)
                    .Concat(grades.Points is { } points ? [("points", points)] : []),
                _ => [],
            }
        ).ToLookup(x => x.Item1, x => x.Item2);

    private static IEnumerable<(string, FactDefinition)> Of(GradeRule grade) =>
        grade.Requires.Concat(grade.Forces).SelectMany(Of);

    private static IEnumerable<(string, FactDefinition)> Of(NamedCondition named) =>
        RuleFacts.Definitions(named.When).Select(fact => (named.Code, fact));
}

/// <summary>Who answers a fact: a module from its records, or a person who types it.</summary>
internal sealed class FactSources(IEnumerable<IRuleFacts> modules)
{
    private readonly Dictionary<string, string> byFact = modules
        .SelectMany(m => m.Facts.Select(f => (Fact: f, Module: ModuleOf(m.GetType()))))
        .DistinctBy(x => x.Fact)
        .ToDictionary(x => x.Fact, x => x.Module, StringComparer.Ordinal);

    /// <summary>The module's name in small letters; null where nobody but a person knows it.</summary>
    public string? Module(string fact) => byFact.GetValueOrDefault(fact);

    private static string ModuleOf(Type type) =>
        type.Namespace?.Split('.') is ["DangVu", "App", "Modules", var name, ..] ? name.ToLowerInvariant() : "";
}
