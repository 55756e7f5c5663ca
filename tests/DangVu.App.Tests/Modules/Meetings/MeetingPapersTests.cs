using System.Net;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Papers;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace DangVu.App.Tests.Modules.Meetings;

public sealed class MeetingPapersTests
{
    private static readonly DateOnly Day = new(2023, 6, 3);

    /// <summary>A whole meeting: an opinion, somebody absent, a resolution with a task.</summary>
    internal static async Task<Guid> Held(
        TestOffice office,
        DateOnly? on = null,
        Guid? body = null,
        string time = "19 giờ 00"
    )
    {
        var cell = body ?? office.Ap5B;
        var people = cell == office.Ap5B ? office.People.Ap5BMembers : office.People.Kp1Members;
        var id = await office.Do(
            "meetings.prepare",
            new PrepareMeeting(
                cell,
                Collective.Cell,
                MeetingKinds.Regular,
                on ?? Day,
                Time: time,
                Place: "Nhà văn hóa ấp",
                ChairId: people[0],
                SecretaryId: people[1]
            )
        );
        await office.Do(
            "meetings.attendance",
            new CallRoll(
                id,
                on ?? Day,
                [new RollMark(people[3], AttendanceStates.WithReason, "Đau yếu")],
                RestPresent: true
            )
        );
        var work = office.Work();
        var item = await work.Db.Set<AgendaItem>().Where(i => i.MeetingId == id).OrderBy(i => i.Position).FirstAsync();
        await office.Do(
            "meetings.minutes",
            new WriteMinutes(
                id,
                [
                    new MinutesOf(
                        item.Id,
                        "Đã điểm lại tin trong tháng.",
                        Opinions: [new Opinion("Lê Văn Tám", "Nhất trí.")]
                    ),
                ],
                Length: 95
            )
        );
        await office.Do(
            "meetings.conclude",
            new ConcludeMeeting(
                id,
                "Thống nhất các nội dung.",
                new VoteCast("Nghị quyết tháng", 6),
                "Vận động 5 hộ làm đường.",
                [new PointSet("Vận động 5 hộ hiến đất", people[2], (on ?? Day).AddDays(20))]
            )
        );
        return id;
    }

    [Fact]
    public async Task The_minutes_say_who_was_there_what_was_said_and_what_was_decided()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var secretary = await office.SignIn("bithu.ap5b");
        var page = await secretary.Get($"/meetings/{id}/papers/minutes");
        foreach (
            var said in new[]
            {
                "BIÊN BẢN",
                "sinh hoạt chi bộ thường kỳ tháng 6 năm 2023",
                "Đau yếu",
                "Đồng chí Lê Văn Tám: Nhất trí.",
                "Thống nhất các nội dung.",
                "Nghị quyết tháng: 6/",
                "Vận động 5 hộ hiến đất",
                "kết thúc lúc 20 giờ 35",
            }
        )
            page.Body.ShouldContain(said);
        // The same paper as a file, its text in NFC.
        var file = await secretary.Get($"/meetings/{id}/papers/minutes.pdf");
        using var pdf = PdfDocument.Open(await file.Response.Content.ReadAsByteArrayAsync());
        var text = string.Concat(pdf.GetPages().SelectMany(p => p.GetWords().Select(w => w.Text)));
        text.ShouldContain("Thốngnhấtcácnộidung");
        text.IsNormalized().ShouldBeTrue();
    }

    [Theory]
    [InlineData("19 giờ", "kết thúc lúc 20 giờ 35")]
    [InlineData("7h30", "kết thúc lúc 09 giờ 05")]
    [InlineData("sau giờ làm", "kết thúc lúc …")]
    public async Task When_it_ended_is_told_from_any_way_of_writing_its_beginning(string begins, string ends)
    {
        await using var office = await TestOffice.New();
        var id = await Held(office, time: begins);
        var page = await (await office.SignIn("bithu.ap5b")).Get($"/meetings/{id}/papers/minutes");
        page.Body.ShouldContain(ends);
    }

    [Fact]
    public async Task The_minutes_say_who_came_late_and_who_left_early()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        await office.Do(
            "meetings.comings",
            new MarkComings(
                id,
                [
                    new Coming(office.People.Ap5BMembers[2], CameAt: new TimeOnly(19, 20)),
                    new Coming(office.People.Ap5BMembers[4], LeftAt: new TimeOnly(20, 10)),
                ]
            )
        );
        var page = (await (await office.SignIn("bithu.ap5b")).Get($"/meetings/{id}/papers/minutes")).Body;
        page.ShouldContain("(19:20)");
        page.ShouldContain("Về sớm:");
        page.ShouldContain("(20:10)");
    }

    [Fact]
    public async Task A_number_is_taken_when_the_paper_is_issued_and_only_once()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get($"/meetings/{id}/papers/resolution")).Body.ShouldContain("-NQ/CB");
        var issued = await secretary.Post($"/meetings/{id}/papers/resolution/issue", ("on", "05/06/2023"));
        issued.Status.ShouldBe(HttpStatusCode.SeeOther, issued.Body);
        (await secretary.Get($"/meetings/{id}/papers/resolution")).Body.ShouldContain("Số 01-NQ/CB");
        (await secretary.Get("/directives?body=" + office.Ap5B)).Body.ShouldContain("01-NQ/CB");
        (
            await office.Refused("meetings.issue-paper", new IssuePaper(id, "resolution", new DateOnly(2023, 6, 6)))
        ).ShouldBe(["meetingpaper.numbered"]);
        var next = await Held(office, new DateOnly(2023, 5, 3));
        await office.Do("meetings.issue-paper", new IssuePaper(next, "resolution", new DateOnly(2023, 6, 5)));
        (await secretary.Get($"/meetings/{next}/papers/resolution")).Body.ShouldContain("Số 02-NQ/CB");
    }

    [Fact]
    public async Task A_paper_waits_until_what_it_says_has_happened()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do(
            "meetings.prepare",
            new PrepareMeeting(office.Ap5B, Collective.Cell, MeetingKinds.Regular, new DateOnly(2023, 6, 12))
        );
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get($"/meetings/{id}/papers/minutes")).Body.ShouldContain("sau khi đã điểm danh");
        (await secretary.Status($"/meetings/{id}/papers/minutes.pdf")).ShouldBe(HttpStatusCode.NotFound);
        (await office.Refused("meetings.issue-paper", new IssuePaper(id, "resolution", TestOffice.Today))).ShouldBe([
            "meetingpaper.not-ready",
        ]);
        foreach (var early in new[] { "notice", "invitation", "agenda", "roll" })
            (await secretary.Status($"/meetings/{id}/papers/{early}.docx")).ShouldBe(HttpStatusCode.OK, early);
        // By the rule of that time a cell gives no notices: the refusal names the document.
        var notice = await secretary.Post($"/meetings/{id}/papers/notice/issue", ("on", "07/06/2023"));
        notice.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        notice.Body.ShouldContain("66-QĐ/TW");
        await office.Do("meetings.annul", new AnnulMeeting(id, "Dời sang tháng sau"));
        (await secretary.Get($"/meetings/{id}/papers/agenda")).Body.ShouldContain("đã hủy");
        (await secretary.Status($"/meetings/{id}/papers/agenda.pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_excerpt_tells_one_item_and_not_who_said_what()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var work = office.Work();
        var item = await work.Db.Set<AgendaItem>().Where(i => i.MeetingId == id).OrderBy(i => i.Position).FirstAsync();
        var secretary = await office.SignIn("bithu.ap5b");
        var page = await secretary.Get($"/meetings/{id}/papers/excerpt?item={item.Id}");
        page.Body.ShouldContain("Đã điểm lại tin trong tháng.");
        page.Body.ShouldNotContain("Lê Văn Tám");
        page.Body.ShouldNotContain("Thống nhất các nội dung.");
    }

    [Fact]
    public async Task Papers_of_a_cell_are_read_in_that_cell_and_each_print_is_logged()
    {
        await using var office = await TestOffice.New();
        var id = await Held(office);
        var neighbour = await office.SignIn("bithu.kp1");
        var member = await office.SignIn("dangvien");
        var nobody = await office.SignIn(null);
        foreach (
            var address in new[]
            {
                $"/meetings/{id}/papers",
                $"/meetings/{id}/papers/minutes",
                $"/meetings/{id}/papers/minutes.pdf",
            }
        )
        {
            (await neighbour.Status(address)).ShouldBe(HttpStatusCode.NotFound, address);
            (await member.Status(address)).ShouldBe(HttpStatusCode.Forbidden, address);
            (await nobody.Status(address)).ShouldBe(HttpStatusCode.Redirect, address);
        }
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Status($"/meetings/{id}/papers/minutes.docx")).ShouldBe(HttpStatusCode.OK);
        var work = office.Work();
        (await work.Db.Set<AuditEntry>().CountAsync(e => e.Action == "print" && e.RecordId == id)).ShouldBe(1);
    }
}
