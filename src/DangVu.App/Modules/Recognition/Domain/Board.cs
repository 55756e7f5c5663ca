using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>A board of criteria that a body watches: the class-V urban criteria, or another set.</summary>
[Table("brd_boards")]
internal sealed class Board : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>The rule family; which version holds is told by the day looked at.</summary>
    public string Family { get; set; } = "";
    public DateOnly OpenedOn { get; set; }
    public string? Note { get; set; }
}

/// <summary>What the office knows of a criterion: its own wording, who is in charge, what is needed and by when.</summary>
[Table("brd_criteria")]
internal sealed class BoardCriterion : Row, IInBody
{
    public Guid BoardId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>Code of the place in the rule.</summary>
    public string Code { get; set; } = "";
    public string? Wording { get; set; }
    public string? Owner { get; set; }
    public string? Needed { get; set; }
    public DateOnly? PlanOn { get; set; }
}

/// <summary>A dated word on a criterion: met or not, with the value and the evidence, perhaps only until a day.</summary>
[Table("brd_assessments")]
internal sealed class Assessment : Row, IInBody
{
    public Guid BoardId { get; set; }
    public Guid CriterionId { get; set; }
    public Guid BodyId { get; set; }
    public DateOnly On { get; set; }
    public bool IsMet { get; set; }
    public string? Value { get; set; }
    public string? Evidence { get; set; }

    /// <summary>The last day on which the evidence holds.</summary>
    public DateOnly? ExpiresOn { get; set; }
    public DateOnly? AnnulledOn { get; set; }
    public string? AnnulReason { get; set; }

    public bool MetOn(DateOnly day) => IsMet && (ExpiresOn is null || ExpiresOn >= day);
}
