using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Classification.Domain;

/// <summary>The classification of one year or one term. It keeps the rules that were in force for its last day when it was opened.</summary>
[Table("cls_rounds")]
internal sealed class Round : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>The year it judges; of a term, the year in which the term ends.</summary>
    public int Year { get; set; }

    /// <summary>A code of <see cref="Spans"/>.</summary>
    public string Span { get; set; } = Spans.Year;

    /// <summary>The days that it judges, both included.</summary>
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>Of a term: "2020-2025".</summary>
    public string? TermLabel { get; set; }
    public DateOnly OpenedOn { get; set; }
    public DateOnly? SelfBy { get; set; }
    public DateOnly? DecideBy { get; set; }

    /// <summary>"family/slug" of the version that rules Party bodies, members, partner bodies.</summary>
    public string BodiesRule { get; set; } = "";
    public string MembersRule { get; set; } = "";
    public string PartnersRule { get; set; } = "";

    /// <summary>The version that says who is graded, and the one that says in which order.</summary>
    public string SubjectsRule { get; set; } = "";
    public string OrderRule { get; set; } = "";

    /// <summary>The criteria set by which points are given; null where the rules of the round know no points.</summary>
    public string? PointsRule { get; set; }

    public string RuleOf(string kind) =>
        kind switch
        {
            SubjectKinds.Member => MembersRule,
            SubjectKinds.Partner => PartnersRule,
            _ => BodiesRule,
        };
}

internal static class Spans
{
    public const string Year = "year";
    public const string Term = "term";
    public static readonly IReadOnlyList<string> All = [Year, Term];
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

    /// <summary>A code of <see cref="Spans"/>, as of the round: yearly figures leave terms out.</summary>
    public string Span { get; set; } = Spans.Year;

    /// <summary>A code of <see cref="SubjectKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The body itself, or the cell of the member when the round was opened.</summary>
    public Guid BodyId { get; set; }

    /// <summary>The member or the body that is classified.</summary>
    public Guid Of { get; set; }

    /// <summary>Place in the lists of the round.</summary>
    public int Position { get; set; }
    public bool IsGraded { get; set; } = true;

    /// <summary>Why not: a code of <see cref="NotGraded"/>, or words.</summary>
    public string? NotGradedReason { get; set; }

    /// <summary>What the rule says besides: "came from Chi bộ Khu phố 1".</summary>
    public string? Note { get; set; }

    /// <summary>Those with similar duties, for a quota that is counted within each such group.</summary>
    public string? Group { get; set; }
    public string? SelfGrade { get; set; }
    public string? ProposedGrade { get; set; }

    /// <summary>What the last ballot carried; null before it, and where no grade had the majority.</summary>
    public string? VotedGrade { get; set; }
    public DateOnly? VotedOn { get; set; }
    public string? DecidedGrade { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public DateOnly? NotifiedOn { get; set; }
    public bool HasOpenComplaint { get; set; }

    public string State =>
        !IsGraded ? "not-graded"
        : DecidedGrade is not null ? "decided"
        : ProposedGrade is not null ? "proposed"
        : SelfGrade is not null ? "self"
        : "waiting";
}

/// <summary>One voice on a subject, kept for good: self, opinions, proposals, ballots, the decision, its notice, a complaint, its answer.</summary>
[Table("cls_verdicts")]
internal sealed class Verdict : Row, IInBody
{
    public Guid RoundId { get; set; }
    public Guid SubjectId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>A code of <see cref="Stages"/>.</summary>
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

/// <summary>Why somebody on the list is not graded, where the rule says so.</summary>
internal static class NotGraded
{
    public const string Exempt = "exempt";
    public const string New = "new";
    public const string Away = "away";
    public const string TransferOut = "transfer-out";
    public const string StruckOff = "struck-off";
    public const string Expelled = "expelled";
    public const string Resigned = "resigned";
    public const string Death = "death";
    public const string Left = "left";

    public static readonly IReadOnlyList<string> All =
    [
        Exempt,
        New,
        Away,
        TransferOut,
        StruckOff,
        Expelled,
        Resigned,
        Death,
        Left,
    ];

    /// <summary>These are gone for good: nothing puts them back onto the round.</summary>
    public static bool IsGone(string? code) =>
        code is TransferOut or StruckOff or Expelled or Resigned or Death or Left;
}

internal static class Stages
{
    public const string Self = "self";

    /// <summary>The Front, a mass organisation, the place of residence: heard, and not what the decision rests on.</summary>
    public const string Opinion = "opinion";
    public const string Proposal = "proposal";
    public const string Vote = "vote";
    public const string Decision = "decision";
    public const string Notice = "notice";
    public const string Complaint = "complaint";
    public const string Answer = "answer";
}
