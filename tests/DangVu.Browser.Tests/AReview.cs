using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

[Collection(nameof(Town))]
public sealed class AReview(Town town)
{
    [Fact]
    public async Task A_cell_holds_its_year_end_review_from_opening_to_summing_up_without_script()
    {
        var page = await town.SignIn("bithu.ap5b", javaScript: false);
        await page.GotoAsync("/reviews/new");
        await page.FillAsync("[name=year]", "2023");
        await page.FillAsync("[name=from]", "01/06/2023");
        await page.FillAsync("[name=to]", "30/06/2023");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator("main h1").InnerTextAsync()).ShouldContain("2023");
        var board = page.Url;
        // Everybody at once: the collective, the head, then the others.
        await page.Locator("main a[href*='/conclude']").First.ClickAsync();
        await page.FillAsync("[name=on]", "05/06/2023");
        var conclusions = page.Locator("[name$='.conclusion']");
        var count = await conclusions.CountAsync();
        count.ShouldBeGreaterThan(10);
        for (var i = 0; i < count; i++)
            await conclusions.Nth(i).FillAsync("Nhất trí với tự kiểm điểm.");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator(".lede").InnerTextAsync()).ShouldContain($"{count}/{count}");
        await page.Locator("main a[href*='/close']").ClickAsync();
        await page.FillAsync("[name=summary]", "Kiểm điểm nghiêm túc, thẳng thắn.");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Đã tổng kết");
        await page.Locator("main a[href*='/minutes']").ClickAsync();
        (await page.Locator("main").InnerTextAsync()).ShouldContain("BIÊN BẢN");
        board.ShouldContain("/reviews/");
    }
}
