using DangVu.Kernel.Rules.Evaluation;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Differences;

/// <summary>One thing that a version says about one of its places: a criterion's maximum, a grade's threshold.</summary>
/// <param name="Place">Which place: its sort and code; the same in two versions when it is the same place.</param>
/// <param name="Aspect">A key of the rule sentences under "aspect."; empty for a place's mere being there.</param>
internal sealed record Facet(string Place, string Sort, string Code, RuleText Title, string Aspect, RuleText Value);

/// <summary>A version taken apart into everything it says, so that two can be laid side by side.</summary>
internal sealed class Facets
{
    private readonly List<Facet> list = [];
    private (string Place, string Sort, string Code, RuleText Title) at;

    public IReadOnlyList<Facet> List => list;

    public Facets Place(string sort, string code, RuleText title, string? key = null)
    {
        at = ($"{key ?? sort}:{code}", sort, code, title);
        list.Add(new Facet(at.Place, sort, code, title, "", title));
        return this;
    }

    public Facets Say(string aspect, RuleText? value)
    {
        if (value is not null)
            list.Add(new Facet(at.Place, at.Sort, at.Code, at.Title, aspect, value));
        return this;
    }

    public Facets Say(string aspect, decimal? value) =>
        Say(
            aspect,
            value is { } number ? ConditionWords.Both(language => FactValue.OfNumber(number).In(language)) : null
        );

    public Facets Say(string aspect, DateOnly? value) =>
        Say(aspect, value is { } day ? ConditionWords.Both(language => FactValue.OfDate(day).In(language)) : null);

    public Facets Say(string aspect, string? value) => Say(aspect, value is null ? null : new RuleText(value, value));

    public Facets Say(string aspect, IEnumerable<RuleText> values)
    {
        var all = values.ToList();
        return all.Count == 0
            ? this
            : Say(aspect, ConditionWords.Both(language => string.Join("; ", all.Select(value => value.In(language)))));
    }

    public Facets Yes(string aspect, bool holds) => holds ? Sentence(aspect, "words.yes") : this;

    public Facets Sentence(string aspect, string key, params Func<string, string>[] args) =>
        Say(
            aspect,
            ConditionWords.Both(language => RuleSentences.Say(language, key, [.. args.Select(arg => arg(language))]))
        );

    public Facets Condition(string aspect, Condition? condition) =>
        Say(aspect, condition is null ? null : ConditionWords.Of(condition));

    public static string Number(decimal value, string language) => FactValue.OfNumber(value).In(language);

    public static Func<string, string> N(decimal value) => language => Number(value, language);

    public static string Enum<T>(string prefix, T value)
        where T : struct, Enum => $"{prefix}.{Kebab.Of(value)}";
}
