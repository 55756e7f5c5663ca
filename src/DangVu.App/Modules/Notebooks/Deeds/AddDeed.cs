using DangVu.App.Acts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Deeds;

/// <summary>Writes a deed that was done into the member's notebook of the deed's year.</summary>
internal sealed record AddDeed(
    Guid MemberId,
    DateOnly On,
    string Text,
    string? Evidence = null,
    Guid? PlannedId = null,
    bool ByDeputy = false
)
{
    public static async Task<Result<Guid>> Handle(Work work, AddDeed command)
    {
        var member = await NotebookBook.Writer(work, command.MemberId);
        if (member.IsRefused)
            return Result<Guid>.Refused(member.Refusals);
        var text = Typed.Clean(command.Text);
        if (text.Length == 0)
            return Refusal.Invalid("text", "field.required");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        var notebook = await work
            .Db.Set<Notebook>()
            .SingleOrDefaultAsync(n => n.MemberId == command.MemberId && n.Year == command.On.Year);
        if (notebook is null)
            return Refusal.Rule("notebooks.not-registered", member.Value.FullName, command.On.Year);
        if (
            command.PlannedId is { } planned
            && !await work.Db.Set<PlannedDeed>().AnyAsync(p => p.Id == planned && p.NotebookId == notebook.Id)
        )
            return Refusal.Invalid("plannedId", "field.choice");
        var byDeputy = command.ByDeputy || (!work.Actor.IsSystem && !NotebookBook.IsOwn(work, command.MemberId));
        var deed = new Deed
        {
            Id = work.NewId(),
            BodyId = notebook.BodyId,
            NotebookId = notebook.Id,
            MemberId = command.MemberId,
            On = command.On,
            Text = text,
            Evidence = Typed.CleanOrNull(command.Evidence),
            PlannedId = command.PlannedId,
            ByDeputy = byDeputy,
            EnteredBy = byDeputy && !work.Actor.IsSystem ? work.Actor.Name : null,
        };
        work.Db.Add(deed);
        return deed.Id;
    }
}
