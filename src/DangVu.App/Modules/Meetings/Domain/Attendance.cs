using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Meetings.Domain;

/// <summary>One line of the roll call.</summary>
[Table("meet_attendance")]
internal sealed class Attendance : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public Guid MemberId { get; set; }

    /// <summary>A code of <see cref="AttendanceStates"/>.</summary>
    public string State { get; set; } = "";
    public string? Reason { get; set; }

    /// <summary>Of those who came late or left early: when.</summary>
    public TimeOnly? CameAt { get; set; }
    public TimeOnly? LeftAt { get; set; }

    /// <summary>In the base of a majority.</summary>
    public bool Entitled { get; set; }
}

internal static class AttendanceStates
{
    public const string Present = "present";
    public const string WithReason = "absent-with-reason";
    public const string WithoutReason = "absent-without-reason";

    /// <summary>Miễn sinh hoạt and not there.</summary>
    public const string Exempt = "exempt";

    public static readonly IReadOnlyList<string> All = [Present, WithReason, WithoutReason, Exempt];
}
