using CsCheck;
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
    public void Nobody_has_a_second_turn_before_everyone_had_a_first() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 2], Gen.Int[1, 36], Gen.Int[0, 1_000_000])
            .Sample(
                (people, perMonth, months, seed) =>
                {
                    var list = Enumerable.Range(1, people).Select(p => new RotaPerson(p)).ToList();
                    var turns = new int[people + 1];
                    foreach (var month in RotaPlanner.Plan(list, From, months, perMonth, seed))
                    {
                        month.Places.Count.ShouldBe(Math.Min(perMonth, people));
                        month.Places.Distinct().Count().ShouldBe(month.Places.Count);
                        foreach (var place in month.Places)
                            turns[place]++;
                        (turns.Skip(1).Max() - turns.Skip(1).Min()).ShouldBeLessThanOrEqualTo(1);
                    }
                }
            );

    [Fact]
    public void The_same_seed_over_the_same_list_draws_the_same() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, int.MaxValue])
            .Sample(
                (people, seed) =>
                {
                    var list = Enumerable.Range(1, people).Select(p => new RotaPerson(p)).ToList();
                    var first = RotaPlanner.Plan(list, From, 12, 2, seed);
                    var again = RotaPlanner.Plan(list, From, 12, 2, seed);
                    first
                        .Select(m => string.Join(',', m.Places))
                        .ShouldBe(again.Select(m => string.Join(',', m.Places)));
                }
            );

    [Fact]
    public void The_absent_the_newly_come_and_those_about_to_leave_are_passed_over() =>
        Gen.Select(Gen.Int[4, 30], Gen.Int[0, 11], Gen.Int[0, 1_000_000])
            .Sample(
                (people, at, seed) =>
                {
                    var month = From.AddMonths(at);
                    var list = Enumerable.Range(1, people).Select(p => new RotaPerson(p)).ToList();
                    list[0] = list[0] with { Away = [month] };
                    list[1] = list[1] with { From = month };
                    list[2] = list[2] with { Until = month };
                    foreach (var drawn in RotaPlanner.Plan(list, From, 12, 2, seed))
                    {
                        if (drawn.Month == month)
                            drawn.Places.ShouldNotContain(1);
                        if (drawn.Month < month)
                            drawn.Places.ShouldNotContain(2);
                        if (drawn.Month >= month)
                            drawn.Places.ShouldNotContain(3);
                    }
                }
            );

    [Fact]
    public void A_newcomer_is_not_made_to_catch_up()
    {
        var list = Enumerable.Range(1, 6).Select(p => new RotaPerson(p, p == 6 ? 0 : 5)).ToList();
        var plan = RotaPlanner.Plan(list, From, 6, 1, 7);
        plan.Count(m => m.Places.Contains(6)).ShouldBeLessThanOrEqualTo(2);
    }

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

    [Fact]
    public async Task Turns_are_swapped_and_put_off_with_a_reason()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, From, 6, Seed: 1, PerMonth: 1), From);
        var first = await office.Work().Db.Set<Turn>().SingleAsync(t => t.Month == From);
        var second = await office.Work().Db.Set<Turn>().SingleAsync(t => t.Month == From.AddMonths(1));
        (await office.Refused("selfreview.swap", new SwapTurn(first.Id, second.MemberId, " "))).ShouldContain(
            "field.required"
        );
        await office.Do("selfreview.swap", new SwapTurn(first.Id, second.MemberId, "Đi công tác"));
        var now = await office
            .Work()
            .Db.Set<Turn>()
            .Where(t => t.State == TurnStates.Planned)
            .OrderBy(t => t.Month)
            .ToListAsync();
        (now[0].MemberId, now[1].MemberId).ShouldBe((second.MemberId, first.MemberId));
        var later = await office.Do(
            "selfreview.postpone",
            new PostponeTurn(now[0].Id, new DateOnly(2023, 8, 1), "Đau yếu")
        );
        (await office.Work().Db.Set<Turn>().SingleAsync(t => t.Id == later)).Month.ShouldBe(new DateOnly(2023, 8, 1));
    }
}
