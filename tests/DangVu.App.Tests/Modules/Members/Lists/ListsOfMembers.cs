using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Members.Lists;

public sealed partial class ListsOfMembers
{
    [Fact]
    public async Task The_list_at_the_end_of_a_year_stays_right_after_later_moves_deaths_and_departures()
    {
        await using var office = await TestOffice.New();
        var people = office.People.Ap5BMembers;
        var clerk = await office.SignIn("vanphong");
        var address = $"/members?body={office.Ap5B}&day=2022-12-31";
        var before = Names((await clerk.Get(address)).Body);
        before.Count.ShouldBe(8);
        await office.Do("members.move", new MoveMember(people[2], office.Kp1, new DateOnly(2023, 2, 1)));
        await office.Do(
            "members.status",
            new SetStatus(people[3], MemberStatus.Dead, new DateOnly(2023, 3, 1), LeaveReasons.Death)
        );
        await office.Do(
            "members.status",
            new SetStatus(people[4], MemberStatus.Transferred, new DateOnly(2023, 4, 1), LeaveReasons.TransferOut)
        );
        await office.Do("members.status", new SetStatus(people[7], MemberStatus.Official, new DateOnly(2023, 5, 1)));
        Names((await clerk.Get(address)).Body).ShouldBe(before);
        (await clerk.Get(address + "&status=probationary")).Body.ShouldContain("Nguyễn Văn AH");
        var now = Names((await clerk.Get($"/members?body={office.Ap5B}")).Body);
        now.ShouldBe(before.Where(n => n is not ("Nguyễn Văn AC" or "Nguyễn Văn AD" or "Nguyễn Văn AE")));
        Names((await clerk.Get($"/members?body={office.Kp1}")).Body).ShouldContain("Nguyễn Văn AC");
        Names((await clerk.Get($"/members?body={office.Kp1}&day=31/12/2022")).Body).ShouldNotContain("Nguyễn Văn AC");
    }

    [Fact]
    public async Task Every_page_follows_the_one_before_in_any_order_and_nobody_is_missing_or_twice()
    {
        await using var office = await TestOffice.New();
        await Crowd.Fill(office, 160);
        var clerk = await office.SignIn("vanphong");
        var all = new List<string>();
        foreach (
            var order in new[]
            {
                "",
                "&sort=-name",
                "&sort=birth",
                "&sort=-admitted",
                "&sort=occupation",
                "&day=2020-06-30",
            }
        )
        {
            var names = new List<string>();
            var href = "/members?status=all" + order;
            while (href is not null)
            {
                var (status, body, _) = await clerk.Get(href);
                status.ShouldBe(HttpStatusCode.OK, href);
                names.AddRange(Files(body));
                href = Next(body);
            }
            names.ShouldBeUnique(order);
            if (order.Length == 0)
                all = names;
            else if (order == "&sort=-name")
                names.ShouldBe(Enumerable.Reverse(all));
            else if (!order.StartsWith("&day", StringComparison.Ordinal))
                names.Order().ShouldBe(all.Order(), order);
        }
        all.Count.ShouldBe(160 + 16 + 0);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_any_field_in_words_with_or_without_accents()
    {
        await using var office = await TestOffice.New();
        await Crowd.Fill(office, 300);
        var clerk = await office.SignIn("vanphong");
        foreach (
            var filter in new[]
            {
                "sex=female",
                "sex=-",
                "ethnicity=Khmer",
                "theory=-",
                "occupation=Gi%C3%A1o%20vi%C3%AAn",
                "hometown=luong%20hoa",
                "ageFrom=30&ageTo=60",
                "partyFrom=40",
                "office=any",
                "office=secretary",
                "problem=no-birth",
                "in=admission&from=2016-01-01&to=2018-12-31",
                "out=any&from=2016-01-01&to=2023-12-31",
            }
        )
        {
            var (status, body, _) = await clerk.Get("/members?" + filter);
            status.ShouldBe(HttpStatusCode.OK, filter);
            Files(body).ShouldNotBeEmpty(filter);
            body.ShouldContain("Đang lọc thêm", customMessage: filter);
        }
        (await clerk.Get("/members?hometown=khong-co-noi-nay")).Body.ShouldContain("Không có đảng viên nào");
    }

    [Fact]
    public async Task The_columns_that_an_account_chose_are_remembered_for_it_alone()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var (status, _, location) = await clerk.Post(
            "/members/find",
            ("sex", "female"),
            ("cols", "age"),
            ("cols", "phone")
        );
        status.ShouldBe(HttpStatusCode.SeeOther);
        location!.ShouldContain("sex=female");
        var mine = (await clerk.Get("/members")).Body;
        mine.ShouldContain("data-label=\"Tuổi\"");
        mine.ShouldNotContain("data-label=\"Ngày sinh\"");
        (await (await office.SignIn("bithu")).Get("/members")).Body.ShouldContain("data-label=\"Ngày sinh\"");
    }

    [Fact]
    public async Task A_saved_list_is_shared_with_its_role_and_opened_over_ones_own_body()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        (
            await clerk.Post(
                "/members/saved/new?status=probationary",
                ("name", "Đảng viên dự bị"),
                ("role", "cell-secretary")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Post("/members/saved/new?sex=female", ("name", "Nữ"), ("role", ""))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        var secretary = await office.SignIn("bithu.kp1");
        var list = (await secretary.Get("/members")).Body;
        list.ShouldContain("Đảng viên dự bị");
        list.ShouldNotContain("sex=female");
        var href = WebUtility.HtmlDecode(
            Regex.Match(list, "href=\"(/members\\?[^\"]*status=probationary[^\"]*)\"").Groups[1].Value
        );
        Names((await secretary.Get(href)).Body).ShouldBe(["Nguyễn Văn KH"]);
        (await (await office.SignIn("chiuy.ap5b")).Get("/members")).Body.ShouldNotContain("Đảng viên dự bị");
        ((int)(await secretary.Post("/members/saved/new", ("name", "Thử"), ("role", "clerk"))).Status).ShouldBe(422);
    }

    [Fact]
    public async Task A_list_of_another_cell_stays_closed_in_every_form()
    {
        await using var office = await TestOffice.New();
        var neighbour = await office.SignIn("bithu.kp1");
        var member = await office.SignIn("dangvien");
        var nobody = await office.SignIn(null);
        foreach (var page in new[] { "", "/statistics", "/completeness", "/completeness/people", "/find" })
        {
            var address = $"/members{page}?body={office.Ap5B}";
            var (status, body, _) = await neighbour.Get(address);
            status.ShouldBe(HttpStatusCode.NotFound, address);
            body.ShouldNotContain("Nguyễn Văn A");
            (await neighbour.Get($"/members{page}?day=2022-12-31&status=all")).Body.ShouldNotContain("Nguyễn Văn A");
            (await member.Status(address)).ShouldBe(HttpStatusCode.Forbidden, address);
            (await nobody.Status(address)).ShouldBe(HttpStatusCode.Redirect, address);
        }
        (await neighbour.Get("/members?in=any&out=&from=2000-01-01&status=all")).Body.ShouldNotContain("Nguyễn Văn A");
        (await neighbour.Get("/members?problem=no-card&copy=csv&why=thu")).Body.ShouldNotContain("Nguyễn Văn A");
    }

    internal static IReadOnlyList<string> Names(string body) =>
        [.. Link().Matches(body).Select(m => m.Groups[2].Value)];

    internal static IReadOnlyList<string> Files(string body) =>
        [.. Link().Matches(body).Select(m => m.Groups[1].Value)];

    private static string? Next(string body) =>
        NextLink().Match(body) is { Success: true } next ? WebUtility.HtmlDecode(next.Groups[1].Value) : null;

    [GeneratedRegex("<a href=\"/members/([0-9a-f-]{36})\">([^<]+)</a>")]
    private static partial Regex Link();

    [GeneratedRegex("<a rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex NextLink();
}
