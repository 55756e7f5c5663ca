using System.Net;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings;

/// <summary>Minutes that are typed: by two at once, with the browser closed, with nothing sent.</summary>
public sealed class SecretariesAtWork
{
    private static readonly DateOnly Day = new(2023, 6, 3);

    internal static async Task<Guid> Held(TestOffice office)
    {
        var id = await office.Do("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", Day));
        await office.Do("meetings.invite", new InviteToMeeting(id, Day.AddDays(-2)));
        await office.Do("meetings.attendance", new CallRoll(id, Day, [], RestPresent: true));
        return id;
    }

    private static Task<AgendaItem> First(TestOffice office, Guid meeting) =>
        office.Work().Db.Set<AgendaItem>().Where(i => i.MeetingId == meeting).OrderBy(i => i.Position).FirstAsync();

    private static async Task<string> Mark(TestOffice office, Guid meeting, Guid item) =>
        (await MinutesBox.Read(office.Work(), meeting)).Single(l => l.Item.Id == item).Now.Mark;

    [Fact]
    public async Task Two_who_write_under_one_item_are_told_and_neither_text_is_lost()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var item = (await First(office, id)).Id;
        var (one, other) = (await office.SignIn("bithu.ap5b"), await office.SignIn("chiuy.ap5b"));
        var page = (await one.Get($"/meetings/{id}/minutes")).Body;
        var mark = await Mark(office, id, item);
        page.ShouldContain(mark);
        await office.Do("meetings.minutes", new WriteMinutes(id, [new MinutesOf(item, "Bản của chi ủy", Mark: mark)]));
        var told = await one.Post(
            $"/meetings/{id}/minutes",
            ($"items.{item}.text", "Bản của bí thư"),
            ($"items.{item}.mark", mark)
        );
        told.Status.ShouldBe(HttpStatusCode.Conflict);
        told.Body.ShouldContain("Bản của chi ủy");
        told.Body.ShouldContain("Bản của bí thư");
        (await First(office, id)).Minutes.ShouldBe("Bản của chi ủy");
        // What was told has been seen: the same form sent again stands for both.
        var fresh = await Mark(office, id, item);
        told.Body.ShouldContain(fresh);
        (
            await other.Post(
                $"/meetings/{id}/minutes",
                ($"items.{item}.text", "Bản của cả hai"),
                ($"items.{item}.mark", fresh)
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await First(office, id)).Minutes.ShouldBe("Bản của cả hai");
    }

    [Fact]
    public async Task Two_who_write_under_different_items_do_not_disturb_each_other()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var lines = await MinutesBox.Read(office.Work(), id);
        var (a, b) = (lines[0], lines[1]);
        await office.Do("meetings.minutes", new WriteMinutes(id, [new(a.Item.Id, "Mục một", Mark: a.Now.Mark)]));
        // The second form was read before, and carries the first item as it was then.
        await office.Do(
            "meetings.minutes",
            new WriteMinutes(id, [new(a.Item.Id, null, Mark: a.Now.Mark), new(b.Item.Id, "Mục hai", Mark: b.Now.Mark)])
        );
        var now = await MinutesBox.Read(office.Work(), id);
        (now[0].Now.Text, now[1].Now.Text).ShouldBe(("Mục một", "Mục hai"));
    }

    [Fact]
    public async Task What_the_page_saved_by_itself_is_there_when_the_browser_comes_back_and_in_the_minutes_at_the_end()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var item = (await First(office, id)).Id;
        var secretary = await office.SignIn("bithu.ap5b");
        var kept = await secretary.PostFrom(
            $"/meetings/{id}/minutes",
            $"/meetings/{id}/minutes/keep",
            ($"items.{item}.text", "Đang gõ dở"),
            ($"items.{item}.opinions", "Nguyễn Văn AC: Cần sửa cầu")
        );
        kept.Status.ShouldBe(HttpStatusCode.SeeOther, kept.Body);
        (await secretary.Get(kept.Location!)).Body.ShouldContain("\"stale\":[]");
        (await First(office, id)).Minutes.ShouldBeNull();
        var again = (await secretary.Get($"/meetings/{id}/minutes")).Body;
        again.ShouldContain("Đang gõ dở");
        again.ShouldContain("Cần sửa cầu");
        // The neighbour neither sees nor saves them.
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status($"/meetings/{id}/minutes/kept")).ShouldBe(HttpStatusCode.NotFound);
        await office.Do(
            "meetings.conclude",
            new DangVu.App.Modules.Meetings.Conclude.ConcludeMeeting(id, "Thống nhất.")
        );
        (await First(office, id)).Minutes.ShouldBe("Đang gõ dở");
        (await office.Work().Db.Set<MinutesDraft>().CountAsync()).ShouldBe(0);
        office
            .Work()
            .Db.Set<DangVu.App.Audit.AuditPayload>()
            .AsEnumerable()
            .ShouldAllBe(p => p.Json == null || !p.Json.Contains("Cần sửa cầu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_that_saves_by_itself_writes_over_nobody()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var item = (await First(office, id)).Id;
        var mark = await Mark(office, id, item);
        var secretary = await office.SignIn("bithu.ap5b");
        await office.Do(
            "meetings.keep-minutes",
            new KeepMinutes(id, [new MinutesOf(item, "Chữ người kia", Mark: mark)])
        );
        var kept = await secretary.PostFrom(
            $"/meetings/{id}/minutes",
            $"/meetings/{id}/minutes/keep",
            ($"items.{item}.text", "Chữ của tôi"),
            ($"items.{item}.mark", mark)
        );
        kept.Location!.ShouldContain("stale=" + item);
        (await secretary.Get(kept.Location!)).Body.ShouldContain("Chữ người kia");
        (
            await office.Refused("meetings.keep-minutes", new KeepMinutes(id, [new(item, "Chữ của tôi", Mark: mark)]))
        ).ShouldContain("minutes.changed");
    }

    [Fact]
    public async Task Two_who_change_one_agenda_are_told()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", Day));
        var read = (await office.Work().Db.Set<Meeting>().SingleAsync()).Version;
        await office.Do("meetings.agenda", new SetAgenda(id, [new AgendaLine("Sửa đường")], Version: read));
        (
            await office.Refused("meetings.agenda", new SetAgenda(id, [new AgendaLine("Sửa cầu")], Version: read))
        ).ShouldContain("conflict.changed");
    }

    [Fact]
    public async Task A_clock_that_was_turned_back_breaks_neither_the_minutes_clock_nor_the_order_of_votes()
    {
        await using var office = await TestOffice.New();
        var held = new DateOnly(2025, 12, 3);
        var id = await office.Do("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", held), held);
        await office.Do("meetings.attendance", new CallRoll(id, held, [], RestPresent: true), held);
        await office.Do(
            "meetings.conclude",
            new DangVu.App.Modules.Meetings.Conclude.ConcludeMeeting(id, "Xong."),
            held
        );
        await office.Do(
            "meetings.vote",
            new DangVu.App.Modules.Meetings.Conclude.AddVote(id, new("Việc một", 7)),
            held.AddDays(1)
        );
        await office.Do(
            "meetings.vote",
            new DangVu.App.Modules.Meetings.Conclude.AddVote(id, new("Việc hai", 7)),
            held.AddDays(-20)
        );
        await office.Do("meetings.finish-minutes", new FinishMinutes(id), held.AddDays(-20));
        var db = office.Work().Db;
        var meeting = await db.Set<Meeting>().SingleAsync();
        (meeting.MinutesDueOn, meeting.MinutesDoneOn).ShouldBe((held.AddDays(2), held));
        meeting.MinutesLate(held.AddDays(30)).ShouldBeFalse();
        db.Set<MeetingVote>().OrderBy(v => v.Position).Select(v => v.Subject).ShouldBe(["Việc một", "Việc hai"]);
    }
}
