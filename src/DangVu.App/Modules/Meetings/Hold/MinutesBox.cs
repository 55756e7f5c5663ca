using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Replay;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Hold;

/// <summary>What stands under an item as a form shows it: the text, the opinions one a line, whether it was put off.</summary>
internal sealed record MinutesText(string? Text = null, string? Opinions = null, bool CarriedOver = false)
{
    /// <summary>Tells whether somebody else wrote since this was read.</summary>
    public string Mark =>
        Convert
            .ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Text}\u0001{Opinions}\u0001{CarriedOver}")))[..16]
            .ToLowerInvariant();

    /// <summary>With no edges and with opinions in the one way they are shown.</summary>
    public MinutesText Clean() =>
        new(
            string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
            OpinionBox.Show(OpinionBox.Read(Opinions)) is { Length: > 0 } opinions ? opinions : null,
            CarriedOver
        );

    /// <summary>For telling somebody what the other wrote.</summary>
    public string InWords() =>
        string.Join("\n", new[] { Text, Opinions }.Where(x => x is not null)) is { Length: > 0 } words ? words : "–";
}

/// <summary>An agenda item with what stands under it now: as written, or as it is being typed.</summary>
internal sealed record MinutesNow(AgendaItem Item, MinutesText Now, bool Typed);

/// <summary>The minutes of one meeting with what is still being typed into them.</summary>
internal static class MinutesBox
{
    private const string Use = "meeting-opinions";

    public static async Task<IReadOnlyList<MinutesNow>> Read(Work work, Guid meetingId)
    {
        var items = await MeetingDesk.Agenda(work.Db, meetingId);
        var drafts = await work
            .Db.Set<MinutesDraft>()
            .AsNoTracking()
            .Where(d => d.MeetingId == meetingId)
            .ToDictionaryAsync(d => d.ItemId, d => d.Closed);
        return
        [
            .. items.Select(i =>
                drafts.TryGetValue(i.Id, out var closed)
                    ? new MinutesNow(i, Open(work, closed), true)
                    : new MinutesNow(i, Written(work, i), false)
            ),
        ];
    }

    public static MinutesText Written(Work work, AgendaItem item) =>
        new MinutesText(item.Minutes, OpinionBox.Show(OpinionBox.Open(work, item.Opinions)), item.CarriedOver).Clean();

    public static void Write(Work work, AgendaItem item, MinutesText text)
    {
        item.Minutes = text.Text;
        item.CarriedOver = text.CarriedOver;
        var before = OpinionBox.Show(OpinionBox.Open(work, item.Opinions));
        if (before != (text.Opinions ?? ""))
            item.Opinions = OpinionBox.Close(work, OpinionBox.Read(text.Opinions));
    }

    /// <summary>Adds to the act in hand what is being typed under an item.</summary>
    public static void Keep(Work work, Meeting meeting, Guid itemId, MinutesText text, MinutesDraft? before)
    {
        var closed = work.Get<OfficeKeys>()
            .Encrypt(work.Db.OfficeId, Use, JsonSerializer.Serialize(text, Replayer.Json));
        if (before is null)
            work.Db.Add(
                new MinutesDraft
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    ItemId = itemId,
                    Closed = closed,
                }
            );
        else
        {
            before.Closed = closed;
            // Not sealed, so the house does not raise it; two who save at the same moment are told apart by it.
            before.Version++;
        }
    }

    /// <summary>What was typed and never sent becomes the minutes: the meeting goes on without it otherwise.</summary>
    public static async Task TakeIn(Work work, Guid meetingId)
    {
        var drafts = await work.Db.Set<MinutesDraft>().Where(d => d.MeetingId == meetingId).ToListAsync();
        if (drafts.Count == 0)
            return;
        var items = await work.Db.Set<AgendaItem>().Where(i => i.MeetingId == meetingId).ToDictionaryAsync(i => i.Id);
        foreach (var draft in drafts)
            if (items.TryGetValue(draft.ItemId, out var item))
                Write(work, item, Open(work, draft.Closed));
        work.Db.RemoveRange(drafts);
    }

    public static MinutesText Open(Work work, byte[] closed) =>
        JsonSerializer.Deserialize<MinutesText>(
            work.Get<OfficeKeys>().Decrypt(work.Db.OfficeId, Use, closed),
            Replayer.Json
        ) ?? new MinutesText(null, null, false);

    /// <summary>
    /// Three texts: what was read, what this writer has now, what stands there now. Null where this writer changed nothing; a refusal
    /// where both changed it differently, with the other's words.
    /// </summary>
    public static Result<MinutesText?> Merge(string title, string? read, MinutesText mine, MinutesText theirs)
    {
        MinutesText? unchanged = null;
        mine = mine.Clean();
        if (read is null || theirs.Mark == read || theirs.Mark == mine.Mark)
            return mine.Mark == theirs.Mark ? unchanged : mine;
        if (mine.Mark == read)
            return unchanged;
        return Refusal.Conflict("minutes.changed", title, theirs.InWords()) with { Field = "items" };
    }
}
