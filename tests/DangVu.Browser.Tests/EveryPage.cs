using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

[Collection(nameof(Town))]
public sealed class EveryPage(Town town)
{
    [Theory]
    [InlineData("bithu")]
    [InlineData("vanphong")]
    [InlineData("bithu.ap5b")]
    [InlineData("dangvien")]
    public async Task Has_no_serious_accessibility_fault(string account)
    {
        var page = await town.SignIn(account);
        var faults = new List<string>();
        foreach (var address in await Addresses(page))
        {
            (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
            var result = await page.RunAxe();
            faults.AddRange(
                result
                    .Violations.Where(v => v.Impact is "serious" or "critical")
                    .Select(v => $"{address}: {v.Id} {v.Nodes[0].Html[..Math.Min(140, v.Nodes[0].Html.Length)]}")
            );
        }
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bithu")]
    [InlineData("bithu.ap5b")]
    [InlineData("dangvien")]
    public async Task Fits_a_phone_of_360_pixels(string account)
    {
        var page = await town.SignIn(account, 360);
        var wide = new List<string>();
        foreach (var address in await Addresses(page))
        {
            await page.GotoAsync(address);
            if (
                await page.EvaluateAsync<bool>(
                    "() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"
                )
            )
                wide.Add(address);
        }
        wide.ShouldBeEmpty();
    }

    /// <summary>The menu's pages and the first record of each list.</summary>
    private static async Task<IReadOnlyList<string>> Addresses(IPage page)
    {
        var addresses = new List<string>();
        foreach (var address in await Town.Menu(page))
        {
            addresses.Add(address);
            await page.GotoAsync(address);
            var first = page.Locator("main table.rows tbody a").First;
            if (
                await first.CountAsync() > 0
                && await first.GetAttributeAsync("href") is { } href
                && href.StartsWith('/')
                && !addresses.Contains(href)
            )
                addresses.Add(href);
        }
        return addresses;
    }
}
