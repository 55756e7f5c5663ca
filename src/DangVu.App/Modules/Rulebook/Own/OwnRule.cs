using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Rulebook.Own;

/// <summary>
/// A rule that the office wrote or loaded itself: its own checked text. It is read as a shipped file is, each time it is needed. What is
/// published does not change any more: a change is a new draft with its own first day.
/// </summary>
[Table("rul_own")]
internal sealed class OwnRule : Row
{
    public string Family { get; set; } = "";
    public string Slug { get; set; } = "";
    public DateOnly EffectiveFrom { get; set; }

    /// <summary>Set when a later version of the family was published: the text itself is not touched.</summary>
    public DateOnly? LastDay { get; set; }
    public string Text { get; set; } = "";
    public string State { get; set; } = OwnStates.Published;

    /// <summary>Counts the office's own versions of the family.</summary>
    public int Number { get; set; } = 1;

    /// <summary>SHA-256 of the content, as decisions keep it; empty while a draft.</summary>
    public string Checksum { get; set; } = "";
    public DateOnly LoadedOn { get; set; }
    public string LoadedBy { get; set; } = "";
    public DateOnly? PublishedOn { get; set; }
    public string? PublishedBy { get; set; }
    public DateOnly? RetiredOn { get; set; }
    public string? RetiredBy { get; set; }
}

/// <summary>The life of an office's own rule.</summary>
internal static class OwnStates
{
    public const string Draft = "draft";
    public const string Published = "published";
    public const string Retired = "retired";
}
