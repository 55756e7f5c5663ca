using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Sheets;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>The file and its day; nothing is written but the file itself, until the preview is agreed to.</summary>
internal static class UploadPage
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (!await MayImport(c))
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["import.title"],
            Lede = t["import.lede"],
            Crumbs = [new(t["members.title"], "/members")],
            Actions =
            [
                new(t["imports.title"], "/members/imports"),
                new(t["import.memory.title"], "/members/import/memory"),
            ],
            Fields =
            [
                new("file", t["import.file"], FieldKind.File)
                {
                    Required = true,
                    Hint = t["import.file.hint", WorkbookReader.LargestFile >> 20],
                    Accept = ".xlsx,.xls,.csv",
                },
                new("asOf", t["import.as-of"], FieldKind.Date)
                {
                    Required = true,
                    Value = Vn.Day(c.Today),
                    Hint = t["import.as-of.hint"],
                },
            ],
            Submit = t["import.preview"],
            Cancel = "/members",
            Help = t["import.help"],
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (!await MayImport(c))
            return Refusal.NotFound("page.none");
        var asOf = form.Date("asOf");
        var file = form.Raw.Files.GetFile("file");
        if (file is null)
            form.Add(Refusal.Invalid("file", "field.required"));
        else if (file.Length > WorkbookReader.LargestFile)
            form.Add(WorkbookReader.No("import.file.too-large", file.FileName, WorkbookReader.LargestFile >> 20));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        using var bytes = new MemoryStream((int)file!.Length);
        await file.CopyToAsync(bytes, c.Http.RequestAborted);
        var (id, content, name) = (c.Work.NewId(), bytes.ToArray(), file.FileName.Normalize());
        var jobs = c.Work.Get<ImportJobs>();
        var job = jobs.Start(id, c.Work, name, writes: false, (u, watch) => u.Keep(id, content, name, asOf, watch));
        if (!await ImportJobs.Ended(job))
            return "/members/import/" + id;
        jobs.Remove(id);
        var kept = await ImportJobs.Outcome(job);
        return kept.Match<Result<string>>(done => "/members/import/" + done, Result<string>.Refused);
    }

    /// <summary>A list may hold people of any cell: only who may write all members may bring one in.</summary>
    internal static async Task<bool> MayImport(Ctx c) =>
        c.Actor.May("members.write", (await c.Work.Get<IBodies>().Root()).Path);
}
