using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>What shows that a criterion is met, or that it is not. It is withdrawn with a reason, never deleted.</summary>
[Table("rec_evidence")]
internal sealed class Evidence : Row, IInBody
{
    public Guid DossierId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>Code of the criterion in the rule.</summary>
    public string Item { get; set; } = "";
    public DateOnly On { get; set; }
    public string Text { get; set; } = "";

    /// <summary>Where the paper is: its number, or the file's name in the cell's folder.</summary>
    public string? Document { get; set; }

    /// <summary>The cell's own word; null where the evidence is only gathered.</summary>
    public bool? IsMet { get; set; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Who brought it.</summary>
    public string? By { get; set; }
    public DateOnly? WithdrawnOn { get; set; }
    public string? WithdrawnFor { get; set; }

    public bool HoldsOn(DateOnly day) =>
        On <= day && (WithdrawnOn is null || WithdrawnOn > day) && (ExpiresOn is null || ExpiresOn >= day);
}

/// <summary>Who sees to a criterion, and by when.</summary>
[Table("rec_care")]
internal sealed class Care : Row, IInBody
{
    public Guid DossierId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>Code of the criterion or condition in the rule.</summary>
    public string Item { get; set; } = "";
    public Guid? MemberId { get; set; }

    /// <summary>Who, where it is no member: the Farmers' Association.</summary>
    public string? Who { get; set; }
    public DateOnly? DueOn { get; set; }
    public string? Todo { get; set; }
}

/// <summary>What the level above found about one criterion when it gave the dossier back.</summary>
[Table("rec_remarks")]
internal sealed class Remark : Row, IInBody
{
    public Guid DossierId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>The appraisal in which it was said.</summary>
    public Guid StepId { get; set; }
    public string Item { get; set; } = "";
    public string Text { get; set; } = "";
}
