using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Notices.Mail;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>Letters against a real mail server.</summary>
public sealed class SendingMail
{
    [Fact]
    public async Task A_letter_arrives_with_its_Vietnamese_words_composed()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Put(
            "nguoi.nhan@thu.vn",
            "Thử: Đảng ủy kính gửi đồng chí",
            "Hòa giải ở cơ sở\ndòng hai".Normalize(System.Text.NormalizationForm.FormD)
        );
        (await mail.Round()).ShouldBe(1);
        var letter = await server.Letter();
        letter.Subject!.ShouldBe("Thử: Đảng ủy kính gửi đồng chí");
        letter.Subject!.IsNormalized().ShouldBeTrue();
        letter.TextBody!.ShouldContain("Hòa giải ở cơ sở");
        letter.HtmlBody!.ShouldContain("Hòa giải ở cơ sở");
        letter.From.Mailboxes.Single().Name.ShouldBe("Đảng ủy xã Thử");
        letter.To.Mailboxes.Single().Address.ShouldBe("nguoi.nhan@thu.vn");
        var job = (await mail.Jobs()).Single();
        job.State.ShouldBe(JobStates.Sent);
        job.PayloadCipher.ShouldBeNull("what was sent is not kept");
        (await mail.Round()).ShouldBe(0, "nothing goes out twice");
    }

    [Fact]
    public async Task A_certificate_that_does_not_hold_is_refused()
    {
        using var certificate = new OwnCertificate();
        await using var server = await SmtpServer.Start("--cert", certificate.File, "--key", certificate.KeyFile);
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port, MailTls.StartTls, "vanphong", "mat-khau-thu");
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(0);
        await Waits(mail, SendProblems.Tls);
        server.Letters.ShouldBe(0);
    }

    [Fact]
    public async Task Where_TLS_is_asked_for_nothing_is_said_without_it()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port, MailTls.StartTls, "vanphong", "mat-khau-thu");
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(0);
        await Waits(mail, SendProblems.Tls);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_the_right_one_sends()
    {
        await using var server = await SmtpServer.Start("--user", "vanphong", "--password", "dung-mat-khau");
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port, user: "vanphong", password: "sai-mat-khau");
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(0);
        await Waits(mail, SendProblems.Auth);
        await mail.SetServer(server.Port, user: "vanphong", password: "dung-mat-khau");
        mail.Clock.At += TimeSpan.FromMinutes(2);
        (await mail.Round()).ShouldBe(1);
        (await server.Letter()).Subject!.ShouldBe("Thử");
        var secret = (await mail.Work().Db.Set<MailServer>().SingleAsync()).SecretCipher!;
        System.Text.Encoding.UTF8.GetString(secret).ShouldNotContain("dung-mat-khau");
    }

    [Fact]
    public async Task A_server_that_is_down_is_tried_again_later_and_less_often()
    {
        await using var mail = await MailOffice.New();
        int port;
        await using (var gone = await SmtpServer.Start())
            port = gone.Port;
        await mail.SetServer(port);
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(0);
        var first = await Waits(mail, SendProblems.Connect);
        (await mail.Round()).ShouldBe(0, "not before its time");
        (await mail.Jobs()).Single().Attempts.ShouldBe(1);
        mail.Clock.At += TimeSpan.FromMinutes(2);
        (await mail.Round()).ShouldBe(0);
        var second = await Waits(mail, SendProblems.Connect);
        (second - mail.Clock.At.UtcDateTime).ShouldBeGreaterThan(first - mail.Clock.At.AddMinutes(-2).UtcDateTime);
        await using var back = await SmtpServer.Start(
            "--port",
            port.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        mail.Clock.At += TimeSpan.FromHours(1);
        (await mail.Round()).ShouldBe(1);
        (await back.Letter()).Subject!.ShouldBe("Thử");
    }

    [Fact]
    public async Task A_letter_that_the_server_will_never_take_is_given_up_at_once()
    {
        await using var server = await SmtpServer.Start("--answer", "550 no");
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(0);
        var job = (await mail.Jobs()).Single();
        job.State.ShouldBe(JobStates.Failed);
        job.Problem.ShouldBe(SendProblems.Refused);
    }

    [Fact]
    public async Task In_quiet_hours_only_what_somebody_waits_for_goes_out()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Confirmed("bithu.ap5b");
        mail.Clock.At = new DateTimeOffset(2023, 6, 8, 22, 0, 0, TimeSpan.FromHours(7));
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(1);
        (await mail.Jobs()).ShouldAllBe(j => j.Kind == JobKinds.Test);
    }

    [Fact]
    public async Task A_demonstration_sends_nothing()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New(demo: true);
        await mail.SetServer(server.Port);
        await mail.Confirmed("bithu.ap5b");
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(0);
        (await mail.Jobs()).Single().State.ShouldBe(JobStates.Waiting);
    }

    [Fact]
    public async Task A_copy_in_another_folder_sends_nothing_until_somebody_says_so_and_never_what_was_waiting()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Put("a@thu.vn", "Đã chờ từ trước", "Thử");
        var other = Directory.CreateTempSubdirectory("dangvu-copy-");
        foreach (var file in Directory.GetFiles(mail.Office.Store.Folder, "*.place"))
            File.Copy(file, Path.Combine(other.FullName, Path.GetFileName(file)));
        Directory.CreateDirectory(Path.Combine(other.FullName, "keys"));
        File.Copy(
            Path.Combine(mail.Office.Store.KeyFolder, "office.key"),
            Path.Combine(other.FullName, "keys", "office.key")
        );
        // The same rows as a copied folder would have them, whichever the database.
        if (mail.Office.Store.IsSqlite)
            await using (var db = mail.Office.Store.Open())
                await db.Database.ExecuteSqlAsync($"VACUUM INTO {Path.Combine(other.FullName, "dangvu.db")}");
        await using var copy = MailOffice.Over(
            mail.Office,
            new Store
            {
                Folder = other.FullName,
                Postgres = mail.Office.Store.Postgres,
                Fast = true,
            }
        );
        (await copy.Round()).ShouldBe(0);
        var work = copy.Work();
        await work.Do<bool>(
            "notices.here",
            async () =>
            {
                await SetServer.SettleHere(work, await work.Db.Set<MailServer>().SingleAsync());
                return true;
            }
        );
        await copy.Put("a@thu.vn", "Mới", "Thử");
        (await copy.Round()).ShouldBe(1);
        (await server.Letter()).Subject!.ShouldBe("Mới");
    }

    [Fact]
    public async Task A_database_put_back_to_an_earlier_day_does_not_send_again()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Put("a@thu.vn", "Thử", "Thử");
        (await mail.Round()).ShouldBe(1);
        await server.Letter();
        // As the database stood before: the letter waits again, the chain is shorter.
        await using (var db = mail.Office.Store.Open(mail.Office.People.Office))
        {
            await db.Database.ExecuteSqlAsync($"UPDATE notice_jobs SET state = 'waiting'");
            await db.Database.ExecuteSqlAsync($"UPDATE audit_heads SET seq = seq - 3");
        }
        (await mail.Round()).ShouldBe(0);
        await using (var db = mail.Office.Store.Open(mail.Office.People.Office))
            await db.Database.ExecuteSqlAsync($"UPDATE audit_heads SET seq = seq + 100");
        (await mail.Round()).ShouldBe(0, "it stays another place, however far it gets");
        server.Letters.ShouldBe(1);
    }

    [Fact]
    public async Task Lines_smuggled_into_names_and_subjects_stay_in_their_header()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Put(
            "a@thu.vn",
            "Thử\r\nBcc: ke.gian@thu.vn\r\n\r\nthân giả",
            "Dòng\r\n.\r\nQUIT\r\n" + new string('đ', 300_000)
        );
        (await mail.Round()).ShouldBe(1);
        var letter = await server.Letter();
        letter.Bcc.ShouldBeEmpty();
        letter.Headers.Count(h => h.Id == HeaderId.Subject).ShouldBe(1);
        letter.Subject!.ShouldContain("Bcc: ke.gian@thu.vn");
        letter.TextBody!.ShouldContain("QUIT");
        letter.TextBody!.Length.ShouldBeLessThan(70_000);
    }

    private static async Task<DateTime> Waits(MailOffice mail, string problem)
    {
        var job = (await mail.Jobs()).Single();
        job.State.ShouldBe(JobStates.Waiting);
        job.Problem.ShouldBe(problem);
        return job.NotBefore;
    }
}
