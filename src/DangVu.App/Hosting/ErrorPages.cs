using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Diagnostics;

namespace DangVu.App.Hosting;

internal static class ErrorPages
{
    /// <summary>A defect: the reader gets a number to read out, the log gets the rest.</summary>
    public static async Task Unexpected(HttpContext http)
    {
        var thrown = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var t = http.RequestServices.GetRequiredService<Texts>();
        var full = thrown is IOException io && DiskIsFull(io) || IsSqliteFull(thrown);
        var number = http.TraceIdentifier.Replace(":", "-", StringComparison.Ordinal);
        var page = new MessageModel
        {
            Title = t["error.title"],
            Lede = full ? t["error.disk-full"] : t["error.unexpected", number],
            Status = full ? 507 : 500,
        };
        await PageRoutes.View(page).ExecuteAsync(http);
    }

    public static IResult NotFound(Texts t, HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? Results.Json(new { code = "page.none" }, statusCode: 404)
            : PageRoutes.View(PageRoutes.Message(t, [Refusal.NotFound("page.none")]));

    private static bool DiskIsFull(IOException io) => (io.HResult & 0xFFFF) is 0x70 or 0x27 or 28;

    private static bool IsSqliteFull(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            if (e is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 13 })
                return true;
        return false;
    }
}
