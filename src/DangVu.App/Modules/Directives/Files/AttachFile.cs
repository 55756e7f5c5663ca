using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Register;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Files;

/// <summary>Attaches a file to a document; it is kept encrypted and leaves as a download only.</summary>
internal sealed record AttachFile(Guid DirectiveId, string Name, byte[] Content)
{
    /// <summary>What the files hang on, as the API names it.</summary>
    public const string Kind = "directives";

    public static async Task<Result<Guid>> Handle(Work work, AttachFile command)
    {
        var loaded = await Load(work, command.DirectiveId);
        if (loaded.IsRefused)
            return Result<Guid>.Refused(loaded.Refusals);
        var directive = loaded.Value;
        if (directive.Secrecy is not null)
            return Refusal.Invalid("file", "directive.marked-file");
        var store = work.Get<FileStore>();
        var there = (await store.Of([directive.Id]))[directive.Id].ToList();
        var kept = store.AddDocument(
            there,
            directive.BodyId,
            Kind,
            directive.Id,
            new Upload(command.Name, command.Content)
        );
        if (kept.IsRefused)
            return Result<Guid>.Refused(kept.Refusals);
        var file = kept.Value;
        directive.Folded = DirectiveText.Folded(directive, [.. there.Select(f => f.Name), file.Name]);
        return file.Id;
    }

    public static async Task<Result<Directive>> Load(Work work, Guid id)
    {
        var directive = await work.Db.Set<Directive>().SingleOrDefaultAsync(d => d.Id == id);
        if (directive is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(directive.BodyId, Permission(directive));
        return body.IsRefused ? Result<Directive>.Refused(body.Refusals) : directive;
    }

    public static string Permission(Directive directive) =>
        directive.Way == Ways.Issued ? Issue.IssueDirective.Permission : Register.ReceiveDirective.Permission;
}

/// <summary>Takes a file away; that it was there, and its digest, stays in the audit.</summary>
internal sealed record RemoveFile(Guid DirectiveId, Guid FileId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, RemoveFile command)
    {
        var loaded = await AttachFile.Load(work, command.DirectiveId);
        if (loaded.IsRefused)
            return Result<Guid>.Refused(loaded.Refusals);
        var store = work.Get<FileStore>();
        if (await store.Find(command.FileId) is not { } file || file.OfId != command.DirectiveId)
            return Refusal.NotFound("record.none");
        if (Typed.CleanOrNull(command.Reason) is null)
            return Refusal.Invalid("reason", "field.required");
        var left = (await store.Of([command.DirectiveId]))[command.DirectiveId].Where(f => f.Id != file.Id);
        loaded.Value.Folded = DirectiveText.Folded(loaded.Value, left.Select(f => f.Name));
        await store.Remove(file.Id);
        return command.DirectiveId;
    }
}
