using System.Net;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Meetings.Ballots;

public sealed class BallotScreens
{
    [Fact]
    public async Task The_secretary_holds_a_mixed_ballot_by_one_button_a_step_and_reads_why_before_and_after()
    {
        await using var held = await BallotOffice.New();
        var secretary = await held.Office.SignIn("bithu.ap5b");
        (await secretary.Get("/meetings/" + held.Meeting)).Body.ShouldContain("Lập phiên biểu quyết");
        var made = await secretary.Post(
            $"/meetings/{held.Meeting}/ballots/new",
            ("title", "Biểu quyết kết nạp"),
            ("decision", "admission"),
            ("choices", "Kết nạp Lê Văn Tám\nKết nạp Võ Thị Chín"),
            ("way", "mixed"),
            ("paperForm", "tick"),
            ("head", held.Members[0].ToString()),
            ("tellers", held.Members[1].ToString())
        );
        made.Status.ShouldBe(HttpStatusCode.SeeOther, made.Body);
        var at = made.Location!;
        var page = (await secretary.Get(at)).Body;
        page.ShouldContain("Có 7 người được biểu quyết, 7 người đang có mặt. Cần ít nhất 5 phiếu tán thành");
        page.ShouldContain("từ 2/3 trở lên của tất cả đảng viên chính thức");
        page.ShouldContain("chưa đối chiếu văn bản gốc");
        (await secretary.Post(at + "/open", ("papers", "4"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var slips = await secretary.Post(at + "/slips");
        slips.Location.ShouldBe(at + "/slips/print");
        (await secretary.Get(at + "/slips/print")).Body.ShouldContain("KHÓA HÒM PHIẾU");
        (await secretary.Status(at + "/slips/print.docx")).ShouldBe(HttpStatusCode.OK);
        (await secretary.Status(at + "/slips/print.pdf")).ShouldBe(HttpStatusCode.OK);
        // Nobody else sees the codes, whatever their right, and after printing nobody at all.
        (await (await held.Office.SignIn("bithu")).Status(at + "/slips/print")).ShouldBe(HttpStatusCode.NotFound);
        await secretary.PostFrom(at + "/slips/print", at + "/slips/done");
        (await secretary.Status(at + "/slips/print")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var paper in new[] { "ballot", "tally" })
        foreach (var format in new[] { "", ".docx", ".pdf" })
            (await secretary.Status($"{at}/papers/{paper}{format}")).ShouldBe(HttpStatusCode.OK, paper + format);
        foreach (var step in new[] { "/open", "/slips", "/return", "/close", "/count", "/confirm", "/annul" })
            ((int)await secretary.Status(at + step)).ShouldBeLessThan(500, step);
        (await secretary.Post(at + "/close", ("presentAtEnd", "7"), ("boxKey", "1234"))).Body.ShouldContain(
            "Khóa hòm phiếu không đúng"
        );
        foreach (var account in new[] { "bithu.kp1", "dangvien" })
            (await (await held.Office.SignIn(account)).Status(at)).ShouldNotBe(HttpStatusCode.OK, account);
        (await (await held.Office.SignIn(null)).Status(at)).ShouldBe(HttpStatusCode.Redirect);
        (await (await held.Office.SignIn("bithu.kp1")).Status($"/meetings/{held.Meeting}/elections/new")).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_secretary_holds_an_election_on_paper_up_to_its_tally_minutes()
    {
        await using var held = await BallotOffice.New();
        var secretary = await held.Office.SignIn("bithu.ap5b");
        var made = await secretary.Post(
            $"/meetings/{held.Meeting}/elections/new",
            ("title", "Bầu chi ủy"),
            ("decision", "elect-cell-committee"),
            ("seats", "1"),
            ("choices", held.Members[2].ToString()),
            ("choices", held.Members[3].ToString()),
            ("way", "paper"),
            ("paperForm", "cross-out"),
            ("head", held.Members[0].ToString()),
            ("tellers", held.Members[1].ToString())
        );
        made.Status.ShouldBe(HttpStatusCode.SeeOther, made.Body);
        var at = made.Location!;
        (await secretary.Post(at + "/open")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var choices = held.Choices(Guid.Parse(at.Split('/')[^1]));
        (string, string)[] Lines(int first, int second) =>
            [
                ("presentAtEnd", "7"),
                ("collected", "7"),
                ("invalid", "1"),
                ($"lines.{choices[0].Id}.for", first.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ($"lines.{choices[1].Id}.for", second.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ];
        var wrong = await secretary.Post(at + "/count", Lines(5, 5));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Body.ShouldContain("value=\"5\"");
        (await secretary.Post(at + "/count", Lines(5, 1))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var missing = await secretary.Post(at + "/confirm", ("signed", held.Members[0].ToString()));
        missing.Body.ShouldContain("Chưa đủ chữ ký");
        var told = await secretary.Post(
            at + "/confirm",
            ("signed", held.Members[0].ToString()),
            ("signed", held.Members[1].ToString())
        );
        told.Status.ShouldBe(HttpStatusCode.SeeOther, told.Body);
        var page = (await secretary.Get(at)).Body;
        page.ShouldContain("Bầu được 1 trong 1 người cần bầu");
        page.ShouldContain("Phát ra 7 phiếu, thu về 7 phiếu; hợp lệ 6, không hợp lệ 1.");
        page.ShouldContain("5 phiếu trên 7 (71,4%), cần 4: trúng cử.");
        page.ShouldContain("Căn cứ: 244-QĐ/TW");
        var minutes = (await secretary.Get(at + "/papers/minutes")).Body;
        minutes.ShouldContain("Trưởng ban");
        minutes.ShouldContain("BIÊN BẢN");
        foreach (var format in new[] { ".docx", ".pdf" })
            (await secretary.Status(at + "/papers/minutes" + format)).ShouldBe(HttpStatusCode.OK);
        (await secretary.Get("/meetings/" + held.Meeting)).Body.ShouldContain("Bầu chi ủy");
    }
}
