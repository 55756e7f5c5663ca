using DangVu.App.Acts;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>A long piece of an import that goes on while its page is looked at, or left.</summary>
internal sealed class ImportJob(Guid office, bool writes, DateTime at) : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    public Guid Office => office;

    /// <summary>It writes the list into the register; otherwise it only reads it.</summary>
    public bool Writes => writes;
    public DateTime At => at;
    public required string FileName { get; init; }
    public ImportWatch Watch => field ??= new ImportWatch(stop.Token);
    public Task<Result<Guid>> Done { get; set; } = null!;

    public void Stop() => stop.Cancel();

    public void Dispose() => stop.Dispose();
}

/// <summary>
/// Runs long imports beside the requests that began them, each with a connection of its own; one for each kept file. They end with the
/// program: what was not committed is as if it had not begun.
/// </summary>
internal sealed class ImportJobs(IServiceScopeFactory scopes)
{
    /// <summary>So long a page waits before it shows how far the work is.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly Dictionary<Guid, ImportJob> jobs = [];
    private readonly Lock gate = new();

    /// <summary>The job of a file of this office, going on or just ended.</summary>
    public ImportJob? Find(Guid id, Guid office)
    {
        lock (gate)
            return jobs.TryGetValue(id, out var job) && job.Office == office ? job : null;
    }

    /// <summary>Begins, unless the same file is being worked on already; then that work is the answer.</summary>
    public ImportJob Start(
        Guid id,
        Work asker,
        string fileName,
        bool writes,
        Func<Uploads, ImportWatch, Task<Result<Guid>>> run
    )
    {
        lock (gate)
        {
            foreach (
                var (old, ended) in jobs.Where(j => j.Value.Done.IsCompleted && asker.Now - j.Value.At > Kept).ToList()
            )
            {
                jobs.Remove(old);
                ended.Dispose();
            }
            if (jobs.TryGetValue(id, out var going) && !going.Done.IsCompleted)
                return going;
            var job = new ImportJob(asker.Db.OfficeId, writes, asker.Now) { FileName = fileName };
            var (actor, day) = (asker.Actor, asker.Clock.StandsOn);
            job.Done = Task.Run(async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var work = scope.ServiceProvider.GetRequiredService<Work>();
                work.Db.OfficeId = job.Office;
                work.Actor = actor;
                work.Clock.StandsOn = day;
                return await run(scope.ServiceProvider.GetRequiredService<Uploads>(), job.Watch);
            });
            jobs[id] = job;
            return job;
        }
    }

    public void Remove(Guid id)
    {
        lock (gate)
            if (jobs.Remove(id, out var job))
                job.Dispose();
    }

    /// <summary>Waits a little; false when the work goes on.</summary>
    public static async Task<bool> Ended(ImportJob job, TimeSpan? patience = null)
    {
        await Task.WhenAny(job.Done, Task.Delay(patience ?? Patience));
        return job.Done.IsCompleted;
    }

    /// <summary>What came of a job that has ended. Stopped on purpose is a refusal; a fault goes on as the fault it is.</summary>
    public static async Task<Result<Guid>> Outcome(ImportJob job)
    {
        try
        {
            return await job.Done;
        }
        catch (OperationCanceledException)
        {
            return Refusal.Rule("import.stopped");
        }
    }
}
