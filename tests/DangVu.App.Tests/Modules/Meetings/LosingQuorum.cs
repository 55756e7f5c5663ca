using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings;

public sealed class LosingQuorum
{
    private static TimeOnly At(int hour, int minute = 0) => new(hour, minute);

    [Fact]
    public void Who_came_late_or_left_counts_only_while_in_the_room()
    {
        Stay[] stays = [new(true), new(true, CameAt: At(19, 30)), new(true, LeftAt: At(20)), new(false)];
        Presence.Entitled(stays, At(19)).ShouldBe(2);
        Presence.Entitled(stays, At(19, 30)).ShouldBe(3);
        Presence.Entitled(stays, At(20)).ShouldBe(2);
        Presence.Entitled(stays, null).ShouldBe(2);
        Presence.EverEntitled(stays).ShouldBe(3);
        Presence.LostAt(stays, 3).ShouldBe((At(20), 2));
        Presence.LostAt(stays, 2).ShouldBeNull();
        Presence.LostAt(stays, 4).ShouldBeNull();
    }

    private static async Task<Guid> WithLeavers(TestOffice office, int leavers)
    {
        var id = await SecretariesAtWork.Held(office);
        await office.Do(
            "meetings.comings",
            new MarkComings(id, [.. office.People.Ap5BMembers.Take(leavers).Select(m => new Coming(m, LeftAt: At(20)))])
        );
        return id;
    }

    [Fact]
    public async Task A_vote_after_too_many_left_is_refused_and_one_taken_before_stands()
    {
        await using var office = await TestOffice.New();
        // Seven entitled, four are needed: with four gone, three are left.
        var id = await WithLeavers(office, 4);
        (await office.Refused("meetings.vote", new AddVote(id, new VoteCast("Kết nạp", 3)))).ShouldContain(
            "meeting.quorum-lost"
        );
        (
            await office.Refused("meetings.vote", new AddVote(id, new VoteCast("Kết nạp", 3, At: At(20, 30))))
        ).ShouldContain("meeting.quorum-lost");
        await office.Do("meetings.vote", new AddVote(id, new VoteCast("Kết nạp", 7, At: At(19, 30))));
        var vote = await office.Work().Db.Set<MeetingVote>().SingleAsync();
        (vote.PresentThen, vote.Passed).ShouldBe((7, true));
        var page = (await (await office.SignIn("bithu.ap5b")).Get("/meetings/" + id)).Body;
        page.ShouldContain("Từ 20:00 chỉ còn 3 trong 7");
        // What it had decided before is concluded and closed as usual.
        await office.Do("meetings.conclude", new ConcludeMeeting(id, "Thống nhất."));
        await office.Do("meetings.close", new CloseMeeting(id));
    }

    [Fact]
    public async Task More_votes_than_people_in_the_room_at_that_time_are_refused()
    {
        await using var office = await TestOffice.New();
        var id = await WithLeavers(office, 2);
        (await office.Refused("meetings.vote", new AddVote(id, new VoteCast("Kết nạp", 6)))).ShouldContain(
            "vote.too-many"
        );
        await office.Do("meetings.vote", new AddVote(id, new VoteCast("Kết nạp", 6, At: At(19))));
        (
            await office.Refused("meetings.vote", new AddVote(id, new VoteCast("Khác", int.MaxValue, int.MaxValue, 9)))
        ).ShouldContain("vote.too-many");
    }

    [Fact]
    public async Task Times_that_cannot_be_are_refused()
    {
        await using var office = await TestOffice.New();
        var id = await SecretariesAtWork.Held(office);
        var (a, b) = (office.People.Ap5BMembers[0], office.People.Ap5BMembers[1]);
        (await office.Refused("meetings.comings", new MarkComings(id, [new Coming(a, At(20), At(19))]))).ShouldContain(
            "meeting.left-before-came"
        );
        (
            await office.Refused("meetings.comings", new MarkComings(id, [new Coming(office.People.Kp1Members[0])]))
        ).ShouldContain("meeting.not-on-list");
        await office.Do(
            "meetings.attendance",
            new CallRoll(id, new DateOnly(2023, 6, 3), [new RollMark(b, "absent-with-reason", "Ốm")], true)
        );
        (await office.Refused("meetings.comings", new MarkComings(id, [new Coming(b, At(20))]))).ShouldContain(
            "meeting.time-of-absent"
        );
        var secretary = await office.SignIn("bithu.ap5b");
        var typed = await secretary.Post($"/meetings/{id}/comings", ($"people.{a}.left", "chín giờ rưỡi"));
        typed.Body.ShouldContain("không phải giờ");
        typed.Body.ShouldContain("chín giờ rưỡi");
    }
}
