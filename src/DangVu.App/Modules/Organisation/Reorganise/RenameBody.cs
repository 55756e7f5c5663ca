using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>A reorganisation that can be previewed and done.</summary>
internal interface IReorganise
{
    string Decision { get; }
    DateOnly DecidedOn { get; }

    /// <summary>The fingerprint of the preview that was confirmed; null where nobody previewed.</summary>
    string? Seen { get; }

    Task<Result<ReorganisationPlan>> Plan(Work work);
}

/// <summary>Gives a body another name, or another kind, from a day. Of the grassroots organisation also its place and the level above.</summary>
/// <param name="Decision">Number of the decision.</param>
internal sealed record RenameBody(
    Guid BodyId,
    string Name,
    DateOnly On,
    string Decision,
    DateOnly DecidedOn,
    string? Kind = null,
    string? Place = null,
    string? Superior = null,
    string? CommitteeName = null,
    string? Seen = null
) : IReorganise
{
    public static Task<Result<Guid>> Handle(Work work, RenameBody command) => CarryOut.Handle(work, command);

    public async Task<Result<ReorganisationPlan>> Plan(Work work)
    {
        var ask = new Planning(work, On);
        ask.Day();
        if (await ask.Body(BodyId) is not { } body)
            return Result<ReorganisationPlan>.Refused(ask.Problems);
        var name = await ask.Name(Name, "name", body.Id);
        var kind =
            body.ParentId is null || body.Kind == BodyKinds.Partner
                ? new(body.Kind, body.CellType)
                : ask.Kind(Kind, name, body);
        if (body.ParentId is { } above && kind is not null && kind.Kind != body.Kind)
        {
            ask.MayStand(kind, await work.Get<IBodies>().Find(above), "kind");
            if (body.IsCell && (await ask.Lists([body])).Count > 0 || (await ask.Children([body.Id])).Count > 0)
                ask.Add(Refusal.Invalid("kind", "reorganisation.kind-not-empty", body.Name));
        }
        var office = body.ParentId is null ? Words(name, body.Name) : null;
        if (!ask.Fails && name == body.Name && kind!.Kind == body.Kind && kind.CellType == body.CellType)
            if (office is null or { Place: null, Superior: null, CommitteeName: null })
                ask.Add(Refusal.Invalid("name", "reorganisation.same-name"));
        return ask.Done(() =>
            new ReorganisationPlan(ask.NewId, ReorganisationKinds.Rename, On, body)
            {
                Bodies = [(body, Parts.Renamed)],
                Rename = (body, name, kind!),
                Office = office,
            }
        );
    }

    /// <summary>Where nothing is said, the committee is named after the new name.</summary>
    private OfficeWords Words(string name, string before) =>
        new(
            Typed.CleanOrNull(Place),
            Typed.CleanOrNull(Superior),
            Typed.CleanOrNull(CommitteeName) ?? (name == before ? null : FoundOffice.CommitteeOf(name))
        );
}
