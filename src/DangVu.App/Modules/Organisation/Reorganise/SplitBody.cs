using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>Founds a new cell beside one that goes on, from some of its members, from a day.</summary>
/// <param name="MemberIds">Those who go over to the new cell.</param>
/// <param name="Decision">Number of the decision.</param>
internal sealed record SplitBody(
    Guid BodyId,
    string NewName,
    IReadOnlyList<Guid> MemberIds,
    DateOnly On,
    string Decision,
    DateOnly DecidedOn,
    string? Kind = null,
    Guid? SecretaryId = null,
    Guid? DeputyId = null,
    string? Seen = null
) : IReorganise
{
    public static Task<Result<Guid>> Handle(Work work, SplitBody command) => CarryOut.Handle(work, command);

    public async Task<Result<ReorganisationPlan>> Plan(Work work)
    {
        var ask = new Planning(work, On);
        ask.Day();
        var body = await ask.Body(BodyId, changes: false);
        ask.NotRoot(body);
        if (body is { IsCell: false, ParentId: not null })
            ask.Add(Refusal.Rule("reorganisation.split-cell", body.Name));
        if (ask.Fails)
            return Result<ReorganisationPlan>.Refused(ask.Problems);
        var name = await ask.Name(NewName, "newName");
        var kind = ask.Kind(Kind, name, body!);
        if (kind is not null && kind.Kind != BodyKinds.Cell)
            ask.Add(Refusal.Invalid("kind", "reorganisation.one-kind"));
        var above = await work.Get<IBodies>().Find(body!.ParentId!.Value);
        ask.MayStand(kind, above, "kind");
        var list = await ask.Lists([body]);
        var going = MemberIds.ToHashSet();
        if (going.Count == 0)
            ask.Add(Refusal.Invalid("memberIds", "reorganisation.choose-members"));
        else if (going.Any(id => list.All(m => m.MemberId != id)))
            ask.Add(Refusal.Invalid("memberIds", "reorganisation.not-on-list"));
        else if (going.Count == list.Count)
            ask.Add(Refusal.Invalid("memberIds", "reorganisation.all-go"));
        var offices = await ask.Offices([body], h => going.Contains(h.MemberId));
        var begin = ask.Heads(SecretaryId, DeputyId, going);
        return ask.Done(() =>
            new ReorganisationPlan(ask.NewId, ReorganisationKinds.Split, On, above!)
            {
                Bodies = [(body, Parts.Divided)],
                New = new BodyToFound(name, kind!, above!),
                Members =
                [
                    .. list.Where(m => going.Contains(m.MemberId))
                        .Select(m => new MemberMove(m.MemberId, body.Id, ask.NewId)),
                ],
                OfficesEnd = offices,
                OfficesBegin = begin,
            }
        );
    }
}
