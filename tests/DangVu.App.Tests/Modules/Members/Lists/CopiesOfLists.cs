using System.Net;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Tests.House;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DangVu.App.Tests.Modules.Members.Lists;

public sealed class CopiesOfLists
{
    [Fact]
    public async Task A_copy_needs_a_reason_and_is_logged_with_it()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        ((int)await clerk.Status("/members?copy=csv")).ShouldBe(422);
        (
            await clerk.Get("/members?copy=print&why=H%E1%BB%8Dp%20chi%20b%E1%BB%99&status=probationary")
        ).Body.ShouldContain("Lý do: Họp chi bộ");
        var entries = office
            .Work()
            .Db.Set<AuditEntry>()
            .Where(e => e.Action == "print" || e.Action == "export")
            .ToList();
        entries.Count.ShouldBe(1);
        entries[0].Actor.ShouldBe("vanphong");
        entries[0].Reason!.ShouldStartWith("Họp chi bộ");
        entries[0].Reason!.ShouldContain("Dự bị");
    }

    [Fact]
    public async Task The_file_holds_every_row_of_the_filter_as_seen_and_a_stamp_and_runs_no_formula()
    {
        await using var office = await TestOffice.New();
        await Crowd.Fill(office, 3000);
        await office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                new DateOnly(2020, 1, 1),
                new MemberFacts("Nguyễn Văn Ảnh", "male", "1980-01-02", Occupation: "=HYPERLINK(\"http://x\")"),
                "official"
            )
        );
        var clerk = await office.SignIn("vanphong");
        var csv = (
            await clerk.Get("/members?status=all&cols=birth,occupation,hometown&copy=csv&why=Ki%E1%BB%83m")
        ).Body;
        var lines = csv.Split("\r\n");
        lines[0].TrimStart('\uFEFF').ShouldBe("Họ và tên khai sinh,Ngày sinh,Quê quán,Nghề nghiệp");
        lines.Count(l => l.StartsWith("Nguyễn Văn A", StringComparison.Ordinal)).ShouldBeGreaterThan(8);
        lines.TakeWhile(l => l.Length > 0).Count().ShouldBe(1 + 3000 + 16 + 1);
        csv.ShouldContain("'=HYPERLINK");
        csv.ShouldContain("Lý do: Kiểm");
        csv.ShouldContain("Trạng thái: Mọi trạng thái");

        var (status, _, response) = await clerk.Get("/members?status=all&copy=xlsx&why=Ki%E1%BB%83m");
        status.ShouldBe(HttpStatusCode.OK);
        using var book = SpreadsheetDocument.Open(await response.Content.ReadAsStreamAsync(), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Row>().Count().ShouldBeGreaterThan(3017);
        sheet.Descendants<CellFormula>().ShouldBeEmpty();
        sheet.InnerText.ShouldContain("vanphong lập lúc");
    }

    [Fact]
    public async Task Lists_of_other_modules_are_copied_by_the_same_address()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var (status, body, _) = await clerk.Get("/bodies?copy=csv&why=in");
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("Chi bộ Ấp 5B");
        (await (await office.SignIn("bithu.kp1")).Get("/bodies?copy=csv&why=in")).Body.ShouldNotContain("Chi bộ Ấp 5B");
    }
}
