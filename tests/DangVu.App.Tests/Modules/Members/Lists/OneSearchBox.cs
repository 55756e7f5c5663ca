using System.Text.RegularExpressions;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.History;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Lists;

public sealed class OneSearchBox
{
    [Fact]
    public async Task Accents_are_optional_and_the_exact_ones_come_first_wherever_the_tone_mark_stands()
    {
        await using var office = await TestOffice.New();
        foreach (
            var name in new[] { "Dương Văn Một", "Đường Văn Hai", "Trần Văn Hòa", "Trần Văn Hóa", "Phạm Thị Đường" }
        )
            await Add(office, name);
        var clerk = await office.SignIn("vanphong");
        Names(await Search(clerk, "duong"))
            .ShouldBe(["Dương Văn Một", "Đường Văn Hai", "Phạm Thị Đường"], ignoreOrder: true);
        Names(await Search(clerk, "đường"))[..2].ShouldBe(["Đường Văn Hai", "Phạm Thị Đường"], ignoreOrder: true);
        Names(await Search(clerk, "ĐƯỜNG"))[2].ShouldBe("Dương Văn Một");
        Names(await Search(clerk, "hoà"))[0].ShouldBe("Trần Văn Hòa");
        Names(await Search(clerk, "hòa"))[0].ShouldBe("Trần Văn Hòa");
        Names(await Search(clerk, "hoá"))[0].ShouldBe("Trần Văn Hóa");
    }

    [Fact]
    public async Task The_last_digits_find_a_person_only_for_whoever_may_reveal_numbers_and_are_logged()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        Names(await Search(clerk, "0102")).ShouldBe(["Nguyễn Văn AC"]);
        Names(await Search(clerk, "000070000102")).ShouldBe(["Nguyễn Văn AC"]);
        Names(await Search(clerk, "990102")).ShouldBeEmpty();
        Names(await Search(await office.SignIn("bithu.ap5b"), "0102")).ShouldBeEmpty();
        Names(await Search(await office.SignIn("kiemtra"), "0102")).ShouldBeEmpty();
        var entries = await office.Work().Db.Set<AuditEntry>().Where(e => e.Action == "find-number").ToListAsync();
        entries.Count.ShouldBe(3);
        entries.ShouldAllBe(e => e.Actor == "vanphong" && !e.Reason!.Contains("00007"));
    }

    [Fact]
    public async Task People_are_found_by_a_place_and_never_outside_the_own_bodies()
    {
        await using var office = await TestOffice.New();
        await Add(office, "Lê Văn Xa", new MemberFacts("Lê Văn Xa", "male", "1980", Hometown: "Xã Lương Hòa"));
        Names(await Search(await office.SignIn("vanphong"), "luong hoa")).ShouldBe(["Lê Văn Xa"]);
        Names(await Search(await office.SignIn("bithu.kp1"), "luong hoa")).ShouldBeEmpty();
        Names(await Search(await office.SignIn("bithu.kp1"), "le van xa")).ShouldBeEmpty();
        Names(await Search(await office.SignIn("dangvien"), "luong hoa")).ShouldBeEmpty();
    }

    [Fact]
    public async Task People_are_found_by_the_old_name_of_the_place_where_they_live()
    {
        await using var office = await TestOffice.New();
        var who = await Add(
            office,
            "Lê Văn Xa",
            new MemberFacts("Lê Văn Xa", "male", "1980", Residence: "Ấp Cây Điệp")
        );
        await office.Do("members.history-add", new AddHistory(who, "residence", "Ấp Giồng Lớn", "2022-07-01"));
        var clerk = await office.SignIn("vanphong");
        Names(await Search(clerk, "giong lon")).ShouldBe(["Lê Văn Xa"]);
        var old = await Search(clerk, "cay diep");
        Names(old).ShouldBe(["Lê Văn Xa"]);
        old.ShouldContain("trước 01/07/2022 ở Ấp Cây Điệp");
        Names(await Search(await office.SignIn("bithu.kp1"), "cay diep")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_meeting_dealt_with_and_set_is_found_but_never_what_somebody_said()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "meetings.record",
            new RecordMeeting(
                office.Ap5B,
                "cell",
                "regular",
                new DateOnly(2023, 5, 5),
                "Thống nhất.",
                RestPresent: true,
                Minutes:
                [
                    new(
                        "Bàn làm đường liên tổ 7",
                        "Ghi nhận.",
                        Opinions: [new("Nguyễn Văn AC", "Xin hoãn vì hạn mặn")]
                    ),
                ],
                Points: [new("Vận động hiến đất mở rộng lộ", office.People.Ap5BMembers[3], new DateOnly(2023, 6, 30))]
            )
        );
        var secretary = await office.SignIn("bithu.ap5b");
        (await Search(secretary, "duong lien to")).ShouldContain("Bàn làm đường liên tổ 7");
        var point = await Search(secretary, "hiến đất");
        point.ShouldContain("Vận động hiến đất mở rộng lộ");
        // What a resolution sets is a task of the programme, in the one register of tasks.
        point.ShouldContain("/tasks/");
        (await Search(secretary, "han man")).ShouldNotContain("/meetings/");
        foreach (var account in new[] { "bithu.kp1", "quantri" })
            (await Search(await office.SignIn(account), "duong lien to")).ShouldNotContain(
                "Bàn làm đường",
                customMessage: account
            );
    }

    private static Task<Guid> Add(TestOffice office, string name, MemberFacts? facts = null) =>
        office.Do(
            "members.add",
            new AddMember(office.Ap5B, new DateOnly(2020, 1, 1), facts ?? new MemberFacts(name, "male", "1980-01-01"))
        );

    private static async Task<string> Search(TestClient client, string words) =>
        (await client.Get("/search?q=" + Uri.EscapeDataString(words))).Body;

    private static string[] Names(string body) =>
        [.. Regex.Matches(body, "<a href=\"/members/[0-9a-f-]{36}\">([^<]+)</a>").Select(m => m.Groups[1].Value)];
}
