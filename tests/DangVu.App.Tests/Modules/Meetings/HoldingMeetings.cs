using System.Net;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings;

public sealed class HoldingMeetings
{
    private static readonly DateOnly Day = new(2023, 6, 3);

    private static RecordMeeting Past(
        TestOffice office,
        DateOnly on,
        string kind = "regular",
        Guid? body = null,
        params RollMark[] roll
    ) =>
        new(
            body ?? office.Ap5B,
            Collective.Cell,
            kind,
            on,
            "Thống nhất.",
            roll,
            RestPresent: true,
            Theme: kind == "regular" ? null : "Nêu gương"
        );

    private static RollMark Away(Guid member) => new(member, AttendanceStates.WithReason, "Đau yếu");

    [Fact]
    public async Task The_five_steps_lead_from_an_agenda_to_closed_minutes()
    {
        await using var office = await TestOffice.New();
        var secretary = await office.SignIn("bithu.ap5b");
        var made = await secretary.Post(
            "/meetings/new",
            ("bodyId", office.Ap5B.ToString()),
            ("collective", "cell"),
            ("kind", "regular"),
            ("plannedOn", "03/06/2023")
        );
        made.Status.ShouldBe(HttpStatusCode.SeeOther, made.Body);
        var at = made.Location!;
        (await secretary.Get(at)).Body.ShouldContain("Đảng viên tự soi theo 27 biểu hiện");
        (await secretary.Post(at + "/invite", ("noticeOn", "01/06/2023"), ("plannedOn", "03/06/2023"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        var roll = office
            .People.Ap5BMembers.Select((m, i) => ($"roll.{m}.state", i == 6 ? "absent-without-reason" : "present"))
            .Append(("heldOn", "03/06/2023"))
            .ToArray();
        var rolled = await secretary.Post(at + "/attendance", roll);
        rolled.Status.ShouldBe(HttpStatusCode.SeeOther, rolled.Body);
        var page = await secretary.Get(at + "/conclude");
        page.Body.ShouldContain("Nghị quyết cần ít nhất 4 trong 7");
        var concluded = await secretary.Post(
            at + "/conclude",
            ("conclusion", "Thống nhất."),
            ("subject", "Nghị quyết tháng 6"),
            ("decision", "resolution"),
            ("inFavour", "5"),
            ("against", "1"),
            ("resolution", "Sửa đường.")
        );
        concluded.Status.ShouldBe(HttpStatusCode.SeeOther, concluded.Body);
        (await secretary.Post(at + "/score", ("scoredBy", "Chi ủy"), ("grade", "good"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await secretary.PostFrom(at + "/follow", at + "/close")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var body = (await secretary.Get(at)).Body;
        body.ShouldContain("Thông qua 5/7");
        body.ShouldContain("Tốt");
        (await secretary.Status(at + "/conclude")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_neighbour_a_plain_member_and_nobody_cannot_open_a_meeting()
    {
        await using var office = await TestOffice.New();
        var at = "/meetings/" + await office.Do("meetings.record", Past(office, Day));
        (await (await office.SignIn("bithu.ap5b")).Status(at)).ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("bithu")).Status(at)).ShouldBe(HttpStatusCode.OK);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status(at)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status(at + "/annul")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status("/api/v1" + at)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("dangvien")).Status(at)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("quantri")).Status(at)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status(at)).ShouldNotBe(HttpStatusCode.OK);
        (
            await office.Refused("meetings.record", Past(office, Day), office.As("cell-secretary", office.Kp1))
        ).ShouldContain("scope.outside");
    }

    [Fact]
    public async Task Every_page_of_meetings_opens_for_the_secretary()
    {
        await using var office = await TestOffice.New();
        var record = Past(office, Day) with
        {
            Vote = new VoteCast("Nghị quyết", 6),
            Resolution = "Sửa đường.",
            Points = [new PointSet("Vận động", office.People.Ap5BMembers[1], Day.AddDays(9))],
            Grade = "fair",
        };
        var at = "/meetings/" + await office.Do("meetings.record", record);
        var task = (await office.Work().Get<ITasks>().OfSource("meetings", Guid.Parse(at.Split('/')[^1]))).Single();
        var secretary = await office.SignIn("bithu.ap5b");
        string[] pages =
        [
            "/meetings",
            "/meetings/new",
            "/meetings/record",
            at,
            at + "/follow",
            at + "/score",
            at + "/annul",
            at + "/points/new",
            at + "/report",
            "/meetings/matrix",
            "/own/meetings",
            task.Href,
            $"/meetings/record/{office.Ap5B}/cell/regular/2023-05-04",
        ];
        foreach (var page in pages)
            (await secretary.Status(page)).ShouldBe(HttpStatusCode.OK, page);
        (await (await office.SignIn("bithu")).Get("/meetings")).Body.ShouldContain("matrix");
    }

    [Fact]
    public async Task A_meeting_typed_from_paper_is_the_same_meeting()
    {
        await using var office = await TestOffice.New();
        var secretary = await office.SignIn("bithu.ap5b");
        var page = $"/meetings/record/{office.Ap5B}/cell/regular/2023-06-03";
        var fields = office
            .People.Ap5BMembers.Select(m => ($"roll.{m}.state", "present"))
            .Concat([
                ("conclusion", "Thống nhất."),
                ("subject", "Nghị quyết"),
                ("decision", "resolution"),
                ("inFavour", "7"),
                ("resolution", "Sửa đường."),
            ])
            .ToArray();
        var done = await secretary.Post(page, fields);
        done.Status.ShouldBe(HttpStatusCode.SeeOther, done.Body);
        var meeting = await office.Work().Db.Set<Meeting>().SingleAsync();
        (meeting.OnList, meeting.Present, meeting.Entitled, meeting.FromPaper).ShouldBe((8, 8, 7, true));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_reason()
    {
        await using var office = await TestOffice.New();
        var (a, k) = (office.People.Ap5BMembers, office.People.Kp1Members);
        (await office.Refused("meetings.record", Past(office, new DateOnly(2023, 6, 8)))).ShouldContain("field.future");
        (await office.Refused("meetings.record", Past(office, new DateOnly(1999, 5, 5)))).ShouldContain(
            "meeting.before-body"
        );
        (await office.Refused("meetings.record", Past(office, Day, roll: Away(k[0])))).ShouldContain(
            "meeting.not-on-list"
        );
        (await office.Refused("meetings.record", Past(office, Day, roll: new RollMark(a[0], "exempt")))).ShouldContain(
            "meeting.not-exempt"
        );
        (
            await office.Refused("meetings.record", Past(office, Day, roll: new RollMark(a[0], "absent-with-reason")))
        ).ShouldContain("meeting.reason-missing");
        (await office.Refused("meetings.record", Past(office, Day) with { RestPresent = false })).ShouldContain(
            "meeting.not-marked"
        );
        (
            await office.Refused(
                "meetings.record",
                Past(office, Day, roll: [Away(a[0]), Away(a[1]), Away(a[2]), Away(a[3])])
            )
        ).ShouldContain("meeting.quorum");
        (
            await office.Refused(
                "meetings.record",
                Past(office, Day, roll: Away(a[0])) with
                {
                    Vote = new VoteCast("Nghị quyết", 7),
                }
            )
        ).ShouldContain("vote.too-many");
        (await office.Refused("meetings.record", Past(office, Day) with { Resolution = "Sửa đường." })).ShouldContain(
            "vote.missing"
        );
        (
            await office.Refused("meetings.record", Past(office, Day) with { Collective = Collective.Committee })
        ).ShouldContain("meeting.collective");
        await office.Do("meetings.record", Past(office, Day));
        (await office.Refused("meetings.record", Past(office, Day.AddDays(2)))).ShouldContain("meeting.month-taken");
        (
            await office.Refused("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", Day))
        ).ShouldContain("meeting.month-taken");
        await office.Do("meetings.record", Past(office, Day.AddDays(2), "thematic"));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task A_resolution_needs_more_than_half_of_all_official_members(int inFavour, bool passes)
    {
        await using var office = await TestOffice.New();
        var record = Past(office, Day, roll: Away(office.People.Ap5BMembers[1])) with
        {
            Vote = new VoteCast("Nghị quyết", inFavour),
            Resolution = "Sửa đường.",
        };
        await office.Do("meetings.record", record);
        var db = office.Work().Db;
        var vote = await db.Set<MeetingVote>().SingleAsync();
        (vote.Base, vote.Needed, vote.Passed).ShouldBe((7, 4, passes));
        (await db.Set<Meeting>().SingleAsync()).Resolution.ShouldBe(passes ? "Sửa đường." : null);
    }

    [Fact]
    public void The_exempted_count_only_when_they_come_and_the_probationary_never_vote()
    {
        var seats = new[] { "official", "official", "exempt", "exempt", "probationary" }
            .Select((s, i) => new Seat(new Guid(i + 1, 0, 0, new byte[8]), "N" + i, s))
            .ToList();
        var roll = Roll.Of(seats, [new RollMark(seats[2].MemberId, "present")], restPresent: true).Value;
        (roll.OnList, roll.Expected, roll.Present, roll.Entitled, roll.EntitledPresent).ShouldBe((5, 4, 4, 3, 3));
    }

    [Fact]
    public async Task Opinions_stand_in_the_minutes_and_nowhere_else()
    {
        await using var office = await TestOffice.New();
        const string words = "Đề nghị sửa cầu trước mùa mưa";
        var record = Past(office, Day) with
        {
            Minutes = [new MinutesLine("Thảo luận", "Sôi nổi", false, [new Opinion("Nguyễn Văn AB", words)])],
        };
        var id = await office.Do("meetings.record", record);
        (await (await office.SignIn("bithu.ap5b")).Get("/meetings/" + id)).Body.ShouldContain(words);
        var db = office.Work().Db;
        (await db.Set<AgendaItem>().SingleAsync()).Minutes.ShouldBe("Sôi nổi");
        db.Set<DangVu.App.Audit.AuditPayload>()
            .AsEnumerable()
            .ShouldAllBe(p => p.Json == null || !p.Json.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_put_off_comes_back_on_the_next_agenda()
    {
        await using var office = await TestOffice.New();
        var record = Past(office, new DateOnly(2023, 5, 3)) with
        {
            Minutes = [new MinutesLine("Sửa cầu Ấp 5B", null, CarriedOver: true)],
        };
        await office.Do("meetings.record", record);
        var next = await office.Do("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", Day));
        office
            .Work()
            .Db.Set<AgendaItem>()
            .Where(i => i.MeetingId == next)
            .AsEnumerable()
            .ShouldContain(i => i.Title == "Sửa cầu Ấp 5B" && i.Source == "carried-over");
    }
}
