using System.Diagnostics;
using System.Net;

namespace DangVu.App.Cli;

/// <summary>Some clients that ask for one page, each as fast as it is answered; for the bench verb and the bench program.</summary>
internal static class PageLoad
{
    /// <summary>The times in milliseconds, shortest first, and the page's size as it came over the wire.</summary>
    /// <exception cref="HttpRequestException">The page answered something else than 200; the status stands in it.</exception>
    public static async Task<(List<double> Times, long Bytes)> Run(
        HttpClient client,
        string page,
        int clients,
        TimeSpan span,
        CancellationToken ct = default
    )
    {
        long bytes = 0;
        var clock = Stopwatch.StartNew();
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async _ =>
                {
                    var times = new List<double>();
                    while (clock.Elapsed < span)
                    {
                        var one = Stopwatch.StartNew();
                        using var answer = await client.GetAsync(page, ct);
                        bytes = (await answer.Content.ReadAsByteArrayAsync(ct)).LongLength;
                        if (answer.StatusCode != HttpStatusCode.OK)
                            throw new HttpRequestException($"{page}: {answer.StatusCode}", null, answer.StatusCode);
                        times.Add(one.Elapsed.TotalMilliseconds);
                    }
                    return times;
                })
        );
        return ([.. runs.SelectMany(r => r).Order()], bytes);
    }

    /// <summary>The time that this share of the answers kept.</summary>
    public static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
