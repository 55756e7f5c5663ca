using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Programme.Domain;

/// <summary>Kế hoạch tháng: what a body decided to do in a month, out of what the month laid out by itself.</summary>
[Table("prg_month_plans")]
internal sealed class MonthPlan : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; set; }

    /// <summary>Until this day it is only laid out.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>The plan as a paper, once it was issued with a number.</summary>
    public Guid? DirectiveId { get; set; }

    /// <summary>The report on it, once it was issued with a number.</summary>
    public Guid? ReportId { get; set; }

    /// <summary>Raised by each change of its items, so that a second writer is told.</summary>
    public int Changes { get; set; }
}

/// <summary>A line of a month's plan. How far it got stands in the record that its key names; only what has no record is ticked here.</summary>
[Table("prg_month_items")]
internal sealed class PlanItem : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid PlanId { get; set; }

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; set; }

    /// <summary>Names the thing itself, see <see cref="PlanKeys"/>.</summary>
    [MaxLength(200)]
    public string Key { get; set; } = "";

    /// <summary>Null for what may be read only where it is kept: then it is shown to nobody but who reads it there.</summary>
    [Sensitive]
    public string? Title { get; set; }

    /// <summary>What one needs in the body to read the title besides the plan itself.</summary>
    public string? Permission { get; set; }

    /// <summary>The day by which it is due by its record.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day that the plan sets for it.</summary>
    public DateOnly? PlannedOn { get; set; }
    public Guid? PersonId { get; set; }
    public string State { get; set; } = PlanStates.Kept;

    /// <summary>First day of the month that it was moved to.</summary>
    public DateOnly? MovedTo { get; set; }
    public string? Reason { get; set; }

    /// <summary>Standing work and what the body added by itself: done when this says so, for no other record does.</summary>
    public bool Own { get; set; }
    public DateOnly? DoneOn { get; set; }
}

internal static class PlanStates
{
    public const string Kept = "kept";
    public const string Moved = "moved";
    public const string Dropped = "dropped";

    public static readonly IReadOnlyList<string> All = [Kept, Moved, Dropped];
}

/// <summary>How things are named over the months.</summary>
internal static class PlanKeys
{
    private const string Tasks = "tasks/";

    public static string Task(Guid id) => Tasks + id;

    public static Guid? TaskOf(string key) =>
        key.StartsWith(Tasks, StringComparison.Ordinal) && Guid.TryParse(key[Tasks.Length..], out var id) ? id : null;

    public static string Standing(string code, DateOnly month) => $"standing:{code}:{Month(month)}";

    public static string Own(Guid id) => "own/" + id;

    /// <summary>The key as forms carry it.</summary>
    public static Guid Id(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    public static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);
}
