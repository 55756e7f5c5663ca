using DangVu.App.Acts;
using DangVu.App.Modules.Notices.Digests;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>
/// The one worker: for each office that has a mail server, makes the day's digests and sends what waits. A demonstration, a copy and a
/// restored database send nothing. A letter is marked as handed over before the server gets it, so it does not go out twice.
/// </summary>
internal sealed class MailRound(IServiceScopeFactory scopes, SendingPlace place)
{
    private const int AtOnce = 200;
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Returns how many letters the servers took.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            List<Guid> offices;
            await using (var scope = scopes.CreateAsyncScope())
                offices = await scope
                    .ServiceProvider.GetRequiredService<AppDb>()
                    .Set<MailServer>()
                    .IgnoreQueryFilters()
                    .Select(s => s.OfficeId)
                    .ToListAsync(ct);
            var sent = 0;
            foreach (var office in offices)
                sent += await Office(office, ct);
            return sent;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<int> Office(Guid office, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Db.OfficeId = office;
        work.Actor = Actor.System("mail");
        if ((await work.Get<IOffices>().Current()).DemoDay is not null)
            return 0;
        var server = await work.Db.Set<MailServer>().AsNoTracking().SingleAsync(ct);
        if (!await place.Is(work.Db, server.SendsFrom))
            return 0;
        var time = TimeOnly.FromDateTime(OfficeClock.Local(work.Now));
        var quiet = Delivery.IsQuiet(time, server.QuietFrom, server.QuietTo);
        await TakeBack(work);
        if (!quiet && time >= server.DigestAt)
            await DigestPlan.Make(work);
        var now = work.Now;
        var due = await work
            .Db.Set<MailJob>()
            .AsNoTracking()
            .Where(j => j.State == JobStates.Waiting && j.NotBefore <= now)
            .OrderBy(j => j.MadeAt)
            .ThenBy(j => j.Id)
            .Select(j => new { j.Id, j.Kind })
            .Take(AtOnce)
            .ToListAsync(ct);
        var sent = 0;
        await using var session = new SmtpSession(server, Outbox.Secret(work, server));
        foreach (var job in due.Where(j => !quiet || Delivery.MayDisturb(j.Kind)))
            sent += await One(work, server, session, job.Id, ct) ? 1 : 0;
        return sent;
    }

    private async Task<bool> One(Work work, MailServer server, SmtpSession session, Guid id, CancellationToken ct)
    {
        // Taken by whoever comes first: the row's version refuses the second.
        var taken = await work.Do<MailJob>(
            "notices.take",
            async () =>
            {
                if (await work.Db.Set<MailJob>().SingleAsync(j => j.Id == id) is not { State: JobStates.Waiting } job)
                    return Refusal.Conflict("conflict.changed");
                job.State = JobStates.Sending;
                job.Attempts++;
                job.NotBefore = work.Now;
                return job;
            }
        );
        if (taken.IsRefused)
            return false;
        await place.Advance(work.Db);
        await using var scope = scopes.CreateAsyncScope();
        var message = await scope.ServiceProvider.GetRequiredService<LetterWriter>().Write(work, server, taken.Value);
        var problem = message is null ? null : await session.Send(message, ct);
        await work.Do<Guid>(
            "notices.settle",
            async () =>
            {
                var job = await work.Db.Set<MailJob>().SingleAsync(j => j.Id == id);
                Settle(job, message is not null, problem, work.Now);
                return job.Id;
            }
        );
        await place.Advance(work.Db);
        return message is not null && problem is null;
    }

    private static void Settle(MailJob job, bool written, string? problem, DateTime now)
    {
        job.Problem = problem;
        if (problem is null)
        {
            job.State = written ? JobStates.Sent : JobStates.Dropped;
            job.DoneAt = now;
            job.PayloadCipher = null;
        }
        else if (Delivery.IsFinal(problem, job.Attempts))
        {
            job.State = JobStates.Failed;
            job.DoneAt = now;
        }
        else
        {
            job.State = JobStates.Waiting;
            job.NotBefore = now + Delivery.Wait(job.Attempts);
        }
    }

    /// <summary>
    /// What was in hand when the program stopped: a digest may have arrived and is not sent again by itself; an invitation that comes
    /// twice is the same event, one that does not come is an empty chair.
    /// </summary>
    private static async Task TakeBack(Work work)
    {
        var before = work.Now - Delivery.GivenUp;
        if (!await work.Db.Set<MailJob>().AnyAsync(j => j.State == JobStates.Sending && j.NotBefore < before))
            return;
        await work.Do<bool>(
            "notices.take-back",
            async () =>
            {
                var left = await work
                    .Db.Set<MailJob>()
                    .Where(j => j.State == JobStates.Sending && j.NotBefore < before)
                    .ToListAsync();
                foreach (var job in left)
                {
                    job.Problem = SendProblems.Unknown;
                    job.State = job.Kind == JobKinds.Digest ? JobStates.Failed : JobStates.Waiting;
                    job.DoneAt = job.Kind == JobKinds.Digest ? work.Now : null;
                }
                return true;
            }
        );
    }
}
