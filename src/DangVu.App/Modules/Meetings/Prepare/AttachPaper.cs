using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <summary>Attaches a paper to an item of the agenda.</summary>
internal sealed record AttachPaper(Guid ItemId, string Name, byte[] Content)
{
    /// <summary>The kind of record that the files hang on.</summary>
    public const string Kind = "meeting-items";
    private const int Most = 10;

    public static readonly IReadOnlyList<string> Open = [.. Stages.Before, Stages.Held, Stages.Concluded];

    public static async Task<Result<Guid>> Handle(Work work, AttachPaper command)
    {
        var item = await work.Db.Set<AgendaItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == command.ItemId);
        if (item is null)
            return Refusal.NotFound("record.none");
        var found = await MeetingDesk.Find(work, item.MeetingId, Open);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var store = work.Get<FileStore>();
        if ((await store.Of([item.Id])).Sum(g => g.Count()) >= Most)
            return Refusal.Invalid("file", "meeting.files-many", Most);
        var kept = store.KeepDocument(item.BodyId, Kind, item.Id, new Upload(command.Name, command.Content), "file");
        return kept.Match<Result<Guid>>(f => f.Id, Result<Guid>.Refused);
    }
}
