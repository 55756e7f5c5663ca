using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Directives.Files;

internal static class FilePages
{
    public static async Task<Section> Section(Ctx c, Directive d, bool writes)
    {
        var t = c.T;
        var files = (await c.Work.Get<FileStore>().Of([d.Id]))[d.Id].ToList();
        return new Section(t["directives.files"])
        {
            Table = new Table(
                [new(t["directives.file"]), new(t["directives.file.size"], true), new(t["on"]), new("")],
                [
                    .. files.Select(f =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(f.Name, $"/directives/{d.Id}/files/{f.Id}"),
                                t["directives.file.kb", Vn.Number((f.Size + 1023) / 1024)],
                                new Cell(Vn.Day(f.AddedOn), Sub: f.AddedBy),
                                writes
                                    ? new Cell(t["directives.file.remove"], $"/directives/{d.Id}/files/{f.Id}/remove")
                                    : "",
                            ]
                    ),
                ]
            )
            {
                Empty = writes ? t["directives.files.none.write"] : t["directives.files.none"],
            },
        };
    }

    public static async Task<FormModel?> ShowAttach(Ctx c)
    {
        if (await DirectiveForms.Writable(c) is not { Secrecy: null } directive)
            return null;
        return new FormModel
        {
            Title = c.T["directives.file.add"],
            Lede = directive.Symbol,
            Crumbs = Crumbs(c, directive),
            Fields =
            [
                new("file", c.T["directives.file"], FieldKind.File)
                {
                    Required = true,
                    Accept = DocumentFiles.Accept,
                    Hint = c.T["directives.file.hint", FileLimits.Shipped.Document.MostMegabytes],
                },
            ],
            Submit = c.T["directives.file.go"],
            Cancel = "/directives/" + directive.Id,
        };
    }

    public static async Task<Result<string>> PostAttach(Ctx c, FormReader form)
    {
        var limits = FileLimits.Shipped.Document;
        if (form.Raw.Files.GetFile("file") is not { Length: > 0 } file)
            return Refusal.Invalid("file", "field.required");
        if (file.Length > limits.MostBytes)
            return Refusal.Invalid("file", "file.too-large", limits.MostMegabytes);
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory);
        var done = await c.Work.Run(
            "directives.file",
            new AttachFile(c.Id(), file.FileName, memory.ToArray()),
            AttachFile.Handle
        );
        return done.Match<Result<string>>(_ => "/directives/" + c.Id(), Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowRemove(Ctx c)
    {
        if (await DirectiveForms.Writable(c) is not { } directive || await Find(c) is not { } file)
            return null;
        return new FormModel
        {
            Title = c.T["directives.file.remove"],
            Lede = file.Name,
            Crumbs = Crumbs(c, directive),
            Fields = [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }],
            Submit = c.T["directives.file.remove"],
            Cancel = "/directives/" + directive.Id,
        };
    }

    public static Task<Result<string>> PostRemove(Ctx c, FormReader form) =>
        c.Do(
            form,
            "directives.remove-file",
            new RemoveFile(c.Id(), c.Id("file"), form.Text("reason", 1000)),
            RemoveFile.Handle,
            "/directives/" + c.Id()
        );

    /// <summary>A download only: the browser neither shows it in our page nor guesses what it is.</summary>
    public static async Task<IResult?> Download(Ctx c)
    {
        if (await DirectivePage.Load(c) is not { Directive.Secrecy: null } || await Find(c) is not { } file)
            return null;
        await c.Work.Note("download", "directive-files", file.Id);
        c.Http.Response.Headers.XContentTypeOptions = "nosniff";
        return await c.Work.Get<FileStore>().Serve(file);
    }

    private static async Task<StoredFile?> Find(Ctx c) =>
        await c.Work.Get<FileStore>().Find(c.Id("file")) is { } file
        && file.OfKind == AttachFile.Kind
        && file.OfId == c.Id()
            ? file
            : null;

    private static Link[] Crumbs(Ctx c, Directive d) =>
        [new(c.T["directives.title"], "/directives"), new(d.Symbol, "/directives/" + d.Id)];
}
