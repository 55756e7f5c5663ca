using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Replay;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Hold;

internal sealed record Opinion(string Speaker, string Text);

internal sealed record MinutesOf(
    Guid ItemId,
    string? Text,
    bool CarriedOver = false,
    IReadOnlyList<Opinion>? Opinions = null
);

/// <summary>The minutes, item by item, as they grow during the meeting; read aloud at its end, they stand once it is closed.</summary>
internal sealed record WriteMinutes(
    Guid MeetingId,
    IReadOnlyList<MinutesOf> Items,
    string? Summary = null,
    int? Length = null
)
{
    private const int LongestDay = 24 * 60;

    public static async Task<Result<Guid>> Handle(Work work, WriteMinutes command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Held, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        if (command.Length is < 1 or > LongestDay)
            return Refusal.Invalid("length", "field.range", 1, LongestDay);
        var items = await work.Db.Set<AgendaItem>().Where(i => i.MeetingId == meeting.Id).ToDictionaryAsync(i => i.Id);
        foreach (var written in command.Items)
        {
            if (!items.TryGetValue(written.ItemId, out var item))
                return Refusal.Invalid("items", "meeting.item-unknown");
            item.Minutes = string.IsNullOrWhiteSpace(written.Text) ? null : written.Text.Trim();
            item.CarriedOver = written.CarriedOver;
            if (written.Opinions is { } opinions)
                item.Opinions = OpinionBox.Close(work, opinions);
        }
        meeting.Summary = Typed.CleanOrNull(command.Summary) ?? meeting.Summary;
        meeting.Length = command.Length ?? meeting.Length;
        return meeting.Id;
    }
}

/// <summary>Opinions are kept as one closed text of their agenda item and opened only to show these minutes.</summary>
internal static class OpinionBox
{
    private const string Use = "meeting-opinions";

    public static byte[]? Close(Work work, IReadOnlyList<Opinion> opinions) =>
        opinions.Count == 0
            ? null
            : work.Get<OfficeKeys>().Encrypt(work.Db.OfficeId, Use, JsonSerializer.Serialize(opinions, Replayer.Json));

    public static IReadOnlyList<Opinion> Open(Work work, byte[]? closed) =>
        closed is null
            ? []
            : JsonSerializer.Deserialize<List<Opinion>>(
                work.Get<OfficeKeys>().Decrypt(work.Db.OfficeId, Use, closed),
                Replayer.Json
            ) ?? [];

    /// <summary>One opinion a line, "speaker: what was said", as minutes are written.</summary>
    public static string Show(IEnumerable<Opinion> opinions) =>
        string.Join("\n", opinions.Select(o => o.Speaker + ": " + o.Text));

    public static IReadOnlyList<Opinion> Read(string? text) =>
        [
            .. (text ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line =>
                    line.Split(':', 2, StringSplitOptions.TrimEntries) is [var who, var what]
                        ? new Opinion(who, what)
                        : new Opinion("", line)
                ),
        ];
}
