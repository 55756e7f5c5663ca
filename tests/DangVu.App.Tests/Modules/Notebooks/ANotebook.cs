using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Notebooks;

public sealed class ANotebook
{
    private static readonly DateOnly January = new(2023, 1, 10);
    private static readonly DateOnly April = new(2023, 4, 10);

    [Fact]
    public async Task Of_a_whole_cell_is_registered_in_one_act_and_commented_on_in_another()
    {
        await using var office = await TestOffice.New();
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        await Comment(office, office.People.Ap5BMembers.Take(6));
        var figures = await Figures(office, TestOffice.Today);
        figures["notebooks.members.registered"].Value.ShouldBe(8);
        figures["notebooks.comments.missing"].Value.ShouldBe(2);
        figures["notebooks.comments.missing"].Evidence.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Does_not_owe_its_comment_before_the_day_it_is_due()
    {
        await using var office = await TestOffice.New();
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        (await Figures(office, new DateOnly(2023, 4, 15)))["notebooks.comments.missing"].Value.ShouldBe(0);
        (await Figures(office, new DateOnly(2023, 4, 16)))["notebooks.comments.missing"].Value.ShouldBe(8);
    }

    [Fact]
    public async Task Counts_only_for_members_on_the_list_that_day()
    {
        await using var office = await TestOffice.New();
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        await office.Do(
            "members.status",
            new SetStatus(office.People.Ap5BMembers[6], "transferred", new DateOnly(2023, 5, 2), "transfer-out")
        );
        (await Figures(office, TestOffice.Today))["notebooks.members.registered"].Value.ShouldBe(7);
        (await Figures(office, new DateOnly(2023, 5, 1)))["notebooks.members.registered"].Value.ShouldBe(8);
    }

    [Fact]
    public async Task Is_registered_once_a_year_with_at_least_one_deed()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[5];
        (await office.Refused("notebooks.register", new RegisterNotebook(member, 2023, [new(" ")]))).ShouldBe([
            "field.required",
        ]);
        await office.Do("notebooks.register", new RegisterNotebook(member, 2023, [new("Giúp một hộ", "Tổ trưởng")]));
        (await office.Refused("notebooks.register", new RegisterNotebook(member, 2023, [new("Lại")]))).ShouldBe([
            "notebooks.registered-already",
        ]);
        (await office.Refused("notebooks.register", new RegisterNotebook(member, 2030, [new("Xa")]))).ShouldBe([
            "notebooks.year",
        ]);
    }

    [Fact]
    public async Task Takes_no_comment_on_somebody_without_one_nor_on_a_quarter_to_come()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[2];
        (
            await office.Refused(
                "notebooks.comment-quarter",
                new CommentQuarter(office.Ap5B, 2023, 1, [new(member, "well")])
            )
        ).ShouldBe(["notebooks.not-registered-for"]);
        await Register(office, office.Ap5B, [member]);
        (
            await office.Refused(
                "notebooks.comment-quarter",
                new CommentQuarter(office.Ap5B, 2023, 3, [new(member, "well")])
            )
        ).ShouldBe(["notebooks.quarter-not-begun"]);
        (
            await office.Refused(
                "notebooks.comment-quarter",
                new CommentQuarter(office.Ap5B, 2023, 1, [new(member, "5 sao")])
            )
        ).ShouldBe(["notebooks.grade-missing"]);
    }

    [Fact]
    public async Task Tells_the_second_of_two_who_comment_at_once()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[2];
        await Register(office, office.Ap5B, [member]);
        await office.Do(
            "notebooks.comment-quarter",
            new CommentQuarter(office.Ap5B, 2023, 1, [new(member, "well", "Tốt", Seen: 0)])
        );
        var late = await office.Refused(
            "notebooks.comment-quarter",
            new CommentQuarter(office.Ap5B, 2023, 1, [new(member, "not", "Chưa", Seen: 0)])
        );
        late.ShouldBe(["notebooks.commented-meanwhile"]);
    }

    [Fact]
    public async Task Of_two_grids_open_at_once_loses_nothing_and_tells_the_second_what_the_first_wrote()
    {
        await using var office = await TestOffice.New();
        var members = office.People.Ap5BMembers;
        await Register(office, office.Ap5B, members);
        await Comment(office, [members[1]]);
        var address = $"/notebooks/quarter?body={office.Ap5B}&year=2023&quarter=1";
        var (secretary, deputy) = (await office.SignIn("bithu.ap5b"), await office.SignIn("chiuy.ap5b"));
        // Both have the grid before them; the deputy writes first.
        var before = Hidden((await secretary.Get(address)).Body);
        string Row(int i, string input) => $"rows.{members[i]}.{input}";
        await deputy.Post(
            address,
            (Row(2, "grade"), "well"),
            (Row(2, "text"), "Của chi ủy viên"),
            (Row(1, "grade"), "partly"),
            (Row(1, "text"), "Sửa lại")
        );
        var typed = new Dictionary<string, string>(before)
        {
            // Left as it was seen, though the deputy has changed it since.
            [Row(1, "grade")] = "well",
            [Row(1, "text")] = "Thực hiện tốt",
            [Row(2, "grade")] = "not",
            [Row(2, "text")] = "Của bí thư",
            [Row(3, "grade")] = "done",
            [Row(3, "text")] = "Dòng khác",
        };
        var second = await secretary.Raw(address, typed);
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        foreach (var there in new[] { "Của chi ủy viên", "Của bí thư", "Dòng khác" })
            second.Body.ShouldContain(there);
        // Once told, saving again is meant.
        foreach (var (name, value) in Hidden(second.Body))
            typed[name] = value;
        typed[Row(1, "grade")] = "partly";
        typed[Row(1, "text")] = "Sửa lại";
        (await secretary.Raw(address, typed)).Status.ShouldBe(HttpStatusCode.SeeOther);
        var grid = (await secretary.Get(address)).Body;
        grid.ShouldContain("Của bí thư");
        grid.ShouldContain("Sửa lại");
        grid.ShouldContain("Dòng khác");
    }

    [Fact]
    public async Task Left_empty_gets_the_grade_for_the_rest_in_the_same_post()
    {
        await using var office = await TestOffice.New();
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        await Comment(office, office.People.Ap5BMembers.Take(2));
        var secretary = await office.SignIn("bithu.ap5b");
        var address = $"/notebooks/quarter?body={office.Ap5B}&year=2023&quarter=1";
        var fields = office
            .People.Ap5BMembers.Skip(2)
            .Select(m => ($"rows.{m}.grade", m == office.People.Ap5BMembers[3] ? "partly" : ""))
            .Append(("restGrade", "done"));
        (await secretary.Post(address, [.. fields])).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await secretary.Get(address)).Body.ShouldContain("Cả 8 sổ tay đã có nhận xét");
        var summary = (await secretary.Get($"/notebooks/summary?body={office.Ap5B}&year=2023")).Body;
        summary.ShouldContain("Một phần");
        summary.ShouldContain("0/1");
    }

    [Fact]
    public async Task Of_somebody_who_left_takes_no_more_comment_and_says_what_was_typed()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[6];
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        await office.Do(
            "members.status",
            new SetStatus(member, "transferred", new DateOnly(2023, 5, 2), "transfer-out")
        );
        (
            await office.Refused(
                "notebooks.comment-quarter",
                new CommentQuarter(office.Ap5B, 2023, 1, [new(member, "well", "Đã gõ")])
            )
        ).ShouldBe(["notebooks.left"]);
        var secretary = await office.SignIn("bithu.ap5b");
        var sent = await secretary.Post(
            $"/notebooks/quarter?body={office.Ap5B}&year=2023&quarter=1",
            ($"rows.{member}.grade", "well"),
            ($"rows.{member}.text", "Câu đã gõ")
        );
        sent.Body.ShouldContain("Câu đã gõ");
    }

    [Fact]
    public async Task Goes_along_with_members_brought_in_by_a_list()
    {
        await using var office = await TestOffice.New();
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        var member = office.People.Ap5BMembers[4];
        var work = office.Work();
        var done = await work.Do<bool>(
            "members.import",
            async () =>
            {
                await work.Raise(
                    new MembersImported(
                        Guid.NewGuid(),
                        [new MemberJoined(member, office.Kp1, new DateOnly(2023, 5, 2))]
                    )
                );
                return true;
            }
        );
        done.IsDone.ShouldBeTrue();
        (await (await office.SignIn("bithu.kp1")).Get("/notebooks?year=2023")).Body.ShouldNotContain("0 đảng viên");
        (await office.Work().Db.Set<Notebook>().SingleAsync(n => n.MemberId == member)).BodyId.ShouldBe(office.Kp1);
    }

    private static Dictionary<string, string> Hidden(string page) =>
        System
            .Text.RegularExpressions.Regex.Matches(
                page,
                "<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?"
            )
            .DistinctBy(m => m.Groups[1].Value)
            .ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));

    [Fact]
    public async Task Is_written_by_the_member_or_by_a_deputy_of_the_cell_and_by_nobody_else()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[5];
        var command = new RegisterNotebook(member, 2023, [new("Giúp một hộ")]);
        (await office.Refused("notebooks.register", command, office.As("cell-secretary", office.Kp1))).ShouldBe([
            "scope.outside",
        ]);
        (
            await office.Refused(
                "notebooks.register",
                command,
                office.As("member", office.Ap5B, office.People.Ap5BMembers[4])
            )
        ).ShouldBe(["scope.outside"]);
        var own = office.As("member", office.Ap5B, member);
        (await own.Run("notebooks.register", command, RegisterNotebook.Handle)).IsDone.ShouldBeTrue();
        var deputy = office.As("cell-secretary", office.Ap5B, office.People.Ap5BMembers[0]);
        (
            await deputy.Run("notebooks.deed", new AddDeed(member, January, "Đã giúp"), AddDeed.Handle)
        ).IsDone.ShouldBeTrue();
        var page = await office.SignIn("dangvien");
        var (status, body, _) = await page.Get("/own/notebook?year=2023");
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("Đảng viên tự ghi");
        body.ShouldContain("Đã giúp");
        body.ShouldContain("nhập thay");
    }

    [Fact]
    public async Task Shows_the_cell_committee_who_is_still_without_a_comment_and_saves_the_grid()
    {
        await using var office = await TestOffice.New();
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        var secretary = await office.SignIn("bithu.ap5b");
        var address = $"/notebooks/quarter?body={office.Ap5B}&year=2023&quarter=1";
        (await secretary.Get(address)).Body.ShouldContain("8 trên 8");
        var row = "rows." + office.People.Ap5BMembers[3];
        var (status, body, _) = await secretary.Post(
            address,
            (row + ".grade", "well"),
            (row + ".text", "Việc làm thiết thực")
        );
        status.ShouldBe(HttpStatusCode.SeeOther, body);
        (await secretary.Get(address)).Body.ShouldContain("7 trên 8");
        // Text without a word beside it is refused, and kept.
        var other = "rows." + office.People.Ap5BMembers[4];
        var again = await secretary.Post(address, (other + ".text", "Còn chung chung"));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Body.ShouldContain("Còn chung chung");
    }

    [Fact]
    public async Task Is_closed_to_the_neighbour_the_plain_member_and_nobody()
    {
        await using var office = await TestOffice.New();
        await Register(office, office.Ap5B, office.People.Ap5BMembers);
        var id = (await Figures(office, TestOffice.Today))["notebooks.members.registered"].Evidence[0].Split('/')[1];
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/notebooks/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status("/api/v1/notebooks/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/notebooks/quarter?body={office.Ap5B}")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get("/notebooks")).Body.ShouldNotContain("Nguyễn Văn AA");
        var member = await office.SignIn("dangvien");
        (await member.Status("/notebooks")).ShouldBe(HttpStatusCode.Forbidden);
        (await member.Status("/notebooks/" + id)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status("/notebooks/" + id)).ShouldBe(HttpStatusCode.Redirect);
        (await (await office.SignIn("chiuy.ap5b")).Status("/notebooks/" + id)).ShouldBe(HttpStatusCode.OK);
    }

    private static Task<Guid> Register(TestOffice office, Guid cell, IEnumerable<Guid> members) =>
        office.Do(
            "notebooks.register-cell",
            new RegisterCell(
                cell,
                2023,
                [.. members.Select(m => new CellRow(m, [new("Giúp một hộ khó khăn", "Đảng viên")]))]
            ),
            January
        );

    private static Task<Guid> Comment(TestOffice office, IEnumerable<Guid> members) =>
        office.Do(
            "notebooks.comment-quarter",
            new CommentQuarter(
                office.Ap5B,
                2023,
                1,
                [.. members.Select(m => new CommentRow(m, "well", "Thực hiện tốt"))]
            ),
            April
        );

    private static async Task<IReadOnlyDictionary<string, Figure>> Figures(TestOffice office, DateOnly day) =>
        await Counting.Figures(office, day);
}

/// <summary>All figures of all modules, as a report reads them.</summary>
internal static class Counting
{
    public static async Task<IReadOnlyDictionary<string, Figure>> Figures(TestOffice office, DateOnly day)
    {
        var work = office.Work(day);
        var term = (await work.Get<IOffices>().Term(day))!;
        var all = new Dictionary<string, Figure>();
        foreach (var source in work.Get<IEnumerable<IFigures>>())
        foreach (var figure in await source.Read(work, new FigureSpan(term, term.From, day)))
            all.Add(figure.Name, figure);
        return all;
    }
}
