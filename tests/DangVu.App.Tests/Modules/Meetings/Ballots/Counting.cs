using CsCheck;
using DangVu.App.Modules.Meetings.Ballots;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Meetings.Ballots;

/// <summary>The sums, over any ballots.</summary>
public sealed class Counting
{
    private static VoteRule Rule(VoteBase from, int of = 1, int @in = 2, bool strict = true) =>
        new("x", new RuleText("x", "x"), from, of, @in, strict);

    private static BallotChoice Choice(int position) =>
        new()
        {
            Id = new Guid(position, 0, 0, new byte[8]),
            Position = position,
            Text = "c",
        };

    [Fact]
    public void Any_ballots_cast_on_devices_add_up_to_what_their_voters_chose() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[0, 40])
            .SelectMany((choices, voters) => Gen.Char["FAO"].Array[choices].Array[voters].Select(all => (choices, all)))
            .Sample(
                (choices, all) =>
                {
                    var marks = all.Select(m => new string(m)).ToList();
                    var sums = Marks.Count(marks, choices);
                    return sums.Count == choices
                        && sums.All(s => s.For + s.Against + s.Other == marks.Count)
                        && Enumerable.Range(0, choices).All(i => sums[i].For == marks.Count(m => m[i] == 'F'));
                }
            );

    [Fact]
    public void What_is_needed_is_told_right_for_every_base_and_fraction() =>
        Gen.Select(
                Gen.Int[0, 2],
                Gen.Int[1, 5],
                Gen.Int[2, 6],
                Gen.Bool,
                Gen.Int[1, 200],
                Gen.Int[0, 200],
                Gen.Int[0, 200],
                Gen.Int[0, 200]
            )
            .Sample(
                (which, of, @in, strict, all, a, b, c) =>
                {
                    if (of >= @in)
                        return true;
                    var present = a % (all + 1);
                    var cast = b % (present + 1);
                    var inFavour = c % (cast + 1);
                    var rule = Rule((VoteBase)which, of, @in, strict);
                    var ballot = new Ballot
                    {
                        Form = BallotForms.Decision,
                        Way = BallotWays.Paper,
                        Entitled = all,
                        EntitledPresent = present,
                        PapersIssued = present,
                        PapersCollected = cast,
                    };
                    var choice = Choice(1);
                    (choice.PaperFor, choice.PaperAgainst) = (inFavour, cast - inFavour);
                    var line = BallotResult.Of(ballot, [choice], rule)[0];
                    var from =
                        which == 0 ? all
                        : which == 1 ? present
                        : cast;
                    var enough = from > 0 && (strict ? inFavour * @in > from * of : inFavour * @in >= from * of);
                    return line.Base == from
                        && (line.Outcome == Outcomes.Carried) == enough
                        && (from == 0 || inFavour >= line.Needed == enough);
                }
            );

    [Fact]
    public void Nobody_is_elected_without_enough_votes_nor_beyond_the_seats_and_nobody_with_more_is_passed_over() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[1, 6], Gen.Int[0, 30].Array[1, 12])
            .Sample(
                (all, seats, votes) =>
                {
                    var rule = Rule(VoteBase.AllOfficial);
                    var outcomes = Outcomes.Elect(rule, all, seats, votes);
                    var elected = votes.Where((_, i) => outcomes[i] == Outcomes.Elected).ToList();
                    var tied = votes.Where((_, i) => outcomes[i] == Outcomes.Tied).ToList();
                    return elected.Count <= seats
                        && elected.All(v => v * 2 > all)
                        && tied.Distinct().Count() <= 1
                        // A tie stands only where a seat is left for some of them and not for all.
                        && (tied.Count == 0 || elected.Count < seats && elected.Count + tied.Count > seats)
                        && votes
                            .Select((v, i) => (v, i))
                            .All(x => outcomes[x.i] == Outcomes.Elected || elected.All(e => e > x.v))
                        // A free seat and no tie: everybody else had too few.
                        && (
                            elected.Count == seats
                            || tied.Count > 0
                            || outcomes.All(o => o is Outcomes.Elected or Outcomes.TooFew)
                        );
                }
            );

    [Fact]
    public void A_count_of_papers_is_taken_exactly_when_it_adds_up() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 14], Gen.Int[0, 6], Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12])
            .Sample(
                (issued, collected, invalid, inFavour, against, other) =>
                {
                    var ballot = new Ballot
                    {
                        Form = BallotForms.Decision,
                        Way = BallotWays.Paper,
                        PapersIssued = issued,
                    };
                    var choice = Choice(1);
                    var count = new PaperCount(
                        collected,
                        invalid,
                        [new LineCount(inFavour, against, other) { ChoiceId = choice.Id }]
                    );
                    var addsUp =
                        collected <= issued
                        && invalid <= collected
                        && inFavour + against + other == collected - invalid;
                    return count.Check(ballot, [choice]).Any() == !addsUp;
                }
            );

    [Theory]
    [InlineData("FFA", 2, true)]
    [InlineData("FFF", 2, false)]
    [InlineData("AAA", 2, true)]
    [InlineData("FO", 2, false)]
    [InlineData("FAO", 2, false)]
    public void An_election_takes_no_more_names_than_seats(string marks, int seats, bool may) =>
        Marks.MayBeCast(marks, 3, election: true, seats).ShouldBe(may);

    [Fact]
    public void A_code_is_twenty_digits_of_which_one_wrong_one_is_told() =>
        Gen.Select(Gen.Int[0, 19], Gen.Int[1, 9])
            .Sample(
                (at, add) =>
                {
                    var code = SlipCode.New();
                    var wrong = code.ToCharArray();
                    wrong[at] = (char)('0' + (wrong[at] - '0' + add) % 10);
                    return SlipCode.Read(SlipCode.Grouped(code)) == code
                        && SlipCode.Read(code.Insert(5, "-")) == code
                        && SlipCode.Read(new string(wrong)) is null
                        && SlipCode.Read(code + "1") is null
                        && SlipCode.Read("x" + code) is null;
                }
            );

    [Fact]
    public void Only_the_box_key_opens_the_box_and_every_ballot_weighs_the_same()
    {
        var (key, other, secret) = (SlipCode.New(), SlipCode.New(), new byte[32]);
        var (open, wrapped) = BallotBox.New(key, secret);
        var one = BallotBox.Put(open, "F123456789012");
        var two = BallotBox.Put(open, "A000000000000");
        one.Length.ShouldBe(two.Length);
        one.Length.ShouldBe(BallotBox.Size(open, 13));
        BallotBox.Open(wrapped, other, secret).ShouldBeNull();
        BallotBox.Open(wrapped, key, [1, .. new byte[31]]).ShouldBeNull();
        BallotBox.Open(wrapped, key, secret)!(one).ShouldBe("F123456789012");
    }
}
