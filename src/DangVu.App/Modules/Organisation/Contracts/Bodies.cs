namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>What other modules know of a body.</summary>
internal sealed record BodyRef(
    Guid Id,
    string Name,
    string Kind,
    string? CellType,
    string Path,
    Guid? ParentId,
    DateOnly? FoundedOn,
    DateOnly? DissolvedOn
)
{
    public bool IsCell => Kind == BodyKinds.Cell;

    /// <summary>Hamlet and quarter cells: those that register for "clean and comprehensively strong".</summary>
    public bool IsHamletOrQuarter => IsCell && CellType is "hamlet" or "quarter";

    public bool ExistsOn(DateOnly day) =>
        (FoundedOn is null || FoundedOn <= day) && (DissolvedOn is null || DissolvedOn > day);
}

internal static class BodyKinds
{
    public const string Grassroots = "grassroots";
    public const string Section = "section";
    public const string Cell = "cell";
    public const string Group = "group";

    /// <summary>Fatherland Front and mass organisations: no Party bodies.</summary>
    public const string Partner = "partner";
}

/// <summary>A body as it was on a day: its name, kind and parent then. The path stays today's, for rights go by today's tree.</summary>
/// <param name="Depth">0 for the grassroots organisation itself.</param>
internal sealed record BodyThen(BodyRef Body, int Depth)
{
    /// <summary>The body and everything below it in the tree of that day.</summary>
    public static IReadOnlyList<BodyRef> Below(IReadOnlyList<BodyThen> tree, Guid id)
    {
        var found = new List<BodyRef>();
        int? depth = null;
        foreach (var (body, at) in tree)
        {
            if (body.Id == id)
                depth = at;
            else if (depth is { } top && at <= top)
                break;
            if (depth is not null)
                found.Add(body);
        }
        return found;
    }
}

/// <summary>Questions about bodies; answered from one read per request.</summary>
internal interface IBodies
{
    /// <summary>Every body of the office, in tree order, dissolved ones included.</summary>
    Task<IReadOnlyList<BodyRef>> All();

    Task<BodyRef?> Find(Guid id);

    /// <summary>The grassroots organisation itself.</summary>
    Task<BodyRef> Root();

    /// <summary>The tree as it stood on the day, in its order then; bodies founded later or ended by then are not in it.</summary>
    Task<IReadOnlyList<BodyThen>> On(DateOnly day);

    /// <summary>Every name that each body has had, the present one among them.</summary>
    Task<ILookup<Guid, string>> FormerNames();
}

/// <summary>The office as others see it.</summary>
internal sealed record OfficeRef(
    Guid Id,
    string Name,
    string? Place,
    string? Superior,
    string CommitteeName,
    DateOnly? DemoDay
);

internal sealed record TermRef(Guid Id, string Label, DateOnly From, DateOnly To);

internal interface IOffices
{
    Task<OfficeRef> Current();

    /// <summary>As it was called on the day, with its committee, place and superior of that day.</summary>
    Task<OfficeRef> On(DateOnly day);

    /// <summary>The term with this label, or the one that holds on the day.</summary>
    Task<TermRef?> Term(DateOnly on, string? label = null);

    /// <summary>Every term, the newest first.</summary>
    Task<IReadOnlyList<TermRef>> Terms();
}

/// <summary>An office (post) somebody holds in a body.</summary>
internal sealed record HeldOffice(Guid Id, Guid MemberId, Guid BodyId, string Title, DateOnly From, DateOnly? To);

internal interface IHeldOffices
{
    Task<IReadOnlyList<HeldOffice>> On(DateOnly day, Guid? bodyId = null);

    /// <summary>Every office that the member holds or held, oldest first.</summary>
    Task<IReadOnlyList<HeldOffice>> Of(Guid memberId);

    /// <summary>Offices held on any of these days, in the bodies and by the members named; null: in all, by all.</summary>
    Task<IReadOnlyList<HeldOffice>> Between(
        DateOnly from,
        DateOnly to,
        IReadOnlyList<Guid>? bodies = null,
        IReadOnlyList<Guid>? members = null
    );
}

/// <summary>Somebody holds an office (post) from the day, or no longer holds it.</summary>
internal sealed record OfficeChanged(Guid HeldId, Guid MemberId, Guid BodyId, string Title, DateOnly On, bool Held);
