using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>When a member leaves, their planned turns go to whom the same draw would take next.</summary>
internal sealed class ReplanRota : IHandle<MemberLeft>
{
    public async Task Handle(Work work, MemberLeft happened)
    {
        var month = SelfReviewDoor.MonthOf(happened.On);
        var given = await work
            .Db.Set<Turn>()
            .Where(t => t.MemberId == happened.MemberId && t.State == TurnStates.Planned && t.Month >= month)
            .OrderBy(t => t.Month)
            .ToListAsync();
        foreach (var turn in given)
        {
            turn.State = TurnStates.Replaced;
            if (await work.Get<IBodies>().Find(turn.BodyId) is { } body)
                await GiveOn(work, turn, body, happened.MemberId);
        }
    }

    private static async Task GiveOn(Work work, Turn turn, BodyRef body, Guid leaver)
    {
        var turns = await work
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == turn.BodyId
                && t.Collective == turn.Collective
                && t.State != TurnStates.Replaced
                && t.State != TurnStates.Missed
            )
            .ToListAsync();
        turns.AddRange(
            work.Db.ChangeTracker.Entries<Turn>()
                .Where(e =>
                    e.State == EntityState.Added
                    && e.Entity.BodyId == turn.BodyId
                    && e.Entity.Collective == turn.Collective
                )
                .Select(e => e.Entity)
        );
        turns.RemoveAll(t => t.MemberId == leaver);
        var seats = (await DrawRota.Seats(work, body, turn.Collective, work.Today))
            .Where(s => s.MemberId != leaver)
            .ToList();
        var people = seats
            .Select(
                (s, i) =>
                    new RotaPerson(
                        i + 1,
                        turns.Count(t => t.MemberId == s.MemberId),
                        Away: turns
                            .Where(t => t.MemberId == s.MemberId && t.Month == turn.Month)
                            .Select(t => t.Month)
                            .ToList()
                    )
            )
            .ToList();
        var seed = await work
            .Db.Set<RotaDraw>()
            .Where(d => d.Id == turn.DrawId)
            .Select(d => d.Seed)
            .SingleOrDefaultAsync();
        foreach (var place in RotaPlanner.Plan(people, turn.Month, 1, 1, seed)[0].Places)
            work.Db.Add(
                new Turn
                {
                    Id = work.NewId(),
                    BodyId = turn.BodyId,
                    Collective = turn.Collective,
                    Month = turn.Month,
                    Place = turn.Place,
                    MemberId = seats[place - 1].MemberId,
                    DrawId = turn.DrawId,
                }
            );
    }
}
