using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Inspection.Domain;

internal static class ItemKinds
{
    public const string Inspection = "inspection";
    public const string Supervision = "supervision";
    public static readonly IReadOnlyList<string> All = [Inspection, Supervision];
}

internal static class ItemStates
{
    public const string Planned = "planned";
    public const string Done = "done";
    public const string Cancelled = "cancelled";
    public static readonly IReadOnlyList<string> All = [Planned, Done, Cancelled];
}

/// <summary>Chương trình kiểm tra, giám sát của năm.</summary>
[Table("ins_programmes")]
internal sealed class InspectionProgramme : Row, IInBody
{
    public Guid BodyId { get; set; }
    public int Year { get; set; }
    public string? Number { get; set; }
    public DateOnly SignedOn { get; set; }
}

/// <summary>One inspection or supervision of the yearly programme: whom, on what, in which quarter, by whom.</summary>
[Table("ins_items")]
internal sealed class InspectionItem : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid ProgrammeId { get; set; }
    public int Year { get; set; }
    public int Quarter { get; set; }
    public string Kind { get; set; } = "";
    public Guid? SubjectBodyId { get; set; }
    public Guid? SubjectMemberId { get; set; }
    public string Content { get; set; } = "";
    public Guid? LeadMemberId { get; set; }
    public string State { get; set; } = ItemStates.Planned;
    public DateOnly? DoneOn { get; set; }
    public string? Number { get; set; }
    public string? Conclusion { get; set; }
    public DateOnly? CancelledOn { get; set; }
    public string? CancelReason { get; set; }
}

internal static class CaseStates
{
    public const string Open = "open";
    public const string Concluded = "concluded";
}

/// <summary>
/// Vụ việc: its content is for the circle named in it and for nobody else, so the log keeps only digests of the words.
/// </summary>
[Table("ins_cases")]
internal sealed class InspectionCase : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>A group of the rules family "inspection": signs, accusation, complaint, discipline, thematic-inspection …</summary>
    public string Kind { get; set; } = "";

    [Sensitive]
    public string Title { get; set; } = "";

    [Sensitive]
    public string? Summary { get; set; }

    [Sensitive]
    public Guid? SubjectBodyId { get; set; }

    [Sensitive]
    public Guid? SubjectMemberId { get; set; }
    public DateOnly OpenedOn { get; set; }
    public string State { get; set; } = CaseStates.Open;

    /// <summary>The committee secretary's role belongs to the circle.</summary>
    public bool SecretaryReads { get; set; }

    /// <summary>The whole inspection committee belongs to the circle.</summary>
    public bool InspectorsRead { get; set; }
    public DateOnly? ConcludedOn { get; set; }
    public string? Number { get; set; }

    [Sensitive]
    public string? Conclusion { get; set; }
}

/// <summary>Somebody of the closed circle: a member, or an account that is nobody's.</summary>
[Table("ins_case_readers")]
internal sealed class CaseReader : Row
{
    public Guid CaseId { get; set; }
    public Guid? MemberId { get; set; }
    public Guid? AccountId { get; set; }
    public DateOnly From { get; set; }
}

/// <summary>A paper of the case's file.</summary>
[Table("ins_case_papers")]
internal sealed class CasePaper : Row
{
    public Guid CaseId { get; set; }

    /// <summary>An item of the rules family "inspection".</summary>
    public string Code { get; set; } = "";
    public DateOnly On { get; set; }
    public string? Number { get; set; }

    [Sensitive]
    public string? Note { get; set; }
}
