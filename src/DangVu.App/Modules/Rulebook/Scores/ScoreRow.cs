using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Rulebook.Scores;

/// <summary>One stage's score of one item of a case. What stood here before is in the audit log.</summary>
[Table("rul_scores")]
internal sealed class ScoreRow : Row, IInBody
{
    public Guid CaseId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>Code of the item in the criteria set.</summary>
    public string Item { get; set; } = "";

    /// <summary>self, appraised or decided.</summary>
    public string Stage { get; set; } = "";
    public string? Value { get; set; }
    public bool NotApplicable { get; set; }
    public string? Reason { get; set; }
    public DateOnly On { get; set; }
    public string By { get; set; } = "";

    /// <summary>"family/slug" of the set by which it was scored.</summary>
    public string Rule { get; set; } = "";
}
