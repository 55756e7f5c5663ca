using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Rules.Differences;

public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One difference between two versions of a rule, at one place of it.</summary>
/// <param name="Code">The code of the criterion, grade, condition … ; empty for the version's own head.</param>
/// <param name="Place">What it is about, as people say it: tiêu chí “Họp đủ kỳ”.</param>
/// <param name="What">What has changed about it; empty where the whole place was added or removed.</param>
/// <param name="Before">What the older version says; null where it says nothing.</param>
/// <param name="After">What the newer version says; null where it says nothing.</param>
public sealed record Difference(
    DifferenceKind Kind,
    string Code,
    RuleText Place,
    RuleText What,
    RuleText? Before,
    RuleText? After
)
{
    /// <summary>The difference as one sentence.</summary>
    public string In(string language) =>
        Kind == DifferenceKind.Changed
            ? RuleSentences.Say(
                language,
                "diff.changed",
                Place.In(language),
                What.In(language),
                Before?.In(language) ?? RuleSentences.Say(language, "diff.nothing"),
                After?.In(language) ?? RuleSentences.Say(language, "diff.nothing")
            )
            : RuleSentences.Say(
                language,
                Kind == DifferenceKind.Added ? "diff.added" : "diff.removed",
                Place.In(language),
                (After ?? Before)?.In(language) is { Length: > 0 } says ? $" ({says})" : ""
            );
}

/// <summary>What a newer version says otherwise than an older one, in the order of the newer, what was taken out last.</summary>
public static class RuleDiff
{
    public static IReadOnlyList<Difference> Between(RuleVersion older, RuleVersion newer)
    {
        var (before, after) = (Places(older), Places(newer));
        var known = before.ToDictionary(place => place.Key, StringComparer.Ordinal);
        var found = new List<Difference>();
        foreach (var place in after)
        {
            if (known.Remove(place.Key, out var earlier))
                Changes(earlier, place, found);
            else
                found.Add(Whole(DifferenceKind.Added, place));
        }
        found.AddRange(
            before.Where(place => known.ContainsKey(place.Key)).Select(place => Whole(DifferenceKind.Removed, place))
        );
        if (found.Count == 0 && older.Checksum != newer.Checksum)
            found.Add(Elsewhere());
        return found;
    }

    private static List<Found> Places(RuleVersion version)
    {
        var facets = new Facets();
        facets
            .Place("head", "", new RuleText("", ""))
            .Say("name", version.Title)
            .Say("basis", ConditionWords.Both(version.Basis.Cite))
            .Say("from", version.EffectiveFrom)
            .Say("to", version.EffectiveTo)
            .Yes("unverified", !version.Verified)
            .Say("note", version.Note);
        switch (version.Body)
        {
            case CriteriaBody criteria:
                CriteriaFacets.Of(criteria, facets);
                break;
            case GradesBody grades:
                CriteriaFacets.Of(grades, facets);
                break;
            default:
                ListFacets.Of(version.Body, facets);
                break;
        }
        return [.. facets.List.GroupBy(facet => facet.Place).Select(group => new Found(group.Key, [.. group]))];
    }

    private static void Changes(Found before, Found after, List<Difference> found)
    {
        foreach (var aspect in before.Aspects.Union(after.Aspects))
        {
            var (old, now) = (before.Says(aspect), after.Says(aspect));
            if (old != now)
                found.Add(
                    new Difference(DifferenceKind.Changed, after.First.Code, after.Name, Aspect(aspect), old, now)
                );
        }
    }

    private static Difference Whole(DifferenceKind kind, Found place)
    {
        var says = ConditionWords.Both(language =>
            string.Join(
                "; ",
                place
                    .Facets.Where(facet => facet.Aspect.Length > 0)
                    .Select(facet =>
                        RuleSentences.Say(
                            language,
                            "diff.says",
                            Aspect(facet.Aspect).In(language),
                            facet.Value.In(language)
                        )
                    )
            )
        );
        var empty = new RuleText("", "");
        return kind == DifferenceKind.Added
            ? new Difference(kind, place.First.Code, place.Name, empty, null, says)
            : new Difference(kind, place.First.Code, place.Name, empty, says, null);
    }

    /// <summary>The texts differ in something that this page has no words for: said, never passed over.</summary>
    private static Difference Elsewhere() =>
        new(
            DifferenceKind.Changed,
            "",
            ConditionWords.Both(language => RuleSentences.Say(language, "place.head")),
            ConditionWords.Both(language => RuleSentences.Say(language, "aspect.elsewhere")),
            null,
            null
        );

    private static RuleText Aspect(string aspect) =>
        ConditionWords.Both(language =>
            RuleSentences.Say(language, aspect.Length == 0 ? "aspect.name" : $"aspect.{aspect}")
        );

    private sealed record Found(string Key, IReadOnlyList<Facet> Facets)
    {
        public Facet First => Facets[0];

        public IEnumerable<string> Aspects => Facets.Select(facet => facet.Aspect);

        public RuleText Name =>
            ConditionWords.Both(language =>
            {
                var sort = RuleSentences.Say(language, $"place.{First.Sort}");
                return First.Title.Vi.Length == 0 ? sort : $"{sort} “{First.Title.In(language)}”";
            });

        public RuleText? Says(string aspect) => Facets.FirstOrDefault(facet => facet.Aspect == aspect)?.Value;
    }
}
