using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Meetings.Domain;

/// <summary>Somebody asked to come who is not on the collective's list: a guest, the representative of the level above.</summary>
[Table("meet_guests")]
internal sealed class Guest : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }

    /// <summary>Where the guest is on the office's own list.</summary>
    public Guid? MemberId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Post and body, or why they are asked.</summary>
    public string? Role { get; set; }
}

/// <summary>A delegate to a congress, with the finding on the credentials.</summary>
[Table("meet_delegates")]
internal sealed class CongressDelegate : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public Guid MemberId { get; set; }

    /// <summary>A code of <see cref="Mandates"/>.</summary>
    public string Mandate { get; set; } = "";

    /// <summary>The congress found the credentials wanting; the reason is kept.</summary>
    public string? RejectedFor { get; set; }
}

internal static class Mandates
{
    public const string Elected = "elected";
    public const string ExOfficio = "ex-officio";
    public const string Appointed = "appointed";

    public static readonly IReadOnlyList<string> All = [Elected, ExOfficio, Appointed];
}

/// <summary>
/// What a member thought of an item and gave in before the meeting: closed as one text with its speaker, so nothing can go by person.
/// </summary>
[FactOnly]
[Table("meet_prior_opinions")]
internal sealed class PriorOpinion : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }

    /// <summary>Null: on the meeting as a whole.</summary>
    public Guid? ItemId { get; set; }

    [Sensitive]
    public byte[] Closed { get; set; } = [];
}

/// <summary>What was said at a meeting about a task that the resolution before had set.</summary>
[Table("meet_task_words")]
internal sealed class TaskWord : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public Guid TaskId { get; set; }
    public string Text { get; set; } = "";
}

/// <summary>
/// Minutes as they are being typed, saved by the page itself every few seconds; gone once they are written. Closed like opinions.
/// </summary>
[Derived]
[ShortLived]
[Table("meet_minutes_drafts")]
internal sealed class MinutesDraft : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public Guid ItemId { get; set; }

    [Sensitive]
    public byte[] Closed { get; set; } = [];
}
