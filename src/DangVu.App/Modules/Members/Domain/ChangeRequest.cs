using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.Domain;

internal static class RequestStates
{
    public const string Waiting = "waiting";
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Withdrawn = "withdrawn";
    public static readonly IReadOnlyList<string> All = [Waiting, Accepted, Refused, Withdrawn];
}

internal static class RequestWays
{
    /// <summary>It was typed wrong.</summary>
    public const string Wrong = "wrong";

    /// <summary>It changed in life, from a day.</summary>
    public const string Changed = "changed";
    public static readonly IReadOnlyList<string> All = [Wrong, Changed];
}

/// <summary>A member asks for a change of the own file; whoever keeps the files decides, and the same acts write it.</summary>
[Table("mem_requests")]
internal sealed class ChangeRequest : Row, IInBody
{
    /// <summary>The member's cell when it was asked.</summary>
    public Guid BodyId { get; set; }
    public Guid MemberId { get; set; }

    /// <summary>A fact of the register, one that a member may ask about.</summary>
    public string Field { get; set; } = "";

    /// <summary>wrong or changed.</summary>
    public string Way { get; set; } = "";

    /// <summary>What the file said when it was asked.</summary>
    public string? Before { get; set; }
    public string After { get; set; } = "";

    /// <summary>Of a change in life: from when.</summary>
    public string? Since { get; set; }
    public string? Why { get; set; }
    public string State { get; set; } = RequestStates.Waiting;
    public DateOnly AskedOn { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public string? DecidedBy { get; set; }
    public string? Answer { get; set; }
}
