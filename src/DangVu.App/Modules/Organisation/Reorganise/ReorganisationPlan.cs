using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Organisation.Domain;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>A body that a reorganisation founds.</summary>
internal sealed record BodyToFound(string Name, BodyKindWords.KindOfBody Kind, BodyRef Parent);

/// <summary>How the grassroots organisation itself is called and placed from the day on.</summary>
internal sealed record OfficeWords(string? Place, string? Superior, string? CommitteeName);

/// <summary>A post that somebody begins to hold by the decision.</summary>
internal sealed record OfficeToBegin(Guid MemberId, string Title);

/// <summary>
/// What one decision changes, worked out and judged before anything is written: the preview shows it, the act carries it out.
/// </summary>
/// <param name="Id">Of the reorganisation, and of the body that it founds: a later fact may name either by the same ref.</param>
/// <param name="Scope">The body in whose scope it is done.</param>
internal sealed record ReorganisationPlan(Guid Id, string Kind, DateOnly On, BodyRef Scope)
{
    /// <summary>Every body that it concerns, with its part.</summary>
    public required IReadOnlyList<(BodyRef Body, string Part)> Bodies { get; init; }

    public BodyToFound? New { get; init; }

    /// <summary>There before, and takes over.</summary>
    public BodyRef? Heir { get; init; }

    /// <summary>The new name and kind of the body renamed.</summary>
    public (BodyRef Body, string Name, BodyKindWords.KindOfBody Kind)? Rename { get; init; }
    public OfficeWords? Office { get; init; }

    /// <summary>Bodies that come directly under another one; null: under the one that is founded.</summary>
    public IReadOnlyList<BodyRef> Moving { get; init; } = [];
    public BodyRef? Above { get; init; }
    public IReadOnlyList<MemberMove> Members { get; init; } = [];
    public IReadOnlyList<OfficeHeld> OfficesEnd { get; init; } = [];
    public IReadOnlyList<OfficeToBegin> OfficesBegin { get; init; } = [];

    /// <summary>The body that people and records come to.</summary>
    public Guid? To => New is not null ? Id : Heir?.Id;

    public string? ToName => New?.Name ?? Heir?.Name;

    public IEnumerable<BodyRef> Ended => Bodies.Where(b => b.Part == Parts.Ended).Select(b => b.Body);

    public Reorganised Told(string decision, Func<Task> settle) =>
        new(
            Id,
            Kind,
            On,
            decision,
            [.. Bodies.Where(b => b.Part != Parts.Above).Select(b => b.Body.Id)],
            Ended.ToDictionary(b => b.Id, _ => To),
            Members
        )
        {
            Settle = settle,
        };
}
