using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Files;

internal static class FilePages
{
    public static async Task<FormModel?> ShowAttach(Ctx c)
    {
        if (await DirectiveForms.Writable(c) is not { Secrecy: null } directive)
            return null;
        return new FormModel
        {
            Title = c.T["directives.file.add"],
            Lede = directive.Symbol,
            Crumbs =
            [
                new(c.T["directives.title"], "/directives"),
                new(directive.Symbol, "/directives/" + directive.Id),
            ],
            Fields =
            [
                new("file", c.T["directives.file"], FieldKind.File)
                {
                    Required = true,
                    Accept = FileFormats.Accept,
                    Hint = c.T["directives.file.hint", AttachFile.MaxBytes >> 20],
                },
            ],
            Submit = c.T["directives.file.go"],
            Cancel = "/directives/" + directive.Id,
        };
    }

    public static async Task<Result<string>> PostAttach(Ctx c, FormReader form)
    {
        if (form.Raw.Files.GetFile("file") is not { Length: > 0 } file)
            return Refusal.Invalid("file", "field.required");
        if (file.Length > AttachFile.MaxBytes)
            return Refusal.Invalid("file", "file.too-large", AttachFile.MaxBytes >> 20);
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory);
        var done = await c.Work.Run(
            "directives.file",
            new AttachFile(c.Id(), file.FileName, memory.ToArray()),
            AttachFile.Handle
        );
        return done.Match<Result<string>>(_ => "/directives/" + c.Id(), Result<string>.Refused);
    }

    /// <summary>A download only: the browser neither shows it in our page nor guesses what it is.</summary>
    public static async Task<IResult?> Download(Ctx c)
    {
        if (await DirectivePage.Load(c) is not { } loaded)
            return null;
        var fileId = c.Id("file");
        var file = await c
            .Db.Set<DirectiveFile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == fileId && f.DirectiveId == loaded.Directive.Id);
        if (file is null)
            return null;
        var content = await c
            .Db.Set<DirectiveFileContent>()
            .AsNoTracking()
            .Where(f => f.Id == fileId)
            .Select(f => f.Content)
            .SingleAsync();
        await c.Work.Note("download", "directive-files", file.Id);
        c.Http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(content, FileFormats.MediaType(file.Format), file.Name);
    }
}
