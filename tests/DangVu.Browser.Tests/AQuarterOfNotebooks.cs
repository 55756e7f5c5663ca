using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

/// <summary>The cell committee comments on a whole cell's quarter in one grid; a member writes a deed on a phone while the line is lost.</summary>
[Collection(nameof(Town))]
public sealed class AQuarterOfNotebooks(Town town)
{
    [Fact]
    public async Task The_cell_secretary_comments_on_the_whole_cell_in_one_post()
    {
        var page = await town.SignIn("bithu.ap5b", javaScript: false);
        await page.GotoAsync("/notebooks/quarter?year=2023&quarter=2");
        var rows = await page.Locator("table.grid tbody tr").CountAsync();
        rows.ShouldBeGreaterThan(20);
        (await page.Locator(".lede").InnerTextAsync()).ShouldContain($"còn {rows} trên {rows}");
        var first = page.Locator("table.grid tbody tr").First;
        await first.Locator("select").First.SelectOptionAsync("partly");
        await first.Locator("input[type=text]").FillAsync("Quý sau ghi cụ thể hơn.");
        await page.SelectOptionAsync("#f-restGrade", "well");
        await page.SelectOptionAsync("#f-restPhrase", new SelectOptionValue { Index = 1 });
        await page.ClickAsync("main form.form button.primary");
        await page.GotoAsync("/notebooks/quarter?year=2023&quarter=2");
        (await page.Locator(".lede").InnerTextAsync()).ShouldContain($"Cả {rows} sổ tay");
        (await first.Locator("input[type=text]").InputValueAsync()).ShouldBe("Quý sau ghi cụ thể hơn.");
    }

    [Fact]
    public async Task A_member_at_a_phone_keeps_what_was_written_when_the_line_is_lost()
    {
        var page = await town.SignIn("dangvien", 360);
        await page.GotoAsync("/own/notebook/deeds/new");
        (await page.Locator("html").GetAttributeAsync("class")).ShouldBe("large");
        (await page.Locator("main form.form button.primary").BoundingBoxAsync())!.Width.ShouldBeGreaterThan(300);
        await page.FillAsync("#f-text", "Cùng tổ vá đường, đổ 3 khối đá.");
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator("[data-draft-note] [data-when=offline]").IsVisibleAsync()).ShouldBeTrue();
        await page.Context.SetOfflineAsync(false);
        // The phone was put away and the page opened anew.
        await page.GotoAsync("/own/notebook");
        await page.GotoAsync("/own/notebook/deeds/new");
        (await page.InputValueAsync("#f-text")).ShouldBe("Cùng tổ vá đường, đổ 3 khối đá.");
        (await page.Locator("[data-draft-note] [data-when=back]").First.IsVisibleAsync()).ShouldBeTrue();
        await page.ClickAsync("main form.form button.primary");
        await page.WaitForURLAsync("**/own/notebook");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("vá đường");
        await page.GotoAsync("/own/notebook/deeds/new");
        (await page.InputValueAsync("#f-text")).ShouldBe("");
        (await page.EvaluateAsync<int>("() => Object.keys(localStorage).length")).ShouldBe(0);
    }
}
