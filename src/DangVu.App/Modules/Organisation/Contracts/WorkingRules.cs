namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>One line of the working rules: an area, who is in charge of it, and with which body they work.</summary>
/// <param name="Of">The body whose rules say so.</param>
/// <param name="Person">Name of the person in charge; null where a body is in charge as a whole.</param>
/// <param name="Within">The body in charge.</param>
/// <param name="How">How they work together.</param>
internal sealed record AreaInCharge(
    Guid RuleId,
    BodyRef Of,
    string Area,
    Guid? PersonId,
    string? Person,
    BodyRef? Within,
    BodyRef? With,
    string? How,
    string? Document,
    DateOnly From,
    DateOnly? To
)
{
    public string Href => "/working-rules/" + RuleId;

    /// <summary>Whoever is in charge, in words.</summary>
    public string Charge => string.Join(", ", new[] { Person, Within?.Name }.Where(n => n is not null));
}

/// <summary>A line of a body's working rules and the member it names; null where a body is in charge as a whole.</summary>
internal sealed record InCharge(Guid BodyId, Guid? MemberId);

/// <summary>What the working rules say of a piece of work, the area that fits best first; nothing where no area fits.</summary>
internal sealed record WorkProposal(IReadOnlyList<AreaInCharge> Areas)
{
    /// <summary>Who would get the task.</summary>
    public Guid? PersonId => Areas.Select(a => a.PersonId).FirstOrDefault(id => id is not null);

    /// <summary>The body that would lead, where the rules name one for the best area.</summary>
    public BodyRef? Leads => Areas.Count == 0 ? null : Areas[0].Within;

    /// <summary>Bodies to work with or to invite.</summary>
    public IReadOnlyList<BodyRef> Together =>
        [.. Areas.SelectMany(a => new[] { a.Within, a.With }).OfType<BodyRef>().DistinctBy(b => b.Id)];

    /// <summary>Persons to invite: those in charge of the areas.</summary>
    public IReadOnlyList<Guid> People => [.. Areas.Select(a => a.PersonId).OfType<Guid>().Distinct()];
}

/// <summary>
/// Who is in charge of what and which body works with which (P17), as at a day: the rules of a body and of those above it, which hold
/// below too. Only proposes; the forms that use it leave the choice to the person.
/// </summary>
internal interface IWorkingRules
{
    /// <summary>Every line in force on the day: the body's own first, then those from above.</summary>
    Task<IReadOnlyList<AreaInCharge>> On(Guid bodyId, DateOnly day);

    /// <summary>The lines whose area occurs in the words (of a task, an agenda item), with or without accents.</summary>
    Task<WorkProposal> Suggest(Guid bodyId, string words, DateOnly day);

    /// <summary>The areas that a member is in charge of on the day, wherever.</summary>
    Task<IReadOnlyList<AreaInCharge>> Of(Guid memberId, DateOnly day);

    /// <summary>Whom each body's own lines of the day name as in charge; a body that has lines and names nobody has an empty one.</summary>
    Task<IReadOnlyList<InCharge>> Charges(DateOnly day);
}
