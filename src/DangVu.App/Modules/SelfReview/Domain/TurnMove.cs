using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.SelfReview.Domain;

internal static class MoveKinds
{
    public const string Swap = "swap";
    public const string Postpone = "postpone";
}

internal static class MoveStates
{
    /// <summary>Somebody's word is still missing.</summary>
    public const string Open = "open";
    public const string Done = "done";
    public const string Declined = "declined";

    /// <summary>The turn it was about has meanwhile gone another way.</summary>
    public const string Lapsed = "lapsed";
}

/// <summary>
/// A swap or a postponement that is asked for: it happens when both have said yes. For a swap these are the two members, for a
/// postponement the member and whoever keeps the rota of the collective. A word given by mouth or on paper is entered by a deputy, and
/// the row says so.
/// </summary>
[Table("self_moves")]
[FactOnly]
internal sealed class TurnMove : Row, IInBody
{
    public Guid BodyId { get; set; }
    public string Collective { get; set; } = "";
    public Guid TurnId { get; set; }

    /// <summary>Whose turn it is.</summary>
    public Guid MemberId { get; set; }
    public string Kind { get; set; } = "";

    /// <summary>With whom it is swapped.</summary>
    public Guid? WithMemberId { get; set; }
    public DateOnly? ToMonth { get; set; }
    public string Reason { get; set; } = "";
    public DateOnly AskedOn { get; set; }
    public string State { get; set; } = MoveStates.Open;
    public DateOnly? ClosedOn { get; set; }

    public DateOnly? OwnWordOn { get; set; }

    /// <summary>Who entered that word from mouth or paper; null where they gave it themselves.</summary>
    public string? OwnWordBy { get; set; }
    public DateOnly? OtherWordOn { get; set; }
    public string? OtherWordBy { get; set; }

    public bool BothAgreed => OwnWordOn is not null && OtherWordOn is not null;
}
