using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;
using DangVu.Kernel.Text;

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
    public int EntitledPresent { get; set; }
    public int AbsentWithReason { get; set; }
    public int AbsentWithoutReason { get; set; }

    public string? Summary { get; set; }
    public string? Conclusion { get; set; }
    public string? Resolution { get; set; }

    /// <summary>tốt, khá, trung bình, kém = good, fair, average, poor.</summary>
    public string? Grade { get; set; }

    /// <summary>Typed whole after the meeting from the handwritten book.</summary>
    public bool FromPaper { get; set; }
    public string? AnnulledFor { get; set; }
}

/// <summary>A line of the agenda with its part of the minutes.</summary>
[Table("meet_agenda_items")]
internal sealed class AgendaItem : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public int Position { get; set; }
    public string Title
    {
        get => title;
        set =>
            (title, Folded) = (
                value,
                Fold.Of(value) is var folded && folded.Length > Searched ? folded[..Searched] : folded
            );
    }

    /// <summary>So much of a title is looked through by the search box: an index cannot hold a text of any length.</summary>
    public const int Searched = 300;

    /// <summary>The title for the search box.</summary>
    public string Folded { get; private set; } = "";
    private string title = "";

    /// <summary>What higher modules put under it.</summary>
    public string? Detail { get; set; }

    public const string FromLastTime = "carried-over";

    /// <summary>Where it comes from: a source of the template, or <see cref="FromLastTime"/>.</summary>
    public string? Source { get; set; }
    public string? Minutes { get; set; }

    /// <summary>
    /// Who said what, encrypted as one text: opinions live inside the minutes only, so no query, count or export can go by speaker.
    /// </summary>
    [Sensitive]
    public byte[]? Opinions { get; set; }

    /// <summary>Put off to the next meeting.</summary>
    public bool CarriedOver { get; set; }
    public Guid? CarriedFromId { get; set; }
}

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

/// <summary>An open vote and what it came to, with the rule of its day.</summary>
[Table("meet_votes")]
internal sealed class MeetingVote : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public string Subject { get; set; } = "";

    /// <summary>A decision code of the rules family "votes".</summary>
    public string Decision { get; set; } = "";
    public int InFavour { get; set; }
    public int Against { get; set; }
    public int Other { get; set; }

    /// <summary>Of how many the majority is taken, and how many it needs.</summary>
    public int Base { get; set; }
    public int Needed { get; set; }
    public bool Passed { get; set; }
    public string RuleId { get; set; } = "";
    public string RuleChecksum { get; set; } = "";
    public string Basis { get; set; } = "";
    public bool RuleVerified { get; set; }
}

/// <summary>A task that the resolution sets, followed until it is done.</summary>
[Table("meet_points")]
internal sealed class ResolutionPoint : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public string Text
    {
        get => text;
        set => (text, Folded) = (value, Fold.Of(value));
    }

    /// <summary>The text for the search box.</summary>
    public string Folded { get; private set; } = "";
    private string text = "";
    public Guid? OwnerId { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>open, done, dropped.</summary>
    public string State { get; set; } = "open";
    public string? Result { get; set; }
    public DateOnly? SettledOn { get; set; }
}

/// <summary>The meeting's quality as the meeting itself scored it.</summary>
[Table("meet_scores")]
internal sealed class QualityScore : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public string Grade { get; set; } = "";

    /// <summary>What the rule would give, where everything for it is known; people decide.</summary>
    public string? Suggested { get; set; }

    /// <summary>The criteria's codes with what was given: "prepared=1;content-right=1".</summary>
    public string Parts { get; set; } = "";
    public decimal? Points { get; set; }
    public string ScoredBy { get; set; } = "";
    public string RuleId { get; set; } = "";
    public string RuleChecksum { get; set; } = "";
}
