using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Meetings.Domain;

internal static class Stages
{
    public const string Prepared = "prepared";
    public const string Invited = "invited";
    public const string Held = "held";
    public const string Concluded = "concluded";
    public const string Closed = "closed";
    public const string Annulled = "annulled";

    public static readonly IReadOnlyList<string> Before = [Prepared, Invited];
    public static readonly IReadOnlyList<string> After = [Held, Concluded, Closed];
}

/// <summary>Buổi sinh hoạt, cuộc họp of one collective of a body.</summary>
[Table("meet_meetings")]
internal sealed class Meeting : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>A code of <see cref="Contracts.Collective"/>.</summary>
    public string Collective { get; set; } = "";

    /// <summary>A code of <see cref="Contracts.MeetingKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The theme of a thematic meeting, the matter of an extraordinary one.</summary>
    public string? Theme { get; set; }
    public string Stage { get; set; } = "";

    /// <summary>First day of the month that the meeting belongs to.</summary>
    public DateOnly Month { get; set; }

    /// <summary>The month again on a regular meeting that stands: a body's collective has one a month.</summary>
    public DateOnly? RegularMonth { get; set; }
    public DateOnly PlannedOn { get; set; }
    public string? Time { get; set; }
    public string? Place { get; set; }
    public DateOnly? NoticeOn { get; set; }

    /// <summary>How often those invited were told: once, and again with each change.</summary>
    public int InvitedTimes { get; set; }

    /// <summary>The day on which those invited had the papers.</summary>
    public DateOnly? PapersOn { get; set; }

    /// <summary>The meeting of the cell's committee that prepared this one.</summary>
    public Guid? PreMeetingId { get; set; }

    /// <summary>Draft of the resolution or conclusion, and who wrote it.</summary>
    public string? Draft { get; set; }
    public Guid? DrafterId { get; set; }
    public DateOnly? HeldOn { get; set; }

    /// <summary>Length in minutes.</summary>
    public int? Length { get; set; }
    public Guid? ChairId { get; set; }
    public Guid? SecretaryId { get; set; }
    public string? Guests { get; set; }

    public int OnList { get; set; }

    /// <summary>Those whose presence was expected: the list without the exempted who stayed away.</summary>
    public int Expected { get; set; }
    public int Present { get; set; }

    /// <summary>Official members in the base of a majority: all but the exempted who stayed away.</summary>
    public int Entitled { get; set; }

    /// <summary>Official members in the room as far as is known: who came and has not left. A vote needs enough of them.</summary>
    public int EntitledPresent { get; set; }
    public int AbsentWithReason { get; set; }
    public int AbsentWithoutReason { get; set; }

    /// <summary>How many took the floor, only the number; who spoke stands in the minutes alone.</summary>
    public int? Speakers { get; set; }

    public string? Summary { get; set; }
    public string? Conclusion { get; set; }
    public string? Resolution { get; set; }

    /// <summary>tốt, khá, trung bình, kém = good, fair, average, poor.</summary>
    public string? Grade { get; set; }

    /// <summary>Typed whole after the meeting from the handwritten book.</summary>
    public bool FromPaper { get; set; }
    public string? AnnulledFor { get; set; }

    /// <summary>The last day for the minutes by the rule of the meeting's day; null where the rule sets none.</summary>
    public DateOnly? MinutesDueOn { get; set; }
    public DateOnly? MinutesDoneOn { get; set; }

    /// <summary>The report to the level above: sent, how, and confirmed by it.</summary>
    public DateOnly? SentUpOn { get; set; }
    public string? SentUpHow { get; set; }
    public DateOnly? SentUpConfirmedOn { get; set; }

    public bool MinutesLate(DateOnly today) => MinutesDueOn is { } due && (MinutesDoneOn ?? today) > due;
}
