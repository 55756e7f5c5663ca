using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Programme.Contracts;

/// <summary>How a body's plan of a month stands.</summary>
/// <param name="ConfirmedOn">Null: begun, not confirmed.</param>
/// <param name="Items">What is in it, without what was moved away or dropped.</param>
internal sealed record MonthPlanRef(Guid Id, Guid BodyId, DateOnly Month, DateOnly? ConfirmedOn, int Items);

/// <summary>What a plan says of one item.</summary>
/// <param name="State">kept, moved or dropped.</param>
internal sealed record PlanMark(string State, DateOnly? PlannedOn, DateOnly? MovedTo, string? Reason);

/// <summary>The plans that bodies made for their months.</summary>
internal interface IMonthPlans
{
    /// <summary>For many bodies in one question; those without a plan are not in it.</summary>
    Task<IReadOnlyDictionary<Guid, MonthPlanRef>> Of(IReadOnlyCollection<Guid> bodies, DateOnly month);

    /// <summary>What the plan says of each item, by its key; only for those who may read the body's plans.</summary>
    Task<IReadOnlyDictionary<string, PlanMark>> Marks(BodyRef body, DateOnly month);

    /// <summary>Whether the month may be planned on this day: the one in hand, and from the rule's day the next one.</summary>
    bool IsOpen(DateOnly month);

    /// <summary>Which bodies plan their months.</summary>
    bool Plans(BodyRef body);

    /// <summary>The page of the plan.</summary>
    string Href(Guid bodyId, DateOnly month);
}
