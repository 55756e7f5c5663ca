using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Members.Lists;

public sealed class RecordsToComplete
{
    [Fact]
    public async Task What_cannot_be_stands_before_what_is_missing_and_leads_to_its_form()
    {
        await using var office = await TestOffice.New();
        var young = await Add(office, "Trần Văn Trẻ", "2000-01-02", "2015-03-04", "2016-03-04");
        var twin = await Add(office, "Trần Văn Đôi", "1980", "2005-03-04", "2006-03-04");
        await Add(office, "Trần Văn Đôi", "1980", "2005-03-04", "2006-03-04");
        var late = await Add(office, "Trần Văn Chờ", "1990-01-01", "2020-03-04", null, "probationary");
        var clerk = await office.SignIn("vanphong");
        var body = (await clerk.Get("/members/completeness")).Body;
        var first = body[..body.IndexOf("Theo loại", StringComparison.Ordinal)];
        foreach (
            var (text, href) in new[]
            {
                ("Trùng họ tên", $"/members/{twin}/edit"),
                ("chưa đủ tuổi", $"/members/{young}/edit#f-admittedOn"),
                ("Hết thời gian dự bị", $"/members/{late}/status"),
            }
        )
        {
            first.ShouldContain(text);
            first.ShouldContain(href);
        }
        first
            .IndexOf("Trùng họ tên", StringComparison.Ordinal)
            .ShouldBeLessThan(first.IndexOf("chưa đủ tuổi", StringComparison.Ordinal));
        (await clerk.Get("/members/completeness/people?check=too-young")).Body.ShouldContain("Trần Văn Trẻ");
        (await clerk.Get("/members/completeness/people?check=no-card")).Body.ShouldContain("#f-cardNumber");
    }

    [Fact]
    public async Task An_office_still_held_after_leaving_is_ended_where_it_is_held()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "members.status",
            new SetStatus(office.People.Ap5BMembers[0], MemberStatus.Dead, new DateOnly(2023, 5, 1), LeaveReasons.Death)
        );
        var body = (await (await office.SignIn("vanphong")).Get("/members/completeness")).Body;
        body.ShouldContain("còn giữ chức vụ");
        body.ShouldMatch("<a href=\"/offices/[0-9a-f-]{36}/end\">");
    }

    [Fact]
    public async Task A_cell_secretary_sees_only_the_own_cell_and_is_told_whom_to_ask()
    {
        await using var office = await TestOffice.New();
        var body = (await (await office.SignIn("bithu.kp1")).Get("/members/completeness")).Body;
        body.ShouldContain("Báo văn phòng");
        body.ShouldNotContain("Nguyễn Văn A");
        body.ShouldNotContain("Chi bộ Ấp 5B");
    }

    private static Task<Guid> Add(
        TestOffice office,
        string name,
        string birth,
        string admitted,
        string? recognised,
        string status = "official"
    ) =>
        office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                new DateOnly(2020, 7, 1),
                new MemberFacts(name, "male", birth, AdmittedOn: admitted, RecognisedOn: recognised),
                status
            )
        );
}
