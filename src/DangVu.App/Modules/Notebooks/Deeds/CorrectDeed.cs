using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Deeds;

/// <summary>Puts right what was written of a deed, adds a photograph or takes some away. The notebook says on which day.</summary>
/// <param name="Drop">Photographs that go.</param>
/// <param name="Seen">The version that the writer had before their eyes.</param>
internal sealed record CorrectDeed(
    Guid DeedId,
    DateOnly On,
    string Text,
    string? Evidence = null,
    Guid? PlannedId = null,
    Upload? Photo = null,
    IReadOnlyList<Guid>? Drop = null,
    int? Seen = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CorrectDeed command)
    {
        var found = await Find(work, command.DeedId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (deed, notebook) = found.Value;
        var text = Typed.Clean(command.Text);
        if (text.Length == 0 && !deed.IsPage)
            return Refusal.Invalid("text", "field.required");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On.Year != notebook.Year)
            return Refusal.Invalid("on", "notebooks.other-year", notebook.Year);
        var line = new DeedLine(command.On, text, PlannedId: command.PlannedId);
        var planned = await DeedWriter.Planned(work, notebook, line);
        if (planned.IsRefused)
            return Result<Guid>.Refused(planned.Refusals);
        var store = work.Get<FileStore>();
        var photos = (await store.Of([deed.Id]))[deed.Id].Select(f => f.Id).ToList();
        var drop = (command.Drop ?? []).Intersect(photos).ToList();
        if (deed.IsPage && drop.Count == photos.Count && command.Photo is null)
            return Refusal.Invalid("drop", "notebooks.page-without-photo");
        work.Expect(deed, command.Seen);
        foreach (var photo in drop)
            await store.Remove(photo);
        if (DeedWriter.Keep(work, deed, command.Photo) is { } refusal)
            return refusal;
        (deed.On, deed.Text, deed.Evidence) = (command.On, text, Typed.CleanOrNull(command.Evidence));
        deed.PlannedId = planned.Value?.Id;
        deed.CorrectedOn = work.Today;
        return deed.Id;
    }

    internal static async Task<Result<(Deed Deed, Notebook Notebook)>> Find(Work work, Guid id)
    {
        if (await work.Db.Set<Deed>().SingleOrDefaultAsync(d => d.Id == id) is not { } deed)
            return Refusal.NotFound("record.none");
        var writer = await NotebookBook.Writer(work, deed.MemberId);
        if (writer.IsRefused)
            return Result<(Deed, Notebook)>.Refused(writer.Refusals);
        var notebook = await work.Db.Set<Notebook>().AsNoTracking().SingleAsync(n => n.Id == deed.NotebookId);
        return (deed, notebook);
    }
}

/// <summary>Takes out a deed that was written by mistake, with its photographs; who did it and why stays in the audit.</summary>
internal sealed record RemoveDeed(Guid DeedId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, RemoveDeed command)
    {
        var found = await CorrectDeed.Find(work, command.DeedId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var deed = found.Value.Deed;
        if (Typed.CleanOrNull(command.Reason) is null)
            return Refusal.Invalid("reason", "field.required");
        foreach (var users in work.Get<IEnumerable<IDeedUses>>())
            if ((await users.Of(work, new Texts(), [deed.Id])).Count > 0)
                return Refusal.Rule("notebooks.deed-used");
        await work.Get<FileStore>().RemoveOf(deed.Id);
        work.Db.Remove(deed);
        return deed.NotebookId;
    }
}
