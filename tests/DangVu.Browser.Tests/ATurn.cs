using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

/// <summary>A member's turn from the draw to the confirmed remedy, on a phone and without script.</summary>
[Collection(nameof(Town))]
public sealed class ATurn(Town town)
{
    private const string Written = "Có hai tháng tôi chưa đến đủ năm hộ được phân công ở tổ 4.";
    private const string Remedy = "Đến đủ năm hộ ở tổ 4 trước ngày 30 hằng tháng";

    [Fact]
    public async Task From_the_draw_to_the_confirmed_remedy()
    {
        var secretary = await town.SignIn("bithu.ap5b", javaScript: false);
        var member = await town.SignIn("chiuy.ap5b", width: 360, javaScript: false);
        await Draw(secretary);
        var turn = await GiveToMember(secretary, member);

        await member.GotoAsync($"/own/self-review/{turn}/write");
        (await member.Locator("main").InnerTextAsync()).ShouldContain("Nêu việc cụ thể");
        await member.FillAsync("#f-g-conduct", Written);
        await member.ClickAsync("main form.form button.primary");
        (await member.Locator("main").InnerTextAsync()).ShouldContain(Written);
        await member.Locator("main .primary").First.ClickAsync();
        (await member.Locator("main").InnerTextAsync()).ShouldContain("07/06/2023");

        await secretary.GotoAsync($"/self-review/turns/{turn}");
        (await secretary.Locator("main").InnerTextAsync()).ShouldContain(Written);
        await secretary.GotoAsync($"/self-review/turns/{turn}/hold");
        await secretary.FillAsync("#f-heldOn", "07/06/2023");
        await secretary.ClickAsync("main form.form button.primary");
        await secretary.GotoAsync($"/self-review/turns/{turn}/comments");
        await secretary.Locator("textarea").First.FillAsync("Cần đến đủ các hộ được giao.");
        await secretary.ClickAsync("main form.form button.primary");

        await member.GotoAsync($"/own/self-review/{turn}");
        await member.GetByRole(AriaRole.Link, new() { Name = "chưa trả lời" }).ClickAsync();
        await member.FillAsync("#f-what", Remedy);
        await member.FillAsync("#f-dueOn", "30/06/2023");
        await member.ClickAsync("main form.form button.primary");
        (await member.Locator("main").InnerTextAsync()).ShouldContain(Remedy);
        (await member.Locator("main").InnerTextAsync()).ShouldContain("Ai đã mở bản này");
        (await member.Locator("main").InnerTextAsync()).ShouldNotContain("Chưa ai khác mở");

        await secretary.GotoAsync("/shortcomings?source=self-review");
        (await secretary.Locator("main").InnerTextAsync()).ShouldContain(Remedy);
        var above = await town.SignIn("bithu");
        await above.GotoAsync($"/self-review/turns/{turn}");
        (await above.Locator("main").InnerTextAsync()).ShouldNotContain(Written);

        await secretary.GotoAsync("/self-review/remedies");
        await secretary.GetByRole(AriaRole.Link, new() { Name = Remedy }).ClickAsync();
        await secretary.Locator("main .primary").First.ClickAsync();
        await secretary.FillAsync("#f-on", "07/06/2023");
        await secretary.ClickAsync("main form.form button.primary");
        (await secretary.Locator("main").InnerTextAsync()).ShouldContain("đã xong");
    }

    /// <summary>June is drawn anew from a number that the cell draws.</summary>
    private static async Task Draw(IPage page)
    {
        await page.GotoAsync("/self-review/rota/draw");
        await page.FillAsync("#f-fromMonth", "01/06/2023");
        await page.FillAsync("#f-months", "7");
        await page.FillAsync("#f-seed", "2023");
        await page.ClickAsync("main form.form button.primary");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("2023");
    }

    /// <summary>The member's own planned turn of June; where it fell to another one, that one agreed to swap.</summary>
    private static async Task<string> GiveToMember(IPage secretary, IPage member)
    {
        await secretary.GotoAsync("/self-review/rota");
        var first = secretary
            .Locator("main tr", new() { HasText = "06/2023" })
            .Filter(new() { HasText = "chưa thực hiện" })
            .GetByRole(AriaRole.Link)
            .First;
        var href = (await first.GetAttributeAsync("href"))!;
        await member.GotoAsync("/own/self-review");
        var mine = member.Locator("main tr", new() { HasText = "06/2023" }).GetByRole(AriaRole.Link);
        if (await mine.CountAsync() == 0)
        {
            await secretary.GotoAsync(href + "/swap");
            await secretary.SelectOptionAsync("#f-withMemberId", new SelectOptionValue { Label = await Name(member) });
            await secretary.FillAsync("#f-reason", "Đi công tác");
            await secretary.FillAsync("#f-ownWordOn", "07/06/2023");
            await secretary.FillAsync("#f-otherWordOn", "07/06/2023");
            await secretary.ClickAsync("main form.form button.primary");
            await member.GotoAsync("/own/self-review");
        }
        return (await mine.First.GetAttributeAsync("href"))!.Split('/')[^1];
    }

    private static async Task<string> Name(IPage member)
    {
        await member.GotoAsync("/own/file");
        return (await member.Locator("main h1").InnerTextAsync()).Trim();
    }
}
