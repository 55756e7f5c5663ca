using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview;

/// <summary>A member's own coming turns, for their own calendar: the month and nothing else.</summary>
internal sealed class OwnTurns : IOwnDays
{
    public async Task<IReadOnlyList<DayItem>> For(Ctx c, Guid memberId, DateOnly from, DateOnly to)
    {
        var turns = await c
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(t => t.MemberId == memberId && t.State == TurnStates.Planned && t.Month >= from && t.Month <= to)
            .OrderBy(t => t.Month)
            .Select(t => new
            {
                t.Id,
                t.BodyId,
                t.Month,
            })
            .ToListAsync();
        return
        [
            .. turns.Select(t => new DayItem(
                "turns/" + t.Id,
                t.BodyId,
                c.T["selfreview.own-day", t.Month.Month, t.Month.Year],
                t.Month,
                "/own/self-review"
            )),
        ];
    }
}
