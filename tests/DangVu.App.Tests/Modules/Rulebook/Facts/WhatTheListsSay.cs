using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Reviews.Conclude;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Rulebook.Facts;

/// <summary>What lists, reviews and the books of persons say, counted by hand.</summary>
public sealed class WhatTheListsSay
{
    private static DateOnly On(int month, int day) => AYearOnRecord.On(month, day);

    [Fact]
    public async Task Where_a_review_named_no_shortcoming_all_is_put_right_and_self_review_is_no_fact()
    {
        await using var office = await TestOffice.New();
        var (cell, member) = (office.Ap5B, office.People.Ap5BMembers[5]);
        await office.Do(
            "shortcomings.add",
            new AddShortcoming(cell, "self-review", On(3, 1), "Đi họp đúng giờ", MemberId: member, Deadline: On(4, 1)),
            On(3, 1)
        );
        (await office.Of(Asking.Member(member, cell), "review.shortcomings-open")).ShouldBe("?");
        var round = await office.Do(
            "reviews.open-round",
            new OpenRound(office.Root, "year-end", 2022, On(11, 15), On(12, 31)),
            On(11, 15)
        );
        await office.Do(
            "reviews.conclude-body",
            new ConcludeBody(
                round,
                cell,
                On(12, 5),
                [
                    new("cell-committee", Conclusion: "Nhất trí"),
                    .. office.People.Ap5BMembers.Select(m => new Concluded(MemberId: m, Conclusion: "Nhất trí")),
                ]
            ),
            On(12, 5)
        );
        (await office.Of(Asking.Member(member, cell), "review.repaired-rate")).ShouldBe("100%");
        (await office.Of(Asking.Member(member, cell), "review.repaired-rate", to: On(12, 4))).ShouldBe("?");
        (await office.Of(Asking.Body(cell), "review.repaired-rate")).ShouldBe("100%");
    }

    [Fact]
    public async Task Notebooks_of_a_cell_that_keeps_them_here_are_counted()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Notebooks(office);
        var (cell, people) = (Asking.Body(office.Ap5B), office.People.Ap5BMembers);
        (await office.Of(cell, "body.registered-rate")).ShouldBe("75%");
        (await office.Of(cell, "body.registered-rate", to: On(1, 14))).ShouldBe("?");
        (await office.Of(Asking.Body(office.Root), "body.registered-rate")).ShouldBe("?");
        (await office.Of(Asking.Member(people[0], office.Ap5B), "member.registered")).ShouldBe("có");
        (await office.Of(Asking.Member(people[7], office.Ap5B), "member.registered")).ShouldBe("không");
        (await office.Of(Asking.Member(office.People.Kp1Members[0], office.Kp1), "member.registered")).ShouldBe("?");
        // By October one comment of the first quarter and six of the second are over their day.
        (await office.Of(cell, "body.comments-missing", to: On(9, 30))).ShouldBe("7");
        await office.Do("members.status", new SetStatus(people[7], "exempt", On(10, 1), "exempt"), On(10, 1));
        (await office.Of(cell, "body.registered-rate")).ShouldBe("85,7143%");
    }

    [Fact]
    public async Task Of_self_review_only_the_months_without_their_turns_are_told()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.SelfReview(office);
        var cell = Asking.Body(office.Ap5B);
        (await office.Of(cell, "body.self-review-months-missed", to: On(2, 28))).ShouldBe("0");
        (await office.Of(cell, "body.self-review-months-missed", to: On(4, 30))).ShouldBe("2");
        (await office.Of(cell, "body.self-review-months-missed", new(2021, 6, 1), On(4, 30))).ShouldBe("?");
        (await office.Of(Asking.Body(office.Kp1), "body.self-review-months-missed")).ShouldBe("?");
    }

    [Fact]
    public async Task A_body_and_its_members_are_told_as_the_lists_stood()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Lists(office);
        var (cell, people) = (Asking.Body(office.Ap5B), office.People.Ap5BMembers);
        (await office.Of(cell, "body.kind")).ShouldBe("cell");
        (await office.Of(cell, "body.cell-type")).ShouldBe("hamlet");
        (await office.Of(cell, "body.members")).ShouldBe("9");
        (await office.Of(cell, "body.members", to: On(7, 2))).ShouldBe("8");
        (await office.Of(cell, "body.official-members")).ShouldBe("7");
        (await office.Of(cell, "body.cell-committee-members")).ShouldBe("2");
        (await office.Of(Asking.Body(office.Root), "body.members")).ShouldBe("17");
        (await office.Of(cell, "body.members-admitted")).ShouldBe("1");
        (await office.Of(cell, "body.members-admitted", to: On(7, 2))).ShouldBe("0");
        (await office.Of(cell, "body.working-rules")).ShouldBe("có");
        (await office.Of(Asking.Body(office.Kp1), "body.working-rules")).ShouldBe("?");
        (await office.Of(cell, "body.members-assigned-rate", to: On(7, 2))).ShouldBe("37,5%");
        (await office.Of(Asking.Body(office.Kp1), "body.members-assigned-rate")).ShouldBe("?");
        // Born on 10 May 1970, admitted on 3 February 2000.
        var first = Asking.Member(people[0], office.Ap5B);
        (await office.Of(first, "member.age-months", to: On(5, 9))).ShouldBe("623");
        (await office.Of(first, "member.age-months", to: On(5, 10))).ShouldBe("624");
        (await office.Of(first, "member.party-age", to: On(2, 2))).ShouldBe("21");
        (await office.Of(first, "member.party-age")).ShouldBe("22");
        (await office.Of(first, "review.role")).ShouldBe("leader");
        (await office.Of(Asking.Member(people[5], office.Ap5B), "review.role")).ShouldBe("member");
        (await office.Of(Asking.Member(people[5], office.Ap5B), "review.exempt")).ShouldBe("không");
    }

    [Fact]
    public async Task Commendations_and_classes_are_counted_where_the_office_records_them()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Honours(office);
        var (one, two) = (
            Asking.Member(office.People.Ap5BMembers[1], office.Ap5B),
            Asking.Member(office.People.Ap5BMembers[2], office.Ap5B)
        );
        (await office.Of(one, "review.commendations")).ShouldBe("1");
        (await office.Of(two, "review.commendations")).ShouldBe("0");
        (await office.Of(Asking.Body(office.Ap5B), "review.commendations")).ShouldBe("0");
        (await office.Of(one, "review.commendations", to: On(9, 1))).ShouldBe("?");
        (await office.Of(one, "member.classes-attended")).ShouldBe("1");
        (await office.Of(two, "member.classes-attended")).ShouldBe("0");
        (await office.Of(one, "member.classes-attended", to: On(9, 30))).ShouldBe("?");
    }
}
