using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Programme.Domain;

/// <summary>Chương trình công tác: a body's work programme for a year, a quarter of it, or a month of that.</summary>
[Table("prg_programmes")]
internal sealed class WorkProgramme : Row, IInBody
{
    public Guid BodyId { get; set; }
    public int Year { get; set; }

    /// <summary>1 to 4; null for the year's programme.</summary>
    public int? Quarter { get; set; }

    /// <summary>1 to 12; null for the year's and a quarter's.</summary>
    public int? Month { get; set; }

    /// <summary>The quarter's or year's programme it is a part of.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Year, quarter and month as one word, "2021", "2021-Q1", "2021-03": one programme a body and period.</summary>
    public string Period { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>Trọng tâm: what it is about, in a few sentences.</summary>
    public string? Focus { get; set; }

    /// <summary>The paper by which it was issued.</summary>
    public Guid? DirectiveId { get; set; }

    /// <summary>The report on it, once it was issued with a number.</summary>
    public Guid? ReportId { get; set; }

    /// <summary>Until this day it is only proposed.</summary>
    public DateOnly? ApprovedOn { get; set; }
}

/// <summary>Nhiệm vụ: a task of a body, with who answers for it, until when, and what its result is measured by.</summary>
[Table("prg_tasks")]
internal sealed class ProgrammeTask : Row, IInBody
{
    /// <summary>The body that does it.</summary>
    public Guid BodyId { get; set; }

    /// <summary>The programme in which it stands; null where it comes from elsewhere (a meeting's resolution).</summary>
    public Guid? ProgrammeId { get; set; }

    /// <summary>Its number within the programme.</summary>
    public int Number { get; set; }
    public string Title { get; set; } = "";
    public string Folded { get; set; } = "";
    public Guid? PersonId { get; set; }

    /// <summary><see cref="Unset"/> while the event that it is counted from has not happened.</summary>
    public DateOnly Deadline { get; set; }

    /// <summary>A code of the rules family "task-events", where the deadline is counted from an event.</summary>
    public string? DueEvent { get; set; }

    /// <summary>Working days after it.</summary>
    public int? DueDays { get; set; }

    /// <summary>Where it happens; null: in the task's body or one above it.</summary>
    public Guid? DueBodyId { get; set; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly? DueFrom { get; set; }

    /// <summary>Measure of result: by what one sees that it is done.</summary>
    public string? Measure { get; set; }
    public Guid? DirectiveId { get; set; }

    /// <summary>Kind of the record it comes from, as the API names it ("meetings"), and its id.</summary>
    public string? SourceKind { get; set; }
    public Guid? SourceId { get; set; }
    public string State { get; set; } = TaskStates.Planned;
    public DateOnly AssignedOn { get; set; }

    /// <summary>The day it was done, dropped or rolled over.</summary>
    public DateOnly? ClosedOn { get; set; }
    public string? Result { get; set; }
    public string? Evidence { get; set; }

    /// <summary>Of a task that is done, as those who gave it judge its result: a code of <see cref="TaskRatings"/>; null: not judged.</summary>
    public string? Rating { get; set; }
    public DateOnly? RatedOn { get; set; }

    /// <summary>Why it was dropped or rolled over.</summary>
    public string? Reason { get; set; }
    public Guid? RolledFromId { get; set; }
    public Guid? RolledToId { get; set; }

    /// <summary>After every day, so that what waits for an event stands behind what has a day and is never late.</summary>
    public static readonly DateOnly Unset = DateOnly.MaxValue;

    public bool IsWaiting => Deadline == Unset;

    public bool IsOpen => TaskStates.IsOpen(State);

    public bool IsLate(DateOnly today) => IsOpen && Deadline < today;
}

/// <summary>A member or body that works on the task with whoever answers for it.</summary>
[Table("prg_task_helpers")]
internal sealed class TaskHelper : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid TaskId { get; set; }
    public Guid? MemberId { get; set; }
    public Guid? HelperBodyId { get; set; }
}

/// <summary>A step in a task's life.</summary>
[Table("prg_task_steps")]
internal sealed class TaskStep : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid TaskId { get; set; }
    public string State { get; set; } = "";
    public DateOnly On { get; set; }
    public string? Note { get; set; }
}

internal static class TaskStates
{
    public const string Planned = "planned";
    public const string Doing = "doing";
    public const string Done = "done";
    public const string Dropped = "dropped";
    public const string RolledOver = "rolled-over";

    public static readonly IReadOnlyList<string> All = [Planned, Doing, Done, Dropped, RolledOver];

    public static bool IsOpen(string state) => state is Planned or Doing;
}

/// <summary>What a task's result is worth against what was asked for.</summary>
internal static class TaskRatings
{
    /// <summary>Vượt yêu cầu.</summary>
    public const string Beyond = "beyond";

    /// <summary>Đạt yêu cầu.</summary>
    public const string Met = "met";

    /// <summary>Chưa bảo đảm chất lượng.</summary>
    public const string Below = "below";

    public static readonly IReadOnlyList<string> All = [Beyond, Met, Below];
}

/// <summary>Chỉ tiêu: a number that a body is to reach in a year; a part of the target of the body above, where there is one.</summary>
[Table("prg_targets")]
internal sealed class Target : Row, IInBody
{
    public Guid BodyId { get; set; }
    public int Year { get; set; }
    public string Name { get; set; } = "";
    public string Unit { get; set; } = "";
    public decimal Planned { get; set; }
    public Guid? ParentId { get; set; }
    public Guid? DirectiveId { get; set; }

    /// <summary>How the parts below make up the whole: a code of <see cref="RollUps"/>.</summary>
    public string RollUp { get; set; } = RollUps.Last;

    /// <summary>The newest value; each one stands in <see cref="TargetValue"/>.</summary>
    public decimal? Reached { get; set; }
    public DateOnly? ReachedOn { get; set; }
}

internal static class RollUps
{
    /// <summary>Cộng: people, works, đồng.</summary>
    public const string Sum = "sum";

    /// <summary>Bình quân: rates of the same thing in each body.</summary>
    public const string Average = "average";

    /// <summary>The body counts for itself; its parts only tell who contributed.</summary>
    public const string Last = "last";

    public static readonly IReadOnlyList<string> All = [Sum, Average, Last];
}

[Table("prg_target_values")]
internal sealed class TargetValue : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid TargetId { get; set; }
    public DateOnly On { get; set; }
    public decimal Value { get; set; }
    public string? Note { get; set; }
}
