using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Organisation.Reorganise;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.SelfReview;

/// <summary>The rota follows transfers, mergers, elections, exemptions, absences and imports; held months stay untouched.</summary>
public sealed class FollowingTheList
{
    private static readonly DateOnly May = new(2023, 5, 1);
    private static readonly DateOnly June = new(2023, 6, 1);
    private static readonly DateOnly Today = TestOffice.Today;

    private static Task<List<Turn>> Live(TestOffice office, Guid body) =>
        office
            .Work()
            .Db.Set<Turn>()
            .Where(t => t.BodyId == body && (t.State == TurnStates.Planned || t.State == TurnStates.Held))
            .OrderBy(t => t.Month)
            .ThenBy(t => t.Place)
            .ToListAsync();

    private static async Task AllDrawsCheck(TestOffice office)
    {
        var work = office.Work();
        foreach (var draw in await work.Db.Set<RotaDraw>().ToListAsync())
            (await CheckRota.Of(work, draw)).Same.ShouldBeTrue(draw.FromMonth + " " + draw.List);
    }

    [Fact]
    public async Task A_transfer_on_the_day_of_the_turn_leaves_that_month_and_gives_the_others_on()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, May, 8, Seed: 4, PerMonth: 2), May);
        var day = May.AddDays(3);
        await office.Do("selfreview.hold-month", new HoldMonth(office.Ap5B, May, day), day);
        var held = (await Live(office, office.Ap5B)).Where(t => t.State == TurnStates.Held).ToList();
        var mover = held[0].MemberId;
        var before = (await Live(office, office.Ap5B)).Where(t => t.MemberId != mover).Select(t => t.Id).ToList();
        await office.Do("members.move", new MoveMember(mover, office.Kp1, day), day);
        var now = await Live(office, office.Ap5B);
        now.Where(t => t.State == TurnStates.Held).Select(t => t.Id).ShouldBe(held.Select(t => t.Id));
        now.ShouldAllBe(t => t.MemberId != mover || t.State == TurnStates.Held);
        now.GroupBy(t => t.Month).ShouldAllBe(g => g.Count() == 2);
        before.ShouldBeSubsetOf(now.Select(t => t.Id));
        await AllDrawsCheck(office);
    }

    [Fact]
    public async Task A_turn_held_on_the_very_day_of_a_transfer_is_still_recorded()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, May, 1, Seed: 4, PerMonth: 1), May);
        var turn = (await Live(office, office.Ap5B)).Single();
        var day = May.AddDays(3);
        await office.Do("selfreview.hold", new HoldTurn(turn.Id, day), day);
        await office.Do("members.move", new MoveMember(turn.MemberId, office.Kp1, day), day);
        (await Live(office, office.Ap5B)).Single().State.ShouldBe(TurnStates.Held);
    }

    [Fact]
    public async Task Who_is_exempted_has_no_turn_any_more_and_who_is_called_back_gets_one()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, June, 7, Seed: 4, PerMonth: 2), June);
        var exempt = (await Live(office, office.Ap5B))[6].MemberId;
        await office.Do("members.status", new SetStatus(exempt, MemberStatus.Exempt, Today));
        var now = await Live(office, office.Ap5B);
        now.ShouldAllBe(t => t.MemberId != exempt);
        now.GroupBy(t => t.Month).ShouldAllBe(g => g.Count() == 2);
        await office.Do(
            "members.status",
            new SetStatus(exempt, MemberStatus.Official, Today.AddDays(1)),
            Today.AddDays(1)
        );
        (await Live(office, office.Ap5B)).ShouldContain(t => t.MemberId == exempt);
        await AllDrawsCheck(office);
    }

    [Fact]
    public async Task The_newly_come_get_a_turn_before_anyone_has_a_second()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, June, 7, Seed: 4, PerMonth: 2), June);
        var added = await office.Do(
            "members.add",
            new AddMember(office.Ap5B, Today, new MemberFacts("Lê Thị Mới", "female", "1990-01-01"))
        );
        var now = await Live(office, office.Ap5B);
        var mine = now.Where(t => t.MemberId == added).ToList();
        mine.Count.ShouldBe(1);
        mine[0]
            .Month.ShouldBeGreaterThanOrEqualTo(
                new DateOnly(2023, 7, 1),
                "the newly come wait for their first whole month"
            );
        now.GroupBy(t => t.Month).ShouldAllBe(g => g.Count() == 2);
        await AllDrawsCheck(office);
    }

    [Fact]
    public async Task An_import_that_tells_only_once_for_all_is_followed_too()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, June, 7, Seed: 4, PerMonth: 2), June);
        // The rows of an import stand before it is told; here they are made by hand in the same way.
        var guest = office.People.Kp1Members[7];
        await office.Do("members.move", new MoveMember(guest, office.Ap5B, Today.AddDays(-1)));
        var turns = await Live(office, office.Ap5B);
        var own = turns.Single(t => t.MemberId == guest);
        await Dangle(office, own.Id, turns[0].MemberId);
        var work = office.Work();
        await work.Do<bool>(
            "members.import",
            async () =>
            {
                await work.Raise(
                    new MembersImported(Guid.NewGuid(), [new MemberJoined(guest, office.Ap5B, Today.AddDays(-1))])
                );
                return true;
            }
        );
        (await Live(office, office.Ap5B)).ShouldContain(t => t.MemberId == guest);
    }

    /// <summary>Takes the guest's turn back, so that only the import's own telling can give one.</summary>
    private static async Task Dangle(TestOffice office, Guid turnId, Guid other)
    {
        var work = office.Work();
        await work.Do<bool>(
            "test",
            async () =>
            {
                var turn = await work.Db.Set<Turn>().SingleAsync(t => t.Id == turnId);
                turn.MemberId = other;
                return true;
            }
        );
    }

    [Fact]
    public async Task After_an_election_the_committees_rota_has_the_elected_and_not_those_who_went()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Root, June, 7, "committee", Seed: 3), June);
        var before = await Live(office, office.Root);
        var elected = office.People.Ap5BMembers[6];
        before.ShouldAllBe(t => t.MemberId != elected);
        await office.Do(
            "organisation.hold-office",
            new HoldOffice(elected, office.Root, "committee-member", Today.AddDays(-1))
        );
        (await Live(office, office.Root)).ShouldContain(t => t.MemberId == elected);
        var leaver = (await Live(office, office.Root)).First(t => t.MemberId != elected && t.Month > June).MemberId;
        foreach (var held in await office.Work().Get<IHeldOffices>().On(Today, office.Root))
            if (held.MemberId == leaver)
                await office.Do("organisation.end-office", new EndOffice(held.Id, Today));
        (await Live(office, office.Root)).ShouldAllBe(t => t.MemberId != leaver || t.Month < June);
        await AllDrawsCheck(office);
    }

    [Fact]
    public async Task A_merger_takes_the_coming_turns_along_with_their_members()
    {
        await using var office = await TestOffice.New();
        foreach (var cell in new[] { office.Ap5B, office.Kp1 })
            await office.Do("selfreview.draw", new DrawRota(cell, May, 8, Seed: 4, PerMonth: 1), May);
        await office.Do("selfreview.hold-month", new HoldMonth(office.Ap5B, May, May.AddDays(3)), May.AddDays(3));
        var planned = (await Live(office, office.Ap5B))
            .Concat(await Live(office, office.Kp1))
            .Where(t => t.Month > June)
            .Select(t => (t.MemberId, t.Month))
            .ToList();
        var merged = await office.Do(
            "organisation.merge",
            new MergeBodies(
                [office.Ap5B, office.Kp1],
                new DateOnly(2023, 6, 1),
                "12-QĐ/ĐU",
                new DateOnly(2023, 5, 25),
                NewName: "Chi bộ Ấp Giồng"
            )
        );
        var now = await Live(office, merged);
        planned.ShouldBeSubsetOf(now.Select(t => (t.MemberId, t.Month)));
        now.GroupBy(t => t.Month)
            .ShouldAllBe(g => g.Count() <= 2 && g.Select(t => t.Place).Distinct().Count() == g.Count());
        (await Live(office, office.Ap5B)).Single(t => t.State == TurnStates.Held).Month.ShouldBe(May);
    }

    [Fact]
    public async Task Who_is_away_is_passed_over_and_comes_first_when_back()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, June, 7, Seed: 4, PerMonth: 1), June);
        var away = (await Live(office, office.Ap5B)).First(t => t.Month > June).MemberId;
        var absence = await office.Do(
            "selfreview.absence",
            new RecordAbsence(office.Ap5B, away, AbsenceKinds.Leave, Today, new DateOnly(2023, 9, 30))
        );
        (await Live(office, office.Ap5B)).ShouldAllBe(t =>
            t.MemberId != away || t.Month < June || t.Month > new DateOnly(2023, 9, 1)
        );
        await office.Do(
            "selfreview.absence-end",
            new EndAbsence(absence, new DateOnly(2023, 6, 8)),
            new DateOnly(2023, 6, 8)
        );
        await office.Do(
            "selfreview.draw",
            new DrawRota(office.Ap5B, new DateOnly(2023, 7, 1), 6, Seed: 9, PerMonth: 2)
        );
        (await Live(office, office.Ap5B)).ShouldContain(t => t.MemberId == away);
        var leaver = (await Live(office, office.Ap5B)).Last().MemberId;
        await office.Do(
            "selfreview.absence",
            new RecordAbsence(office.Ap5B, leaver, AbsenceKinds.Leaving, new DateOnly(2023, 8, 20))
        );
        (await Live(office, office.Ap5B)).ShouldAllBe(t => t.MemberId != leaver || t.Month < new DateOnly(2023, 8, 1));
    }

    [Fact]
    public async Task When_all_are_away_or_exempt_nobody_is_drawn_and_the_refusal_says_why()
    {
        await using var office = await TestOffice.New();
        foreach (var member in office.People.Ap5BMembers)
            await office.Do(
                "selfreview.absence",
                new RecordAbsence(office.Ap5B, member, AbsenceKinds.Leave, new DateOnly(2023, 6, 1))
            );
        (await office.Refused("selfreview.draw", new DrawRota(office.Ap5B, new DateOnly(2023, 7, 1), 6))).ShouldContain(
            "rota.all-away"
        );
        foreach (var member in office.People.Kp1Members)
            await office.Do("members.status", new SetStatus(member, MemberStatus.Exempt, Today));
        (await office.Refused("selfreview.draw", new DrawRota(office.Kp1, new DateOnly(2023, 7, 1), 6))).ShouldContain(
            "rota.nobody"
        );
    }

    [Fact]
    public async Task A_cell_with_one_member_has_that_one_each_month()
    {
        await using var office = await TestOffice.New();
        foreach (var member in office.People.Kp1Members.Skip(1))
            await office.Do("members.move", new MoveMember(member, office.Ap5B, Today.AddDays(-20)));
        await office.Do("selfreview.draw", new DrawRota(office.Kp1, June, 6, PerMonth: 2));
        var turns = await Live(office, office.Kp1);
        turns.Count.ShouldBe(6);
        turns.ShouldAllBe(t => t.MemberId == office.People.Kp1Members[0]);
    }

    [Fact]
    public async Task A_member_of_two_bodies_has_no_two_turns_in_a_month_where_that_can_be_avoided()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Root, June, 7, "committee", Seed: 3), June);
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, June, 7, Seed: 4, PerMonth: 1), June);
        var committee = (await Live(office, office.Root)).Select(t => (t.MemberId, t.Month)).ToHashSet();
        (await Live(office, office.Ap5B)).Any(t => committee.Contains((t.MemberId, t.Month))).ShouldBeFalse();
        // Who goes to another cell keeps the seat, and the turn, in the committee.
        var mover = (await Live(office, office.Root)).First(t => t.Month > June).MemberId;
        var from = office.People.Ap5BMembers.Contains(mover) ? office.Kp1 : office.Ap5B;
        await office.Do("members.move", new MoveMember(mover, from, Today));
        (await Live(office, office.Root)).ShouldContain(t => t.MemberId == mover && t.Month > June);
    }

    [Fact]
    public async Task A_turn_in_the_committee_does_not_stand_for_the_one_in_the_cell()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Root, May, 1, "committee", Seed: 3), May);
        await office.Do(
            "selfreview.hold-month",
            new HoldMonth(office.Root, May, May.AddDays(3), "committee"),
            May.AddDays(3)
        );
        foreach (var cell in new[] { office.Ap5B, office.Kp1 })
        {
            await office.Do("selfreview.draw", new DrawRota(cell, June, 8, Seed: 4, PerMonth: 1));
            (await Live(office, cell)).Select(t => t.MemberId).Distinct().Count().ShouldBe(8, "everyone once");
        }
    }
}
