using System.Net;
using DangVu.App.Modules.Rulebook;
using DangVu.App.Tests.House;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Rulebook;

public sealed class TheRulebook
{
    [Fact]
    public async Task Every_version_of_every_rule_opens_and_says_its_basis()
    {
        await using var office = await TestOffice.New();
        var book = office.Work().Get<RuleBook>();
        var client = await office.SignIn("bithu.ap5b");
        foreach (var version in book.Families.SelectMany(book.Versions))
        {
            var (status, body, _) = await client.Get($"/rules/{version.Family}/{version.Slug}");
            status.ShouldBe(HttpStatusCode.OK, version.Id);
            body.ShouldContain(WebUtility.HtmlEncode(version.Basis.Document), Case.Sensitive, version.Id);
            if (!version.Verified)
                body.ShouldContain("chưa đối chiếu văn bản gốc");
        }
    }

    [Fact]
    public async Task The_list_shows_the_version_of_the_day_asked()
    {
        await using var office = await TestOffice.New();
        var client = await office.SignIn("vanphong");
        (await client.Get("/rules?on=01/06/2022")).Body.ShouldContain("/rules/classification-members/guidance-21");
        (await client.Get("/rules?on=01/06/2024")).Body.ShouldContain("/rules/classification-members/regulation-124");
        (await client.Status("/rules/classification-members/none")).ShouldBe(HttpStatusCode.NotFound);
        (await client.Status("/rules/nothing/none")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Office_roles_read_the_rules_a_member_and_a_partner_body_do_not()
    {
        await using var office = await TestOffice.New();
        foreach (var name in (string[])["bithu", "thuongvu", "chiuy.ap5b", "kiemtra", "captren"])
            (await (await office.SignIn(name)).Status("/rules")).ShouldBe(HttpStatusCode.OK, name);
        (await (await office.SignIn("dangvien")).Status("/rules")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("mttq")).Status("/rules")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_command_line_can_list_show_and_explain()
    {
        await using var office = await TestOffice.New();
        var desk = office.Work().Get<RuleDesk>();
        desk.List(new DateOnly(2022, 6, 1), "vi")
            .ShouldContain(l => l.Family == "classification-members" && l.Slug == "guidance-21" && l.InForce);
        var quota = desk.Show(desk.Find("classification-members", "guidance-21").Value, "vi")
            .Single(l => l.Code == "quota");
        quota.Text.ShouldContain("20%");
        desk.Explain("classification-members", new DateOnly(2022, 6, 1), "vi").Value.Count(l => l.InForce).ShouldBe(1);
        desk.Explain("classification-members", new DateOnly(1990, 1, 1), "vi")
            .Refusals.Single()
            .Code.ShouldBe("rules.none-in-force");
        desk.Explain("nothing", TestOffice.Today, "vi").Refusals.Single().Code.ShouldBe("rules.unknown");
    }
}
