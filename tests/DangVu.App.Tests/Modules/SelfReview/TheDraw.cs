using CsCheck;
using DangVu.App.Modules.SelfReview.Domain;

namespace DangVu.App.Tests.Modules.SelfReview;

/// <summary>The fairness of the rota, tried on thousands of invented cells and years.</summary>
public sealed class TheDraw
{
    private static readonly DateOnly From = new(2023, 1, 1);

    private static List<RotaPerson> Cell(int people, int leaders = 0) =>
        [.. Enumerable.Range(1, people).Select(p => new RotaPerson(p, Leads: p <= leaders))];

    [Fact]
    public void Nobody_has_a_second_turn_before_everyone_had_a_first() =>
        Gen.Select(Gen.Int[1, 70], Gen.Int[0, 7], Gen.Int[1, 2], Gen.Int[1, 60], Gen.Int[0, int.MaxValue])
            .Sample(
                (people, leaders, perMonth, months, seed) =>
                {
                    var list = Cell(people, Math.Min(leaders, people));
                    var turns = new int[people + 1];
                    foreach (var month in RotaPlanner.Plan(list, From, months, perMonth, seed))
                    {
                        month.Places.Count.ShouldBe(Math.Min(perMonth, people));
                        month.Places.Distinct().Count().ShouldBe(month.Places.Count);
                        foreach (var place in month.Places)
                            turns[place]++;
                        (turns.Skip(1).Max() - turns.Skip(1).Min()).ShouldBeLessThanOrEqualTo(1);
                    }
                },
                iter: 5000
            );

    [Fact]
    public void Two_of_the_committee_never_meet_in_a_month_where_that_can_be_avoided() =>
        Gen.Select(Gen.Int[3, 60], Gen.Int[1, 20], Gen.Int[2, 48], Gen.Int[0, int.MaxValue])
            .Sample(
                (people, leaders, months, seed) =>
                {
                    // With fewer than half of the list in the committee each month can do with one of them.
                    var led = Math.Min(leaders, (people - 1) / 2);
                    foreach (var month in RotaPlanner.Plan(Cell(people, led), From, months, 2, seed))
                        month.Places.Count(p => p <= led).ShouldBeLessThanOrEqualTo(1);
                },
                iter: 5000
            );

    [Fact]
    public void Where_all_sit_in_the_committee_the_month_is_filled_all_the_same() =>
        RotaPlanner.Plan(Cell(3, 3), From, 6, 2, 7).ShouldAllBe(m => m.Places.Count == 2);

    [Fact]
    public void The_same_seed_over_the_same_list_draws_the_same() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, int.MaxValue])
            .Sample(
                (people, seed) =>
                    Text(RotaPlanner.Plan(Cell(people, 3), From, 12, 2, seed))
                        .ShouldBe(Text(RotaPlanner.Plan(Cell(people, 3), From, 12, 2, seed)))
            );

    [Fact]
    public void A_draw_is_made_again_from_the_text_that_is_kept_of_it() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, int.MaxValue], Gen.Int[0, 1_000_000])
            .Sample(
                (people, seed, chance) =>
                {
                    var list = Hindered(people, chance);
                    var again = RotaList.Read(RotaList.Write(list));
                    Text(RotaPlanner.Plan(again, From, 12, 2, seed))
                        .ShouldBe(Text(RotaPlanner.Plan(list, From, 12, 2, seed)));
                    List<RotaMonth> kept = [new(From.AddMonths(2), [1, 0]), new(From.AddMonths(5), [people])];
                    RotaList.ReadMonths(RotaList.WriteMonths(kept)).Count.ShouldBe(2);
                    RotaList
                        .WriteMonths(RotaList.ReadMonths(RotaList.WriteMonths(kept)))
                        .ShouldBe(RotaList.WriteMonths(kept));
                },
                iter: 2000
            );

    [Fact]
    public void Nobody_is_drawn_in_a_month_in_which_they_cannot() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 2], Gen.Int[0, int.MaxValue], Gen.Int[0, 1_000_000])
            .Sample(
                (people, perMonth, seed, chance) =>
                {
                    var list = Hindered(people, chance);
                    foreach (var month in RotaPlanner.Plan(list, From, 12, perMonth, seed))
                    {
                        month.Places.ShouldAllBe(place => list[place - 1].Can(month.Month));
                        // Nobody who could is left out while a turn is free.
                        month.Places.Count.ShouldBe(Math.Min(perMonth, list.Count(p => p.Can(month.Month))));
                    }
                },
                iter: 3000
            );

    [Fact]
    public void What_stands_is_kept_and_a_month_is_only_filled_up() =>
        Gen.Select(Gen.Int[2, 40], Gen.Int[0, int.MaxValue], Gen.Int[0, 11])
            .Sample(
                (people, seed, at) =>
                {
                    RotaMonth held = new(From.AddMonths(at), [people]);
                    var plan = RotaPlanner.Plan(Cell(people), From, 12, 2, seed, [held]);
                    plan[at].Places.Count.ShouldBe(1);
                    plan[at].Places.ShouldNotContain(people);
                }
            );

    [Fact]
    public void A_repair_takes_turns_only_from_who_cannot_or_has_more_than_who_waits() =>
        Gen.Select(Gen.Int[3, 30], Gen.Int[1, 2], Gen.Int[0, int.MaxValue], Gen.Int[0, 11])
            .Sample(
                (people, perMonth, seed, gone) =>
                {
                    var plan = RotaPlanner.Plan(Cell(people), From, 12, perMonth, seed);
                    // The last on the list leaves from a month on; nobody waits for a first turn.
                    var list = Cell(people);
                    list[^1] = list[^1] with { Until = From.AddMonths(gone) };
                    foreach (var (month, place) in RotaRepair.Release(list, plan))
                        (place == people && month >= From.AddMonths(gone)).ShouldBeTrue();
                },
                iter: 2000
            );

    [Fact]
    public void The_newly_come_take_later_turns_of_others_and_nobodys_first_one() =>
        Gen.Select(Gen.Int[2, 9], Gen.Int[0, int.MaxValue])
            .Sample(
                (people, seed) =>
                {
                    var plan = RotaPlanner.Plan(Cell(people), From, 12, 1, seed);
                    List<RotaPerson> list = [.. Cell(people), new RotaPerson(people + 1, From: From.AddMonths(1))];
                    var released = RotaRepair.Release(list, plan);
                    released.Count.ShouldBeGreaterThan(0);
                    // One in each round at most: no more than anyone else has.
                    released.Count.ShouldBeLessThanOrEqualTo((12 + people - 1) / people);
                    foreach (var (month, place) in released)
                        plan.Count(m => m.Month < month && m.Places.Contains(place)).ShouldBeGreaterThan(0);
                },
                iter: 2000
            );

    [Fact]
    public void A_newcomer_is_not_made_to_catch_up_and_an_old_turn_elsewhere_counts()
    {
        RotaHistory.Level([5, 5, 4, 0], [false, false, false, false]).ShouldBe([5, 5, 4, 4]);
        RotaHistory.Level([5, 5, 4, 0], [false, false, false, true]).ShouldBe([5, 5, 4, 5]);
        RotaHistory.Level([0, 0], [false, true]).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_round_is_counted_by_those_on_the_list()
    {
        RotaHistory.Round([]).ShouldBe((1, 0));
        RotaHistory.Round([0, 0, 0]).ShouldBe((1, 0));
        RotaHistory.Round([1, 0, 1]).ShouldBe((1, 2));
        RotaHistory.Round([1, 1, 1]).ShouldBe((1, 3));
        RotaHistory.Round([3, 2, 0]).ShouldBe((3, 1));
    }

    [Fact]
    public void Leave_frees_the_months_that_it_fills_and_who_leaves_has_none_in_the_last()
    {
        var rule = new AbsenceRule(10, 3, 1);
        Absence Away(DateOnly from, DateOnly? to, string kind = AbsenceKinds.Leave) =>
            new()
            {
                Kind = kind,
                From = from,
                To = to,
            };
        AwayMonths.Of([Away(new(2023, 1, 25), new(2023, 3, 5))], rule, From, 12).ShouldBe([new DateOnly(2023, 2, 1)]);
        AwayMonths.Of([Away(new(2023, 11, 1), null)], rule, From, 12).Count.ShouldBe(2);
        AwayMonths.Until([Away(new(2023, 6, 20), null, AbsenceKinds.Leaving)], rule).ShouldBe(new DateOnly(2023, 6, 1));
        AwayMonths.IsLong(Away(new(2023, 1, 1), new(2023, 3, 31)), rule, new(2023, 2, 1)).ShouldBeTrue();
        AwayMonths.IsLong(Away(new(2023, 1, 1), new(2023, 2, 28)), rule, new(2023, 2, 1)).ShouldBeFalse();
    }

    /// <summary>A list on which some are away, newly come, about to leave or busy elsewhere.</summary>
    private static List<RotaPerson> Hindered(int people, int chance)
    {
        var random = new Random(chance);
        return
        [
            .. Enumerable
                .Range(1, people)
                .Select(p => new RotaPerson(
                    p,
                    random.Next(3),
                    random.Next(6) == 0 ? From.AddMonths(random.Next(6)) : null,
                    random.Next(6) == 0 ? From.AddMonths(random.Next(12)) : null,
                    random.Next(4) == 0 ? [From.AddMonths(random.Next(12)), From.AddMonths(random.Next(12))] : null,
                    random.Next(4) == 0,
                    random.Next(5) == 0 ? [From.AddMonths(random.Next(12))] : null
                )),
        ];
    }

    private static string Text(IReadOnlyList<RotaMonth> plan) =>
        string.Join(' ', plan.Select(m => string.Join(',', m.Places)));
}
