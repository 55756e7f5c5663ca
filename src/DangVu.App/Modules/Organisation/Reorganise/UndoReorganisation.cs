using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>
/// Takes a whole reorganisation back, as long as nothing rests on it: every row stands as before. The operation itself stays on
/// record, with why it was taken back.
/// </summary>
internal sealed record UndoReorganisation(Guid ReorganisationId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, UndoReorganisation command)
    {
        var found = await Find(work, command.ReorganisationId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var done = found.Value;
        var reason = Typed.Clean(command.Reason);
        if (reason.Length is 0 or > 500)
            return Refusal.Invalid("reason", "field.required");
        if (done.UndoneOn is { } undone)
            return Refusal.Rule("reorganisation.undone-already", undone);
        var changes = await Changes(work, done.Id);
        var rows = await Load(work, changes);
        var resting = await new Resting(work, done, changes, rows).Find();
        if (resting.Count > 0)
            return Result<Guid>.Refused([Refusal.Rule("reorganisation.rests"), .. resting]);
        foreach (var change in changes.Reverse())
        {
            var entry = work.Db.Entry(rows[change.Id]);
            if (change.Added)
                entry.State = EntityState.Deleted;
            else
                foreach (var (name, value) in change.Before)
                    entry.Property(name).CurrentValue = value.Deserialize(entry.Property(name).Metadata.ClrType);
        }
        (done.UndoneOn, done.UndoneBy, done.UndoneFor) = (work.Today, work.Actor.Name, reason);
        work.Get<BodyReader>().Forget();
        return done.Id;
    }

    /// <summary>The operation, where the actor may reorganise the body in whose scope it was done.</summary>
    public static async Task<Result<Reorganisation>> Find(Work work, Guid id)
    {
        var done = await work.Db.Set<Reorganisation>().SingleOrDefaultAsync(r => r.Id == id);
        if (done is null)
            return Refusal.NotFound("record.none");
        var scope = await work.Body(done.BodyId, Planning.Permission);
        return scope.IsRefused ? Result<Reorganisation>.Refused(scope.Refusals) : done;
    }

    public static async Task<IReadOnlyList<RowChange>> Changes(Work work, Guid id)
    {
        var kept = await work.Db.Set<ReorganisationChanges>().AsNoTracking().SingleAsync(c => c.ReorganisationId == id);
        return JsonSerializer.Deserialize<List<RowChange>>(kept.Json)!;
    }

    /// <summary>The changed rows as they stand; one that is gone is missing.</summary>
    public static async Task<Dictionary<Guid, Row>> Load(Work work, IReadOnlyList<RowChange> changes)
    {
        var rows = new Dictionary<Guid, Row>();
        foreach (var kind in changes.GroupBy(c => c.Row))
        foreach (var some in kind.Select(c => c.Id).Chunk(500))
        foreach (var row in await Generic.Rows(work.Db, ChangeLog.Types[kind.Key], some))
            rows[row.Id] = row;
        return rows;
    }
}
