using System.Text;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Modules.Rulebook.Sets.Sheets;
using DangVu.App.Rules;
using DangVu.App.Sheets;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>A set as a file and back: YAML as it stands, or a workbook that people fill in.</summary>
internal static class FilePages
{
    private const int Largest = 5_000_000;

    public static async Task<IResult?> Yaml(Ctx c) =>
        await Own(c) is { } row
            ? Results.File(Encoding.UTF8.GetBytes(row.Text), "application/yaml", $"{row.Family}-{row.Slug}.yaml")
            : null;

    public static async Task<IResult?> Workbook(Ctx c)
    {
        if (await Own(c) is not { } row)
            return null;
        var sheets = SetWorkbook.Of(SetDesk.Tree(row), c.T);
        return Results.File(SheetWriter.Write(sheets), SheetWriter.MediaType, $"{row.Family}-{row.Slug}.xlsx");
    }

    public static async Task<FormModel?> ShowLoad(Ctx c)
    {
        if (await PartPages.Draft(c) is not { } row)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["sets.load"],
            Lede = t["sets.load.lede"],
            Crumbs = PartPages.Crumbs(t, row),
            Help = t["sets.load.help"],
            Fields =
            [
                new("file", t["sets.load.file"], FieldKind.File) { Required = true, Accept = ".yaml,.yml,.xlsx" },
                SetPages.Version(row),
            ],
            Submit = t["rules.load.go"],
            Cancel = "/rules/sets/" + row.Id,
        };
    }

    public static async Task<Result<string>> PostLoad(Ctx c, FormReader form)
    {
        if (await PartPages.Draft(c) is not { } row)
            return Refusal.NotFound("record.none");
        if (form.Raw.Files.GetFile("file") is not { Length: > 0 and < Largest } file)
            return Refusal.Invalid("file", "field.required");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var text = file.FileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? FromWorkbook(bytes.ToArray(), file.FileName, row, c.T)
            : Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF').Normalize();
        return text.IsRefused
            ? Result<string>.Refused(text.Refusals)
            : await c.Do(
                form,
                "rules.set-load",
                new LoadSet(row.Id, text.Value, form.Version),
                LoadSet.Handle,
                "/rules/sets/" + row.Id
            );
    }

    /// <summary>The workbook's tree is judged where its problems can still be said by sheet and row.</summary>
    private static Result<string> FromWorkbook(byte[] bytes, string name, OwnRule row, Texts t)
    {
        var book = WorkbookReader.Read(bytes, name);
        if (book.IsRefused)
            return Result<string>.Refused(book.Refusals);
        var read = SetWorkbookReader.Read(book.Value);
        var good = OwnRuleReader.Read(row.Text, row.Slug).Version is not null;
        var problems =
            read.Unreadable.Count > 0 ? read.Unreadable
            : good ? read.Problems(t.Language)
            : [];
        return problems.Count > 0
            ? Refusal.Invalid("file", "rules.own-problems", string.Join("; ", problems.Take(10)))
            : YamlRuleWriter.Write(read.Tree);
    }

    private static async Task<OwnRule?> Own(Ctx c) => await c.Work.Get<SetDesk>().Find(c.Id());
}
