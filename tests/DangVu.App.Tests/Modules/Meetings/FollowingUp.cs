using System.Net;
using DangVu.App.Modules.Meetings;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings;

public sealed class FollowingUp
{
    private static readonly DateOnly Day = new(2023, 6, 3);

    private static RecordMeeting Past(TestOffice office, DateOnly on, Guid? body = null) =>
        new(body ?? office.Ap5B, Collective.Cell, "regular", on, "Thống nhất.", RestPresent: true);

    [Fact]
    public async Task A_resolutions_tasks_are_the_programmes_own_and_the_next_meeting_speaks_of_them()
    {
        await using var office = await TestOffice.New();
        var may = new DateOnly(2023, 5, 3);
        var with = Past(office, may) with
        {
            Vote = new VoteCast("Nghị quyết", 7),
            Resolution = "Sửa đường.",
            Points = [new PointSet("Vận động hiến đất", office.People.Ap5BMembers[1], may.AddDays(20))],
        };
        var first = await office.Do("meetings.record", with);
        var task = (await office.Work().Get<ITasks>().OfSource("meetings", first)).Single();
        (task.PersonId, task.Deadline).ShouldBe((office.People.Ap5BMembers[1], may.AddDays(20)));
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/programme")).Body.ShouldContain("Vận động hiến đất");
        var id = await SecretariesAtWork.Held(office);
        (await secretary.Get($"/meetings/{id}/minutes")).Body.ShouldContain("Vận động hiến đất");
        await office.Do(
            "meetings.minutes",
            new WriteMinutes(id, [], Tasks: [new TaskSaid(task.Id, "Còn hai hộ chưa đồng ý")])
        );
        (await secretary.Get("/meetings/" + id)).Body.ShouldContain("Còn hai hộ chưa đồng ý");
        (
            await office.Refused("meetings.minutes", new WriteMinutes(id, [], Tasks: [new TaskSaid(first, "x")]))
        ).ShouldContain("meeting.task-unknown");
        (await office.Refused("meetings.annul", new AnnulMeeting(first, "Nhầm"))).ShouldContain(
            "meeting.annul-has-tasks"
        );
        (
            await office.Refused(
                "meetings.record",
                Past(office, new DateOnly(2023, 4, 3)) with
                {
                    Points = [new PointSet("Không hạn")],
                }
            )
        ).ShouldContain("point.due-missing");
    }

    [Fact]
    public async Task A_committee_member_of_the_cell_may_set_its_tasks()
    {
        await using var office = await TestOffice.New();
        var work = office.As("cell-committee", office.Ap5B, office.People.Ap5BMembers[1]);
        var command = Past(office, Day) with { Points = [new PointSet("Vận động", null, Day.AddDays(20))] };
        (await work.Do("meetings.record", () => RecordMeeting.Handle(work, command))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Minutes_finished_after_the_rules_last_day_are_late_and_the_page_says_what_is_owed()
    {
        await using var office = await TestOffice.New();
        var held = new DateOnly(2026, 1, 3);
        var id = await office.Do("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", held), held);
        await office.Do("meetings.attendance", new CallRoll(id, held, [], RestPresent: true), held);
        await office.Do("meetings.conclude", new ConcludeMeeting(id, "Xong."), held);
        var meeting = await office.Work().Db.Set<Meeting>().SingleAsync();
        meeting.MinutesDueOn.ShouldBe(new DateOnly(2026, 1, 5));
        meeting.MinutesLate(new DateOnly(2026, 1, 5)).ShouldBeFalse();
        meeting.MinutesLate(new DateOnly(2026, 1, 6)).ShouldBeTrue();
        await office.Do("meetings.finish-minutes", new FinishMinutes(id), new DateOnly(2026, 1, 6));
        (await office.Work().Db.Set<Meeting>().SingleAsync()).MinutesLate(new DateOnly(2026, 2, 1)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_report_upwards_is_sent_by_the_cell_and_confirmed_only_above_it()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("meetings.record", Past(office, Day));
        var own = office.As("cell-secretary", office.Ap5B);
        (await office.Refused("meetings.confirm-report", new ConfirmReport(id), own)).ShouldContain("scope.outside");
        (await office.Refused("meetings.confirm-report", new ConfirmReport(id))).ShouldContain(
            "meeting.report-not-sent"
        );
        (await office.Refused("meetings.report-up", new ReportUp(id, Day.AddDays(-1), "giấy"))).ShouldContain(
            "field.before"
        );
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Post($"/meetings/{id}/report", ("on", "04/06/2023"), ("how", "nộp giấy"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await secretary.Get($"/meetings/{id}/follow")).Body.ShouldContain("nộp giấy");
        var clerk = await office.SignIn("vanphong");
        (await clerk.PostFrom($"/meetings/{id}/follow", $"/meetings/{id}/report/confirm")).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await office.Refused("meetings.report-up", new ReportUp(id, Day, "giấy"))).ShouldContain(
            "meeting.report-confirmed"
        );
    }

    [Fact]
    public async Task A_score_is_worked_out_from_the_record_and_what_is_not_known_is_not_met()
    {
        await using var office = await TestOffice.New();
        var id = await SecretariesAtWork.Held(office);
        var secretary = await office.SignIn("bithu.ap5b");
        var page = (await secretary.Get($"/meetings/{id}/score")).Body;
        page.ShouldContain("chưa rõ");
        await office.Do("meetings.minutes", new WriteMinutes(id, [], Length: 95, Speakers: 5));
        ScorePart[] stated =
        [
            new("prepared", 1),
            new("content-right", 1),
            new("conducted", 1),
            new("principles-kept", 1),
        ];
        await office.Do("meetings.score", new ScoreMeeting(id, "Chi ủy", "good", stated));
        var score = await office.Work().Db.Set<QualityScore>().SingleAsync();
        // One criterion was left open: the rule itself gives no grade.
        score.Suggested.ShouldBeNull();
        score.Facts.ShouldContain("meetings.minutes-long=95");
        await office.Do("meetings.score", new ScoreMeeting(id, "Chi ủy", "good", [.. stated, new("carried-out", 1)]));
        (await office.Work().Db.Set<QualityScore>().SingleAsync()).Suggested.ShouldBe("good");
        (await secretary.Get("/meetings/" + id)).Body.ShouldContain("Vì sao được mức này");
        (await office.Refused("meetings.minutes", new WriteMinutes(id, [], Speakers: 99))).ShouldContain("field.range");
    }

    [Fact]
    public async Task The_matrix_puts_the_cells_that_miss_most_first_and_marks_late_minutes()
    {
        await using var office = await TestOffice.New();
        foreach (var month in new[] { 1, 2, 3 })
            await office.Do("meetings.record", Past(office, new DateOnly(2023, month, 3)));
        await office.Do("meetings.record", Past(office, new DateOnly(2023, 4, 3), office.Kp1));
        var work = office.Work();
        var cells = (await work.Get<DangVu.App.Modules.Organisation.Contracts.IBodies>().All()).Where(b => b.IsCell);
        var standing = await MatrixReader.Standing(work.Db, cells, 2023, TestOffice.Today);
        standing.Select(x => (x.Cell.Id, x.Owed, x.Missing)).ShouldBe([(office.Kp1, 5, 4), (office.Ap5B, 5, 2)]);
        var body = (await (await office.SignIn("bithu")).Get("/meetings/matrix?year=2023")).Body;
        body.IndexOf("Chi bộ Khu phố 1", body.IndexOf("matrix", StringComparison.Ordinal), StringComparison.Ordinal)
            .ShouldBeLessThan(body.LastIndexOf("Chi bộ Ấp 5B", StringComparison.Ordinal));
        body.ShouldContain("thiếu 4 trong 5 tháng");
        (await (await office.SignIn("bithu.kp1")).Get("/meetings/matrix")).Body.ShouldNotContain("Chi bộ Ấp 5B");
    }

    [Fact]
    public void The_matrix_is_counted_from_its_index_alone()
    {
        if (Environment.GetEnvironmentVariable("DANGVU_TEST_PG") is not null)
            return;
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new SqliteAppDb(
            new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).UseSnakeCaseNamingConvention().Options
        );
        db.Database.Migrate();
        using var command = MatrixReader
            .Counted(db, new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 1))
            .CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        using var reader = command.ExecuteReader();
        var plan = "";
        while (reader.Read())
            plan += reader.GetString(3) + "\n";
        plan.ShouldContain("USING COVERING INDEX ix_meet_meetings_office_id_collective_regular_month_body_id_stage");
    }
}
