using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings;

public sealed class PreparingMeetings
{
    private static readonly DateOnly Day = new(2023, 6, 6);

    private static async Task<Guid> Invited(TestOffice office)
    {
        var id = await office.Do("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", Day));
        await office.Do("meetings.invite", new InviteToMeeting(id, Day.AddDays(-2)));
        return id;
    }

    [Fact]
    public async Task The_cell_committees_conclusion_is_the_draft_of_the_cells_meeting()
    {
        await using var office = await TestOffice.New();
        var committee = new RecordMeeting(
            office.Ap5B,
            Collective.CellCommittee,
            "regular",
            Day.AddDays(-2),
            "Trình chi bộ sửa đường Tổ 4.",
            RestPresent: true
        );
        var before = await office.Do("meetings.record", committee);
        var id = await office.Do("meetings.prepare", new PrepareMeeting(office.Ap5B, "cell", "regular", Day));
        var meeting = await office.Work().Db.Set<Meeting>().SingleAsync(m => m.Id == id);
        (meeting.PreMeetingId, meeting.Draft).ShouldBe((before, "Trình chi bộ sửa đường Tổ 4."));
        await office.Do("meetings.attendance", new CallRoll(id, Day, [], RestPresent: true));
        (await (await office.SignIn("bithu.ap5b")).Get($"/meetings/{id}/conclude")).Body.ShouldContain(
            "Trình chi bộ sửa đường Tổ 4."
        );
    }

    [Fact]
    public async Task Opinions_given_before_stand_in_the_minutes_box_and_nowhere_else()
    {
        await using var office = await TestOffice.New();
        var id = await Invited(office);
        var item = (await office.Work().Db.Set<AgendaItem>().OrderBy(i => i.Position).FirstAsync()).Id;
        var member = await office.SignIn("dangvien");
        (await member.Get("/own/meetings")).Body.ShouldContain("/own/meetings/" + id);
        const string words = "Nên vận động bà con hiến đất trước";
        (await member.Post("/own/meetings/" + id, ($"opinions.{item}.text", words))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await member.Get("/own/meetings/" + id)).Body.ShouldContain(words);
        // A deputy types another one's; each member's own page shows only the own.
        await office.Do(
            "meetings.opinion",
            new GiveOpinion(id, office.People.Ap5BMembers[2], [new OpinionOn(null, "Họp sớm hơn")])
        );
        (await member.Get("/own/meetings/" + id)).Body.ShouldNotContain("Họp sớm hơn");
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get($"/meetings/{id}/opinions")).Body.ShouldContain("Họp sớm hơn");
        (await (await office.SignIn("bithu.kp1")).Status($"/meetings/{id}/opinions")).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("bithu.kp1")).Status("/own/meetings/" + id)).ShouldBe(HttpStatusCode.NotFound);
        await office.Do("meetings.attendance", new CallRoll(id, Day, [], RestPresent: true));
        (await secretary.Get($"/meetings/{id}/minutes")).Body.ShouldContain(words);
        (
            await office.Refused(
                "meetings.opinion",
                new GiveOpinion(id, office.People.Ap5BMembers[2], [new OpinionOn(null, "Muộn")])
            )
        ).ShouldContain("meeting.opinions-closed");
        var db = office.Work().Db;
        db.Set<DangVu.App.Audit.AuditPayload>()
            .AsEnumerable()
            .ShouldAllBe(p => p.Json == null || !p.Json.Contains(words, StringComparison.Ordinal));
        // Nothing in the row tells whose it is.
        var model = db.Model.FindEntityType(typeof(PriorOpinion))!;
        model.GetProperties().Select(p => p.Name).ShouldNotContain(n => n.Contains("Member", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gives_an_opinion_for_somebody_else_or_from_outside_the_list()
    {
        await using var office = await TestOffice.New();
        var id = await Invited(office);
        var stranger = office.People.Kp1Members[4];
        (await office.Refused("meetings.opinion", new GiveOpinion(id, stranger, []))).ShouldContain(
            "meeting.not-on-list"
        );
        var plain = office.As("member", office.Ap5B, office.People.Ap5BMembers[5]);
        (
            await office.Refused("meetings.opinion", new GiveOpinion(id, office.People.Ap5BMembers[4], []), plain)
        ).ShouldContain("record.none");
    }

    [Fact]
    public async Task Papers_of_an_item_are_read_by_those_asked_and_a_script_is_not_taken()
    {
        await using var office = await TestOffice.New();
        var id = await Invited(office);
        var item = (await office.Work().Db.Set<AgendaItem>().OrderBy(i => i.Position).FirstAsync()).Id;
        var pdf = "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj"u8.ToArray();
        var file = await office.Do("meetings.file", new AttachPaper(item, "../Dự thảo <1>.exe", pdf));
        (
            await office.Refused(
                "meetings.file",
                new AttachPaper(item, "x.pdf", "%PDF-1.4 << /S /JavaScript /JS (app.alert) >>"u8.ToArray())
            )
        ).ShouldContain("file.document-script");
        (await office.Refused("meetings.file", new AttachPaper(item, "x.pdf", "MZ..."u8.ToArray()))).ShouldContain(
            "file.document-kind"
        );
        var member = await office.SignIn("dangvien");
        var (status, _, response) = await member.Get($"/own/meetings/{id}/files/{file}");
        status.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("Dự thảo 1.pdf");
        (await (await office.SignIn("bithu.kp1")).Status($"/meetings/{id}/files/{file}")).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await office.SignIn("bithu.kp1")).Status($"/own/meetings/{id}/files/{file}")).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_congress_of_delegates_calls_and_counts_only_recognised_delegates()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("meetings.prepare", new PrepareMeeting(office.Root, "congress", "regular", Day));
        var (a, k) = (office.People.Ap5BMembers, office.People.Kp1Members);
        (await office.Refused("meetings.delegates", new SetDelegates(id, [new DelegateLine(a[7])]))).ShouldContain(
            "meeting.delegate-probationary"
        );
        await office.Do(
            "meetings.delegates",
            new SetDelegates(
                id,
                [
                    new(a[0]),
                    new(a[1]),
                    new(a[2]),
                    new(k[0]),
                    new(k[1], Mandates.Appointed),
                    new(k[3], RejectedFor: "Bầu sai thủ tục"),
                ]
            )
        );
        var secretary = await office.SignIn("bithu");
        (await secretary.Get($"/meetings/{id}/delegates")).Body.ShouldContain("Bầu sai thủ tục");
        await office.Do(
            "meetings.attendance",
            new CallRoll(id, Day, [new RollMark(a[0], "absent-with-reason", "Ốm")], RestPresent: true)
        );
        var meeting = await office.Work().Db.Set<Meeting>().SingleAsync();
        (meeting.OnList, meeting.Entitled, meeting.EntitledPresent).ShouldBe((5, 5, 4));
        // Two thirds of five are four.
        await office.Do("meetings.vote", new AddVote(id, new VoteCast("Nghị quyết", 3)));
        await office.Do("meetings.comings", new MarkComings(id, [new Coming(a[1], LeftAt: new TimeOnly(9, 0))]));
        (await office.Refused("meetings.vote", new AddVote(id, new VoteCast("Khác", 3)))).ShouldContain(
            "meeting.quorum-lost"
        );
        (
            await office.Refused("meetings.attendance", new CallRoll(id, Day, [new RollMark(k[3], "present")], true))
        ).ShouldContain("meeting.not-on-list");
    }

    [Fact]
    public async Task Guests_are_asked_by_name_and_those_invited_are_told_again_when_it_moves()
    {
        await using var office = await TestOffice.New();
        var id = await Invited(office);
        var guest = office.People.Kp1Members[2];
        await office.Do(
            "meetings.invite",
            new InviteToMeeting(
                id,
                Day.AddDays(-2),
                Day.AddDays(1),
                Guests: [new GuestAsked("Trần Văn B", "Trưởng ấp"), new GuestAsked("", "Bí thư Đảng ủy", guest)]
            )
        );
        var meeting = await office.Work().Db.Set<Meeting>().SingleAsync();
        meeting.InvitedTimes.ShouldBe(2);
        meeting.Guests!.ShouldContain("Trần Văn B (Trưởng ấp)");
        meeting.Guests!.ShouldContain("Nguyễn Văn KC (Bí thư Đảng ủy)");
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get($"/meetings/{id}/invite")).Body.ShouldContain("Trần Văn B");
        (
            await office.Refused("meetings.invite", new InviteToMeeting(id, Day.AddDays(-2), PapersOn: Day.AddDays(9)))
        ).ShouldContain("meeting.notice-late");
    }
}
