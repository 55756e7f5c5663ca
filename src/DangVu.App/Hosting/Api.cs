using System.Text.Encodings.Web;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Ui;

namespace DangVu.App.Hosting;

/// <summary>The records as JSON: /api/v1/kind and /api/v1/kind/id, for the same eyes as the pages.</summary>
internal static class Api
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = false,
    };

    public static void MapApi(this WebApplication app)
    {
        foreach (var kind in app.Services.GetRequiredService<RecordList>().All)
        {
            app.MapGet(
                    $"/api/v1/{kind.Kind}/{{id:guid}}",
                    async (Work work, Guid id) =>
                        work.Actor.May(kind.Permission) && await kind.One(work, id) is { } record
                            ? Results.Json(record, Json)
                            : Problem(work, kind.Permission)
                )
                .WithMetadata(new Needs(kind.Permission))
                .WithTags(kind.Kind);
            app.MapGet(
                    $"/api/v1/{kind.Kind}",
                    async (Work work, Guid? after, int? take) =>
                    {
                        if (!work.Actor.May(kind.Permission))
                            return Problem(work, kind.Permission);
                        var size = Math.Clamp(take ?? 25, 1, 200);
                        var items = await kind.Many(work, after, size);
                        return Results.Json(new { items }, Json);
                    }
                )
                .WithMetadata(new Needs(kind.Permission))
                .WithTags(kind.Kind);
        }
    }

    private static IResult Problem(Work work, string permission) =>
        work.Actor.May(permission)
            ? Results.Json(
                new { code = "record.none", title = "No such record for you." },
                Json,
                "application/problem+json",
                404
            )
            : Results.Json(
                new { code = "permission.missing", title = permission },
                Json,
                "application/problem+json",
                403
            );
}
