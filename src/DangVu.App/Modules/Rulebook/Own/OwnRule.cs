using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Rulebook.Own;

/// <summary>A rule file that the office loaded itself: its own checked text. It is read as a shipped file is, each time it is needed.</summary>
[Table("rul_own")]
internal sealed class OwnRule : Row
{
    public string Family { get; set; } = "";
    public string Slug { get; set; } = "";
    public DateOnly EffectiveFrom { get; set; }
    public string Text { get; set; } = "";
    public DateOnly LoadedOn { get; set; }
    public string LoadedBy { get; set; } = "";
}
