using System.Globalization;
using DangVu.App.Rules;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook;

/// <summary>A rule version in a list, ready for JSON.</summary>
internal sealed record RuleLine(
    string Family,
    string Slug,
    string Kind,
    string Title,
    string Basis,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    bool Verified,
    bool Local,
    bool InForce,
    string Checksum
);

/// <summary>What <c>dangvu rules list|show|explain|check</c> answers; the pages use the same words.</summary>
internal sealed class RuleDesk(RuleBook book)
{
    public RuleBook Book => book;

    /// <summary>The version of each family in force on the day; all versions where no day is given.</summary>
    public IReadOnlyList<RuleLine> List(DateOnly? on, string language) =>
        [
            .. book
                .Families.Where(family => book.Problems(family).Count == 0)
                .Order(StringComparer.Ordinal)
                .SelectMany(book.Versions)
                .Where(v => on is not { } day || v.InForceOn(day))
                .Select(v => Line(v, on, language)),
        ];

    /// <summary>Families whose files cannot be used: file, line and reason of each.</summary>
    public IReadOnlyList<RuleProblem> Broken() =>
        [.. book.Families.Order(StringComparer.Ordinal).SelectMany(book.Problems)];

    public Result<RuleVersion> Find(string family, string slug)
    {
        var version = book.Families.Contains(family) ? book.Versions(family).FirstOrDefault(v => v.Slug == slug) : null;
        return version is null ? Refusal.NotFound("rules.unknown", $"{family}/{slug}") : version;
    }

    /// <summary>Every line of a version's content: depth and words.</summary>
    public IReadOnlyList<RuleContentLine> Show(RuleVersion version, string language) =>
        RuleContent.Of(version, language);

    /// <summary>Which version holds on a day and why: the ones before and after it, each with its days.</summary>
    public Result<IReadOnlyList<RuleLine>> Explain(string family, DateOnly on, string language)
    {
        if (!book.Families.Contains(family))
            return Refusal.NotFound("rules.unknown", family);
        var version = book.For(family, on);
        return version.IsRefused
            ? Result<IReadOnlyList<RuleLine>>.Refused(version.Refusals)
            : Done([.. book.Versions(family).Select(v => Line(v, on, language))]);
    }

    /// <summary>Reads every file again and runs every golden case.</summary>
    public static RuleReport Check(string? root = null) => RuleCheck.Run(root);

    public static string Days(RuleVersion version) =>
        version.EffectiveTo is { } to ? $"{Day(version.EffectiveFrom)} – {Day(to)}" : $"{Day(version.EffectiveFrom)} –";

    private static Result<IReadOnlyList<RuleLine>> Done(List<RuleLine> lines) => lines.AsReadOnly();

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static RuleLine Line(RuleVersion v, DateOnly? on, string language) =>
        new(
            v.Family,
            v.Slug,
            v.Body.Kind.ToString().ToLowerInvariant(),
            v.Title.In(language),
            v.Basis.Cite(language),
            v.EffectiveFrom,
            v.EffectiveTo,
            v.Verified,
            v.Local,
            on is { } day && v.InForceOn(day),
            v.Checksum
        );
}
