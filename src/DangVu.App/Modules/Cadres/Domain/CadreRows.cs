using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Cadres.Domain;

/// <summary>Quy hoạch: the persons planned for one post in one term.</summary>
[Table("cad_plans")]
internal sealed class CadrePlan : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>The term that is planned for: "2025-2030".</summary>
    public string Term { get; set; } = "";
    public string Post { get; set; } = "";
    public DateOnly ProposedOn { get; set; }

    /// <summary>Null while it is only proposed.</summary>
    public DateOnly? ApprovedOn { get; set; }
    public string? Decision { get; set; }
}

/// <summary>Somebody on a planning list, with what is known on the day of entry.</summary>
[Table("cad_planned")]
internal sealed class PlannedPerson : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid PlanId { get; set; }
    public Guid MemberId { get; set; }

    /// <summary>male or female.</summary>
    public string? Sex { get; set; }

    /// <summary>yyyy[-MM[-dd]].</summary>
    public string? BirthDate { get; set; }

    /// <summary>A code of the group "theory" of the rules family "training-classes".</summary>
    public string? Theory { get; set; }
    public DateOnly AddedOn { get; set; }
    public DateOnly? RemovedOn { get; set; }
    public string? RemoveReason { get; set; }
}

internal static class ClassStates
{
    public const string Planned = "planned";
    public const string Held = "held";
    public const string Cancelled = "cancelled";
    public static readonly IReadOnlyList<string> All = [Planned, Held, Cancelled];
}

/// <summary>Lớp đào tạo, bồi dưỡng: planned for a year, then held.</summary>
[Table("cad_classes")]
internal sealed class TrainingClass : Row, IInBody
{
    public Guid BodyId { get; set; }
    public int Year { get; set; }

    /// <summary>A code of the group "class" of the rules family "training-classes".</summary>
    public string Kind { get; set; } = "";
    public string Title { get; set; } = "";
    public string? Organiser { get; set; }
    public string? Place { get; set; }
    public DateOnly PlannedOn { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
    public string State { get; set; } = ClassStates.Planned;
    public DateOnly? HeldOn { get; set; }
    public string? CancelReason { get; set; }
}

internal static class ClassResults
{
    public const string Absent = "absent";
    public static readonly IReadOnlyList<string> All = ["attended", "passed", Absent];
}

/// <summary>One member in one class: came or not, passed, certificate.</summary>
[Table("cad_training")]
internal sealed class TrainingRecord : Row, IInBody
{
    /// <summary>The member's cell.</summary>
    public Guid BodyId { get; set; }
    public Guid ClassId { get; set; }
    public Guid MemberId { get; set; }
    public DateOnly On { get; set; }
    public string Result { get; set; } = "";
    public string? Certificate { get; set; }
}

/// <summary>Chính sách đối với cán bộ: what was done for a cadre, or for all.</summary>
[Table("cad_policies")]
internal sealed class CadrePolicy : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid? MemberId { get; set; }
    public string Content { get; set; } = "";
    public DateOnly On { get; set; }
    public string? Decision { get; set; }

    /// <summary>Đồng, where money goes with it.</summary>
    public long? Amount { get; set; }
}
