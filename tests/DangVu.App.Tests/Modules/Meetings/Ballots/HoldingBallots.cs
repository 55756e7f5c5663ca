using System.Net;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings.Ballots;

public sealed class HoldingBallots
{
    [Fact]
    public async Task A_paper_ballot_leads_from_its_setting_up_to_a_vote_of_the_meeting()
    {
        await using var held = await BallotOffice.New(away: 1);
        var ballot = await held.Open(held.Vote(BallotWays.Paper));
        (held.Row(ballot).Entitled, held.Row(ballot).EntitledPresent, held.Row(ballot).PapersIssued).ShouldBe(
            (7, 6, 6)
        );
        await held.Office.Do("meetings.ballot-count", held.Count(ballot, 6, 1, (5, 0, 0)));
        await held.Confirm(ballot);
        var vote = held.Office.Work().Db.Set<MeetingVote>().Single();
        // Two thirds of seven are five: the one who is away counts too.
        (vote.InFavour, vote.Base, vote.Needed, vote.Passed, vote.Decision).ShouldBe((5, 7, 5, true, "admission"));
        vote.RuleId.ShouldNotBeEmpty();
        vote.Basis.ShouldNotBeEmpty();
        held.Choices(ballot)[0].Outcome.ShouldBe(Outcomes.Carried);
    }

    [Fact]
    public async Task Numbers_that_do_not_add_up_are_refused_with_a_clear_word()
    {
        await using var held = await BallotOffice.New(away: 1);
        var ballot = await held.Open(held.Vote(BallotWays.Paper));
        async Task Refused(string code, CountBallot count) =>
            (await held.Office.Refused("meetings.ballot-count", count)).ShouldContain(code);
        await Refused("ballot.more-than-issued", held.Count(ballot, 7, 0, (7, 0, 0)));
        await Refused("ballot.more-invalid", held.Count(ballot, 5, 6, (0, 0, 0)));
        await Refused("ballot.sum", held.Count(ballot, 6, 0, (6, 1, 0)));
        await Refused("ballot.sum", held.Count(ballot, 6, 0, (4, 1, 0)));
        await Refused("ballot.negative", held.Count(ballot, 6, 0, (7, -1, 0)));
        await Refused("ballot.lines", held.Count(ballot, 6, 0, (6, 0, 0)) with { Lines = [] });
        held.Row(ballot).State.ShouldBe(BallotStates.Open);
    }

    [Fact]
    public async Task More_hands_than_people_are_refused()
    {
        await using var held = await BallotOffice.New(away: 2);
        var ballot = await held.Open(held.Vote(BallotWays.Hands));
        (await held.Office.Refused("meetings.ballot-count", held.Count(ballot, 0, 0, (5, 1, 0)))).ShouldContain(
            "ballot.more-hands"
        );
        await held.Office.Do("meetings.ballot-count", held.Count(ballot, 0, 0, (4, 1, 0)));
        await held.Confirm(ballot);
        held.Office.Work().Db.Set<MeetingVote>().Single().Passed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_ballot_is_not_opened_below_the_quorum_and_not_closed_once_it_is_lost()
    {
        await using var held = await BallotOffice.New(away: 4);
        var early = await held.Office.Do("meetings.ballot", held.Vote(BallotWays.Paper));
        (await held.Office.Refused("meetings.ballot-open", new OpenBallot(early))).ShouldContain("meeting.quorum");
        await held.Roll(away: 1);
        await held.Office.Do("meetings.ballot-open", new OpenBallot(early));
        var count = held.Count(early, 3, 0, (3, 0, 0)) with { PresentAtEnd = 3 };
        (await held.Office.Refused("meetings.ballot-count", count)).ShouldContain("ballot.quorum-lost");
        var device = await held.Open(held.Vote(BallotWays.Device));
        var key = (await held.Slips(device)).BoxKey;
        (await held.Office.Refused("meetings.ballot-close", new CloseBallot(device, 3, key))).ShouldContain(
            "ballot.quorum-lost"
        );
    }

    [Fact]
    public async Task The_roll_is_frozen_when_the_ballot_opens()
    {
        await using var held = await BallotOffice.New(away: 1);
        var ballot = await held.Open(held.Vote(BallotWays.Paper));
        await held.Roll(away: 0);
        (held.Row(ballot).EntitledPresent, held.Row(ballot).PapersIssued).ShouldBe((6, 6));
        var roll = held.Office.Work().Db.Set<BallotVoter>().Where(v => v.BallotId == ballot).ToList();
        roll.Count.ShouldBe(7);
        roll.Count(v => v.Present).ShouldBe(6);
        roll.ShouldNotContain(v => v.MemberId == held.Members[7]);
    }

    [Fact]
    public async Task Who_stands_or_is_away_does_not_count_the_ballots()
    {
        await using var held = await BallotOffice.New(away: 1);
        var election = held.Election(BallotWays.Paper, 2, 3);
        (await held.Office.Refused("meetings.ballot", election with { Tellers = [held.Members[3]] })).ShouldContain(
            "ballot.teller-stands"
        );
        (await held.Office.Refused("meetings.ballot", election with { Tellers = [held.Members[2]] })).ShouldContain(
            "ballot.teller-absent"
        );
        (await held.Office.Refused("meetings.ballot", election with { Tellers = [] })).ShouldContain("field.required");
        (await held.Office.Refused("meetings.ballot", election with { Seats = 4 })).ShouldContain(
            "ballot.candidates-few"
        );
        (
            await held.Office.Refused("meetings.ballot", held.Vote(BallotWays.Paper, "Một việc", "Một việc"))
        ).ShouldContain("ballot.choice-twice");
    }

    [Fact]
    public async Task The_result_is_told_only_when_every_teller_has_signed()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Paper));
        await held.Office.Do("meetings.ballot-count", held.Count(ballot, 7, 0, (7, 0, 0)));
        (
            await held.Office.Refused("meetings.ballot-confirm", new ConfirmBallot(ballot, [held.Members[0]]))
        ).ShouldContain("ballot.not-signed");
        held.Office.Work().Db.Set<MeetingVote>().ShouldBeEmpty();
        await held.Confirm(ballot);
        (await held.Office.Refused("meetings.ballot-count", held.Count(ballot, 7, 0, (6, 1, 0)))).ShouldContain(
            "ballot.state"
        );
    }

    [Fact]
    public async Task An_annulled_ballot_counts_for_nothing_and_is_repeated_as_a_new_round()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Paper));
        await held.Office.Do("meetings.ballot-count", held.Count(ballot, 7, 0, (7, 0, 0)));
        await held.Confirm(ballot);
        await held.Office.Do("meetings.ballot-annul", new AnnulBallot(ballot, "Phát nhầm phiếu"));
        held.Office.Work().Db.Set<MeetingVote>().ShouldBeEmpty();
        var again = await held.Office.Do("meetings.ballot-repeat", new RepeatBallot(ballot));
        (held.Row(again).Round, held.Row(again).PreviousId).ShouldBe((2, ballot));
        (await held.Office.Refused("meetings.ballot-repeat", new RepeatBallot(ballot))).ShouldContain(
            "ballot.repeated"
        );
        await held.Office.Do("meetings.ballot-open", new OpenBallot(again));
        await held.Office.Do("meetings.ballot-count", held.Count(again, 7, 0, (6, 1, 0)));
        await held.Confirm(again);
        held.Office.Work().Db.Set<MeetingVote>().Single().Subject.ShouldEndWith("(lần 2)");
    }

    [Fact]
    public async Task An_election_tells_who_is_elected_who_is_tied_and_leads_to_a_further_round()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Election(BallotWays.Paper, 2, 4));
        (
            await held.Office.Refused(
                "meetings.ballot-count",
                held.Count(ballot, 7, 0, (7, 0, 0), (7, 0, 0), (1, 0, 0), (0, 0, 0))
            )
        ).ShouldContain("ballot.over-seats");
        await held.Office.Do(
            "meetings.ballot-count",
            held.Count(ballot, 7, 0, (6, 0, 0), (4, 0, 0), (4, 0, 0), (0, 0, 0))
        );
        await held.Confirm(ballot);
        held.Choices(ballot)
            .Select(c => c.Outcome)
            .ShouldBe([Outcomes.Elected, Outcomes.Tied, Outcomes.Tied, Outcomes.TooFew]);
        held.Choices(ballot)[1].PaperAgainst.ShouldBe(3);
        held.Office.Work().Db.Set<MeetingVote>().Count(v => v.Passed).ShouldBe(1);
        var again = await held.Office.Do("meetings.ballot-repeat", new RepeatBallot(ballot));
        held.Row(again).Seats.ShouldBe(1);
        held.Choices(again).Select(c => c.Text).ShouldBe(held.Choices(ballot).Skip(1).Take(2).Select(c => c.Text));
        await held.Office.Do("meetings.ballot-open", new OpenBallot(again));
        await held.Office.Do("meetings.ballot-count", held.Count(again, 7, 0, (5, 0, 0), (2, 0, 0)));
        await held.Confirm(again);
        held.Choices(again)[0].Outcome.ShouldBe(Outcomes.Elected);
        // Being elected is not yet holding the office.
        held.Office.Work()
            .Db.Set<DangVu.App.Modules.Organisation.Domain.OfficeHeld>()
            .Count(o => o.MemberId == held.Members[2])
            .ShouldBe(0);
    }

    [Fact]
    public async Task Fewer_elected_than_seats_leads_to_a_further_round_among_the_others()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Election(BallotWays.Paper, 2, 3));
        await held.Office.Do("meetings.ballot-count", held.Count(ballot, 7, 1, (6, 0, 0), (3, 0, 0), (3, 0, 0)));
        await held.Confirm(ballot);
        var again = await held.Office.Do("meetings.ballot-repeat", new RepeatBallot(ballot));
        (held.Row(again).Seats, held.Choices(again).Count).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_closed_meeting_holds_no_ballot_and_a_neighbour_none_here()
    {
        await using var held = await BallotOffice.New();
        (
            await held.Office.Refused(
                "meetings.ballot",
                held.Vote(BallotWays.Paper),
                held.Office.As("cell-secretary", held.Office.Kp1)
            )
        ).ShouldContain("scope.outside");
        var ballot = await held.Office.Do("meetings.ballot", held.Vote(BallotWays.Paper));
        (
            await held.Office.Refused(
                "meetings.ballot-open",
                new OpenBallot(ballot),
                held.Office.As("cell-secretary", held.Office.Kp1)
            )
        ).ShouldContain("scope.outside");
        await held.Office.Work().Db.Database.ExecuteSqlAsync($"UPDATE meet_meetings SET stage = 'closed'");
        (await held.Office.Refused("meetings.ballot-open", new OpenBallot(ballot))).ShouldContain("meeting.stage");
    }
}
