using DangVu.App.Acts;
using DangVu.App.Demo;
using DangVu.App.Hosting;
using DangVu.App.Persistence;
using DangVu.App.Replay;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

/// <summary>The demonstration town served on a free port, and one Chromium for all tests.</summary>
public sealed class Town : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("dangvu-browser-").FullName;
    private WebApplication site = null!;
    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;
    public string Address { get; private set; } = "";
    internal IReadOnlyList<string> MenuOf { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var store = new Store { Folder = folder, Fast = true };
        await Schema.Migrate(store);
        await using (var services = House.Offline(store))
        await using (var scope = services.CreateAsyncScope())
        {
            var made = await new DemoBuilder(
                scope.ServiceProvider.GetRequiredService<Work>(),
                scope.ServiceProvider.GetRequiredService<ActList>(),
                scope.ServiceProvider.GetServices<IStory>()
            ).Make(new DateOnly(2023, 6, 7));
            made.IsDone.ShouldBeTrue(
                string.Join("; ", made.Refusals.Select(r => r.Code + " " + string.Join(' ', r.Args)))
            );
        }
        site = Site.Build(store, ["http://127.0.0.1:0"]);
        await site.StartAsync();
        Address = site.Urls.Single();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A page signed in under the account.</summary>
    public async Task<IPage> SignIn(string account, int width = 1280, bool javaScript = true)
    {
        var context = await Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Address,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                JavaScriptEnabled = javaScript,
                Locale = "vi-VN",
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync("/signin");
        await page.FillAsync("#f-name", account);
        await page.FillAsync("#f-password", TownPreset.Read().Password);
        await page.ClickAsync("main button.primary");
        await page.WaitForURLAsync(url => !url.Contains("/signin", StringComparison.Ordinal));
        return page;
    }

    /// <summary>The addresses in the menu that this account sees.</summary>
    public static async Task<IReadOnlyList<string>> Menu(IPage page) =>
        await page.EvalOnSelectorAllAsync<string[]>(".menu a", "links => links.map(a => a.getAttribute('href'))");

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(nameof(Town))]
public sealed class TownCollection : ICollectionFixture<Town>;
