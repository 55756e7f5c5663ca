using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Replay;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Hold;

internal sealed record Opinion(string Speaker, string Text);

/// <param name="Mark">Of what was read under the item; with it, what somebody else wrote since then is not overwritten.</param>
internal sealed record MinutesOf(
    Guid ItemId,
    string? Text,
    bool CarriedOver = false,
    IReadOnlyList<Opinion>? Opinions = null,
    string? Mark = null
)
{
    public MinutesText Typed(MinutesText? before = null) =>
        new(Text, Opinions is null ? before?.Opinions : OpinionBox.Show(Opinions), CarriedOver);
}

internal sealed record TaskSaid(Guid TaskId, string? Text);

/// <summary>The minutes, item by item, as they grow during the meeting; read aloud at its end, they stand once it is closed.</summary>
/// <param name="Tasks">What was said about the tasks that the resolution before had set.</param>
internal sealed record WriteMinutes(
    Guid MeetingId,
    IReadOnlyList<MinutesOf> Items,
    string? Summary = null,
    int? Length = null,
    int? Speakers = null,
    IReadOnlyList<TaskSaid>? Tasks = null
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
        if (command.Speakers < 0 || command.Speakers > meeting.Present)
            return Refusal.Invalid("speakers", "field.range", 0, meeting.Present);
        await MinutesBox.TakeIn(work, meeting.Id);
        var items = await work.Db.Set<AgendaItem>().Where(i => i.MeetingId == meeting.Id).ToDictionaryAsync(i => i.Id);
        var problems = new List<Refusal>();
        foreach (var written in command.Items)
        {
            if (!items.TryGetValue(written.ItemId, out var item))
                return Refusal.Invalid("items", "meeting.item-unknown");
            var now = MinutesBox.Written(work, item);
            var merged = MinutesBox.Merge(item.Title, written.Mark, written.Typed(now), now);
            if (merged.IsRefused)
                problems.AddRange(merged.Refusals);
            else if (merged.Value is { } text)
                MinutesBox.Write(work, item, text);
        }
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        meeting.Summary = Typed.CleanOrNull(command.Summary) ?? meeting.Summary;
        meeting.Length = command.Length ?? meeting.Length;
        meeting.Speakers = command.Speakers ?? meeting.Speakers;
        return await LastTasks.Write(work, meeting, command.Tasks ?? []);
    }
}

/// <summary>
/// What the page itself saves every few seconds while the minutes are typed. It becomes the minutes when they are written, or when the
/// meeting goes on.
/// </summary>
internal sealed record KeepMinutes(Guid MeetingId, IReadOnlyList<MinutesOf> Items)
{
    public static async Task<Result<Guid>> Handle(Work work, KeepMinutes command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.Held, Stages.Concluded);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var drafts = await work
            .Db.Set<MinutesDraft>()
            .Where(d => d.MeetingId == meeting.Id)
            .ToDictionaryAsync(d => d.ItemId);
        var items = (await MeetingDesk.Agenda(work.Db, meeting.Id)).ToDictionary(i => i.Id);
        foreach (var typed in command.Items)
        {
            if (!items.TryGetValue(typed.ItemId, out var item))
                return Refusal.Invalid("items", "meeting.item-unknown");
            var draft = drafts.GetValueOrDefault(item.Id);
            var now = draft is null ? MinutesBox.Written(work, item) : MinutesBox.Open(work, draft.Closed);
            var merged = MinutesBox.Merge(item.Title, typed.Mark, typed.Typed(now), now);
            if (merged.IsRefused)
                return Result<Guid>.Refused(merged.Refusals);
            if (merged.Value is { } text)
                MinutesBox.Keep(work, meeting, item.Id, text, draft);
        }
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
        string.Join("\n", opinions.Select(o => o.Speaker.Length == 0 ? o.Text : o.Speaker + ": " + o.Text));

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
