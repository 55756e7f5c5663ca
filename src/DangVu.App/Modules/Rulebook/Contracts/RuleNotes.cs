using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts;

/// <summary>From a rule version to what pages show of it.</summary>
internal static class RuleNotes
{
    /// <summary>The rule beside the thing it rules: what it says, its basis, and whether anybody compared it with the text.</summary>
    public static RuleNote Note(this RuleVersion version, Texts t, string? text = null) =>
        new(text ?? version.Title.In(t.Language), version.Basis.Cite(t.Language), version.Verified);

    public static string PageOf(RuleVersion version) => $"/rules/{version.Family}/{version.Slug}";

    /// <summary>The version's name as a link to its page.</summary>
    public static Cell Link(this RuleVersion version, Texts t) =>
        new(version.Title.In(t.Language), PageOf(version), Sub: version.Basis.Cite(t.Language));

    /// <summary>
    /// The version in force on the day; where the family has none for it (not yet, or no longer), the last one before it, else the first.
    /// </summary>
    public static RuleVersion Nearest(this RuleBook book, string family, DateOnly day)
    {
        var found = book.For(family, day);
        if (found.IsDone)
            return found.Value;
        var versions = book.Versions(family);
        return versions.LastOrDefault(v => v.EffectiveFrom <= day) ?? versions[0];
    }
}
