using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

[Collection(nameof(Town))]
public sealed class ThePeople(Town town)
{
    [Fact]
    public async Task The_committees_secretary_opens_the_proof_behind_a_figure()
    {
        var page = await town.SignIn("bithu");
        await page.GotoAsync("/reports/half-term");
        await page.GetByRole(AriaRole.Link, new() { Name = "55/59" }).ClickAsync();
        (await page.Locator("#proof h2").InnerTextAsync()).ShouldBe("55");
        (await page.Locator("#proof .proof a").CountAsync()).ShouldBeGreaterThan(40);
        await page.GotoAsync("/reports/half-term?figure=commendation.committee.collectives");
        (await page.Locator("#proof .proof a").CountAsync()).ShouldBe(4);
        await page.Locator("#proof .proof a").First.ClickAsync();
        (await page.Locator("main h1").CountAsync()).ShouldBe(1);
        page.Url.ShouldContain("/commendations/");
    }

    [Fact]
    public async Task A_cell_secretary_sees_this_month_first_and_one_red_button()
    {
        var page = await town.SignIn("bithu.ap5b");
        new Uri(page.Url).AbsolutePath.ShouldBe("/month");
        (await page.Locator("main h1").InnerTextAsync()).ShouldContain("Tháng 6 năm 2023");
        (await page.Locator("main .primary").CountAsync()).ShouldBeLessThanOrEqualTo(1);
        (await page.Locator(".steps li").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Somebody_without_script_and_without_accents_finds_a_person_and_opens_the_file()
    {
        var page = await town.SignIn("vanphong", javaScript: false);
        await page.FillAsync("#q", "huynh van thuong");
        await page.PressAsync("#q", "Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Huỳnh Văn Thương" }).First.ClickAsync();
        (await page.Locator("main h1").InnerTextAsync()).ShouldBe("Huỳnh Văn Thương");
    }

    [Fact]
    public async Task The_tree_scopes_the_page()
    {
        var page = await town.SignIn("vanphong");
        await page.GotoAsync("/members");
        await page.Locator(".tree a", new() { HasText = "Chi bộ Khu phố 2" }).ClickAsync();
        (await page.Locator(".lede").InnerTextAsync()).ShouldContain("Chi bộ Khu phố 2");
    }

    [Fact]
    public async Task The_clerk_reads_the_site_in_English()
    {
        var page = await town.SignIn("vanphong");
        await page.ClickAsync("text=English");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await page.GotoAsync("/members");
        (await page.Locator("main h1").InnerTextAsync()).ShouldBe("Members");
    }

    [Fact]
    public async Task A_refused_form_starts_the_reader_at_what_to_mend()
    {
        var page = await town.SignIn("vanphong");
        await page.GotoAsync("/members/new");
        await page.FillAsync("#f-fullName", "Lê Thị Thử");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator(".summary li").CountAsync()).ShouldBeGreaterThan(0);
        (await page.InputValueAsync("#f-fullName")).ShouldBe("Lê Thị Thử");
    }
}
