using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Notices;

public sealed partial class TheMailPages
{
    private static (string, string)[] Server(int port, params (string, string)[] other) =>
        [
            .. new[]
            {
                ("host", "127.0.0.1"),
                ("port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("tls", "none"),
                ("sender", "vanphong@xa-thu.vn"),
                ("senderName", "Đảng ủy xã Thử"),
                ("site", "http://localhost"),
                ("quietFrom", "20:00"),
                ("quietTo", "06:30"),
                ("digestAt", "07:00"),
            }
                .Where(f => other.All(o => o.Item1 != f.Item1))
                .Concat(other),
        ];

    [Fact]
    public async Task Only_the_administrator_sees_the_mail_pages()
    {
        await using var office = await TestOffice.New();
        foreach (var account in new[] { "vanphong", "bithu", "bithu.ap5b", "dangvien", "captren", "kiemtra", "mttq" })
        {
            var reader = await office.SignIn(account);
            foreach (var page in new[] { "/mail", "/mail/server", "/mail/test" })
                (await reader.Status(page)).ShouldBe(HttpStatusCode.Forbidden, account + page);
            (await reader.PostFrom("/account", "/mail/off")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData("host", "may chu", "không ghi http://")]
    [InlineData("host", "a\r\nb", "không ghi http://")]
    [InlineData("port", "0", "")]
    [InlineData("sender", "a@thu.vn\r\nBcc: b@thu.vn", "đúng một địa chỉ")]
    [InlineData("site", "javascript:alert(1)", "bắt đầu bằng http")]
    [InlineData("quietFrom", "25:00", "giờ:phút")]
    public async Task What_cannot_be_a_mail_server_is_told_beside_its_field(string field, string value, string words)
    {
        await using var office = await TestOffice.New();
        var admin = await office.SignIn("quantri");
        var (status, body, _) = await admin.Post("/mail/server", Server(25, (field, value)));
        ((int)status).ShouldBe(422, body);
        body.ShouldContain(words);
        body.ShouldContain("Đảng ủy xã Thử", customMessage: "what was typed stays");
    }

    [Fact]
    public async Task A_password_does_not_go_over_an_open_line_nor_to_another_server()
    {
        await using var office = await TestOffice.New();
        var admin = await office.SignIn("quantri");
        var secret = ("password", "mat-khau-may-thu");
        (
            await admin.Post("/mail/server", Server(25, ("host", "mail.thu.vn"), ("user", "a"), secret))
        ).Body.ShouldContain("Không gửi mật khẩu");
        var set = await admin.Post(
            "/mail/server",
            Server(587, ("host", "mail.thu.vn"), ("tls", "starttls"), ("user", "a"), secret)
        );
        set.Status.ShouldBe(HttpStatusCode.SeeOther, set.Body);
        (await admin.Get("/mail/server")).Body.ShouldNotContain("mat-khau-may-thu");
        var elsewhere = await admin.Post(
            "/mail/server",
            Server(587, ("host", "khac.vn"), ("tls", "starttls"), ("user", "a"))
        );
        elsewhere.Body.ShouldContain("nhập lại mật khẩu");
    }

    [Fact]
    public async Task Two_administrators_at_once_are_told()
    {
        await using var office = await TestOffice.New();
        var admin = await office.SignIn("quantri");
        await admin.Post("/mail/server", Server(25));
        var version = Version().Match((await admin.Get("/mail/server")).Body).Groups[1].Value;
        await admin.Post("/mail/server", Server(26));
        (await admin.Post("/mail/server", Server(27, ("version", version)))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_test_message_goes_at_once_and_the_page_tells_that_it_went()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        var admin = await mail.Office.SignIn("quantri");
        await admin.Post("/mail/server", Server(server.Port));
        var sent = await admin.Post("/mail/test", ("to", "thu@thu.vn"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Body);
        (await server.Letter()).Subject!.ShouldBe("Thư thử từ phần mềm Đảng vụ");
        var page = (await admin.Get("/mail")).Body;
        page.ShouldContain("đã gửi");
        page.ShouldNotContain("thu@thu.vn");
    }

    [Fact]
    public async Task An_address_is_used_only_after_its_own_account_followed_the_link()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        var admin = await mail.Office.SignIn("quantri");
        await admin.Post("/mail/server", Server(server.Port));
        var member = await mail.Office.SignIn("dangvien");
        (
            await member.Post("/account/mail", ("address", "toi@thu.vn\r\nBcc: b@thu.vn"), ("digest", "off"))
        ).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await member.Post("/account/mail", ("address", "toi@thu.vn"), ("digest", "daily"), ("weekday", "Monday"));
        (await member.Get("/account/mail")).Body.ShouldContain("chưa xác nhận");
        // The letters of a site without an address of its own go when they are asked to.
        await admin.Post("/mail/test", ("to", "thu@thu.vn"));
        var letter = await server.Letter();
        letter.To.Mailboxes.Single().Address.ShouldBe("toi@thu.vn");
        var link = new Uri(Confirm().Match(letter.TextBody!).Value).AbsolutePath;
        (await (await mail.Office.SignIn("bithu.kp1")).Post(link)).Body.ShouldContain("hết hạn");
        (await member.Post(link)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await member.Get("/account/mail")).Body.ShouldContain("đã xác nhận");
        (await member.Post(link)).Body.ShouldContain("hết hạn", customMessage: "once only");
        await member.Post("/account/mail", ("address", "khac@thu.vn"), ("digest", "daily"), ("weekday", "Monday"));
        (await member.Get("/account/mail")).Body.ShouldContain("chưa xác nhận");
        await member.Post("/account/mail", ("address", ""), ("digest", "off"), ("weekday", "Monday"));
        (await mail.Work().Db.Set<MailAddress>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stranger_is_not_written_to_without_end()
    {
        await using var mail = await MailOffice.New();
        await (await mail.Office.SignIn("quantri")).Post("/mail/server", Server(1));
        var member = await mail.Office.SignIn("dangvien");
        for (var n = 0; n < 8; n++)
            await member.Post("/account/mail", ("address", $"la{n}@thu.vn"), ("digest", "off"), ("weekday", "Monday"));
        (await mail.Jobs()).Count(j => j.Kind == JobKinds.Confirm).ShouldBe(5);
    }

    [Fact]
    public async Task What_failed_is_run_again_from_the_page()
    {
        await using var mail = await MailOffice.New();
        var admin = await mail.Office.SignIn("quantri");
        await admin.Post("/mail/server", Server(1));
        await admin.Post("/mail/test", ("to", "thu@thu.vn"));
        var page = (await admin.Get("/mail")).Body;
        page.ShouldContain("không nối được");
        await using var server = await SmtpServer.Start();
        await admin.Post("/mail/server", Server(server.Port));
        var again = Again().Match(page).Value;
        (await admin.Post(again)).Status.ShouldBe(HttpStatusCode.SeeOther);
        await admin.Post("/mail/test", ("to", "khac@thu.vn"));
        (await server.Letter()).To.Mailboxes.Single().Address.ShouldBe("thu@thu.vn");
        (await server.Letter()).To.Mailboxes.Single().Address.ShouldBe("khac@thu.vn");
    }

    [GeneratedRegex(@"/mail/jobs/[0-9a-f-]{36}/again")]
    private static partial Regex Again();

    [GeneratedRegex(@"http://localhost/account/mail/confirm/[0-9a-f]+")]
    private static partial Regex Confirm();

    [GeneratedRegex("name=\"version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
