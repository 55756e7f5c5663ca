using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Discussed;

/// <summary>
/// Puts a meeting into the threads of the documents that its theme, agenda and resolution name by number ("05-CT/TW"). What was said
/// in it is not looked through.
/// </summary>
internal sealed class NamedDirectives : IHandle<MeetingHeld>
{
    public async Task Handle(Work work, MeetingHeld happened)
    {
        var db = work.Db;
        var meeting =
            db.Set<Meeting>().Local.FirstOrDefault(m => m.Id == happened.MeetingId)
            ?? await db.Set<Meeting>().SingleAsync(m => m.Id == happened.MeetingId);
        var items = await db.Set<AgendaItem>().Where(i => i.MeetingId == meeting.Id).ToListAsync();
        items.AddRange(db.Set<AgendaItem>().Local.Where(i => i.MeetingId == meeting.Id).Except(items));
        await Name(
            work,
            meeting,
            [meeting.Theme, meeting.Resolution, .. items.SelectMany(i => new[] { i.Title, i.Detail })]
        );
    }

    /// <summary>Within the act in hand: what these words name and is not in the thread yet.</summary>
    public static async Task Name(Work work, Meeting meeting, IEnumerable<string?> words)
    {
        var text = string.Join('\n', words.Where(w => w is not null));
        // Most agendas name no document by number.
        if (!text.Contains('-', StringComparison.Ordinal))
            return;
        if (await work.Get<IBodies>().Find(meeting.BodyId) is not { } body)
            return;
        var named = await work.Get<IDirectives>().Named(body, text);
        var day = meeting.HeldOn ?? meeting.PlannedOn;
        var there = await work
            .Db.Set<DiscussedDirective>()
            .Where(d => d.MeetingId == meeting.Id)
            .Select(d => d.DirectiveId)
            .ToListAsync();
        there.AddRange(
            work.Db.Set<DiscussedDirective>().Local.Where(d => d.MeetingId == meeting.Id).Select(d => d.DirectiveId)
        );
        foreach (var directive in named.Where(d => d.SignedOn <= day && !there.Contains(d.Id)))
            work.Db.Add(
                new DiscussedDirective
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    DirectiveId = directive.Id,
                    Named = true,
                }
            );
    }
}
