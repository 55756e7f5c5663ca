using System.Net;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Members;

public sealed class TheFile
{
    private static readonly DateOnly Later = new(2022, 9, 1);

    [Fact]
    public async Task A_move_of_house_ends_the_old_line_and_the_register_follows()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        await office.Do("members.history-add", new AddHistory(who, "residence", "Ấp 5A", "2010"));
        await office.Do("members.history-add", new AddHistory(who, "residence", "Ấp 5B", "2022-03-01"));
        var work = office.Work();
        var lines = work.Db.Set<HistoryRow>().Where(r => r.MemberId == who).OrderBy(r => r.Since).ToList();
        lines.Select(r => (r.What, r.Until)).ShouldBe([("Ấp 5A", "2022-03-01"), ("Ấp 5B", null)]);
        work.Db.Set<Member>().Single(m => m.Id == who).Residence.ShouldBe("Ấp 5B");
    }

    [Fact]
    public async Task What_stood_undated_in_the_register_is_kept_when_it_changes()
    {
        await using var office = await TestOffice.New();
        var who = await office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                new(2020, 1, 1),
                new MemberFacts("Trần Thị Thử", "female", "1980", Occupation: "Làm vườn")
            )
        );
        await office.Do("members.history-add", new AddHistory(who, "occupation", "Buôn bán", "2021"));
        office
            .Work()
            .Db.Set<HistoryRow>()
            .Where(r => r.MemberId == who)
            .Select(r => r.What)
            .ToList()
            .ShouldBe(["Làm vườn", "Buôn bán"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_file_as_at_a_past_day_shows_what_held_then()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        await office.Do("members.history-add", new AddHistory(who, "residence", "Ấp Cũ", "2010"));
        await office.Do("members.history-add", new AddHistory(who, "residence", "Ấp Mới", "2022-03-01"));
        await office.Do("members.move", new MoveMember(who, office.Kp1, Later));
        var clerk = await office.SignIn("vanphong");
        var then = (await clerk.Get($"/members/{who}?day=2021-01-01")).Body;
        then.ShouldContain("Ấp Cũ");
        then.ShouldNotContain("Ấp Mới");
        then.ShouldContain("Chi bộ Ấp 5B");
        then.ShouldNotContain("/history/new");
        (await clerk.Get($"/members/{who}")).Body.ShouldContain("Chính thức · Chi bộ Khu phố 1");
    }

    [Fact]
    public async Task The_file_as_it_was_known_takes_back_what_was_typed_later()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        var line = await office.Do(
            "members.history-add",
            new AddHistory(who, "education", "9/12", "1985"),
            new(2021, 2, 1)
        );
        await office.Do(
            "members.history-correct",
            new CorrectHistory(line, "12/12", "Theo bằng tốt nghiệp", "1988"),
            new(2022, 5, 1)
        );
        await office.Do(
            "members.history-add",
            new AddHistory(who, "abroad", "Lao động", "2015", "2017", Place: "Lào"),
            Later
        );
        var clerk = await office.SignIn("vanphong");
        var known = (await clerk.Get($"/members/{who}?known=2021-12-31")).Body;
        known.ShouldContain("9/12");
        known.ShouldNotContain("12/12");
        known.ShouldNotContain("Lào");
        known.ShouldContain("Những gì không dựng lại được");
        (await clerk.Get($"/members/{who}?known=2022-06-01")).Body.ShouldContain("12/12");
        (await clerk.Get($"/members/{who}?known=2019-01-01")).Body.ShouldContain("chưa có trong sổ");
    }

    [Fact]
    public async Task A_removed_line_is_still_known_on_the_day_it_stood()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        var line = await office.Do(
            "members.history-add",
            new AddHistory(who, "family", "Lê Văn Lạc", "1970"),
            new(2021, 2, 1)
        );
        await office.Do("members.history-remove", new RemoveHistory(line, "Ghi nhầm người"), new(2022, 1, 1));
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get($"/members/{who}")).Body.ShouldNotContain("Lê Văn Lạc");
        (await clerk.Get($"/members/{who}?known=2021-06-01")).Body.ShouldContain("Lê Văn Lạc");
        office.Work().Db.Set<DangVu.App.Audit.AuditEntry>().Any(e => e.Reason == "Ghi nhầm người").ShouldBeTrue();
    }

    [Fact]
    public async Task Two_lines_of_what_holds_once_cannot_stand_over_each_other()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        await office.Do("members.history-add", new AddHistory(who, "theory", "Trung cấp", "2015-06"));
        (await office.Refused("members.history-add", new AddHistory(who, "theory", "Sơ cấp", "2012"))).ShouldBe([
            "member.history-before",
        ]);
        (
            await office.Refused("members.history-add", new AddHistory(who, "theory", "Sơ cấp", "2014", "2016"))
        ).ShouldBe(["member.history-overlap"]);
        await office.Do("members.history-add", new AddHistory(who, "theory", "Sơ cấp", "2010", "2015"));
        (await office.Refused("members.history-add", new AddHistory(who, "theory", "Cao cấp"))).ShouldBe([
            "field.required",
        ]);
        (await office.Refused("members.history-add", new AddHistory(who, "no-such", "x", "2010"))).ShouldBe([
            "field.choice",
        ]);
        (await office.Refused("members.history-add", new AddHistory(who, "work", "x", "2030"))).ShouldBe([
            "field.future",
        ]);
    }

    [Fact]
    public async Task A_wrongly_typed_day_of_a_status_is_put_right_with_its_neighbour()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[7];
        await office.Do("members.status", new SetStatus(who, "official", new(2021, 5, 1), "recognised"));
        var period = office.Work().Db.Set<StatusPeriod>().Single(s => s.MemberId == who && s.To == null).Id;
        (
            await office.Refused(
                "members.period-correct",
                new CorrectPeriod(period, "status", new(2011, 1, 1), "Sai ngày")
            )
        ).ShouldBe(["field.before"]);
        await office.Do(
            "members.period-correct",
            new CorrectPeriod(period, "status", new(2021, 4, 1), "Theo quyết định", "12-QĐ/HU")
        );
        var rows = office.Work().Db.Set<StatusPeriod>().Where(s => s.MemberId == who).OrderBy(s => s.From).ToList();
        rows[0].To.ShouldBe(new DateOnly(2021, 4, 1));
        rows[1].From.ShouldBe(new DateOnly(2021, 4, 1));
        rows[1].Decision.ShouldBe("12-QĐ/HU");
    }

    [Fact]
    public async Task The_decision_of_admission_comes_before_the_ceremony()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        (await office.Refused("members.record", new WriteRecord(who, AdmissionDecidedOn: "2000-03-01"))).ShouldBe([
            "member.decision-after-ceremony",
        ]);
        await office.Do("members.record", new WriteRecord(who, "000123 BT", AdmissionDecidedOn: "2000-01-20"));
        (await (await office.SignIn("vanphong")).Get("/members/" + who)).Body.ShouldContain("000123 BT");
    }

    [Fact]
    public async Task A_correction_of_the_form_puts_the_dated_line_right_too()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        await office.Do("members.history-add", new AddHistory(who, "residence", "Ap 5", "2010"));
        var clerk = await office.SignIn("vanphong");
        (
            await clerk.Post(
                $"/members/{who}/edit",
                ("fullName", "Nguyễn Văn AC"),
                ("sex", "male"),
                ("birthDate", "12/05/1970"),
                ("residence", "Ấp 5"),
                ("reason", "Gõ thiếu dấu")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        office.Work().Db.Set<HistoryRow>().Single(r => r.MemberId == who).What.ShouldBe("Ấp 5");
    }

    [Fact]
    public async Task Discipline_stands_in_the_file_only_for_those_who_may_read_it()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[3];
        await office.Do(
            "discipline.decide",
            new DecideDiscipline("reprimand", "05-QĐ/UBKT", new(2022, 4, 4), "Chuyện kín", who)
        );
        var file = "/members/" + who;
        (await (await office.SignIn("bithu.ap5b")).Get(file)).Body.ShouldContain("05-QĐ/UBKT");
        (await (await office.SignIn("bithu.ap5b")).Get(file)).Body.ShouldNotContain("Chuyện kín");
        var committee = (await (await office.SignIn("chiuy.ap5b")).Get(file)).Body;
        committee.ShouldContain("Nguyễn Văn AD");
        committee.ShouldNotContain("05-QĐ/UBKT");
    }

    [Fact]
    public async Task Only_who_keeps_the_files_writes_into_them()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        var line = await office.Do("members.history-add", new AddHistory(who, "work", "Trưởng ấp", "2015"));
        foreach (var path in new[] { "/history/new", $"/history/{line}", $"/history/{line}/correct", "/record" })
        {
            (await (await office.SignIn("bithu.ap5b")).Status($"/members/{who}{path}")).ShouldBe(
                HttpStatusCode.Forbidden
            );
            (await (await office.SignIn("dangvien")).Status($"/members/{who}{path}")).ShouldBe(
                HttpStatusCode.Forbidden
            );
            (await (await office.SignIn("vanphong")).Status($"/members/{who}{path}")).ShouldBe(HttpStatusCode.OK);
        }
        // A line opened under somebody else's file is not there.
        (
            await (await office.SignIn("vanphong")).Status($"/members/{office.People.Kp1Members[0]}/history/{line}")
        ).ShouldBe(HttpStatusCode.NotFound);
        var secretary = office.As("cell-secretary", office.Ap5B);
        (await office.Refused("members.history-end", new EndHistory(line, "2020"), secretary)).ShouldBe([
            "scope.outside",
        ]);
    }

    [Fact]
    public async Task A_member_reads_their_own_file_and_no_other()
    {
        await using var office = await TestOffice.New();
        var member = await office.SignIn("dangvien");
        var (status, body, _) = await member.Get("/own/file");
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("Bản thân");
        body.ShouldNotContain("/edit");
        (await member.Status("/members/" + office.People.Ap5BMembers[0])).ShouldBe(HttpStatusCode.Forbidden);
    }
}
