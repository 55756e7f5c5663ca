using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

[Collection(nameof(Town))]
public sealed class EveryPage(Town town)
{
    /// <summary>What is right with a page need not be told at length.</summary>
    private static readonly AxeRunOptions OnlyFaults = new() { ResultTypes = [ResultType.Violations] };

    [Theory]
    [InlineData("bithu", null)]
    [InlineData("vanphong", "bithu")]
    [InlineData("bithu.ap5b", null)]
    [InlineData("dangvien", null)]
    public async Task Has_no_serious_accessibility_fault(string account, string? butForThoseOf)
    {
        var addresses = await Addresses(await town.SignIn(account));
        if (butForThoseOf is not null)
            addresses = [.. addresses.Except(await Addresses(await town.SignIn(butForThoseOf)))];
        // axe keeps one core busy: two pages at a time.
        var faults = await Task.WhenAll(
            Faults(addresses.Where((_, n) => n % 2 == 0)),
            Faults(addresses.Where((_, n) => n % 2 == 1))
        );
        faults.SelectMany(f => f).ShouldBeEmpty();

        async Task<List<string>> Faults(IEnumerable<string> some)
        {
            var page = await town.SignIn(account);
            var found = new List<string>();
            foreach (var address in some)
            {
                (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
                var result = await page.RunAxe(OnlyFaults);
                found.AddRange(
                    result
                        .Violations.Where(v => v.Impact is "serious" or "critical")
                        .Select(v => $"{address}: {v.Id} {v.Nodes[0].Html[..Math.Min(140, v.Nodes[0].Html.Length)]}")
                );
            }
            return found;
        }
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
