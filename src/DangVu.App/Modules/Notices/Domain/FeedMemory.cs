using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DangVu.App.Modules.Notices.Domain;

/// <summary>An event as a calendar outside gets it.</summary>
/// <param name="Uid">The same for as long as the thing lives: whoever has it already moves it.</param>
internal sealed record FeedEvent(
    string Uid,
    string Summary,
    DateOnly Day,
    TimeOnly? At,
    int? Minutes,
    string? Place,
    string? Url,
    bool CalledOff
);

/// <summary>An event with how often and when it changed since this calendar was first fetched.</summary>
internal sealed record ToldEvent(FeedEvent Event, int Sequence, DateTime ChangedAt);

/// <summary>
/// Compares what a calendar told last time with what it would tell now. What changed gets the next number; what is gone, though its day
/// is not over, is told as called off, for a calendar that only stops naming it would leave it standing with some readers.
/// </summary>
internal static class FeedMemory
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="from">The first day of the calendar: what lay before it is let go of without a word.</param>
    public static IReadOnlyList<ToldEvent> Tell(
        string remembered,
        IReadOnlyList<FeedEvent> now,
        DateOnly from,
        DateTime at
    )
    {
        var before = Read(remembered).ToDictionary(t => t.Event.Uid);
        var told = new List<ToldEvent>();
        foreach (var e in now)
            told.Add(
                !before.Remove(e.Uid, out var known) ? new ToldEvent(e, 0, at)
                : known.Event == e ? known
                : new ToldEvent(e, known.Sequence + 1, at)
            );
        foreach (var gone in before.Values.Where(g => g.Event.Day >= from))
            told.Add(
                gone.Event.CalledOff ? gone : new ToldEvent(gone.Event with { CalledOff = true }, gone.Sequence + 1, at)
            );
        return [.. told.OrderBy(t => t.Event.Day).ThenBy(t => t.Event.Uid, StringComparer.Ordinal)];
    }

    public static string Write(IReadOnlyList<ToldEvent> told) => JsonSerializer.Serialize(told, Json);

    private static IReadOnlyList<ToldEvent> Read(string remembered)
    {
        if (remembered.Length == 0)
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<ToldEvent>>(remembered, Json) ?? [];
        }
        catch (JsonException)
        {
            // Written by another version: the calendar counts its changes from nought.
            return [];
        }
    }

    /// <summary>The strong validator of an answer.</summary>
    public static string Tag(string text) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"";
}
