using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>
/// Joins bodies of one kind from a day: into one of them that goes on, or into a new one. Those that end keep their history; their
/// members and what they have in hand go over.
/// </summary>
/// <param name="IntoId">The body that goes on; null where a new one is founded under <paramref name="NewName"/>.</param>
/// <param name="ParentId">Of the new body; null: where the first one stands.</param>
/// <param name="Decision">Number of the decision.</param>
internal sealed record MergeBodies(
    IReadOnlyList<Guid> BodyIds,
    DateOnly On,
    string Decision,
    DateOnly DecidedOn,
    Guid? IntoId = null,
    string? NewName = null,
    string? Kind = null,
    Guid? ParentId = null,
    Guid? SecretaryId = null,
    Guid? DeputyId = null,
    string? Seen = null
) : IReorganise
{
    public static Task<Result<Guid>> Handle(Work work, MergeBodies command) => CarryOut.Handle(work, command);

    public async Task<Result<ReorganisationPlan>> Plan(Work work)
    {
        var ask = new Planning(work, On);
        ask.Day();
        var bodies = new List<BodyRef>();
        foreach (var id in BodyIds.Append(IntoId ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct())
            if (await ask.Body(id, id == IntoId ? "intoId" : "bodyIds", changes: id != IntoId) is { } body)
                bodies.Add(body);
        if (ask.Fails)
            return Result<ReorganisationPlan>.Refused(ask.Problems);
        if (bodies.Count < 2)
            ask.Add(Refusal.Invalid("bodyIds", "reorganisation.two"));
        foreach (var body in bodies)
            ask.NotRoot(body);
        if (bodies.Any(b => b.Kind != bodies[0].Kind))
            ask.Add(Refusal.Invalid("bodyIds", "reorganisation.one-kind"));
        if (ask.Fails)
            return Result<ReorganisationPlan>.Refused(ask.Problems);
        var ended = bodies.Where(b => b.Id != IntoId).ToList();
        var heir = bodies.FirstOrDefault(b => b.Id == IntoId);
        var found = heir is null ? await Found(work, ask, bodies) : null;
        return await Joining.Plan(work, ask, ReorganisationKinds.Merge, On, ended, heir, found, SecretaryId, DeputyId);
    }

    private async Task<BodyToFound?> Found(Work work, Planning ask, List<BodyRef> bodies)
    {
        var name = await ask.Name(NewName, "newName", bodies.Select(b => b.Id));
        var kind = ask.Kind(Kind, name, bodies[0]);
        if (kind is not null && kind.Kind != bodies[0].Kind)
            ask.Add(Refusal.Invalid("kind", "reorganisation.one-kind"));
        var above = ParentId is { } id
            ? await ask.Body(id, "parentId", changes: false)
            : await work.Get<IBodies>().Find(bodies[0].ParentId!.Value);
        ask.MayStand(kind, above, "parentId");
        return ask.Fails ? null : new BodyToFound(name, kind!, above!);
    }
}
