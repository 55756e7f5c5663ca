using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>Files between preview and commit: encrypted in the database, gone after a day.</summary>
internal sealed class Uploads(Work work, OfficeKeys keys, PlanCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps a file that can be planned; one that cannot is refused and not kept.</summary>
    public async Task<Result<Guid>> Keep(Guid id, byte[] file, string fileName, DateOnly asOf, ImportWatch watch)
    {
        var plan = await work.Get<ImportReader>().Plan(work, file, fileName, asOf, watch);
        if (plan.IsRefused)
            return Result<Guid>.Refused(plan.Refusals);
        var upload = new ImportUpload
        {
            Id = id,
            FileName = Path.GetFileName(fileName),
            At = work.Now,
            By = work.Actor.Name,
            AsOf = asOf,
            Cipher = keys.Encrypt(work.Db.OfficeId, "import", file),
        };
        var before = work.Now - Kept;
        var done = await work.Do<Guid>(
            "members.import-upload",
            async () =>
            {
                await work.Db.Set<ImportUpload>().Where(u => u.At < before).ExecuteDeleteAsync();
                work.Db.Add(upload);
                return upload.Id;
            },
            upload.FileName
        );
        if (done.IsDone)
            cache.Keep(upload.Id, plan.Value, work.Now);
        return done;
    }

    public async Task<ImportUpload?> Find(Guid id)
    {
        var before = work.Now - Kept;
        return await work.Db.Set<ImportUpload>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.At >= before);
    }

    /// <summary>What the file would do, planned anew and kept for the pages that follow.</summary>
    public async Task<Result<Guid>> Plan(ImportUpload upload, ImportWatch watch)
    {
        var planned = await work.Get<ImportReader>().Plan(work, Bytes(upload), upload.FileName, upload.AsOf, watch);
        if (planned.IsRefused)
            return Result<Guid>.Refused(planned.Refusals);
        cache.Keep(upload.Id, planned.Value, work.Now);
        return upload.Id;
    }

    /// <summary>The plan as it was made some minutes ago.</summary>
    public ImportPlan? Planned(Guid id) => cache.Find(id, work.Now);

    /// <summary>The next look plans anew: something that it rests on was said differently.</summary>
    public void Forget(Guid id) => cache.Forget(id);

    /// <summary>Plans anew and writes, if it comes out as it was seen. The kept file goes in the same transaction.</summary>
    public async Task<Result<Guid>> Commit(ImportUpload upload, string seen, ImportWatch watch)
    {
        var command = new ImportMembers(Bytes(upload), upload.FileName, upload.AsOf, seen);
        var opened = ImportReader.Open(command.File, command.FileName, watch);
        var done = await work.Do(
            "members.import",
            async () =>
            {
                var (result, _) = await ImportMembers.Carry(work, command, opened, watch);
                if (result.IsDone)
                    await Remove(upload.Id);
                return result;
            }
        );
        cache.Forget(upload.Id);
        return done;
    }

    public async Task Cancel(Guid id)
    {
        await work.Do<bool>(
            "members.import-cancel",
            async () =>
            {
                await Remove(id);
                return true;
            }
        );
        cache.Forget(id);
    }

    private Task<int> Remove(Guid id) => work.Db.Set<ImportUpload>().Where(u => u.Id == id).ExecuteDeleteAsync();

    private byte[] Bytes(ImportUpload upload) => keys.DecryptBytes(work.Db.OfficeId, "import", upload.Cipher);
}
