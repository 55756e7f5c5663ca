using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation;

/// <summary>
/// What is still proposed for a member goes along with the member to the cell that takes over. What was proposed for a body that ends, or
/// is decided, stays with it: another body is not commended in its place.
/// </summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var moved = plan.Members.Select(m => m.MemberId).ToList();
        var going = await Open(work, moved).CountAsync();
        var all = await BodyRows.Count<Award>(work, plan.Touched, _ => true);
        var here = await BodyRows.Count<Award>(
            work,
            plan.Touched,
            a => a.MemberId != null && a.State == AwardStates.Proposed && moved.Contains(a.MemberId.Value)
        );
        return
        [
            .. BodyRows.Line("commendations", Fates.Moves, going),
            .. BodyRows.Line("commendations-past", Fates.Stays, all - here),
        ];
    }

    public Task Follow(Work work, Reorganised happened) =>
        Along(work, happened.Members.ToDictionary(m => m.MemberId, m => m.To));

    /// <summary>Also where one member moves, see <see cref="AwardMoves"/>.</summary>
    internal static async Task Along(Work work, Dictionary<Guid, Guid> cells)
    {
        var given = new Dictionary<Guid, Guid>();
        foreach (var some in cells.Keys.Chunk(500))
        foreach (var award in await Open(work, some).ToListAsync())
            if (cells[award.MemberId!.Value] is var to && to != award.BodyId)
                given[award.Id] = award.BodyId = to;
        await BodyRows.Along<AwardDeed>(work, given, nameof(AwardDeed.AwardId));
        await BodyRows.Along<AwardOpinion>(work, given, nameof(AwardOpinion.AwardId));
        await BodyRows.Along<AwardVote>(work, given, nameof(AwardVote.AwardId));
    }

    private static IQueryable<Award> Open(Work work, IReadOnlyCollection<Guid> members) =>
        work
            .Db.Set<Award>()
            .Where(a => a.State == AwardStates.Proposed && a.MemberId != null && members.Contains(a.MemberId.Value));
}

/// <summary>A proposal in hand goes along with a member who comes onto another cell's list.</summary>
internal sealed class AwardMoves : IHandle<MemberJoined>, IHandle<MembersImported>
{
    public Task Handle(Work work, MemberJoined happened) =>
        FollowBodies.Along(work, new() { [happened.MemberId] = happened.CellId });

    /// <summary>A list brought in says so once for everybody.</summary>
    public Task Handle(Work work, MembersImported happened)
    {
        var cells = new Dictionary<Guid, Guid>();
        foreach (var one in happened.Joined)
            cells[one.MemberId] = one.CellId;
        return FollowBodies.Along(work, cells);
    }
}
