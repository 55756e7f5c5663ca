using System.Net;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Directives;

/// <summary>Sổ văn bản đến, sổ văn bản đi, số bỏ trống, hiệu lực, độ mật ghi sau.</summary>
public sealed class TheBooks
{
    private static readonly DateOnly Day = new(2023, 3, 1);

    private static IssueDirective Plan(TestOffice office, DateOnly? on = null) =>
        new(office.Root, "plan", on ?? TestOffice.Today, "Thực hiện nghị quyết", Recipients: "Các chi bộ");

    [Fact]
    public async Task What_arrives_is_numbered_through_the_year()
    {
        await using var office = await TestOffice.New();
        foreach (var symbol in new[] { "01-CV/HU", "02-CV/HU" })
            await TheDocumentRegister.Received(office, symbol);
        await office.Do(
            "directives.receive",
            new ReceiveDirective(
                office.Root,
                "letter",
                "Huyện ủy",
                new DateOnly(2022, 12, 30),
                "99-CV/HU",
                "Năm cũ",
                new DateOnly(2022, 12, 31),
                HandedTo: "Đồng chí phó bí thư"
            )
        );
        var numbers = await office
            .Work()
            .Db.Set<Directive>()
            .OrderBy(d => d.Symbol)
            .Select(d => d.ArrivalNumber)
            .ToListAsync();
        numbers.ShouldBe([1, 2, 1]);
        var clerk = await office.SignIn("vanphong");
        var book = (await clerk.Get("/directives/in")).Body;
        book.ShouldContain("99-CV/HU");
        book.ShouldContain("Đồng chí phó bí thư");
        (await clerk.Get("/directives/in?year=2023")).Body.ShouldNotContain("99-CV/HU");
        (await clerk.Get("/directives/in?q=dong%20chi")).Body.ShouldNotContain("99-CV/HU");
        (await clerk.Get("/directives/in?q=nam%20cu")).Body.ShouldContain("99-CV/HU");
    }

    [Fact]
    public async Task The_book_of_issued_documents_is_filtered_and_belongs_to_its_body()
    {
        await using var office = await TestOffice.New();
        var held = await office.Do("directives.issue", Plan(office));
        var ended = await office.Do("directives.issue", Plan(office) with { Summary = "Đã thôi" });
        await office.Do("directives.annul", new AnnulDirective(ended, TestOffice.Today, "Ghi sai"));
        await office.Do("directives.issue", Plan(office) with { BodyId = office.Ap5B, Summary = "Riêng Ấp 5B" });
        var clerk = await office.SignIn("vanphong");
        var book = (await clerk.Get($"/directives/out?body={office.Root}&force=yes")).Body;
        book.ShouldContain("/directives/" + held);
        book.ShouldContain("Các chi bộ");
        book.ShouldNotContain("Đã thôi");
        book.ShouldNotContain("Riêng Ấp 5B");
        (await clerk.Get($"/directives/out?body={office.Root}&force=no")).Body.ShouldContain("Đã thôi");
        (await clerk.Get("/directives/out?term=2020-2025")).Body.ShouldContain("/directives/" + held);
        (await (await office.SignIn("bithu.ap5b")).Get("/directives/out")).Body.ShouldContain("Riêng Ấp 5B");
        var neighbour = await office.SignIn("bithu.kp1");
        foreach (var page in new[] { "/directives/out", $"/directives/out?body={office.Ap5B}" })
            (await neighbour.Get(page)).Body.ShouldNotContain("Riêng Ấp 5B", customMessage: page);
        foreach (var page in new[] { "/directives/in", "/directives/out", "/directives/gaps" })
            (await (await office.SignIn("dangvien")).Status(page)).ShouldBe(HttpStatusCode.Forbidden, page);
    }

    [Fact]
    public async Task A_number_left_out_waits_for_its_reason_and_one_that_is_used_has_none()
    {
        await using var office = await TestOffice.New();
        await office.Do("directives.issue", Plan(office, Day) with { Number = 3 });
        var annulled = await office.Do("directives.issue", Plan(office));
        await office.Do("directives.annul", new AnnulDirective(annulled, TestOffice.Today, "Ghi sai hạn"));
        var gaps = await NumberGaps.Of(office.Work(), office.Root);
        gaps.Select(g => (g.Number, g.Why)).ShouldBe([(1, null), (2, null), (4, "Ghi sai hạn")]);
        var first = new ExplainGap(office.Root, gaps[0].TermId, gaps[0].Run, 1, "Hủy trước khi phát hành");
        await office.Do("directives.explain-gap", first);
        (await office.Refused("directives.explain-gap", first with { Number = 3 })).ShouldContain(
            "directive.not-left-out"
        );
        (await office.Refused("directives.explain-gap", first with { Number = 9 })).ShouldContain(
            "directive.not-left-out"
        );
        // The paper turns up after all.
        await office.Do("directives.issue", Plan(office, Day) with { Number = 2 });
        (await NumberGaps.Of(office.Work(), office.Root))
            .Select(g => (g.Number, g.Why))
            .ShouldBe([(1, "Hủy trước khi phát hành"), (4, "Ghi sai hạn")]);
        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get("/directives/gaps")).Body;
        page.ShouldContain("01-KH/ĐU");
        page.ShouldContain("Hủy trước khi phát hành");
        (await office.Refused("directives.explain-gap", first, office.As("cell-secretary", office.Ap5B))).ShouldContain(
            "scope.outside"
        );
    }

    [Fact]
    public async Task A_document_holds_from_its_day_until_another_replaces_it()
    {
        await using var office = await TestOffice.New();
        var old = await office.Do("directives.issue", Plan(office, Day) with { HoldsFrom = new DateOnly(2023, 4, 1) });
        var next = await office.Do("directives.issue", Plan(office) with { Summary = "Bản thay thế" });
        var later = new AnnulDirective(old, new DateOnly(2023, 5, 1), "Có bản mới", null, next, Replaced: true);
        (await office.Refused("directives.annul", later)).ShouldContain("directive.ending-later");
        (await office.Refused("directives.annul", later with { ById = old })).ShouldContain("directive.ends-itself");
        (await office.Refused("directives.annul", later with { ById = null })).ShouldContain("field.required");
        await office.Do("directives.annul", later with { On = TestOffice.Today });
        (
            await office.Refused(
                "directives.annul",
                new AnnulDirective(next, TestOffice.Today, "Vòng", null, old, Replaced: true)
            )
        ).ShouldContain("directive.circle");
        var row = await office.Work().Db.Set<Directive>().SingleAsync(d => d.Id == old);
        row.InForceOn(new DateOnly(2023, 3, 15)).ShouldBeFalse();
        row.InForceOn(new DateOnly(2023, 4, 15)).ShouldBeTrue();
        row.InForceOn(TestOffice.Today).ShouldBeFalse();
        var page = (await (await office.SignIn("vanphong")).Get("/directives/" + old)).Body;
        page.ShouldContain("Được thay thế bởi");
        page.ShouldContain("/directives/" + next);
    }

    [Fact]
    public async Task A_mark_set_afterwards_leaves_the_number_only_and_no_file()
    {
        await using var office = await TestOffice.New();
        var id = await TheDocumentRegister.Received(office);
        var file = await office.Do(
            "directives.file",
            new DangVu.App.Modules.Directives.Files.AttachFile(id, "quét.pdf", "%PDF-1.7 thử"u8.ToArray())
        );
        (await office.Refused("directives.mark", new MarkDirective(id, "secret"))).ShouldContain(
            "directive.marked-has-files"
        );
        await office.Do(
            "directives.remove-file",
            new DangVu.App.Modules.Directives.Files.RemoveFile(id, file, "Văn bản mật")
        );
        await office.Do("directives.mark", new MarkDirective(id, "secret"));
        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get("/directives/" + id)).Body;
        page.ShouldContain("04-NQ/TW");
        page.ShouldNotContain("chỉnh đốn Đảng");
        (await clerk.Get("/directives?q=chinh%20don")).Body.ShouldNotContain("04-NQ/TW");
        (await clerk.Status($"/directives/{id}/files/{file}")).ShouldBe(HttpStatusCode.NotFound);
        (await clerk.Status($"/directives/{id}/files/new")).ShouldBe(HttpStatusCode.NotFound);
        // It is not for those below any more.
        (await (await office.SignIn("bithu.ap5b")).Status("/directives/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (
            await office.Refused(
                "directives.correct",
                new CorrectDirective(id, "Trích yếu", null, null, null, null, null, true)
            )
        ).ShouldContain("directive.marked-summary");
    }

    [Fact]
    public async Task Two_clerks_who_correct_the_same_document_are_told()
    {
        await using var office = await TestOffice.New();
        var id = await TheDocumentRegister.Received(office);
        var version = (await office.Work().Db.Set<Directive>().SingleAsync(d => d.Id == id)).Version;
        var first = new CorrectDirective(id, "Bản thứ nhất", "Người ký", null, null, null, null, true, version);
        await office.Do("directives.correct", first);
        (await office.Refused("directives.correct", first with { Summary = "Bản thứ hai" })).ShouldContain(
            "conflict.changed"
        );
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/directives/" + id)).Body.ShouldContain("Bản thứ nhất");
        (await clerk.Get("/directives?q=ban%20thu%20nhat")).Body.ShouldContain("04-NQ/TW");
    }
}
