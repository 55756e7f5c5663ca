using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

/// <summary>Two cells made for it are merged on the screens, looked at as at the day before, and taken apart again.</summary>
[Collection(nameof(Town))]
public sealed class AMerger(Town town)
{
    [Fact]
    public async Task The_clerk_merges_two_cells_sees_the_old_tree_and_takes_it_back()
    {
        var page = await town.SignIn("vanphong", javaScript: false);
        foreach (var name in new[] { "Chi bộ Thử Đông", "Chi bộ Thử Tây" })
        {
            await page.GotoAsync("/bodies/new");
            await page.FillAsync("#f-name", name);
            await page.SelectOptionAsync("#f-kind", "hamlet-cell");
            await page.FillAsync("#f-foundedOn", "01/01/2021");
            await page.ClickAsync("main form.form button.primary");
            (await page.Locator("main h1").InnerTextAsync()).ShouldBe(name);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Sáp nhập", Exact = true }).ClickAsync();
        await page.GetByLabel("Chi bộ Thử Đông").CheckAsync();
        await page.FillAsync("#f-newName", "Chi bộ Thử Chung");
        await page.FillAsync("#f-on", "01/06/2023");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Xem lại việc sáp nhập");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Chi bộ Thử Chung");
        await page.FillAsync("#f-decision", "99-QĐ/ĐU");
        await page.FillAsync("#f-decidedOn", "25/05/2023");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator(".lede").InnerTextAsync()).ShouldContain("Chi bộ Thử Chung");
        var done = page.Url;

        await page.GotoAsync("/bodies?day=2023-05-31");
        (await page.Locator(".banner").AllInnerTextsAsync()).ShouldContain(t =>
            t.Contains("31/05/2023", StringComparison.Ordinal)
        );
        (await page.Locator(".tree").InnerTextAsync()).ShouldContain("Chi bộ Thử Đông");
        (await page.Locator(".tree").InnerTextAsync()).ShouldNotContain("Chi bộ Thử Chung");
        await page.GotoAsync("/bodies");
        (await page.Locator(".tree").InnerTextAsync()).ShouldContain("Chi bộ Thử Chung");
        (await page.Locator(".tree").InnerTextAsync()).ShouldNotContain("Chi bộ Thử Đông");

        await page.GotoAsync(done + "/undo");
        await page.FillAsync("#f-reason", "Xong việc thử");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Đã hủy");
        foreach (var name in new[] { "Chi bộ Thử Đông", "Chi bộ Thử Tây" })
        {
            await page.Locator(".tree a", new() { HasText = name }).ClickAsync();
            await page.GotoAsync("/bodies?body=" + new Uri(page.Url).Query.Split("body=")[1]);
            await page.Locator("main table").GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Giải thể", Exact = true }).ClickAsync();
            await page.FillAsync("#f-on", "01/06/2023");
            await page.ClickAsync("main form.form button.primary");
            await page.FillAsync("#f-decision", "99-QĐ/ĐU");
            await page.FillAsync("#f-decidedOn", "25/05/2023");
            await page.ClickAsync("main form.form button.primary");
        }
        await page.GotoAsync("/bodies");
        (await page.Locator(".tree").InnerTextAsync()).ShouldNotContain("Chi bộ Thử");
    }
}
