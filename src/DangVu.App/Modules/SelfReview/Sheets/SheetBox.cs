using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Replay;

namespace DangVu.App.Modules.SelfReview.Sheets;

/// <summary>Closes and opens what self-review keeps encrypted.</summary>
internal static class SheetBox
{
    private const string Use = "self-review";

    public static byte[] Close(Work work, string text) => work.Get<OfficeKeys>().Encrypt(work.Db.OfficeId, Use, text);

    public static byte[] Close(Work work, SheetText text) => Close(work, JsonSerializer.Serialize(text, Replayer.Json));

    public static string? Open(Work work, byte[]? cipher) =>
        cipher is null or { Length: 0 } ? null : work.Get<OfficeKeys>().Decrypt(work.Db.OfficeId, Use, cipher);

    public static SheetText? OpenSheet(Work work, byte[]? cipher) =>
        Open(work, cipher) is { } json ? JsonSerializer.Deserialize<SheetText>(json, Replayer.Json) : null;
}
