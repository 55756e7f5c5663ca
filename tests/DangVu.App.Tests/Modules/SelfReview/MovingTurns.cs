using System.Net;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.SelfReview;

/// <summary>Swaps and postponements happen when both have said yes.</summary>
public sealed class MovingTurns
{
    private static readonly DateOnly June = new(2023, 6, 1);

    private static async Task<List<Turn>> Planned(TestOffice office) =>
        await office
            .Work()
            .Db.Set<Turn>()
            .Where(t => t.State == TurnStates.Planned)
            .OrderBy(t => t.Month)
            .ThenBy(t => t.Place)
            .ToListAsync();

    private static Task<Guid> Draw(TestOffice office, int months = 6) =>
        office.Do("selfreview.draw", new DrawRota(office.Ap5B, June, months, Seed: 1, PerMonth: 1));

    private static async Task<TurnMove> Move(TestOffice office, Guid id) =>
        await office.Work().Db.Set<TurnMove>().SingleAsync(m => m.Id == id);

    [Fact]
    public async Task A_swap_waits_for_the_other_one_and_then_both_turns_change()
    {
        await using var office = await TestOffice.New();
        await Draw(office);
        var (first, second) = ((await Planned(office))[0], (await Planned(office))[1]);
        (
            await office.Refused(
                "selfreview.swap",
                new SwapTurn(first.Id, second.MemberId, " ", TestOffice.Today, TestOffice.Today)
            )
        ).ShouldContain("field.required");
        var asks = office.As("member", office.Ap5B, first.MemberId);
        var asked = await asks.Do(
            "selfreview.swap",
            () => SwapTurn.Handle(asks, new(first.Id, second.MemberId, "Đi công tác"))
        );
        (await Planned(office))[0].MemberId.ShouldBe(first.MemberId, "nothing changes before the other one agreed");

        var third = (await Planned(office))[2].MemberId;
        var stranger = office.As("member", office.Ap5B, third);
        (await office.Refused("selfreview.answer-move", new AnswerMove(asked.Value, true), stranger)).ShouldContain(
            "record.none"
        );
        var other = office.As("member", office.Ap5B, second.MemberId);
        (
            await other.Do("selfreview.answer-move", () => AnswerMove.Handle(other, new(asked.Value, true)))
        ).IsDone.ShouldBeTrue();
        var now = await Planned(office);
        (now[0].MemberId, now[1].MemberId).ShouldBe((second.MemberId, first.MemberId));
        var done = await Move(office, asked.Value);
        (done.State, done.OwnWordBy, done.OtherWordBy).ShouldBe((MoveStates.Done, null, null));
        (await office.Refused("selfreview.answer-move", new AnswerMove(asked.Value, false, "own"))).ShouldContain(
            "move.closed"
        );
    }

    [Fact]
    public async Task A_no_leaves_the_rota_as_it_is()
    {
        await using var office = await TestOffice.New();
        await Draw(office);
        var (first, second) = ((await Planned(office))[0], (await Planned(office))[1]);
        var asked = await office.Do("selfreview.swap", new SwapTurn(first.Id, second.MemberId, "Bận"));
        var other = office.As("member", office.Ap5B, second.MemberId);
        await other.Do("selfreview.answer-move", () => AnswerMove.Handle(other, new(asked, false)));
        (await Move(office, asked)).State.ShouldBe(MoveStates.Declined);
        (await Planned(office))[0].MemberId.ShouldBe(first.MemberId);
    }

    [Fact]
    public async Task A_deputy_enters_the_words_of_both_and_the_row_says_so()
    {
        await using var office = await TestOffice.New();
        await Draw(office);
        var (first, second) = ((await Planned(office))[0], (await Planned(office))[1]);
        var asked = await office.Do(
            "selfreview.swap",
            new SwapTurn(first.Id, second.MemberId, "Đau yếu", TestOffice.Today.AddDays(-1), TestOffice.Today)
        );
        var move = await Move(office, asked);
        (move.State, move.OwnWordBy, move.OtherWordBy).ShouldBe((MoveStates.Done, "test", "test"));
        (
            await office.Refused(
                "selfreview.swap",
                new SwapTurn((await Planned(office))[0].Id, first.MemberId, "x", TestOffice.Today.AddDays(1))
            )
        ).ShouldContain("field.future");
    }

    [Fact]
    public async Task A_turn_is_put_off_when_the_member_and_the_keeper_of_the_rota_agree()
    {
        await using var office = await TestOffice.New();
        await Draw(office, 3);
        var first = (await Planned(office))[0];
        var member = office.As("member", office.Ap5B, first.MemberId);
        var asked = await member.Do(
            "selfreview.postpone",
            () => PostponeTurn.Handle(member, new(first.Id, new DateOnly(2023, 9, 15), "Nằm viện"))
        );
        (await Planned(office))[0].Id.ShouldBe(first.Id);
        await office.Do("selfreview.answer-move", new AnswerMove(asked.Value, true));
        var later = (await Planned(office)).Single(t => t.MemberId == first.MemberId);
        later.Month.ShouldBe(new DateOnly(2023, 9, 1));
        (
            await office.Refused("selfreview.postpone", new PostponeTurn(later.Id, June, "Sớm hơn", TestOffice.Today))
        ).ShouldContain("turn.later-month");
    }

    [Fact]
    public async Task No_turn_is_put_off_into_a_month_that_has_as_many_as_the_rule_allows()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, June, 3, Seed: 1, PerMonth: 2));
        var first = (await Planned(office))[0];
        (
            await office.Refused(
                "selfreview.postpone",
                new PostponeTurn(first.Id, new DateOnly(2023, 7, 1), "Bận", TestOffice.Today)
            )
        ).ShouldContain("turn.month-full");
    }

    [Fact]
    public async Task Three_who_ask_each_other_in_a_circle_leave_everyone_with_one_turn()
    {
        await using var office = await TestOffice.New();
        await Draw(office, 3);
        var turns = await Planned(office);
        var asked = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            // Each asks the one who comes later; the last asks nobody who has a later one, so the words of the first two count.
            var with = turns[(i + 1) % 3].MemberId;
            if (i < 2)
                asked.Add(await office.Do("selfreview.swap", new SwapTurn(turns[i].Id, with, "Bận", TestOffice.Today)));
            else
                (
                    await office.Refused(
                        "selfreview.swap",
                        new SwapTurn(turns[i].Id, with, "Bận", TestOffice.Today, TestOffice.Today)
                    )
                ).ShouldNotBeEmpty();
        }
        foreach (var (id, i) in asked.Select((id, i) => (id, i)))
        {
            var other = office.As("member", office.Ap5B, turns[i + 1].MemberId);
            await other.Do("selfreview.answer-move", () => AnswerMove.Handle(other, new(id, true)));
        }
        var now = await Planned(office);
        now.Count.ShouldBe(3);
        now.Select(t => t.MemberId).Order().ShouldBe(turns.Select(t => t.MemberId).Order());
        (await Move(office, asked[0])).State.ShouldBe(MoveStates.Done);
        (await Move(office, asked[1])).State.ShouldBe(
            MoveStates.Lapsed,
            "the turn it was about went in the first swap"
        );
    }

    [Fact]
    public async Task Who_has_had_a_turn_and_has_none_to_give_does_not_take_another()
    {
        await using var office = await TestOffice.New();
        var may = new DateOnly(2023, 5, 1);
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, may, 2, Seed: 1, PerMonth: 1), may);
        await office.Do("selfreview.hold-month", new HoldMonth(office.Ap5B, may, may.AddDays(3)), may.AddDays(3));
        var had = (await office.Work().Db.Set<Turn>().SingleAsync(t => t.State == TurnStates.Held)).MemberId;
        (
            await office.Refused(
                "selfreview.swap",
                new SwapTurn((await Planned(office))[0].Id, had, "Bận", TestOffice.Today, TestOffice.Today)
            )
        ).ShouldContain("turn.had-already");
    }

    [Fact]
    public async Task The_member_asks_and_answers_on_their_own_pages()
    {
        await using var office = await TestOffice.New();
        await Draw(office);
        var mine = office.People.Ap5BMembers[5];
        var turns = await Planned(office);
        var own = turns.SingleOrDefault(t => t.MemberId == mine);
        if (own is null)
        {
            await office.Do(
                "selfreview.swap",
                new SwapTurn(turns[^1].Id, mine, "Thêm lượt", TestOffice.Today, TestOffice.Today)
            );
            own = (await Planned(office)).Single(t => t.MemberId == mine);
        }
        var member = await office.SignIn("dangvien");
        var other = (await Planned(office)).First(t => t.MemberId != mine && t.Month != own.Month).MemberId;
        var asked = await member.Post(
            $"/own/self-review/{own.Id}/postpone",
            ("toMonth", "01/02/2024"),
            ("reason", "Đi chữa bệnh")
        );
        asked.Status.ShouldBe(HttpStatusCode.SeeOther, asked.Body);
        (await member.Get("/own/self-review")).Body.ShouldContain("Đi chữa bệnh");
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/self-review/rota?body=" + office.Ap5B)).Body.ShouldContain("Đi chữa bệnh");
        (await (await office.SignIn("bithu")).Get("/self-review/rota?body=" + office.Ap5B)).Body.ShouldNotContain(
            "Đi chữa bệnh"
        );
        var move = await office.Work().Db.Set<TurnMove>().SingleAsync(m => m.State == MoveStates.Open);
        (await (await office.SignIn("bithu.kp1")).Status("/self-review/moves/" + move.Id)).ShouldBe(
            HttpStatusCode.NotFound
        );
        var answered = await secretary.Post("/self-review/moves/" + move.Id, ("agrees", "yes"), ("side", "other"));
        answered.Status.ShouldBe(HttpStatusCode.SeeOther, answered.Body);
        (await Planned(office)).Single(t => t.MemberId == mine).Month.ShouldBe(new DateOnly(2024, 2, 1));
        (
            await member.Status($"/own/self-review/{(await Planned(office)).Single(t => t.MemberId == mine).Id}/swap")
        ).ShouldBe(HttpStatusCode.OK);
        other.ShouldNotBe(mine);
    }
}
