using DangVu.App.Audit;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DangVu.App.Acts;

/// <summary>
/// One piece of work: who acts, for which office, on which day, over which database. Handlers take it and nothing else,
/// so a screen, the command line, the API and the replay of a preset all run the same code.
/// </summary>
internal sealed class Work(AppDb db, OfficeClock clock, IServiceProvider services)
{
    public AppDb Db => db;

    public Actor Actor { get; set; } = Actor.Nobody;

    public OfficeClock Clock => clock;

    public DateOnly Today => clock.Today;

    public DateTime Now => clock.Now;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Guid NewId() => Ids.Next(Now);

    /// <summary>The body, if the actor may use the permission in it; otherwise it does not exist for this actor.</summary>
    public async Task<Result<BodyRef>> Body(Guid id, string permission, string field = "bodyId")
    {
        var body = await Get<IBodies>().Find(id);
        if (body is null)
            return Refusal.NotFound("body.unknown") with { Field = field };
        if (!Actor.May(permission, body.Path))
            return Refusal.Forbidden("scope.outside", body.Name) with { Field = field };
        return body;
    }

    /// <summary>
    /// Runs a handler as one transaction with its audit entry. A refusal leaves nothing behind. Within a transaction that is
    /// already open (many acts, all or none) it is a part of that one.
    /// </summary>
    public async Task<Result<T>> Do<T>(string act, Func<Task<Result<T>>> handler, string? reason = null)
    {
        if (db.Database.CurrentTransaction is { } outer)
            return await Part(outer, act, handler, reason);
        await using var transaction = await db.Database.BeginTransactionAsync();
        return await Part(transaction, act, handler, reason, whole: true);
    }

    private async Task<Result<T>> Part<T>(
        IDbContextTransaction transaction,
        string act,
        Func<Task<Result<T>>> handler,
        string? reason,
        bool whole = false
    )
    {
        if (!whole)
            await transaction.CreateSavepointAsync("act");
        db.Doing = new AuditContext(Actor.Name, Actor.ActingAs, act, clock.AuditedAt, Reason: reason);
        try
        {
            var result = await handler();
            if (result.IsRefused)
            {
                await Undo();
                return result;
            }
            await db.SaveChangesAsync();
            await (whole ? transaction.CommitAsync() : transaction.ReleaseSavepointAsync("act"));
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            await Undo();
            return Refusal.Conflict("conflict.changed");
        }
        finally
        {
            db.Doing = null;
            db.Bulk.Clear();
            db.Mark = null;
            db.ChangeTracker.Clear();
        }

        Task Undo() => whole ? transaction.RollbackAsync() : transaction.RollbackToSavepointAsync("act");
    }

    /// <summary>Records that something was looked at, revealed, printed or exported, where nothing changed.</summary>
    public async Task Note(string action, string kind, Guid? id = null, string? reason = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Doing = new AuditContext(Actor.Name, Actor.ActingAs, action, clock.AuditedAt, kind, id, reason);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        db.Doing = null;
        db.ChangeTracker.Clear();
    }

    /// <summary>Tells the higher modules, in the same transaction.</summary>
    public async Task Raise<TEvent>(TEvent happened)
        where TEvent : notnull
    {
        foreach (var handler in services.GetServices<IHandle<TEvent>>())
            await handler.Handle(this, happened);
    }

    /// <summary>Marks the row as read at this version; a save after somebody else's change is then a conflict.</summary>
    public void Expect(Row row, int? version)
    {
        if (version is { } read)
            db.Entry(row).Property(r => r.Version).OriginalValue = read;
    }
}

/// <summary>Listens to an event of a lower module, inside the transaction that raised it.</summary>
internal interface IHandle<in TEvent>
{
    Task Handle(Work work, TEvent happened);
}
