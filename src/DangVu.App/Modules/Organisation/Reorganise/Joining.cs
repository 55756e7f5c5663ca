using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>What a merger and a dissolution have in common: bodies end, and one takes over.</summary>
internal static class Joining
{
    public static async Task<Result<ReorganisationPlan>> Plan(
        Work work,
        Planning ask,
        string kind,
        DateOnly on,
        IReadOnlyList<BodyRef> ended,
        BodyRef? heir,
        BodyToFound? found,
        Guid? secretary,
        Guid? deputy
    )
    {
        var to = found is not null ? ask.NewId : heir?.Id;
        var lists = await ask.Lists(heir is null ? ended : [.. ended, heir]);
        var members = lists
            .Where(m => m.BodyId != heir?.Id)
            .Select(m => new MemberMove(m.MemberId, m.BodyId, to ?? Guid.Empty))
            .ToList();
        var children = await ask.Children([.. ended.Select(b => b.Id)]);
        if (to is null && members.Count + children.Count > 0)
            ask.Add(Refusal.Invalid("intoId", "reorganisation.nobody-takes-over", members.Count, children.Count));
        var offices = (await ask.Offices(ended)).ToList();
        var begin = ask.Heads(secretary, deputy, lists.Select(m => m.MemberId).ToHashSet());
        if (heir is not null && begin.Count > 0)
        {
            // A new head replaces the one who heads the body until then; further deputies stay.
            var replaced = await ask.Offices(
                [heir],
                h => h.Title == OfficeTitles.Secretary && begin.Any(b => b.Title == h.Title)
            );
            offices.AddRange(replaced);
        }
        if (ask.Fails)
            return Result<ReorganisationPlan>.Refused(ask.Problems);
        var all = await work.Get<IBodies>().All();
        return new ReorganisationPlan(ask.NewId, kind, on, Common.Above(all, heir is null ? ended : [.. ended, heir]))
        {
            Bodies = [.. ended.Select(b => (b, Parts.Ended)), .. heir is null ? [] : new[] { (heir, Parts.Heir) }],
            New = found,
            Heir = heir,
            Moving = children,
            Above = heir,
            Members = members,
            OfficesEnd = offices,
            OfficesBegin = begin,
        };
    }
}

/// <summary>Ends a body from a day. Where it has members or bodies below, another one takes them over.</summary>
/// <param name="IntoId">The body that takes over; null only for one that is empty.</param>
/// <param name="Decision">Number of the decision.</param>
internal sealed record DissolveBody(
    Guid BodyId,
    DateOnly On,
    string Decision,
    DateOnly DecidedOn,
    Guid? IntoId = null,
    string? Seen = null
) : IReorganise
{
    public static Task<Result<Guid>> Handle(Work work, DissolveBody command) => CarryOut.Handle(work, command);

    public async Task<Result<ReorganisationPlan>> Plan(Work work)
    {
        var ask = new Planning(work, On);
        ask.Day();
        var body = await ask.Body(BodyId);
        ask.NotRoot(body);
        var heir = IntoId is { } id ? await ask.Body(id, "intoId", changes: false) : null;
        if (heir is not null && (heir.Id == BodyId || heir.Kind != body?.Kind))
            ask.Add(Refusal.Invalid("intoId", "reorganisation.one-kind"));
        return ask.Fails
            ? Result<ReorganisationPlan>.Refused(ask.Problems)
            : await Joining.Plan(work, ask, ReorganisationKinds.Dissolve, On, [body!], heir, null, null, null);
    }
}
