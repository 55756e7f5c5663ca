using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.SelfReview;

public sealed class TheRota
{
    private static readonly DateOnly From = new(2023, 1, 1);

    [Fact]
    public async Task A_draw_fills_each_month_and_a_new_draw_keeps_what_was_held()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, From, 12, Seed: 5, PerMonth: 2), From);
        await office.Do(
            "selfreview.hold-month",
            new HoldMonth(office.Ap5B, From, new DateOnly(2023, 1, 3)),
            new DateOnly(2023, 1, 3)
        );
        await office.Do(
            "selfreview.draw",
            new DrawRota(office.Ap5B, From, 12, Seed: 6, PerMonth: 2),
            new DateOnly(2023, 1, 4)
        );
        var turns = await office.Work().Db.Set<Turn>().Where(t => t.State != TurnStates.Replaced).ToListAsync();
        turns.Count(t => t.State == TurnStates.Held).ShouldBe(2);
        turns
            .GroupBy(t => t.Month)
            .ShouldAllBe(g => g.Count() == 2 && g.Select(t => t.MemberId).Distinct().Count() == 2);
        turns.Select(t => t.Month).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public async Task When_a_member_leaves_their_turns_go_to_others()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, From, 12, Seed: 5, PerMonth: 2), From);
        var leaver = (await office.Work().Db.Set<Turn>().FirstAsync(t => t.Month == From.AddMonths(3))).MemberId;
        await office.Do(
            "members.status",
            new SetStatus(leaver, "transferred", new DateOnly(2023, 2, 10)),
            new DateOnly(2023, 2, 10)
        );
        var turns = await office.Work().Db.Set<Turn>().Where(t => t.State != TurnStates.Replaced).ToListAsync();
        turns.ShouldAllBe(t => t.MemberId != leaver || t.Month < new DateOnly(2023, 2, 1));
        turns
            .GroupBy(t => t.Month)
            .ShouldAllBe(g => g.Count() == 2 && g.Select(t => t.MemberId).Distinct().Count() == 2);
    }

    [Fact]
    public async Task More_a_month_than_the_rule_allows_is_refused()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("selfreview.draw", new DrawRota(office.Ap5B, From, 12, PerMonth: 3))).ShouldContain(
            "field.range"
        );
        (await office.Refused("selfreview.draw", new DrawRota(office.Ap5B, From, 12, "committee"))).ShouldContain(
            "meeting.collective"
        );
        (await office.Refused("selfreview.hold-month", new HoldMonth(office.Ap5B, From, From))).ShouldContain(
            "turn.none-planned"
        );
    }
}
