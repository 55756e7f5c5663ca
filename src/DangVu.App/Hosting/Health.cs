using DangVu.App.Persistence;

namespace DangVu.App.Hosting;

internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).WithMetadata(new Public());
        app.MapGet(
                "/health/ready",
                async (AppDb db) =>
                    await db.Database.CanConnectAsync() ? Results.Text("ok") : Results.Text("database", statusCode: 503)
            )
            .WithMetadata(new Public());
    }
}
