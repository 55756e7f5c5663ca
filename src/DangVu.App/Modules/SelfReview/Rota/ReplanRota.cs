using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using Microsoft.EntityFrameworkCore;
using CollectiveCodes = DangVu.App.Modules.Meetings.Contracts.Collective;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>Follows the lists: who leaves, comes, is exempted or elected, one by one or by an import of thousands.</summary>
internal sealed class ReplanRota
    : IHandle<MemberLeft>,
        IHandle<MemberJoined>,
        IHandle<MemberStatusChanged>,
        IHandle<MembersImported>,
        IHandle<OfficeChanged>
{
    private const int FewCells = 500;

    public async Task Handle(Work work, MemberLeft happened)
    {
        var change = new ListChange(Gone: happened.MemberId, On: happened.On);
        // Who only moves to another cell keeps the seat in the committee.
        foreach (var (body, collective) in await Of(work, happened.MemberId, happened.On))
            if (happened.Status != "moved" || body == happened.CellId)
                await RepairRota.Run(work, body, collective, happened.On, change);
    }

    public async Task Handle(Work work, MemberJoined happened) =>
        await RepairRota.Run(
            work,
            happened.CellId,
            CollectiveCodes.Cell,
            happened.On,
            new ListChange(await Seat(work, happened.MemberId), On: happened.On)
        );

    public async Task Handle(Work work, MemberStatusChanged happened)
    {
        if (happened.Status == MemberStatus.Exempt)
        {
            if (!work.Get<SelfReviewRules>().SkipsExempt(happened.On))
                return;
            foreach (var (body, collective) in await Of(work, happened.MemberId, happened.On))
                if (collective == CollectiveCodes.Cell)
                    await RepairRota.Run(
                        work,
                        body,
                        collective,
                        happened.On,
                        new ListChange(Gone: happened.MemberId, On: happened.On)
                    );
        }
        else if (happened.Before == MemberStatus.Exempt)
            await RepairRota.Run(
                work,
                happened.CellId,
                CollectiveCodes.Cell,
                happened.On,
                new ListChange(await Seat(work, happened.MemberId) with { Status = happened.Status })
            );
    }

    /// <summary>
    /// The rows of an import stand already; only cells that have a rota are looked at, and where these are very many, only those to
    /// which somebody came (an import also exempts and calls back, which it does not tell one by one).
    /// </summary>
    public async Task Handle(Work work, MembersImported happened)
    {
        var day = happened.Joined.Count == 0 ? work.Today : happened.Joined.Min(j => j.On);
        var first = SelfReviewDoor.MonthOf(day);
        var drawn = await work
            .Db.Set<Turn>()
            .Where(t => t.State == TurnStates.Planned && t.Month >= first && t.Collective == CollectiveCodes.Cell)
            .Select(t => t.BodyId)
            .Distinct()
            .ToListAsync();
        if (drawn.Count == 0)
            return;
        var came = happened.Joined.GroupBy(j => j.CellId).ToDictionary(g => g.Key, g => g.Min(j => j.On));
        foreach (var cell in drawn)
            if (came.TryGetValue(cell, out var on))
                await RepairRota.Run(work, cell, CollectiveCodes.Cell, on, new ListChange());
            else if (drawn.Count <= FewCells)
                await RepairRota.Run(work, cell, CollectiveCodes.Cell, work.Today, new ListChange());
    }

    /// <summary>An election: who comes into the committee gets turns, who goes out has none any more.</summary>
    public async Task Handle(Work work, OfficeChanged happened)
    {
        if (
            !SitsInCommittee(happened.Title)
            || await work.Get<IBodies>().Find(happened.BodyId) is not { } body
            || Collectives.Of(body) != CollectiveCodes.Committee
        )
            return;
        var keeps = (await work.Get<IHeldOffices>().On(happened.On, body.Id)).Any(h =>
            h.MemberId == happened.MemberId && h.Id != happened.HeldId && SitsInCommittee(h.Title)
        );
        if (keeps)
            return;
        await RepairRota.Run(
            work,
            body.Id,
            CollectiveCodes.Committee,
            happened.On,
            happened.Held
                ? new ListChange(
                    await Seat(work, happened.MemberId) with
                    {
                        Status = MemberStatus.Official,
                    },
                    On: happened.On
                )
                : new ListChange(Gone: happened.MemberId, On: happened.On)
        );
    }

    private static bool SitsInCommittee(string title) =>
        title is "secretary" or "deputy-secretary" or "standing-member" or "committee-member";

    /// <summary>Somebody added in this very transaction is not in the database yet; a draw needs no name.</summary>
    private static async Task<Seat> Seat(Work work, Guid memberId) =>
        await work.Get<IMembers>().Find(memberId) is { } member
            ? new Seat(member.Id, member.FullName, member.Status)
            : new Seat(memberId, "", MemberStatus.Probationary);

    /// <summary>The collectives in which somebody has turns ahead.</summary>
    private static async Task<IReadOnlyList<(Guid BodyId, string Collective)>> Of(Work work, Guid memberId, DateOnly on)
    {
        var month = SelfReviewDoor.MonthOf(on);
        var found = await work
            .Db.Set<Turn>()
            .Where(t => t.MemberId == memberId && t.State == TurnStates.Planned && t.Month >= month)
            .Select(t => new { t.BodyId, t.Collective })
            .Distinct()
            .ToListAsync();
        return [.. found.Select(f => (f.BodyId, f.Collective))];
    }
}
