using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.AspNetCore.Diagnostics;

namespace DangVu.App.Hosting;

internal static class ErrorPages
{
    /// <summary>A defect: the reader gets a number to read out, the log gets the rest.</summary>
    public static async Task Unexpected(HttpContext http)
    {
        var thrown = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var t = http.RequestServices.GetRequiredService<Texts>();
        var full = Cli.Faults.DiskIsFull(thrown);
        var number = http.TraceIdentifier.Replace(":", "-", StringComparison.Ordinal);
        var page = new MessageModel
        {
            Title = t["error.title"],
            Lede =
                full ? t["error.disk-full"]
                : thrown is RuleBookException broken
                    ? t["error.rules", string.Join("; ", broken.Problems.Take(3).Select(p => p.In(t.Language)))]
                : t["error.unexpected", number],
            Status = full ? 507 : 500,
        };
        await PageRoutes.View(page).ExecuteAsync(http);
    }

    public static IResult NotFound(Texts t, HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? Results.Json(new { code = "page.none" }, statusCode: 404)
            : PageRoutes.View(PageRoutes.Message(t, [Refusal.NotFound("page.none")]));
}
