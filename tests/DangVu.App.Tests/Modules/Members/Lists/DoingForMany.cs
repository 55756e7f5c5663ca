using System.Net;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Bulk;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Lists;

public sealed class DoingForMany
{
    [Fact]
    public async Task Several_move_by_one_decision_after_a_preview_that_changes_nothing()
    {
        await using var office = await TestOffice.New();
        var people = office.People.Ap5BMembers;
        await office.Do(
            "members.status",
            new SetStatus(people[5], MemberStatus.Dead, new DateOnly(2023, 5, 1), LeaveReasons.Death)
        );
        var clerk = await office.SignIn("vanphong");
        var (status, _, preview) = await clerk.Post(
            "/members/many?status=all&body=" + office.Ap5B,
            ("people", people[2].ToString()),
            ("people", people[3].ToString()),
            ("people", people[5].ToString()),
            ("what", "move"),
            ("toCell", office.Kp1.ToString()),
            ("on", "01/06/2023"),
            ("decision", "15-QĐ/ĐU")
        );
        status.ShouldBe(HttpStatusCode.SeeOther);
        var body = (await clerk.Get(preview!)).Body;
        body.ShouldContain("Làm được cho 2 trong 3 người");
        body.ShouldContain("không còn trong danh sách");
        (await Cell(office, people[2])).ShouldBe(office.Ap5B);

        (await clerk.Post(preview!)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Cell(office, people[2])).ShouldBe(office.Kp1);
        (await Cell(office, people[3])).ShouldBe(office.Kp1);
        (await Cell(office, people[5])).ShouldBe(office.Ap5B);
        var work = office.Work();
        (await work.Db.Set<AuditEntry>().CountAsync(e => e.Action == "members.move")).ShouldBe(2);
    }

    [Fact]
    public async Task When_one_is_refused_at_the_last_moment_nobody_is_changed()
    {
        await using var office = await TestOffice.New();
        var people = office.People.Ap5BMembers;
        var results = await ManyMembers.Do(
            office.Work(),
            new ForMany([people[2], people[3]], office.Kp1, new DateOnly(2000, 1, 1))
        );
        results.ShouldAllBe(r => r.Result.IsRefused);
        results = await ManyMembers.Do(
            office.Work(),
            new ForMany([people[2], Guid.NewGuid()], Field: "ethnicity", Value: "Kinh")
        );
        results.Count(r => r.Result.IsRefused).ShouldBe(1);
        (await office.Work().Db.Set<Member>().AnyAsync(m => m.Ethnicity == "Kinh")).ShouldBeFalse();
    }

    [Fact]
    public async Task One_entry_is_written_for_several_and_the_rest_of_their_files_stays()
    {
        await using var office = await TestOffice.New();
        var facts = new MemberFacts(
            "Trần Thị Đủ",
            "female",
            "1980-01-02",
            "Ba Đủ",
            "Hoa",
            "Phật giáo",
            "000080000999",
            "123456789",
            "Xã A",
            "Ấp B",
            "Nông dân",
            "12/12",
            "Đại học",
            "Sơ cấp",
            "0900000000",
            "2005-01-02",
            "2006-01-02",
            "Ghi chú"
        );
        typeof(MemberFacts).GetProperties().ShouldAllBe(p => p.GetValue(facts) != null);
        var id = await office.Do("members.add", new AddMember(office.Ap5B, new DateOnly(2020, 1, 1), facts));
        var done = await ManyMembers.Do(
            office.Work(),
            new ForMany([id, office.People.Ap5BMembers[2]], Field: "theory", Value: "Trung cấp")
        );
        done.ShouldAllBe(r => r.Result.IsDone);
        var work = office.Work();
        var member = await work.Db.Set<Member>().SingleAsync(m => m.Id == id);
        DangVu
            .App.Modules.Members.AddMember.MemberFacts.Of(member, work.Get<DangVu.App.Modules.Members.Numbers>())
            .ShouldBe(facts with { PoliticalTheory = "Trung cấp" });
    }

    [Fact]
    public async Task Only_who_writes_members_does_it_and_only_in_the_own_bodies()
    {
        await using var office = await TestOffice.New();
        foreach (var account in new[] { "bithu.kp1", "bithu.ap5b", "dangvien", "kiemtra", "quantri" })
            (await (await office.SignIn(account)).Status("/members/many")).ShouldBe(HttpStatusCode.Forbidden, account);
        (await (await office.SignIn(null)).Status("/members/many")).ShouldBe(HttpStatusCode.Redirect);
        var work = office.As("clerk", office.Kp1);
        var results = await ManyMembers.Do(
            work,
            new ForMany([office.People.Ap5BMembers[2]], Field: "ethnicity", Value: "Kinh")
        );
        results[0].Result.IsRefused.ShouldBeTrue();
    }

    private static async Task<Guid> Cell(TestOffice office, Guid member) =>
        (await office.Work().Db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == member)).CellId;
}
