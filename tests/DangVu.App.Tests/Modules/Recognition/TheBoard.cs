using System.Net;
using DangVu.App.Modules.Recognition.Boards;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Classification;

namespace DangVu.App.Tests.Modules.Recognition;

public sealed class TheBoard
{
    private const string Urban = "urban-class-v";

    [Fact]
    public async Task The_last_assessment_that_still_holds_decides_and_the_figure_follows_it_alone()
    {
        await using var office = await TestOffice.New();
        (await office.Figures())["urban.criteria.total"].Value.ShouldBe(0);
        var board = await office.Do("boards.open", new OpenBoard(Urban), new DateOnly(2020, 9, 1));
        (await office.Figures())["urban.criteria.total"].Value.ShouldBe(59);
        await office.Do(
            "boards.assess",
            new Assess(
                board,
                [Met("01"), Met("02"), Met("03", expires: new DateOnly(2022, 12, 31)), new AssessedItem("04", false)],
                new DateOnly(2021, 3, 1)
            )
        );
        (await Count(office, new DateOnly(2022, 1, 1))).ShouldBe(3);
        (await Count(office)).ShouldBe(2);
        var later = await office.Do("boards.assess", new Assess(board, [Met("04")], new DateOnly(2023, 5, 1)));
        (await Count(office)).ShouldBe(3);
        (await Count(office, new DateOnly(2023, 4, 30))).ShouldBe(2);
        (await office.Figures())["urban.criteria.met"].Evidence.ShouldContain("board-assessments/" + later);
        await office.Do("boards.assess", new Assess(board, [new AssessedItem("01", false)]));
        (await Count(office)).ShouldBe(2);
        await office.Do("boards.annul", new AnnulAssessment(later, "Ghi nhầm tiêu chí"));
        (await Count(office)).ShouldBe(1);
        (await office.Refused("boards.annul", new AnnulAssessment(later, "Lần nữa"))).ShouldBe(["boards.annulled"]);
    }

    [Fact]
    public async Task A_criterion_marked_met_needs_evidence_and_a_known_place()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(Urban));
        (await office.Refused("boards.assess", new Assess(board, [new AssessedItem("01", true)]))).ShouldBe([
            "boards.evidence-needed",
        ]);
        (await office.Refused("boards.assess", new Assess(board, [Met("77")]))).ShouldBe(["boards.place-unknown"]);
        (await office.Refused("boards.assess", new Assess(board, [Met("01")], new DateOnly(2023, 6, 8)))).ShouldBe([
            "field.future",
        ]);
        (await office.Refused("boards.open", new OpenBoard(Urban))).ShouldBe(["boards.exists"]);
        (await office.Refused("boards.open", new OpenBoard("votes"))).ShouldBe(["boards.family"]);
    }

    [Fact]
    public async Task The_trend_counts_each_quarter_and_met_since_begins_after_a_lapse()
    {
        await using var office = await TestOffice.New();
        var board = await office.Do("boards.open", new OpenBoard(Urban), new DateOnly(2022, 10, 3));
        await office.Do(
            "boards.assess",
            new Assess(board, [Met("01"), Met("02", expires: new DateOnly(2023, 1, 31))], new DateOnly(2022, 12, 1))
        );
        await office.Do("boards.assess", new Assess(board, [Met("02"), Met("01")], new DateOnly(2023, 4, 20)));
        var work = office.Work();
        var state = await BoardState.Read(work, work.Db.Set<Board>().Single());
        (await state.Trend(TestOffice.Today))
            .Select(p => (p.Label, p.Met))
            .ShouldBe([("Q4/2022", 2), ("Q1/2023", 1), ("Q2/2023", 2)]);
        var places = (await state.On(TestOffice.Today)).Places;
        places[0].MetSince.ShouldBe(new DateOnly(2022, 12, 1));
        places[1].MetSince.ShouldBe(new DateOnly(2023, 4, 20));
    }

    [Fact]
    public async Task The_office_writes_on_the_board_its_cells_read_it_members_do_not()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var opened = await clerk.Post("/boards/new", ("bodyId", office.Root.ToString()), ("family", Urban));
        opened.Status.ShouldBe(HttpStatusCode.SeeOther, opened.Body);
        var board = opened.Location!;
        var place = office.Work().Db.Set<BoardCriterion>().Single(p => p.Code == "14").Id;
        var at = $"{board}/criteria/{place}";
        (
            await clerk.Post(
                at + "/describe",
                ("wording", "Tiêu chí mẫu về nước thải"),
                ("owner", "Địa chính"),
                ("needed", "15%"),
                ("planOn", "31/12/2023")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        ((int)(await clerk.Post(at + "/assess", ("on", "01/06/2023"), ("isMet", "yes"))).Status).ShouldBe(422);
        var assessed = await clerk.Post(at + "/assess", ("on", "01/06/2023"), ("isMet", "no"), ("value", "8%"));
        assessed.Status.ShouldBe(HttpStatusCode.SeeOther, assessed.Body);
        var body = (await clerk.Get(board)).Body;
        body.ShouldContain("Tiêu chí mẫu về nước thải");
        body.ShouldContain("0/59");
        var first = office.Work().Db.Set<BoardCriterion>().Single(p => p.Code == "01").Id;
        (
            await clerk.Post(
                board + "/assess",
                ("on", "02/06/2023"),
                ($"places.{first}.isMet", "yes"),
                ($"places.{first}.evidence", "Biên bản")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get(board)).Body.ShouldContain("1/59");
        var assessment = office.Work().Db.Set<Assessment>().OrderByDescending(a => a.On).First().Id;
        (await clerk.Status("/boards/assessments/" + assessment)).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status($"/boards/assessments/{assessment}/annul")).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status("/boards/criteria/" + place)).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status("/api/v1/board-assessments/" + assessment)).ShouldBe(HttpStatusCode.OK);
        var cell = await office.SignIn("bithu.ap5b");
        (await cell.Get("/boards")).Body.ShouldContain(board);
        (await cell.Status(at)).ShouldBe(HttpStatusCode.OK);
        (await cell.Status(at + "/assess")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("dangvien")).Status(board)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status(board)).ShouldNotBe(HttpStatusCode.OK);
        var outsider = office.As("cell-secretary", office.Ap5B);
        (
            await office.Refused("boards.assess", new Assess(Guid.Parse(board.Split('/')[^1]), [Met("01")]), outsider)
        ).ShouldBe(["scope.outside"]);
    }

    private static AssessedItem Met(string code, DateOnly? expires = null) =>
        new(code, true, Evidence: "Biên bản", ExpiresOn: expires);

    private static async Task<int> Count(TestOffice office, DateOnly? day = null) =>
        (int)(await office.Figures(day))["urban.criteria.met"].Value!;
}
