using System.Net;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Recognition.Boards;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Works.Recording;
using DangVu.App.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Recognition;

/// <summary>Who is in charge and by when; the tasks and works through which a criterion is met; the paper; who sees what.</summary>
public sealed class TheBoardsWork
{
    [Fact]
    public async Task A_task_is_given_for_a_missing_criterion_in_one_step_and_both_show_each_other()
    {
        await using var office = await TestOffice.New();
        var board = await TheBoardsEvidence.Open(office);
        var at = await Place(office, board, "14");
        var clerk = await office.SignIn("vanphong");
        var given = await clerk.Post(
            at + "/task",
            ("bodyId", office.Root.ToString()),
            ("title", "Trình phương án nước thải"),
            ("personId", office.People.Ap5BMembers[0].ToString()),
            ("deadline", "30/09/2023"),
            ("measure", "Có tờ trình")
        );
        given.Status.ShouldBe(HttpStatusCode.SeeOther, given.Body);
        var page = (await clerk.Get(at)).Body;
        page.ShouldContain("Trình phương án nước thải");
        page.ShouldContain("hạn 30/09/2023");
        var link = office.Work().Db.Set<BoardLink>().Single();
        (await clerk.Get("/tasks/" + link.TargetId)).Body.ShouldContain("Phục vụ tiêu chí");
        (await clerk.Get("/boards/" + board)).Body.ShouldContain("/tasks/" + link.TargetId);
        // A cell's secretary reads the board, but not the town committee's tasks.
        var cell = await office.SignIn("bithu.ap5b");
        (await cell.Get("/boards/" + board)).Body.ShouldNotContain("Trình phương án nước thải");
        (await cell.Status(at + "/task")).ShouldBe(HttpStatusCode.Forbidden);
        (
            await office.Refused(
                "boards.task",
                new GiveTask(board, "14", office.Root, "Việc", new DateOnly(2023, 1, 1))
            )
        ).ShouldBe(["task.deadline-past"]);
    }

    [Fact]
    public async Task A_work_is_tied_shows_its_progress_and_is_untied_again()
    {
        await using var office = await TestOffice.New();
        var board = await TheBoardsEvidence.Open(office);
        var lamp = await office.Do(
            "works.need",
            new RecordNeed(office.Ap5B, "Đèn đường thử", "lighting", "Ấp 5B", "Đường tối", new DateOnly(2023, 2, 1))
        );
        var at = await Place(office, board, "17");
        var clerk = await office.SignIn("vanphong");
        (await clerk.Post(at + "/link", ("workId", lamp.ToString()))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get(at)).Body.ShouldContain("Đèn đường thử");
        (await clerk.Get("/works/" + lamp)).Body.ShouldContain("Phục vụ tiêu chí");
        ((int)(await clerk.Post(at + "/link")).Status).ShouldBe(422);
        (await office.Refused("boards.link", new LinkRecord(board, "17", "works", lamp))).ShouldBe([
            "boards.linked-already",
        ]);
        (await office.Refused("boards.link", new LinkRecord(board, "17", "tasks", lamp))).ShouldBe([
            "boards.target-unknown",
        ]);
        var link = office.Work().Db.Set<BoardLink>().Single().Id;
        (await clerk.Post($"/boards/links/{link}/unlink")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get(at)).Body.ShouldNotContain("Đèn đường thử");
    }

    [Fact]
    public async Task A_task_that_is_rolled_over_keeps_its_tie_in_the_new_month()
    {
        await using var office = await TestOffice.New();
        var board = await TheBoardsEvidence.Open(office);
        var task = await office.Do(
            "boards.task",
            new GiveTask(board, "14", office.Root, "Việc dở dang", new DateOnly(2023, 6, 30))
        );
        await office.Do(
            "programme.result",
            new DangVu.App.Modules.Programme.Tasks.RecordResult(
                task,
                new DangVu.App.Modules.Programme.Tasks.TaskResult(
                    "rolled-over",
                    TestOffice.Today,
                    Reason: "Chưa có kinh phí",
                    Deadline: new DateOnly(2023, 9, 30)
                )
            )
        );
        var work = office.Work();
        work.Db.Set<BoardLink>().Count().ShouldBe(2);
        var tied = work.Db.Set<BoardLink>().Select(l => l.TargetId).ToList();
        (await work.Get<ITasks>().Of(tied)).Count(t => t.IsOpen).ShouldBe(1);
    }

    [Fact]
    public async Task Owners_and_plans_stand_on_the_board_late_ones_in_words_and_in_the_calendar()
    {
        await using var office = await TestOffice.New();
        var board = await TheBoardsEvidence.Open(office);
        var at = await Place(office, board, "14");
        var clerk = await office.SignIn("vanphong");
        (
            await clerk.Post(
                at + "/describe",
                ("wording", "Tiêu chí mẫu về nước thải"),
                ("ownerMemberId", office.People.Ap5BMembers[1].ToString()),
                ("ownerBodyId", office.Ap5B.ToString()),
                ("plan", "Lập phương án thu gom"),
                ("planOn", "31/05/2023")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var page = (await clerk.Get("/boards/" + board)).Body;
        page.ShouldContain("31/05/2023 (quá 7 ngày)");
        page.ShouldContain("Lập phương án thu gom");
        (await clerk.Get($"/boards/{board}?state=met")).Body.ShouldNotContain("Lập phương án thu gom");
        (await clerk.Get("/month")).Body.ShouldContain("Tiêu chí mẫu về nước thải");
        // The cell that is in charge owes it too.
        (await (await office.SignIn("bithu.ap5b")).Get("/month")).Body.ShouldContain("Tiêu chí mẫu về nước thải");
        (await (await office.SignIn("bithu.kp1")).Get("/month")).Body.ShouldNotContain("Tiêu chí mẫu về nước thải");
        (await office.Refused("boards.describe", new Describe(board, "14", OwnerMemberId: Guid.NewGuid()))).ShouldBe([
            "boards.owner-unknown",
        ]);
        var place = office.Work().Db.Set<BoardCriterion>().Single(p => p.Code == "14");
        await office.Do("boards.describe", new Describe(board, "14", "Lời mới", Version: place.Version));
        (
            await office.Refused("boards.describe", new Describe(board, "14", "Lời khác", Version: place.Version))
        ).ShouldBe(["conflict.changed"]);
    }

    [Fact]
    public async Task The_board_is_printed_and_its_tables_are_saved()
    {
        await using var office = await TestOffice.New();
        var board = await TheBoardsEvidence.Open(office);
        await office.Do("boards.assess", new Assess(board, [new AssessedItem("01", true, Evidence: "Biên bản")]));
        var clerk = await office.SignIn("vanphong");
        var paper = (await clerk.Get($"/boards/{board}/paper")).Body;
        paper.ShouldContain("đạt 1/59");
        paper.ShouldContain("Số tiêu chí đạt theo quý");
        foreach (var format in new[] { "docx", "pdf" })
            (await clerk.Status($"/boards/{board}/paper.{format}")).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status($"/boards/{board}/paper.exe")).ShouldBe(HttpStatusCode.NotFound);
        var sheet = await clerk.Get($"/boards/{board}?copy=xlsx&why=Họp");
        sheet.Response.Content.Headers.ContentType!.MediaType.ShouldBe(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        );
        (await (await office.SignIn("dangvien")).Status($"/boards/{board}/paper.pdf")).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task A_new_version_of_the_set_is_told_which_boards_are_open_over_it()
    {
        await using var office = await TestOffice.New();
        var board = await TheBoardsEvidence.Open(office);
        var work = office.Work();
        async Task<OpenCases> Cases(string family)
        {
            var open = new List<OpenCases>();
            foreach (var source in work.Get<IEnumerable<IRuleCases>>().OfType<BoardCases>())
                open.Add(await source.Open(work, family));
            return open.Single();
        }
        var cases = await Cases("urban-class-v");
        cases.Count.ShouldBe(1);
        cases.First[0].Link.ShouldBe("/boards/" + board);
        cases.First[0].RuleId.ShouldBe("urban-class-v/resolution-26");
        (await Cases("urban-class-iii")).Count.ShouldBe(0);
        await office.Do("boards.close", new CloseBoard(board, "Xong"));
        (await Cases("urban-class-v")).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_cells_own_board_is_closed_to_its_neighbour()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard("urban-class-v", office.Ap5B));
        var at = await Place(office, board, "01");
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/boards/" + board)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status(at)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/boards/{board}/paper")).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("bithu.ap5b")).Status(at)).ShouldBe(HttpStatusCode.OK);
        foreach (
            var act in new Func<Task<IReadOnlyList<string>>>[]
            {
                () => office.Refused("boards.set", new SetBoard(board, 1), Neighbour()),
                () => office.Refused("boards.close", new CloseBoard(board, "x"), Neighbour()),
                () => office.Refused("boards.take-up", new TakeUp(board), Neighbour()),
                () => office.Refused("boards.confirm", new Confirm(board, [new ConfirmedItem("01")], "x"), Neighbour()),
                () => office.Refused("boards.link", new LinkRecord(board, "01", "works", Guid.NewGuid()), Neighbour()),
                () => office.Refused("boards.describe", new Describe(board, "01"), Neighbour()),
            }
        )
            (await act()).ShouldBe(["scope.outside"]);

        DangVu.App.Acts.Work Neighbour() => office.As("cell-secretary", office.Kp1);
    }

    private static Task<string> Place(TestOffice office, Guid board, string code) =>
        Task.FromResult(
            $"/boards/{board}/criteria/{office.Work().Db.Set<BoardCriterion>().Single(p => p.BoardId == board && p.Code == code).Id}"
        );
}
