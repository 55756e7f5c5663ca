using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Notices.Domain;
using MimeKit;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>Digests and invitations: who gets what, and what never leaves.</summary>
public sealed class Letters
{
    private static readonly DateOnly Day = new(2023, 6, 12);

    private static async Task<Guid> Prepared(MailOffice mail)
    {
        var work = mail.Work();
        var done = await work.Run(
            "meetings.prepare",
            new PrepareMeeting(
                mail.Office.Ap5B,
                Collective.Cell,
                MeetingKinds.Regular,
                Day,
                Time: "19 giờ 30",
                Place: "Nhà văn hóa ấp 5B"
            ),
            PrepareMeeting.Handle
        );
        done.IsDone.ShouldBeTrue();
        return done.Value;
    }

    private static async Task Invite(MailOffice mail, Guid meeting, DateOnly? on = null)
    {
        var work = mail.Work();
        var done = await work.Run(
            "meetings.invite",
            new InviteToMeeting(meeting, new DateOnly(2023, 6, 8), on),
            InviteToMeeting.Handle
        );
        done.IsDone.ShouldBeTrue(string.Join(", ", done.Refusals.Select(r => r.Code)));
    }

    [Fact]
    public async Task A_day_has_one_digest_however_often_the_worker_runs()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Confirmed("bithu.ap5b");
        (await mail.Round()).ShouldBe(1);
        var letter = await server.Letter();
        letter.To.Mailboxes.Single().Address.ShouldBe("bithu.ap5b@thu.vn");
        letter.Subject.ShouldStartWith("Đảng vụ 08/06/2023");
        letter.TextBody.ShouldContain("Chi bộ Ấp 5B");
        (await mail.Round()).ShouldBe(0);
        mail.Clock.At += TimeSpan.FromHours(3);
        (await mail.Round()).ShouldBe(0);
        mail.Clock.At += TimeSpan.FromHours(22);
        (await mail.Round()).ShouldBe(1, "the next day has its own");
    }

    [Fact]
    public async Task A_digest_names_no_member_and_nothing_that_is_only_prepared()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Confirmed("bithu.ap5b");
        await Prepared(mail);
        (await mail.Round()).ShouldBe(1);
        var text = (await server.Letter()).TextBody;
        text.ShouldNotContain("Nguyễn Văn");
        text.ShouldNotContain("12/06/2023");
    }

    [Fact]
    public async Task A_weekly_digest_comes_on_its_weekday()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Confirmed("bithu.ap5b", DigestKinds.Weekly);
        mail.Clock.At -= TimeSpan.FromDays(1);
        (await mail.Round()).ShouldBe(0);
        mail.Clock.At += TimeSpan.FromDays(1);
        (await mail.Round()).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_lost_the_right_since_gets_no_digest()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        var account = await mail.Confirmed("bithu.ap5b");
        var work = mail.Work();
        await work.Do<bool>(
            "access.end",
            () =>
            {
                foreach (var grant in work.Db.Set<App.Modules.Access.Grant>().Where(g => g.AccountId == account))
                    grant.To = new DateOnly(2023, 6, 1);
                return Task.FromResult<Kernel.Results.Result<bool>>(true);
            }
        );
        (await mail.Round()).ShouldBe(0);
        (await mail.Jobs()).Single().State.ShouldBe(JobStates.Dropped);
    }

    [Fact]
    public async Task Nobody_is_invited_while_a_meeting_is_only_prepared()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Confirmed("dangvien", DigestKinds.Off);
        var meeting = await Prepared(mail);
        (await mail.Jobs()).ShouldBeEmpty();
        await Invite(mail, meeting);
        var job = (await mail.Jobs()).Single();
        job.Kind.ShouldBe(JobKinds.Invitation);
        System
            .Text.Encoding.UTF8.GetString(job.PayloadCipher!)
            .ShouldNotContain("5B", customMessage: "what waits is encrypted");
    }

    [Fact]
    public async Task An_invitation_brings_an_event_that_a_change_moves_and_calling_off_takes_away()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Confirmed("dangvien", DigestKinds.Off);
        var meeting = await Prepared(mail);
        await Invite(mail, meeting);
        (await mail.Round()).ShouldBe(1);
        var first = await server.Letter();
        first.Subject.ShouldBe("Giấy mời: Sinh hoạt chi bộ – Chi bộ Ấp 5B, ngày 12/06/2023");
        first.TextBody.ShouldContain("19 giờ 30");
        var (method, asked) = Event(first);
        method.ShouldBe("REQUEST");
        asked.Uid.ShouldBe($"meetings-{meeting}@dangvu");
        asked.Start!.TzId.ShouldBe("Asia/Ho_Chi_Minh");
        asked.Start.Value.ShouldBe(new DateTime(2023, 6, 12, 19, 30, 0));

        await Invite(mail, meeting, new DateOnly(2023, 6, 13));
        (await mail.Round()).ShouldBe(1);
        var (_, moved) = Event(await server.Letter());
        moved.Uid.ShouldBe(asked.Uid);
        moved.Sequence.ShouldBeGreaterThan(asked.Sequence);
        moved.Start!.Value.Day.ShouldBe(13);

        var work = mail.Work();
        (
            await work.Run(
                "meetings.annul",
                new App.Modules.Meetings.Follow.AnnulMeeting(meeting, "Mưa bão"),
                App.Modules.Meetings.Follow.AnnulMeeting.Handle
            )
        ).IsDone.ShouldBeTrue();
        (await mail.Round()).ShouldBe(1);
        var last = await server.Letter();
        last.Subject.ShouldStartWith("Hoãn, hủy:");
        var (off, gone) = Event(last);
        off.ShouldBe("CANCEL");
        gone.Uid.ShouldBe(asked.Uid);
        gone.Status.ShouldBe("CANCELLED");
        gone.Sequence.ShouldBeGreaterThan(moved.Sequence);
    }

    [Fact]
    public async Task An_invitation_that_still_waits_gives_way_to_the_changed_one()
    {
        await using var server = await SmtpServer.Start();
        await using var mail = await MailOffice.New();
        await mail.SetServer(server.Port);
        await mail.Confirmed("dangvien", DigestKinds.Off);
        var meeting = await Prepared(mail);
        await Invite(mail, meeting);
        await Invite(mail, meeting, new DateOnly(2023, 6, 13));
        (await mail.Round()).ShouldBe(1);
        (await server.Letter()).Subject.ShouldContain("13/06/2023");
        (await mail.Jobs()).Select(j => j.State).ShouldBe([JobStates.Dropped, JobStates.Sent]);
    }

    [Fact]
    public async Task A_refused_invitation_leaves_no_letter_behind()
    {
        await using var mail = await MailOffice.New();
        await mail.SetServer(1);
        await mail.Confirmed("dangvien", DigestKinds.Off);
        var meeting = await Prepared(mail);
        var work = mail.Work();
        (
            await work.Run(
                "meetings.invite",
                new InviteToMeeting(meeting, new DateOnly(2023, 6, 20)),
                InviteToMeeting.Handle
            )
        ).IsRefused.ShouldBeTrue();
        (await mail.Jobs()).ShouldBeEmpty();
    }

    private static (string Method, Ical.Net.CalendarComponents.CalendarEvent Event) Event(MimeMessage letter)
    {
        var part = letter.BodyParts.OfType<TextPart>().Single(p => p.ContentType.MimeType == "text/calendar");
        part.FileName.ShouldBe("moi-hop.ics");
        var calendar = Ical.Net.Calendar.Load(part.Text)!;
        calendar.Method.ShouldBe(part.ContentType.Parameters["method"]);
        return (calendar.Method!, calendar.Events.Single());
    }
}
