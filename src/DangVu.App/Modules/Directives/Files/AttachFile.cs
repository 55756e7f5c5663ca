using System.Globalization;
using System.Security.Cryptography;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Files;

/// <summary>Attaches a file to a document; it is kept in the database and leaves it as a download only.</summary>
internal sealed record AttachFile(Guid DirectiveId, string Name, byte[] Content)
{
    public const int MaxBytes = 20 << 20;
    public const int MaxFiles = 20;

    public static async Task<Result<Guid>> Handle(Work work, AttachFile command)
    {
        var directive = await work.Db.Set<Directive>().SingleOrDefaultAsync(d => d.Id == command.DirectiveId);
        if (directive is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(directive.BodyId, Permission(directive));
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (directive.Secrecy is not null)
            return Refusal.Invalid("file", "directive.marked-file");
        if (command.Content.Length == 0)
            return Refusal.Invalid("file", "file.empty");
        if (command.Content.Length > MaxBytes)
            return Refusal.Invalid("file", "file.too-large", MaxBytes >> 20);
        if (FileFormats.Of(command.Content) is not { } format)
            return Refusal.Invalid("file", "file.format");
        var digest = Convert.ToHexString(SHA256.HashData(command.Content)).ToLowerInvariant();
        var there = await work
            .Db.Set<DirectiveFile>()
            .Where(f => f.DirectiveId == directive.Id)
            .Select(f => f.Sha256)
            .ToListAsync();
        if (there.Contains(digest))
            return Refusal.Invalid("file", "file.there-already");
        if (there.Count >= MaxFiles)
            return Refusal.Invalid("file", "file.too-many", MaxFiles.ToString(CultureInfo.InvariantCulture));
        var file = new DirectiveFile
        {
            Id = work.NewId(),
            BodyId = directive.BodyId,
            DirectiveId = directive.Id,
            Name = FileFormats.SafeName(command.Name, format),
            Format = format,
            Size = command.Content.Length,
            Sha256 = digest,
        };
        work.Db.Add(file);
        work.Db.Add(new DirectiveFileContent { Id = file.Id, Content = command.Content });
        return file.Id;
    }

    public static string Permission(Directive directive) =>
        directive.Way == Ways.Issued ? Issue.IssueDirective.Permission : Register.ReceiveDirective.Permission;
}
