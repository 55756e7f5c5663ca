using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Reports.HalfTerm;
using DangVu.App.Modules.Reports.Papers;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DangVu.App.Cli;

/// <summary>
/// dangvu bench: how fast this office's own pages and report are on this machine. It serves the data on a free loopback port for as
/// long as it measures; reading a file or making a report is logged as always.
/// </summary>
internal static class BenchVerb
{
    private static readonly string[] Pages =
    [
        "/members",
        "/search?q=nguyen",
        "/members/statistics",
        "/bodies",
        "/dashboard",
        "/reports/half-term",
    ];

    public static Command Make()
    {
        var account = new Option<string?>("--as") { Description = "Tên đăng nhập để mở trang · account whose pages" };
        var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 2 };
        var verb = new Verb("bench", "Đo tốc độ trên máy này · measures this machine") { account, seconds };
        return verb.Does(async run =>
        {
            var results = new List<Timing>();
            await Report(run, results);
            var started = Stopwatch.StartNew();
            await using var site = Site.Build(run.Store, ["http://127.0.0.1:0"]);
            await site.StartAsync(run.Stop);
            using var client = Client(site.Urls.Single());
            (await client.GetAsync("/signin", run.Stop)).EnsureSuccessStatusCode();
            var signIn = started.Elapsed.TotalMilliseconds;
            if (await Session(run, site, run.Parsed.GetValue(account)) is not { } cookie)
                return run.Refuse([Refusal.Invalid("--as", "access.name-unknown", run.Parsed.GetValue(account) ?? "")]);
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            (await client.GetAsync("/members", run.Stop)).EnsureSuccessStatusCode();
            var firstList = started.Elapsed.TotalMilliseconds;
            var span = TimeSpan.FromSeconds(Math.Clamp(run.Parsed.GetValue(seconds), 1, 60));
            foreach (var page in Pages)
            {
                await Load(client, page, 1, TimeSpan.FromMilliseconds(400), run.Stop);
                var (alone, bytes) = await Load(client, page, 1, span, run.Stop);
                var (together, _) = await Load(client, page, 8, span, run.Stop);
                results.Add(new Timing("GET " + page, At(alone, .5), At(together, .5), At(together, .99), bytes));
            }
            var memory = Environment.WorkingSet / 1_048_576;
            await site.StopAsync(run.Stop);
            return run.Say(
                new
                {
                    siteAndSignInPageMs = Math.Round(signIn),
                    siteAndFirstListMs = Math.Round(firstList),
                    workingSetMb = memory,
                    results,
                },
                [
                    run.Texts["bench.started", Round(signIn), Round(firstList), memory],
                    run.Texts["bench.columns"],
                    .. results.Select(r => r.ToString()),
                ]
            );
        });
    }

    /// <summary>The half-term report, as JSON and as DOCX: the first time (cold) and the median of five.</summary>
    private static async Task Report(VerbRun run, List<Timing> results)
    {
        var work = await run.Open();
        var words = new Texts();
        foreach (var paper in (bool[])[false, true])
        {
            var times = new List<double>();
            long size = 0;
            for (var i = 0; i < 6; i++)
            {
                var one = Stopwatch.StartNew();
                var built = await work.Get<ReportBuilder>().Build("half-term", work.Today, null, words);
                if (built.IsRefused)
                    throw new VerbRefused(built.Refusals);
                size = paper
                    ? DocxWriter.Write(ReportPaper.Of(built.Value, words)).Length
                    : JsonSerializer.SerializeToUtf8Bytes(built.Value.ToJson(words)).Length;
                if (i > 0)
                    times.Add(one.Elapsed.TotalMilliseconds);
            }
            times.Sort();
            results.Add(new Timing("report half-term " + (paper ? "docx" : "json"), At(times, .5), null, null, size));
        }
    }

    private static HttpClient Client(string address) =>
        new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(address),
            DefaultRequestHeaders = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } },
        };

    /// <summary>A session as the sign-in page would give it; whoever may run this command may read the data anyway.</summary>
    private static async Task<string?> Session(VerbRun run, IHost site, string? name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = (await run.Open()).Db;
        var normal = name?.ToUpperInvariant();
        var account = await (
            from user in db.Users.AsNoTracking()
            join grant in db.Set<Grant>() on user.Id equals grant.AccountId
            where normal == null ? grant.Role == "clerk" : user.NormalizedUserName == normal
            orderby user.UserName
            select user
        ).FirstOrDefaultAsync(run.Stop);
        if (account is null)
            return null;
        var options = scope
            .ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(SignInSetup.Scheme);
        var ticket = new AuthenticationTicket(ActorReader.Principal(account, db.OfficeId), SignInSetup.Scheme);
        ticket.Properties.IssuedUtc = TimeProvider.System.GetUtcNow();
        ticket.Properties.ExpiresUtc = ticket.Properties.IssuedUtc + TimeSpan.FromMinutes(30);
        return options.Cookie.Name + "=" + options.TicketDataFormat.Protect(ticket);
    }

    /// <summary>A page that does not answer is a refusal: nothing was measured.</summary>
    private static async Task<(List<double> Times, long Bytes)> Load(
        HttpClient client,
        string page,
        int clients,
        TimeSpan span,
        CancellationToken ct
    )
    {
        try
        {
            return await PageLoad.Run(client, page, clients, span, ct);
        }
        catch (HttpRequestException e) when (e.StatusCode is { } status)
        {
            throw new VerbRefused(Refusal.Rule("bench.answer", page, (int)status));
        }
    }

    private static double At(List<double> sorted, double share) => Math.Round(PageLoad.At(sorted, share), 1);

    private static string Round(double ms) => Math.Round(ms).ToString(CultureInfo.InvariantCulture);

    /// <summary>Milliseconds as a client saw them; the size as it went over the wire (a report: its file).</summary>
    private sealed record Timing(string What, double MedianMs, double? With8MedianMs, double? With8P99Ms, long Bytes)
    {
        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{What, -28} {MedianMs, 8:0.0} {With8MedianMs, 8:0.0} {With8P99Ms, 8:0.0} {Bytes / 1024.0, 8:0.0}"
            );
    }
}
