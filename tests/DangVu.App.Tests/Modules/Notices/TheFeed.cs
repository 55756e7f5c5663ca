using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>Calendars that are read by their link.</summary>
public sealed partial class TheFeed
{
    private static readonly DateOnly Day = new(2023, 6, 20);

    private static Task<Guid> Prepared(TestOffice office, Guid? body = null, string theme = "Giữ gìn môi trường") =>
        office.Do(
            "meetings.prepare",
            new PrepareMeeting(
                body ?? office.Ap5B,
                Collective.Cell,
                MeetingKinds.Thematic,
                Day,
                theme,
                "19 giờ 30",
                "Nhà văn hóa ấp 5B"
            )
        );

    private static Task<Guid> Invited(TestOffice office, Guid meeting, DateOnly? on = null) =>
        office.Do("meetings.invite", new InviteToMeeting(meeting, TestOffice.Today, on));

    /// <summary>Makes a calendar on the account page and returns its address.</summary>
    internal static async Task<string> Link(TestClient client, Guid? body = null)
    {
        var made = await client.Post(
            "/account/tokens",
            ("use", "calendar"),
            ("label", "Điện thoại"),
            ("bodyId", body?.ToString() ?? "")
        );
        made.Status.ShouldBe(HttpStatusCode.SeeOther, made.Body);
        return Address().Match((await client.Get(made.Location!)).Body).Value;
    }

    private static async Task<Ical.Net.Calendar> Read(TestClient anyone, string link) =>
        Ical.Net.Calendar.Load((await anyone.Get(link)).Body)!;

    [Fact]
    public async Task A_meeting_appears_when_invited_moves_under_its_name_and_is_called_off()
    {
        await using var office = await TestOffice.New();
        var link = await Link(await office.SignIn("bithu.ap5b"));
        var phone = await office.SignIn(null);
        var meeting = await Prepared(office);
        var uid = $"meetings-{meeting}@dangvu";
        (await Read(phone, link)).Events.ShouldNotContain(e => e.Uid == uid);
        await Invited(office, meeting);
        var text = (await phone.Get(link)).Body;
        text.ShouldContain("DTSTART;TZID=Asia/Ho_Chi_Minh:20230620T193000");
        text.ShouldContain("BEGIN:VTIMEZONE");
        var first = Ical.Net.Calendar.Load(text)!.Events.Single(e => e.Uid == uid);
        first.Location!.ShouldContain("Nhà văn hóa ấp 5B");
        await Invited(office, meeting, Day.AddDays(2));
        var moved = (await Read(phone, link)).Events.Single(e => e.Uid == uid);
        moved.Start!.Value.Day.ShouldBe(22);
        moved.Sequence.ShouldBe(first.Sequence + 1);
        await office.Do("meetings.annul", new App.Modules.Meetings.Follow.AnnulMeeting(meeting, "Mưa bão"));
        var gone = (await Read(phone, link)).Events.Single(e => e.Uid == uid);
        gone.Status.ShouldBe("CANCELLED");
        gone.Sequence.ShouldBeGreaterThan(moved.Sequence);
    }

    [Fact]
    public async Task Nothing_is_sent_again_while_nothing_changed()
    {
        await using var office = await TestOffice.New();
        var link = await Link(await office.SignIn("bithu.ap5b"));
        var phone = await office.SignIn(null);
        await Invited(office, await Prepared(office));
        var tag = (await phone.Get(link)).Response.Headers.ETag!;
        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await Invited(office, await Prepared(office, theme: "Chuyên đề khác"));
        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.OK);

        Task<HttpResponseMessage> Ask()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(link));
            request.Headers.IfNoneMatch.Add(tag);
            return phone.Send(request);
        }
    }

    [Fact]
    public async Task A_renewed_link_shuts_the_old_one_and_an_ended_one_opens_nothing()
    {
        await using var office = await TestOffice.New();
        var owner = await office.SignIn("bithu.ap5b");
        var old = await Link(owner);
        var phone = await office.SignIn(null);
        (await phone.Status(old)).ShouldBe(HttpStatusCode.OK);
        var account = (await owner.Get("/account")).Body;
        account.ShouldNotContain("chưa lần nào", customMessage: "the last fetch is told");
        var renew = Renew().Match(account).Value;
        var renewed = await owner.Post(renew);
        var fresh = Address().Match((await owner.Get(renewed.Location!)).Body).Value;
        (await phone.Status(old)).ShouldBe(HttpStatusCode.NotFound);
        (await phone.Status(fresh)).ShouldBe(HttpStatusCode.OK);
        var end = Renew()
            .Match((await owner.Get("/account")).Body)
            .Value.Replace("renew", "end", StringComparison.Ordinal);
        (await (await office.SignIn("bithu.kp1")).PostFrom("/account", end)).Status.ShouldBe(HttpStatusCode.NotFound);
        await owner.Post(end);
        (await phone.Status(fresh)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_calendar_of_one_body_is_had_by_whoever_may_see_it_and_holds_only_its_own()
    {
        await using var office = await TestOffice.New();
        var refused = await (await office.SignIn("bithu.kp1")).Post(
            "/account/tokens",
            ("use", "calendar"),
            ("label", "Máy"),
            ("bodyId", office.Ap5B.ToString())
        );
        ((int)refused.Status).ShouldBe(403);
        var link = await Link(await office.SignIn("bithu"), office.Ap5B);
        await Invited(office, await Prepared(office, office.Ap5B, "Của ấp 5B"));
        await Invited(office, await Prepared(office, office.Kp1, "Của khu phố 1"));
        var text = (await (await office.SignIn(null)).Get(link)).Body;
        text.ShouldContain("Của ấp 5B");
        text.ShouldNotContain("Của khu phố 1");
    }

    [Fact]
    public async Task A_plain_member_has_the_meetings_they_are_asked_to()
    {
        await using var office = await TestOffice.New();
        var link = await Link(await office.SignIn("dangvien"));
        await Invited(office, await Prepared(office, office.Ap5B, "Của ấp 5B"));
        await Prepared(office, office.Ap5B, "Mới chuẩn bị");
        await Invited(office, await Prepared(office, office.Kp1, "Của khu phố 1"));
        var text = (await (await office.SignIn(null)).Get(link)).Body;
        text.ShouldContain("Của ấp 5B");
        text.ShouldNotContain("Mới chuẩn bị");
        text.ShouldNotContain("Của khu phố 1");
    }

    [Fact]
    public async Task No_calendar_names_a_member()
    {
        await using var office = await TestOffice.New();
        foreach (var account in new[] { "bithu.ap5b", "bithu", "vanphong", "chiuy.ap5b", "kiemtra" })
        {
            var text = (await (await office.SignIn(null)).Get(await Link(await office.SignIn(account)))).Body;
            text.ShouldContain("BEGIN:VCALENDAR");
            text.ShouldNotContain("Nguyễn Văn", customMessage: account);
        }
    }

    [Fact]
    public async Task What_was_typed_into_a_theme_does_not_become_a_line_of_the_calendar()
    {
        await using var office = await TestOffice.New();
        var link = await Link(await office.SignIn("bithu.ap5b"));
        await Invited(office, await Prepared(office, theme: "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x;,\\"));
        var calendar = await Read(await office.SignIn(null), link);
        calendar.Events.ShouldNotContain(e => e.Uid == "x");
        calendar.Events.ShouldContain(e => e.Summary!.Contains("END:VEVENT BEGIN:VEVENT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/calendar/x.ics")]
    [InlineData("/calendar/%0A.ics")]
    [InlineData("/calendar/00000000000000000000000000000000000000000000000000.ics")]
    public async Task A_link_that_never_was_opens_nothing(string link)
    {
        await using var office = await TestOffice.New();
        (await (await office.SignIn(null)).Status(link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [GeneratedRegex(@"https?://[^\s""<]+/calendar/[0-9a-f]+\.ics")]
    private static partial Regex Address();

    [GeneratedRegex(@"/account/tokens/[0-9a-f-]{36}/renew")]
    private static partial Regex Renew();
}
