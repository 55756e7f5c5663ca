using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.Contracts;

/// <summary>A day that somebody's case runs up to: a probation ends, an exemption is over, an age is reached.</summary>
/// <param name="Kind">A code of <see cref="ClockKinds"/>, worded in Texts as "clocks.kind.…".</param>
/// <param name="InMonth">Shown in the month and the calendar too; false where another line there already says it.</param>
internal sealed record MemberClock(
    string Kind,
    Guid BodyId,
    string Person,
    string Href,
    DateOnly DueOn,
    string? Sub = null,
    bool InMonth = true
)
{
    /// <summary>The permission under which it was asked for.</summary>
    public string? Permission { get; init; }
}

internal static class ClockKinds
{
    public const string Probation = "probation";
    public const string Exemption = "exemption";
    public const string ExemptAge = "exempt-age";
    public const string Badge = "badge";
    public const string Candidate = "candidate";
    public const string LeastAge = "least-age";
    public const string MostAge = "most-age";
    public static readonly IReadOnlyList<string> All =
    [
        Probation,
        Exemption,
        ExemptAge,
        Badge,
        Candidate,
        LeastAge,
        MostAge,
    ];
}

/// <summary>A module that knows such days offers them; it is asked for bodies that the actor may read by its permission.</summary>
internal interface IMemberClocks
{
    string Permission { get; }

    /// <summary>False where none of its days stand in the month, so that it need not be asked for one.</summary>
    bool AnyInMonth => true;

    /// <summary>Every day up to and with the last one, those that are over among them.</summary>
    Task<IReadOnlyList<MemberClock>> Until(Work work, Texts t, IReadOnlyCollection<BodyRef> bodies, DateOnly last);
}

/// <summary>The module that leads probationary members to recognition says whose cases it follows, so that nobody stands twice in a month.</summary>
internal interface IProbationCases
{
    Task<IReadOnlySet<Guid>> Followed(Work work, IReadOnlyCollection<Guid> members);
}
