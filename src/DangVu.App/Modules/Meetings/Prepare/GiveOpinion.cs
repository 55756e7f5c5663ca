using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <param name="ItemId">Null: on the meeting as a whole.</param>
internal sealed record OpinionOn(Guid? ItemId, string? Text);

/// <summary>
/// Step 2: a member on the list says before the meeting what they think of its items, on their own page or by a deputy who types what
/// they handed in. Saying it again replaces what they said.
/// </summary>
internal sealed record GiveOpinion(Guid MeetingId, Guid MemberId, IReadOnlyList<OpinionOn> Opinions)
{
    public static async Task<Result<Guid>> Handle(Work work, GiveOpinion command)
    {
        var meeting = await work.Db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == command.MeetingId);
        if (meeting is null || await work.Get<IBodies>().Find(meeting.BodyId) is not { } body)
            return Refusal.NotFound("record.none");
        var own = work.Actor.MemberId == command.MemberId;
        if (!own && !work.Actor.May(MeetingDesk.Write, body.Path))
            return Refusal.NotFound("record.none");
        var seats = await MeetingDesk.Seats(work, meeting, body, meeting.PlannedOn);
        if (seats.FirstOrDefault(s => s.MemberId == command.MemberId) is not { } seat)
            return own ? Refusal.NotFound("record.none") : Refusal.Invalid("memberId", "meeting.not-on-list");
        if (meeting.Stage != Stages.Invited)
            return Refusal.Rule("meeting.opinions-closed", "key:meeting.stage." + meeting.Stage);
        var items = await work
            .Db.Set<AgendaItem>()
            .Where(i => i.MeetingId == meeting.Id)
            .Select(i => i.Id)
            .ToListAsync();
        if (command.Opinions.Any(o => o.ItemId is { } item && !items.Contains(item)))
            return Refusal.Invalid("items", "meeting.item-unknown");
        foreach (var row in await work.Db.Set<PriorOpinion>().Where(o => o.MeetingId == meeting.Id).ToListAsync())
            if (PriorOpinions.Open(work, row).MemberId == command.MemberId)
                work.Db.Remove(row);
        foreach (var opinion in command.Opinions)
            if (!string.IsNullOrWhiteSpace(opinion.Text))
                work.Db.Add(
                    PriorOpinions.Close(
                        work,
                        meeting,
                        opinion.ItemId,
                        new SaidBefore(seat.MemberId, seat.Name, opinion.Text.Trim(), own ? null : work.Actor.Name)
                    )
                );
        return meeting.Id;
    }
}

/// <param name="TypedBy">Who typed it for the member from paper.</param>
internal sealed record SaidBefore(Guid MemberId, string Name, string Text, string? TypedBy = null);

/// <summary>Opinions given before a meeting, opened only to show them with that meeting.</summary>
internal static class PriorOpinions
{
    private const string Use = "meeting-opinions";

    public static SaidBefore Open(Work work, PriorOpinion row) =>
        JsonSerializer.Deserialize<SaidBefore>(
            work.Get<OfficeKeys>().Decrypt(work.Db.OfficeId, Use, row.Closed),
            Replayer.Json
        )!;

    public static PriorOpinion Close(Work work, Meeting meeting, Guid? item, SaidBefore said) =>
        new()
        {
            Id = work.NewId(),
            BodyId = meeting.BodyId,
            MeetingId = meeting.Id,
            ItemId = item,
            Closed = work.Get<OfficeKeys>()
                .Encrypt(work.Db.OfficeId, Use, JsonSerializer.Serialize(said, Replayer.Json)),
        };

    /// <summary>All of a meeting's, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<(Guid? ItemId, SaidBefore Said)>> Of(Work work, Guid meetingId)
    {
        var rows = await work
            .Db.Set<PriorOpinion>()
            .AsNoTracking()
            .Where(o => o.MeetingId == meetingId)
            .OrderBy(o => o.Id)
            .ToListAsync();
        return [.. rows.Select(r => (r.ItemId, Open(work, r)))];
    }
}
