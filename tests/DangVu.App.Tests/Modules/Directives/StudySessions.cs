using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Directives;

public sealed class StudySessions
{
    private static readonly DateOnly Day = new(2023, 3, 18);

    private static async Task<(Guid Document, Guid Study)> Session(TestOffice office, Guid body)
    {
        var document = await TheDocumentRegister.Received(office);
        return (
            document,
            await office.Do(
                "directives.study",
                new PlanStudy(body, "dissemination", "Quán triệt Nghị quyết", Day, [document])
            )
        );
    }

    internal static async Task<IReadOnlyDictionary<string, Figure>> Figures(TestOffice office, DateOnly? asOf = null)
    {
        var work = office.Work();
        var term = (await work.Get<IOffices>().Term(TestOffice.Today))!;
        var all = new Dictionary<string, Figure>();
        foreach (var source in work.Get<IEnumerable<IFigures>>())
        foreach (var figure in await source.Read(work, new FigureSpan(term, term.From, asOf ?? TestOffice.Today)))
            all[figure.Name] = figure;
        return all;
    }

    [Fact]
    public async Task One_roll_call_marks_everybody_and_the_rest_stand_as_present()
    {
        await using var office = await TestOffice.New();
        var (document, study) = await Session(office, office.Root);
        await office.Do(
            "directives.attendance",
            new RecordAttendance(study, [new(office.People.Ap5BMembers[3], "excused", "Bệnh")], RestPresent: true)
        );
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/studies/" + study)).Body.ShouldContain("15/16");
        (await clerk.Get($"/directives/{document}/not-yet?body={office.Ap5B}")).Body.ShouldContain("Nguyễn Văn AD");
        (await clerk.Get($"/directives/{document}/not-yet?body={office.Ap5B}")).Body.ShouldNotContain("Nguyễn Văn AC<");
    }

    [Fact]
    public async Task A_cell_secretary_marks_the_own_members_of_the_committees_session()
    {
        await using var office = await TestOffice.New();
        var (_, study) = await Session(office, office.Root);
        var secretary = await office.SignIn("bithu.ap5b");
        var page = (await secretary.Get($"/studies/{study}/attendance")).Body;
        page.ShouldContain("Nguyễn Văn AC");
        page.ShouldNotContain("Nguyễn Văn KC");
        (
            await secretary.Post(
                $"/studies/{study}/attendance",
                ($"marks.{office.People.Ap5BMembers[2]}.state", "present")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var stranger = await secretary.Post(
            $"/studies/{study}/attendance",
            ($"marks.{office.People.Kp1Members[2]}.state", "present")
        );
        stranger.Status.ShouldBe(HttpStatusCode.Forbidden);
        var all = new RecordAttendance(study, [], RestPresent: true);
        (await office.Refused("directives.attendance", all, office.As("cell-secretary", office.Ap5B))).ShouldContain(
            "scope.outside"
        );
    }

    [Fact]
    public async Task A_neighbour_cells_session_is_not_seen()
    {
        await using var office = await TestOffice.New();
        var (_, study) = await Session(office, office.Ap5B);
        foreach (var path in new[] { "/studies/" + study, $"/studies/{study}/attendance", $"/studies/{study}/cancel" })
        {
            (await (await office.SignIn("bithu.ap5b")).Status(path)).ShouldBe(HttpStatusCode.OK, path);
            (await (await office.SignIn("bithu.kp1")).Status(path)).ShouldBe(HttpStatusCode.NotFound, path);
            (await (await office.SignIn("dangvien")).Status(path)).ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task A_session_that_is_to_come_or_cancelled_takes_no_roll()
    {
        await using var office = await TestOffice.New();
        var later = await office.Do(
            "directives.study",
            new PlanStudy(office.Ap5B, "theme", "Chuyên đề", TestOffice.Today.AddDays(3))
        );
        (await office.Refused("directives.attendance", new RecordAttendance(later, [], true))).ShouldContain(
            "study.not-yet-held"
        );
        var (_, study) = await Session(office, office.Ap5B);
        await office.Do("directives.cancel-study", new CancelStudy(study, "Bão"));
        (await office.Refused("directives.attendance", new RecordAttendance(study, [], true))).ShouldContain(
            "study.cancelled"
        );
    }

    [Fact]
    public async Task Only_people_on_the_list_of_the_day_are_marked_and_only_once()
    {
        await using var office = await TestOffice.New();
        var (_, study) = await Session(office, office.Ap5B);
        var stranger = new AttendanceMark(office.People.Kp1Members[1], "present");
        (await office.Refused("directives.attendance", new RecordAttendance(study, [stranger]))).ShouldContain(
            "study.not-on-list"
        );
        var own = new AttendanceMark(office.People.Ap5BMembers[1], "present");
        (await office.Refused("directives.attendance", new RecordAttendance(study, [own, own]))).ShouldContain(
            "study.marked-twice"
        );
        (
            await office.Refused("directives.attendance", new RecordAttendance(study, [own with { State = "late" }]))
        ).ShouldContain("field.choice");
    }

    [Fact]
    public async Task The_report_counts_what_was_held_and_in_force_and_nothing_else()
    {
        await using var office = await TestOffice.New();
        var (document, study) = await Session(office, office.Root);
        var planned = await office.Do("directives.study", new PlanStudy(office.Kp1, "theme", "Chưa điểm danh", Day));
        await office.Do(
            "directives.attendance",
            new RecordAttendance(study, [new(office.People.Ap5BMembers[3], "absent")], true)
        );
        var cancelled = await office.Do("directives.study", new PlanStudy(office.Kp1, "theme", "Hủy", Day));
        await office.Do("directives.attendance", new RecordAttendance(cancelled, [], true));
        await office.Do("directives.cancel-study", new CancelStudy(cancelled, "Ghi nhầm"));
        var plan = new IssueDirective(office.Root, "plan", TestOffice.Today, "Kế hoạch", [document]);
        var issued = await office.Do("directives.issue", plan);
        var wrong = await office.Do("directives.issue", plan);
        await office.Do("directives.annul", new AnnulDirective(wrong, TestOffice.Today, "Ghi sai"));
        await office.Do("directives.issue", plan with { BodyId = office.Ap5B });

        var figures = await Figures(office);
        figures["directives.received"].Value.ShouldBe(1);
        figures["directives.issued"].Value.ShouldBe(1);
        figures["directives.issued"].Evidence.ShouldBe(["directives/" + issued]);
        figures["studies.sessions"].Evidence.ShouldBe(["studies/" + study]);
        figures["studies.members"].Value.ShouldBe(15);
        var earlier = await Figures(office, new DateOnly(2023, 2, 28));
        earlier["directives.received"].Value.ShouldBe(0);
        earlier["studies.sessions"].Evidence.ShouldBeEmpty();
        planned.ShouldNotBe(study);

        var clerk = await office.SignIn("vanphong");
        foreach (var evidence in figures["directives.issued"].Evidence.Concat(figures["studies.sessions"].Evidence))
            (await clerk.Status("/api/v1/" + evidence)).ShouldBe(HttpStatusCode.OK, evidence);
    }
}
