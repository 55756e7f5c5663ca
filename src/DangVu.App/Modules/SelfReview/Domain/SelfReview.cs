using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.SelfReview.Domain;

/// <summary>A drawing of the rota: anyone who may see the cell can repeat it from the seed over the places of the list.</summary>
[Table("self_draws")]
internal sealed class RotaDraw : Row, IInBody
{
    public Guid BodyId { get; set; }
    public string Collective { get; set; } = "";
    public DateOnly FromMonth { get; set; }
    public int Months { get; set; }
    public int PerMonth { get; set; }
    public int Seed { get; set; }
    public DateOnly DrawnOn { get; set; }

    /// <summary>How many stood on the list that was drawn over.</summary>
    public int Places { get; set; }
    public string RuleId { get; set; } = "";

    /// <summary>What each place brought along (<see cref="RotaList"/>): with the seed and the months, all that the draw depends on.</summary>
    public string List { get; set; } = "";

    /// <summary>Turns of these months that stood already.</summary>
    public string Standing { get; set; } = "";

    /// <summary>Not two of the committee in one month, where it could be avoided.</summary>
    public bool Spread { get; set; }

    /// <summary>Filled gaps after the list had changed; all other turns stayed.</summary>
    public bool IsReplan { get; set; }
}

internal static class TurnStates
{
    public const string Planned = "planned";
    public const string Held = "held";
    public const string Missed = "missed";

    /// <summary>Gave way to another turn: swapped, postponed, drawn anew.</summary>
    public const string Replaced = "replaced";
}

/// <summary>Lượt tự soi, tự sửa: one member's turn in a month. Of it, too, the audit keeps the fact only.</summary>
[Table("self_turns")]
[FactOnly]
internal sealed class Turn : Row, IInBody
{
    public Guid BodyId { get; set; }
    public string Collective { get; set; } = "";

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; set; }

    /// <summary>1, 2 … within the month.</summary>
    public int Place { get; set; }
    public Guid MemberId { get; set; }
    public string State { get; set; } = TurnStates.Planned;
    public DateOnly? HeldOn { get; set; }
    public Guid? MeetingId { get; set; }

    /// <summary>Why it was missed, swapped or postponed.</summary>
    public string? Reason { get; set; }
    public Guid? DrawId { get; set; }

    /// <summary>The place on the list of that draw which was drawn; null for a turn that was swapped or put off to here.</summary>
    public int? ListPlace { get; set; }
}

/// <summary>The member's own sheet. The text is encrypted with the office's key; nothing of it stands anywhere else.</summary>
[Table("self_sheets")]
[FactOnly]
internal sealed class Sheet : Row
{
    public Guid TurnId { get; set; }
    public byte[] Cipher { get; set; } = [];

    /// <summary>The catalogue of manifestations that it was written against.</summary>
    public string CatalogueId { get; set; } = "";
    public DateOnly WrittenOn { get; set; }

    /// <summary>Who typed it from the member's paper; null when the member wrote it themselves.</summary>
    public string? TypedBy { get; set; }
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>When the content was taken out; the fact stays.</summary>
    public DateOnly? ErasedOn { get; set; }
}

/// <summary>A comment of the collective, kept without its speaker, and the member's answer to it.</summary>
[Table("self_comments")]
[FactOnly]
internal sealed class Comment : Row
{
    public Guid TurnId { get; set; }
    public byte[] Cipher { get; set; } = [];
    public byte[]? Answer { get; set; }

    /// <summary>open, accepted (with a remedy) or answered.</summary>
    public string Outcome { get; set; } = "open";
    public Guid? RemedyId { get; set; }
}

/// <summary>
/// What was agreed to be done. It carries only what, owner, deadline and state, and does not say from which turn it comes.
/// </summary>
[Table("self_remedies")]
[FactOnly]
internal sealed class Remedy : Row, IInBody
{
    public Guid BodyId { get; set; }
    public string Collective { get; set; } = "";
    public string What { get; set; } = "";
    public Guid OwnerId { get; set; }
    public DateOnly DueOn { get; set; }

    /// <summary>open, done, dropped.</summary>
    public string State { get; set; } = "open";
    public DateOnly? SettledOn { get; set; }
}

/// <summary>Who opened a sheet and when; shown to the member.</summary>
[Table("self_readings")]
[FactOnly]
internal sealed class Reading : Row
{
    public Guid TurnId { get; set; }
    public string Reader { get; set; } = "";
    public DateTime At { get; set; }
}
