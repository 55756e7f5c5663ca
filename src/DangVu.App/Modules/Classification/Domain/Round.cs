using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Classification.Domain;

/// <summary>The classification of one year. It keeps the rules that were in force for its year when it was opened.</summary>
[Table("cls_rounds")]
internal sealed class Round : Row, IInBody
{
    public Guid BodyId { get; set; }
    public int Year { get; set; }
    public DateOnly OpenedOn { get; set; }
    public DateOnly? SelfBy { get; set; }
    public DateOnly? DecideBy { get; set; }

    /// <summary>"family/slug" of the version that rules Party bodies, members, partner bodies.</summary>
    public string BodiesRule { get; set; } = "";
    public string MembersRule { get; set; } = "";
    public string PartnersRule { get; set; } = "";

    public string RuleOf(string kind) =>
        kind switch
        {
            SubjectKinds.Member => MembersRule,
            SubjectKinds.Partner => PartnersRule,
            _ => BodiesRule,
        };
}

internal static class SubjectKinds
{
    public const string Organisation = "organisation";

    /// <summary>Cells and Party sections directly under the organisation.</summary>
    public const string Cell = "cell";
    public const string Member = "member";
    public const string Partner = "partner";

    public static readonly IReadOnlyList<string> All = [Organisation, Cell, Partner, Member];
}

/// <summary>Somebody or something to be classified in a round, with where it stands now; every voice is a <see cref="Verdict"/>.</summary>
[Table("cls_subjects")]
internal sealed class Subject : Row, IInBody
{
    public Guid RoundId { get; set; }
    public int Year { get; set; }

    /// <summary>A code of <see cref="SubjectKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The body itself, or the cell of the member when the round was opened.</summary>
    public Guid BodyId { get; set; }

    /// <summary>The member or the body that is classified.</summary>
    public Guid Of { get; set; }

    /// <summary>Place in the lists of the round.</summary>
    public int Position { get; set; }
    public bool IsGraded { get; set; } = true;

    /// <summary>Why not: the code "exempt", or words.</summary>
    public string? NotGradedReason { get; set; }
    public string? SelfGrade { get; set; }
    public string? ProposedGrade { get; set; }
    public string? DecidedGrade { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public bool HasOpenComplaint { get; set; }

    public string State =>
        !IsGraded ? "not-graded"
        : DecidedGrade is not null ? "decided"
        : ProposedGrade is not null ? "proposed"
        : SelfGrade is not null ? "self"
        : "waiting";
}

/// <summary>One voice on a subject, kept for good: self, a body's proposal, the decision, a complaint, its answer.</summary>
[Table("cls_verdicts")]
internal sealed class Verdict : Row, IInBody
{
    public Guid RoundId { get; set; }
    public Guid SubjectId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>self, proposal, decision, complaint, answer.</summary>
    public string Stage { get; set; } = "";
    public string? Grade { get; set; }
    public DateOnly On { get; set; }

    /// <summary>Whose voice, as it is to be read on papers.</summary>
    public string By { get; set; } = "";
    public string? Decision { get; set; }
    public string? Reason { get; set; }

    /// <summary>Of a decision: the rule's checksum and what it said of the case.</summary>
    public string? RuleChecksum { get; set; }
    public string? Trace { get; set; }
    public DateOnly? AnnulledOn { get; set; }
    public string? AnnulReason { get; set; }

    public bool HoldsOn(DateOnly day) => On <= day && (AnnulledOn is null || AnnulledOn > day);
}

internal static class Stages
{
    public const string Self = "self";
    public const string Proposal = "proposal";
    public const string Decision = "decision";
    public const string Complaint = "complaint";
    public const string Answer = "answer";
}
