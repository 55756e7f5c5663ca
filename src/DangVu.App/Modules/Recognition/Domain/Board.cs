using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>A board of criteria that a body watches: the class-V urban criteria, new-rural ones, or another set.</summary>
[Table("brd_boards")]
internal sealed class Board : Row, IInBody
{
    /// <summary>How early evidence that runs out is told, where the office says nothing else: long enough to renew most papers.</summary>
    public const int UsualTellDays = 60;

    public Guid BodyId { get; set; }

    /// <summary>The rule family; which version holds is told by the day looked at.</summary>
    public string Family { get; set; } = "";
    public DateOnly OpenedOn { get; set; }
    public string? Note { get; set; }

    /// <summary>So many days before it runs out, evidence is told.</summary>
    public int TellDays { get; set; } = UsualTellDays;

    /// <summary>No longer watched from this day: the set has gone, or was reached for good.</summary>
    public DateOnly? ClosedOn { get; set; }
    public string? CloseReason { get; set; }
}

/// <summary>What the office knows of a criterion: its own wording, who is in charge, what is needed, what will be done and by when.</summary>
[Table("brd_criteria")]
internal sealed class BoardCriterion : Row, IInBody
{
    public Guid BoardId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>Code of the place in the rule; of a group too, where a person gives the points of the whole group.</summary>
    public string Code { get; set; } = "";
    public string? Wording { get; set; }

    /// <summary>Who is in charge, where it is none of the Party's own: an office of the People's Committee.</summary>
    public string? Owner { get; set; }
    public Guid? OwnerBodyId { get; set; }
    public Guid? OwnerMemberId { get; set; }
    public string? Needed { get; set; }

    /// <summary>What will be done so that it is met.</summary>
    public string? Plan { get; set; }
    public DateOnly? PlanOn { get; set; }

    /// <summary>
    /// How often it was judged or a judgement annulled. Each raises the row's version, so that a second person who judged from an older
    /// page is told.
    /// </summary>
    public int Words { get; set; }
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

    /// <summary>The value where the set measures; points where it asks a person for points.</summary>
    public decimal? Number { get; set; }

    /// <summary>The set allows that the criterion does not apply here, and it does not.</summary>
    public bool NotApplicable { get; set; }
    public string? Evidence { get; set; }

    /// <summary>On this hang the files of evidence; words said in one act have it in common.</summary>
    public Guid EvidenceId { get; set; }

    /// <summary>The last day on which the evidence holds.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>"family/slug" of the version by which it was said.</summary>
    public string? RuleId { get; set; }
    public DateOnly? AnnulledOn { get; set; }
    public string? AnnulReason { get; set; }
}

internal static class LinkKinds
{
    public const string Works = "works";
    public const string Tasks = "tasks";

    public static readonly IReadOnlyList<string> All = [Tasks, Works];
}

/// <summary>A task or a work through which a criterion is to be met, or was.</summary>
[Table("brd_links")]
internal sealed class BoardLink : Row, IInBody
{
    public Guid BoardId { get; set; }
    public Guid CriterionId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>As the API names the kind: "tasks", "works".</summary>
    public string Kind { get; set; } = "";
    public Guid TargetId { get; set; }
    public DateOnly On { get; set; }
}
