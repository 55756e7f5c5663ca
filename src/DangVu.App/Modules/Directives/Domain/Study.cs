using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Directives.Domain;

/// <summary>A session of dissemination (quán triệt), thematic study (học tập chuyên đề) or political class (lớp chính trị).</summary>
[Table("dir_studies")]
internal sealed class StudySession : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>dissemination, theme or class.</summary>
    public string Kind { get; set; } = "";
    public string Theme { get; set; } = "";
    public string Folded { get; set; } = "";
    public DateOnly HeldOn { get; set; }
    public string? Place { get; set; }
    public string? Speaker { get; set; }

    /// <summary>The day its attendance was first recorded: from then it counts as held.</summary>
    public DateOnly? RecordedOn { get; set; }
    public DateOnly? CancelledOn { get; set; }
    public string? CancelReason { get; set; }

    /// <summary>Buổi học bù: for those who were not at this session.</summary>
    public Guid? MakesUpForId { get; set; }
}

/// <summary>Every member of the body and of those below it is to study the document by the day.</summary>
[Table("dir_study_plans")]
internal sealed class StudyPlan : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid DirectiveId { get; set; }
    public DateOnly DueOn { get; set; }
    public string? Note { get; set; }
    public DateOnly? DroppedOn { get; set; }
    public string? DropReason { get; set; }
}

/// <summary>A document studied in a session.</summary>
[Table("dir_study_documents")]
internal sealed class StudyDocument : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid StudyId { get; set; }
    public Guid DirectiveId { get; set; }
}

/// <summary>Whether a member was there. It lives in the member's cell of that day.</summary>
[Table("dir_attendances")]
internal sealed class StudyAttendance : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid StudyId { get; set; }
    public Guid MemberId { get; set; }

    /// <summary>present, excused or absent.</summary>
    public string State { get; set; } = "";
    public string? Reason { get; set; }
}

internal static class StudyKinds
{
    public static readonly IReadOnlyList<string> All = ["dissemination", "theme", "class"];
}

internal static class AttendanceStates
{
    public const string Present = "present";
    public static readonly IReadOnlyList<string> All = [Present, "excused", "absent"];
}
