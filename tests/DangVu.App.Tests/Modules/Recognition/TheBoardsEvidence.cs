using System.Net;
using DangVu.App.Modules.Recognition.Boards;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Recognition;

/// <summary>Files, expiry, annulment, and many words at once.</summary>
public sealed class TheBoardsEvidence
{
    private static readonly byte[] Pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task A_file_is_evidence_of_all_that_were_judged_with_it_and_only_readers_get_it()
    {
        await using var office = await TestOffice.New();
        var board = await Open(office);
        var word = await office.Do(
            "boards.assess",
            new Assess(
                board,
                [new AssessedItem("01", true), new AssessedItem("02", true)],
                File: new EvidenceFile("bien-ban.pdf", Pdf)
            )
        );
        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get("/boards/assessments/" + word)).Body;
        page.ShouldContain("bien-ban.pdf");
        page.ShouldContain("chung của 2 tiêu chí");
        var file = office.Work().Db.Set<DangVu.App.Files.StoredFile>().Single(f => f.OfKind == Assess.FileKind);
        var at = $"/boards/assessments/{word}/files/{file.Id}";
        var got = await clerk.Get(at);
        got.Status.ShouldBe(HttpStatusCode.OK);
        got.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await (await office.SignIn("bithu.ap5b")).Status(at)).ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("dangvien")).Status(at)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status(at)).ShouldNotBe(HttpStatusCode.OK);
        // The file alone carries the word "met": it cannot go while the word stays.
        (await office.Refused("boards.remove-file", new RemoveEvidence(word, file.Id, "Nhầm tệp"))).ShouldBe([
            "boards.only-evidence",
        ]);
        (await office.Refused("boards.file", new AttachFile(word, "lan-hai.pdf", Pdf))).ShouldBe([
            "file.there-already",
        ]);
        (await office.Refused("boards.file", new AttachFile(word, "trang.html", "<html>"u8.ToArray()))).ShouldBe([
            "file.web-page",
        ]);
    }

    [Fact]
    public async Task Evidence_that_is_taken_back_is_annulled_with_its_reason_and_the_word_before_speaks_again()
    {
        await using var office = await TestOffice.New();
        var board = await Open(office);
        await office.Do(
            "boards.assess",
            new Assess(board, [new AssessedItem("01", false, "8%")], new DateOnly(2023, 3, 1))
        );
        var word = await office.Do("boards.assess", new Assess(board, [Met("01")], new DateOnly(2023, 5, 1)));
        (await office.Refused("boards.annul", new AnnulAssessment(word, " "))).ShouldBe(["field.required"]);
        await office.Do("boards.annul", new AnnulAssessment(word, "Văn bản đã bị thu hồi"));
        var day = await TheBoardThroughTime.On(office, board, TestOffice.Today);
        day.Places[0].State(TestOffice.Today).ShouldBe("not-met");
        day.Places[0].Last!.Value.ShouldBe("8%");
        (await office.Refused("boards.file", new AttachFile(word, "a.pdf", Pdf))).ShouldBe(["boards.annulled"]);
        var clerk = await office.SignIn("vanphong");
        (await clerk.Status($"/boards/assessments/{word}/annul")).ShouldBe(HttpStatusCode.NotFound);
        (await clerk.Get("/boards/criteria/" + day.Places[0].Own!.Id)).Body.ShouldContain("Văn bản đã bị thu hồi");
    }

    [Fact]
    public async Task Evidence_that_runs_out_is_told_before_and_no_longer_counts_after()
    {
        await using var office = await TestOffice.New();
        var board = await Open(office, tellDays: 30);
        await office.Do(
            "boards.assess",
            new Assess(
                board,
                [
                    Met("01") with
                    {
                        ExpiresOn = new DateOnly(2023, 7, 1),
                    },
                    Met("02") with
                    {
                        ExpiresOn = new DateOnly(2023, 9, 1),
                    },
                    Met("03") with
                    {
                        ExpiresOn = new DateOnly(2023, 6, 1),
                    },
                ],
                new DateOnly(2023, 5, 2)
            )
        );
        var day = await TheBoardThroughTime.On(office, board, TestOffice.Today);
        day.Places.Where(p => p.RunsOut(TestOffice.Today, 30)).Select(p => p.Leaf.Code).ShouldBe(["01"]);
        day.Places[2].State(TestOffice.Today).ShouldBe("expired");
        day.Met.ShouldBe(2);
        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get("/boards/" + board)).Body;
        page.ShouldContain("Minh chứng hết hạn trong 30 ngày tới");
        page.ShouldContain("còn 24 ngày");
        (await clerk.Get($"/boards/{board}?within=100")).Body.ShouldContain("01/09/2023");
        (
            await office.Refused(
                "boards.assess",
                new Assess(board, [Met("04") with { ExpiresOn = new DateOnly(2023, 5, 1) }], new DateOnly(2023, 5, 2))
            )
        ).ShouldBe(["field.before"]);
    }

    [Fact]
    public async Task Many_still_hold_with_one_evidence_but_none_that_was_not_met()
    {
        await using var office = await TestOffice.New();
        var board = await Open(office);
        await office.Do(
            "boards.assess",
            new Assess(
                board,
                [Met("01") with { Value = "21%" }, Met("02"), new AssessedItem("03", false)],
                new DateOnly(2023, 2, 1)
            )
        );
        (
            await office.Refused(
                "boards.confirm",
                new Confirm(board, [new ConfirmedItem("01"), new ConfirmedItem("03")], "Rà soát")
            )
        ).ShouldBe(["boards.confirm-not-met"]);
        (await office.Refused("boards.confirm", new Confirm(board, [new ConfirmedItem("01")]))).ShouldBe([
            "field.required",
        ]);
        await office.Do(
            "boards.confirm",
            new Confirm(board, [new ConfirmedItem("01"), new ConfirmedItem("02")], "Rà soát quý II")
        );
        var day = await TheBoardThroughTime.On(office, board, TestOffice.Today);
        day.Places[0].Last!.Value.ShouldBe("21%");
        day.Places[0].Last!.Evidence.ShouldBe("Rà soát quý II");
        day.Places[0].MetSince.ShouldBe(new DateOnly(2023, 2, 1));
    }

    [Fact]
    public async Task A_second_person_who_judges_from_an_older_page_is_told()
    {
        await using var office = await TestOffice.New();
        var board = await Open(office);
        var place = office.Work().Db.Set<BoardCriterion>().Single(p => p.Code == "01");
        await office.Do("boards.assess", new Assess(board, [Met("01")]));
        (
            await office.Refused(
                "boards.assess",
                new Assess(board, [new AssessedItem("01", false, Version: place.Version), Met("02")])
            )
        ).ShouldBe(["conflict.changed"]);
        (await TheBoardThroughTime.On(office, board, TestOffice.Today)).Met.ShouldBe(1);
    }

    [Fact]
    public async Task A_grid_of_words_is_one_act_and_keeps_what_was_typed_when_one_of_them_is_wrong()
    {
        await using var office = await TestOffice.New();
        var board = await Open(office);
        var places = await office.Work().Db.Set<BoardCriterion>().ToDictionaryAsync(p => p.Code, p => p.Id);
        var clerk = await office.SignIn("vanphong");
        var (status, body, _) = await clerk.Post(
            $"/boards/{board}/assess",
            ("on", "02/06/2023"),
            ($"places.{places["01"]}.isMet", "yes"),
            ($"places.{places["01"]}.evidence", "Biên bản kiểm tra tháng 6"),
            ($"places.{places["02"]}.value", "12%")
        );
        ((int)status).ShouldBe(422);
        body.ShouldContain("Tiêu chí 02: hãy chọn đạt hay chưa đạt");
        body.ShouldContain("Biên bản kiểm tra tháng 6");
        (await TheBoardThroughTime.On(office, board, TestOffice.Today)).Met.ShouldBe(0);
        var confirm = await clerk.Get($"/boards/{board}/confirm");
        confirm.Status.ShouldBe(HttpStatusCode.OK);
        (await office.Refused("boards.assess", new Assess(board, [Met("01"), Met("01")]))).ShouldBe(["boards.twice"]);
        (
            await office.Refused("boards.assess", new Assess(board, [new AssessedItem("01", NotApplicable: true)]))
        ).ShouldBe(["boards.must-apply"]);
    }

    [Fact]
    public async Task A_closed_board_is_read_and_no_longer_written_and_another_may_be_opened()
    {
        await using var office = await TestOffice.New();
        var board = await Open(office);
        (await office.Refused("boards.take-up", new TakeUp(board))).ShouldBe(["boards.nothing-new"]);
        await office.Do("boards.set", new SetBoard(board, 90, "Theo dõi hằng quý"));
        (await office.Refused("boards.set", new SetBoard(board, -1))).ShouldBe(["field.range"]);
        await office.Do("boards.close", new CloseBoard(board, "Đã được công nhận"));
        (await office.Refused("boards.assess", new Assess(board, [Met("01")]))).ShouldBe(["boards.closed"]);
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/boards/" + board)).Body.ShouldContain("Đã được công nhận");
        (await clerk.Status($"/boards/{board}/assess")).ShouldBe(HttpStatusCode.NotFound);
        await office.Do("boards.open", new OpenBoard("urban-class-v"));
    }

    internal static Task<Guid> Open(TestOffice office, int? tellDays = null) =>
        office.Do("boards.open", new OpenBoard("urban-class-v", TellDays: tellDays), new DateOnly(2023, 1, 3));

    private static AssessedItem Met(string code) => new(code, true, Evidence: "Biên bản");
}
