using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Deeds;

/// <summary>Writes a deed that was done into the member's notebook of the deed's year.</summary>
/// <param name="Planned">Which of the registered deeds it belongs to, by its number there; or by id.</param>
/// <param name="IsPage">The photograph of a handwritten page is the entry; words beside it may be left out.</param>
internal sealed record AddDeed(
    Guid MemberId,
    DateOnly On,
    string Text,
    string? Evidence = null,
    Guid? PlannedId = null,
    bool ByDeputy = false,
    int? Planned = null,
    bool IsPage = false,
    Upload? Photo = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, AddDeed command)
    {
        var member = await NotebookBook.Writer(work, command.MemberId);
        if (member.IsRefused)
            return Result<Guid>.Refused(member.Refusals);
        var notebook = await work
            .Db.Set<Notebook>()
            .SingleOrDefaultAsync(n => n.MemberId == command.MemberId && n.Year == command.On.Year);
        if (notebook is null && command.On <= work.Today)
            return Refusal.Rule("notebooks.not-registered", member.Value.FullName, command.On.Year);
        var line = new DeedLine(command.On, command.Text, command.Evidence, command.PlannedId, command.Planned)
        {
            IsPage = command.IsPage,
            Photo = command.Photo,
        };
        var added = await DeedWriter.Add(work, notebook!, line, command.ByDeputy);
        return added.IsRefused ? Result<Guid>.Refused(added.Refusals) : added.Value.Id;
    }
}

/// <summary>One deed as it is typed.</summary>
internal sealed record DeedLine(
    DateOnly On,
    string Text,
    string? Evidence = null,
    Guid? PlannedId = null,
    int? Planned = null
)
{
    public bool IsPage { get; init; }
    public Upload? Photo { get; init; }
}

internal static class DeedWriter
{
    public const string PhotoField = "photo";

    public static async Task<Result<Deed>> Add(Work work, Notebook notebook, DeedLine line, bool byDeputy)
    {
        var text = Typed.Clean(line.Text);
        if (line.IsPage && line.Photo is null)
            return Refusal.Invalid(PhotoField, "notebooks.page-without-photo");
        if (text.Length == 0 && !line.IsPage)
            return Refusal.Invalid("text", "field.required");
        if (line.On > work.Today)
            return Refusal.Invalid("on", "field.future", line.On);
        if (line.On.Year != notebook.Year)
            return Refusal.Invalid("on", "notebooks.other-year", notebook.Year);
        var planned = await Planned(work, notebook, line);
        if (planned.IsRefused)
            return Result<Deed>.Refused(planned.Refusals);
        var typedByOther = byDeputy || (!work.Actor.IsSystem && !NotebookBook.IsOwn(work, notebook.MemberId));
        var deed = new Deed
        {
            Id = work.NewId(),
            BodyId = notebook.BodyId,
            NotebookId = notebook.Id,
            MemberId = notebook.MemberId,
            On = line.On,
            Text = text,
            Evidence = Typed.CleanOrNull(line.Evidence),
            PlannedId = planned.Value?.Id,
            IsPage = line.IsPage,
            ByDeputy = typedByOther,
            EnteredBy = typedByOther && !work.Actor.IsSystem ? work.Actor.Name : null,
        };
        work.Db.Add(deed);
        return Keep(work, deed, line.Photo) is { } refusal ? refusal : deed;
    }

    /// <summary>Adds the photograph, if there is one.</summary>
    public static Refusal? Keep(Work work, Deed deed, Upload? photo)
    {
        if (photo is null)
            return null;
        var kept = work.Get<FileStore>().KeepPhotograph(deed.BodyId, Deed.Kind, deed.Id, photo, PhotoField);
        return kept.IsRefused ? kept.Refusals[0] : null;
    }

    /// <summary>The registered deed that it belongs to; done null where it belongs to none.</summary>
    public static async Task<Result<PlannedDeed?>> Planned(Work work, Notebook notebook, DeedLine line)
    {
        if (line.PlannedId is null && line.Planned is null)
            return (PlannedDeed?)null;
        var planned = await work
            .Db.Set<PlannedDeed>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p =>
                p.NotebookId == notebook.Id
                && (line.PlannedId != null ? p.Id == line.PlannedId : p.Position == line.Planned)
            );
        return planned is null ? Refusal.Invalid("plannedId", "field.choice") : planned;
    }
}
