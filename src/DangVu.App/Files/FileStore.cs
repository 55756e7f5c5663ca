using System.Security.Cryptography;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Files;

/// <summary>A file as it was sent; what it is, its bytes say.</summary>
internal sealed record Upload(string Name, byte[] Bytes);

/// <summary>
/// Files that hang on records. They stand in the database, so that a backup, the full export and a move to the other database carry
/// them, and are encrypted with the office's key. A module adds and takes away within its own act and serves them on its own page,
/// behind the same right as the record.
/// </summary>
internal sealed class FileStore(Work work, OfficeKeys keys)
{
    /// <summary>Of the key.</summary>
    public const string Use = "files";

    /// <summary>Draws the photograph anew and adds it to the act in hand.</summary>
    public Result<StoredFile> KeepPhotograph(Guid bodyId, string ofKind, Guid ofId, Upload upload, string field)
    {
        var drawn = Photographs.Draw(upload.Bytes, FileLimits.Shipped.Photograph, field);
        if (drawn.IsRefused)
            return Result<StoredFile>.Refused(drawn.Refusals);
        var bytes = drawn.Value.Jpeg;
        var file = new StoredFile
        {
            Id = work.NewId(),
            BodyId = bodyId,
            OfKind = ofKind,
            OfId = ofId,
            Name = CleanName(upload.Name),
            ContentType = Photographs.ContentType,
            Size = bytes.Length,
            Sha256 = Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant(),
            Width = drawn.Value.Width,
            Height = drawn.Value.Height,
            AddedOn = work.Today,
            AddedBy = work.Actor.Name,
        };
        work.Db.Add(file);
        work.Db.Add(new StoredContent { Id = file.Id, Cipher = keys.Encrypt(work.Db.OfficeId, Use, bytes) });
        return file;
    }

    /// <summary>
    /// Adds a paper (PDF, Word, Excel) or a picture to the act in hand as it was sent; what it is, its bytes say, and one that carries a
    /// script is not taken. It leaves again only as a file to save.
    /// </summary>
    public Result<StoredFile> KeepDocument(Guid bodyId, string ofKind, Guid ofId, Upload upload, string field)
    {
        var told = DocumentFiles.Check(upload.Bytes, field);
        if (told.IsRefused)
            return Result<StoredFile>.Refused(told.Refusals);
        var file = new StoredFile
        {
            Id = work.NewId(),
            BodyId = bodyId,
            OfKind = ofKind,
            OfId = ofId,
            Name = DocumentFiles.SafeName(upload.Name, told.Value),
            ContentType = DocumentFiles.MediaType(told.Value),
            Size = upload.Bytes.Length,
            Sha256 = Convert.ToHexString(SHA256.HashData(upload.Bytes)).ToLowerInvariant(),
            AddedOn = work.Today,
            AddedBy = work.Actor.Name,
        };
        work.Db.Add(file);
        work.Db.Add(new StoredContent { Id = file.Id, Cipher = keys.Encrypt(work.Db.OfficeId, Use, upload.Bytes) });
        return file;
    }

    /// <summary>One more paper beside those already there: not more than the limit allows, and none twice.</summary>
    public Result<StoredFile> AddDocument(
        IReadOnlyCollection<StoredFile> there,
        Guid bodyId,
        string ofKind,
        Guid ofId,
        Upload upload
    )
    {
        if (there.Count >= FileLimits.Shipped.Document.MostFiles)
            return Refusal.Invalid("file", "file.too-many", FileLimits.Shipped.Document.MostFiles);
        var kept = KeepDocument(bodyId, ofKind, ofId, upload, "file");
        return kept.IsDone && there.Any(f => f.Sha256 == kept.Value.Sha256)
            ? Refusal.Invalid("file", "file.there-already")
            : kept;
    }

    /// <summary>The files of these records, oldest first.</summary>
    public async Task<ILookup<Guid, StoredFile>> Of(IReadOnlyCollection<Guid> records)
    {
        if (records.Count == 0)
            return Array.Empty<StoredFile>().ToLookup(f => f.OfId);
        var files = await work
            .Db.Set<StoredFile>()
            .AsNoTracking()
            .Where(f => records.Contains(f.OfId))
            .OrderBy(f => f.Id)
            .ToListAsync();
        return files.ToLookup(f => f.OfId);
    }

    public Task<StoredFile?> Find(Guid id) =>
        work.Db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id);

    /// <summary>
    /// For the browser, once the module has found that this reader may: shown in the page only what was drawn anew here, anything else
    /// is saved as a file. The site's headers forbid guessing what it is.
    /// </summary>
    public async Task<IResult> Serve(StoredFile file) =>
        Results.File(await Bytes(file), file.ContentType, file.IsPhotograph ? null : file.Name);

    /// <summary>What is in the file, for a module that packs several together behind the same right.</summary>
    public async Task<byte[]> Bytes(StoredFile file)
    {
        var cipher = await work
            .Db.Set<StoredContent>()
            .AsNoTracking()
            .Where(c => c.Id == file.Id)
            .Select(c => c.Cipher)
            .SingleAsync();
        return keys.DecryptBytes(work.Db.OfficeId, Use, cipher);
    }

    /// <summary>Takes one file away within the act in hand; that it was there, and its digest, stays in the audit.</summary>
    public async Task Remove(Guid id) => await Remove(f => f.Id == id);

    /// <summary>Takes away what hangs on a record that goes.</summary>
    public async Task RemoveOf(Guid record) => await Remove(f => f.OfId == record);

    /// <summary>Takes files along with records that now live in other bodies.</summary>
    public async Task Along(IReadOnlyDictionary<Guid, Guid> given)
    {
        if (given.Count == 0)
            return;
        var ids = given.Keys.ToList();
        foreach (var file in await work.Db.Set<StoredFile>().Where(f => ids.Contains(f.OfId)).ToListAsync())
            file.BodyId = given[file.OfId];
    }

    private async Task Remove(System.Linq.Expressions.Expression<Func<StoredFile, bool>> which)
    {
        var files = await work.Db.Set<StoredFile>().Where(which).ToListAsync();
        var ids = files.Select(f => f.Id).ToList();
        var contents = await work.Db.Set<StoredContent>().Where(c => ids.Contains(c.Id)).ToListAsync();
        work.Db.RemoveRange(contents);
        work.Db.RemoveRange(files);
    }

    private static string CleanName(string name)
    {
        var last = Typed.Clean(name.Split('/', '\\')[^1]);
        return last.Length > 100 ? last[^100..] : last;
    }
}
