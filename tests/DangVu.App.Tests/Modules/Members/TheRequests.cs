using System.Net;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Requests;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Members;

public sealed class TheRequests
{
    [Fact]
    public async Task What_a_member_asks_is_written_by_the_clerks_yes_and_the_member_sees_it()
    {
        await using var office = await TestOffice.New();
        var member = await office.SignIn("dangvien");
        (
            await member.Post(
                "/own/requests/new",
                ("field", "residence"),
                ("way", "changed"),
                ("after", "Ấp Mới, xã Thử"),
                ("since", "03/2023"),
                ("why", "Giấy xác nhận số 12")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await member.Get("/own/requests")).Body.ShouldContain("Chờ trả lời");
        var request = office.Work().Db.Set<ChangeRequest>().Single();
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/member-requests")).Body.ShouldContain("Ấp Mới, xã Thử");
        (await clerk.Post($"/member-requests/{request.Id}/decide", ("decision", "accepted"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        var work = office.Work();
        work.Db.Set<Member>().Single(m => m.Id == request.MemberId).Residence.ShouldBe("Ấp Mới, xã Thử");
        work.Db.Set<HistoryRow>()
            .Single(r => r.MemberId == request.MemberId && r.Until == null)
            .Since.ShouldBe("2023-03");
        (await member.Get("/own/requests")).Body.ShouldContain("Đã chấp nhận");
    }

    [Fact]
    public async Task A_refusal_needs_its_reason_and_the_member_reads_it()
    {
        await using var office = await TestOffice.New();
        var me = office.As("member", office.Ap5B, office.People.Ap5BMembers[1]);
        var request = await Ask(office, me, "religion", "Phật giáo");
        var clerk = office.As("clerk", office.Root);
        (await office.Refused("members.request-decide", new DecideChange(request, false), clerk)).ShouldBe([
            "request.say-why",
        ]);
        await office.Do("members.request-decide", new DecideChange(request, false, "Chưa có giấy tờ"));
        (await office.Refused("members.request-decide", new DecideChange(request, true), clerk)).ShouldBe([
            "request.decided",
        ]);
        (await office.Refused("members.request-withdraw", new WithdrawChange(request))).ShouldBe(["request.decided"]);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_told_before_anything_is_written()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[1];
        var request = await Ask(office, office.As("member", office.Ap5B, who), "hometown", "Bến Tre");
        var clerk = await office.SignIn("vanphong");
        await clerk.Post(
            $"/members/{who}/edit",
            ("fullName", "Nguyễn Văn AB"),
            ("sex", "female"),
            ("birthDate", "11/05/1970"),
            ("hometown", "Tiền Giang")
        );
        (await clerk.Get("/member-requests/" + request)).Body.ShouldContain("Đã khác so với lúc đề nghị");
        var refused = await clerk.Post($"/member-requests/{request}/decide", ("decision", "accepted"));
        ((int)refused.Status).ShouldBe(422);
        refused.Body.ShouldContain("Tiền Giang");
        (
            await clerk.Post($"/member-requests/{request}/decide", ("decision", "accepted"), ("anyway", "on"))
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var member = office.Work().Db.Set<Member>().Single(m => m.Id == who);
        member.Hometown.ShouldBe("Bến Tre");
        // The numbers, which no form shows, are still there.
        member.IdentityEnd.ShouldBe("0101");
    }

    [Fact]
    public async Task One_asks_only_about_the_own_file_and_once_at_a_time()
    {
        await using var office = await TestOffice.New();
        var me = office.As("member", office.Ap5B, office.People.Ap5BMembers[1]);
        (
            await office.Refused(
                "members.request",
                new AskChange(office.People.Ap5BMembers[2], "phone", "wrong", "0123"),
                me
            )
        ).ShouldBe(["record.none"]);
        await Ask(office, me, "phone", "0123");
        (await office.Refused("members.request", Wrong(office, "phone", "0456"), me)).ShouldBe(["request.waiting"]);
        (await office.Refused("members.request", Wrong(office, "birthDate", "1971"), me)).ShouldBe(["field.choice"]);
        (
            await office.Refused(
                "members.request",
                new AskChange(office.People.Ap5BMembers[1], "hometown", "changed", "Bến Tre", "2020"),
                me
            )
        ).ShouldBe(["request.only-wrong"]);
    }

    [Fact]
    public async Task Only_who_keeps_the_files_sees_the_requests()
    {
        await using var office = await TestOffice.New();
        var request = await Ask(
            office,
            office.As("member", office.Ap5B, office.People.Ap5BMembers[1]),
            "phone",
            "0909090909"
        );
        foreach (var account in new[] { "bithu.kp1", "bithu.ap5b", "dangvien", "kiemtra", "quantri" })
            (await (await office.SignIn(account)).Status("/member-requests/" + request)).ShouldBe(
                HttpStatusCode.Forbidden,
                account
            );
        (await (await office.SignIn("dangvien")).Get("/own/requests")).Body.ShouldNotContain("0909090909");
        (await (await office.SignIn("bithu")).Get("/month")).Body.ShouldContain("1 đề nghị sửa hồ sơ");
    }

    [Fact]
    public async Task Who_looked_is_for_the_member_and_the_inspection_committee_and_nobody_else()
    {
        await using var office = await TestOffice.New();
        var me = office.SignIn("dangvien");
        var own = (await (await me).Get("/own/readers")).Body;
        own.ShouldContain("Chưa ai mở");
        var id = office
            .Work()
            .Db.Set<DangVu.App.Modules.Access.Grant>()
            .Single(g => g.Role == "member")
            .MemberId!.Value;
        var clerk = await office.SignIn("vanphong");
        await clerk.Get("/members/" + id);
        await clerk.Post($"/members/{id}/reveal", ("reason", "Đối chiếu thẻ"));
        own = (await (await me).Get("/own/readers")).Body;
        own.ShouldContain("Mở hồ sơ");
        own.ShouldContain("Đối chiếu thẻ");
        own.ShouldContain("Cán bộ văn phòng");
        (await (await office.SignIn("kiemtra")).Get($"/members/{id}/readers")).Body.ShouldContain("Đối chiếu thẻ");
        foreach (
            var account in new[] { "vanphong", "bithu", "bithu.ap5b", "bithu.kp1", "quantri", "captren", "dangvien" }
        )
            (await (await office.SignIn(account)).Status($"/members/{id}/readers")).ShouldBe(
                HttpStatusCode.Forbidden,
                account
            );
    }

    [Fact]
    public async Task A_print_asks_for_its_reason_first_and_the_member_sees_it()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        var clerk = await office.SignIn("vanphong");
        (await clerk.Status($"/members/{who}/paper.docx")).ShouldBe(HttpStatusCode.NotFound);
        (await clerk.Status($"/members/{who}/paper")).ShouldBe(HttpStatusCode.NotFound);
        ((int)(await clerk.Post($"/members/{who}/print", ("reason", ""), ("format", "pdf"))).Status).ShouldBe(422);
        var sent = await clerk.Post($"/members/{who}/print", ("reason", "Cấp trên yêu cầu"), ("format", "html"));
        sent.Location.ShouldBe($"/members/{who}/paper");
        var page = (await clerk.Get(sent.Location!)).Body;
        page.ShouldContain("HỒ SƠ ĐẢNG VIÊN");
        page.ShouldContain("MẬT");
        page.ShouldNotContain("000070000102");
        var (status, _, response) = await clerk.Get($"/members/{who}/paper.pdf");
        status.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await clerk.Status($"/members/{office.People.Ap5BMembers[3]}/paper.docx")).ShouldBe(HttpStatusCode.NotFound);
        office
            .Work()
            .Db.Set<DangVu.App.Audit.AuditEntry>()
            .Count(e => e.Action == "print" && e.RecordId == who && e.Reason == "Cấp trên yêu cầu")
            .ShouldBe(1);
        (await (await office.SignIn("bithu.kp1")).Status($"/members/{who}/print")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_member_prints_the_own_file_without_a_reason_and_no_other_one()
    {
        await using var office = await TestOffice.New();
        var member = await office.SignIn("dangvien");
        (await member.Get("/own/file")).Body.ShouldContain("/own/file/print");
        (await member.Status("/own/file/paper.pdf")).ShouldBe(HttpStatusCode.NotFound);
        var sent = await member.Post("/own/file/print", ("format", "html"));
        sent.Location.ShouldBe("/own/file/paper");
        var page = (await member.Get(sent.Location!)).Body;
        page.ShouldContain("HỒ SƠ ĐẢNG VIÊN");
        page.ShouldContain("NGUYỄN VĂN AF");
        page.ShouldNotContain("000070000105");
        (await member.Status("/own/file/paper.docx")).ShouldBe(HttpStatusCode.OK);
        (await member.Status($"/members/{office.People.Ap5BMembers[2]}/paper")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("vanphong")).Status("/own/file/paper.pdf")).ShouldBe(HttpStatusCode.NotFound);
        office
            .Work()
            .Db.Set<DangVu.App.Audit.AuditEntry>()
            .Count(e => e.Action == "print" && e.RecordId == office.People.Ap5BMembers[5] && e.Actor == "dangvien")
            .ShouldBe(1);
    }

    private static AskChange Wrong(TestOffice office, string field, string after) =>
        new(office.People.Ap5BMembers[1], field, "wrong", after);

    private static async Task<Guid> Ask(TestOffice office, DangVu.App.Acts.Work me, string field, string after)
    {
        var command = Wrong(office, field, after);
        var done = await me.Do("members.request", () => AskChange.Handle(me, command));
        done.IsDone.ShouldBeTrue();
        return done.Value;
    }
}
