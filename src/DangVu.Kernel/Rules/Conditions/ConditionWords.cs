using DangVu.Kernel.Rules.Evaluation;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Says a condition and a measure in one phrase, without a case: "tỷ lệ dự họp từ 85% trở lên".</summary>
public static class ConditionWords
{
    public static RuleText Of(Condition condition) => Both(language => Say(condition, language));

    public static RuleText Of(Measure measure) => Both(language => Say(measure, language));

    internal static RuleText Both(Func<string, string> say) => new(say("vi"), say("en"));

    private static string Say(Condition condition, string language)
    {
        if (condition.Label.Vi.Length > 0 && condition is not HasPaper)
            return condition.Label.In(language);
        return condition switch
        {
            AllOf all => Joined(all.Parts, "words.all", language),
            AnyOf any => Joined(any.Parts, "words.any", language),
            NotOf not => RuleSentences.Say(language, "words.not", Say(not.Part, language)),
            CountOf count => RuleSentences.Say(
                language,
                "words.count-of",
                Scalars.Say(count.AtLeast),
                string.Join("; ", count.Parts.Select(part => Say(part, language)))
            ),
            HasPaper paper => RuleSentences.Say(
                language,
                "words.paper",
                paper.Label.Vi.Length > 0 ? paper.Label.In(language) : paper.Paper
            ),
            Compare compare => Held(
                compare.Fact.Title,
                compare.By,
                compare.ToFact is { } other
                    ? [$"“{other.Title.In(language)}”"]
                    : [.. compare.To.Select(value => value.In(language))],
                language
            ),
            CompareValue compare => Held(
                compare.Value.Title,
                compare.By,
                [.. compare.To.Select(value => value.In(language))],
                language
            ),
            _ => throw new InvalidOperationException($"No such condition: {condition.GetType().Name}"),
        };
    }

    private static string Say(Measure measure, string language) =>
        measure switch
        {
            FixedMeasure number => FactValue.OfNumber(number.Value).In(language),
            FactMeasure fact => $"“{fact.Fact.Title.In(language)}”",
            TypedMeasure => RuleSentences.Say(language, "words.typed"),
            ValueMeasure value => $"“{value.Value.Title.In(language)}”",
            SumMeasure sum => string.Join(" + ", sum.Parts.Select(part => Inside(part, language))),
            DifferenceMeasure difference =>
                $"{Inside(difference.From, language)} − {Inside(difference.Less, language)}",
            RatioMeasure ratio => RuleSentences.Say(
                language,
                ratio.Percent ? "words.percent" : "words.ratio",
                Inside(ratio.Of, language),
                Inside(ratio.To, language)
            ),
            CountMeasure count => RuleSentences.Say(
                language,
                "words.count",
                string.Join("; ", count.Parts.Select(part => Say(part, language)))
            ),
            _ => throw new InvalidOperationException($"No such measure: {measure.GetType().Name}"),
        };

    private static string Inside(Measure measure, string language) =>
        measure is SumMeasure or DifferenceMeasure or RatioMeasure
            ? $"({Say(measure, language)})"
            : Say(measure, language);

    private static string Joined(IReadOnlyList<Condition> parts, string key, string language) =>
        string.Join(
            RuleSentences.Say(language, key),
            parts.Select(part => part is AllOf or AnyOf ? $"({Say(part, language)})" : Say(part, language))
        );

    private static string Held(RuleText what, Comparison by, IReadOnlyList<string> to, string language) =>
        RuleSentences.Say(language, $"words.{Kebab.Of(by)}", what.In(language), string.Join(", ", to));
}
