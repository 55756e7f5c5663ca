using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Works.Contracts;

/// <summary>What other modules know of a work.</summary>
/// <param name="State">need, mobilising, building, handed-over or annulled.</param>
/// <param name="Percent">As the last note of progress says; null while none was made.</param>
internal sealed record WorkRef(
    Guid Id,
    Guid BodyId,
    string Name,
    string State,
    int? Percent,
    DateOnly? StartedOn,
    DateOnly? HandedOverOn
)
{
    public string Href => "/works/" + Id;

    /// <summary>Text key of the state's name.</summary>
    public string StateKey => "work.state." + State;

    public bool IsOpen => State is not ("handed-over" or "annulled");
}

/// <summary>Questions about works.</summary>
internal interface IWorks
{
    /// <summary>These works, those that exist, the newest need first.</summary>
    Task<IReadOnlyList<WorkRef>> Of(IReadOnlyCollection<Guid> ids);

    /// <summary>Works of these bodies that were not annulled, the newest need first, as choices of a form.</summary>
    Task<IReadOnlyList<WorkRef>> In(IReadOnlyCollection<BodyRef> bodies, int limit);
}
