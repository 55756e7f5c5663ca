using DangVu.App.Files;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>Evidence: written down with its file, more files, withdrawn; and the files themselves.</summary>
internal static class EvidencePages
{
    public static Task<FormModel?> Show(Ctx c) =>
        DossierForms.Show(
            c,
            "evidence",
            "recognition.register",
            v =>
                [
                    new("item", c.T["recognition.criterion"], FieldKind.Select)
                    {
                        Required = true,
                        Value = c.Query("item"),
                        Options = [.. v.Judged.Criteria.Select(s => (s.Code, s.Title.In(c.T.Language)))],
                    },
                    new("text", c.T["recognition.evidence"], FieldKind.LongText) { Required = true },
                    DossierForms.Document(c.T),
                    DocumentFiles.Field(c.T, "file", c.T["recognition.file"]),
                    new("isMet", c.T["recognition.word"], FieldKind.Radio)
                    {
                        Options = [("yes", c.T["recognition.met"]), ("no", c.T["recognition.not-met"])],
                    },
                    new("expiresOn", c.T["recognition.expires"], FieldKind.Date)
                    {
                        Hint = c.T["recognition.expires.hint"],
                    },
                    new("by", c.T["recognition.brought-by"]) { Hint = c.T["recognition.brought-by.hint"] },
                ]
        );

    public static async Task<Result<string>> Post(Ctx c, FormReader f)
    {
        var word = f.Optional("isMet");
        var item = new EvidenceItem(
            f.Text("item", 100),
            f.Text("text", 2000),
            word is null ? null : word == "yes",
            f.Optional("document", 200),
            f.OptionalDate("expiresOn"),
            f.Optional("by", 200)
        );
        var command = new AddEvidence(c.Id(), [item], f.Date("on"), await File(f, required: false));
        return await DossierForms.Post(c, f, "recognition.evidence", command, AddEvidence.Handle);
    }

    public static async Task<FormModel?> ShowFile(Ctx c) =>
        await Find(c) is not var (evidence, v)
            ? null
            : new FormModel
            {
                Title = c.T["recognition.do.file"],
                Lede = v.TitleOf(c.T, evidence.Item) + ": " + evidence.Text,
                Crumbs = v.Crumbs(c.T),
                Fields = [DocumentFiles.Field(c.T, "file", c.T["recognition.file"]) with { Required = true }],
                Submit = c.T["recognition.do.file"],
                Cancel = v.At,
            };

    public static async Task<Result<string>> PostFile(Ctx c, FormReader f)
    {
        if (await Find(c) is not var (evidence, v))
            return Refusal.NotFound("record.none");
        if (await File(f, required: true) is not { } file)
            return Result<string>.Refused(f.Errors);
        return await c.Do(
            f,
            "recognition.evidence-file",
            new AttachEvidence(evidence.Id, file.Name, file.Bytes),
            AttachEvidence.Handle,
            v.At
        );
    }

    public static async Task<FormModel?> ShowWithdraw(Ctx c) =>
        await Find(c) is not var (evidence, v)
            ? null
            : new FormModel
            {
                Title = c.T["recognition.do.withdraw-evidence"],
                Lede = v.TitleOf(c.T, evidence.Item) + ": " + evidence.Text,
                Help = c.T["recognition.withdraw-evidence.help"],
                Crumbs = v.Crumbs(c.T),
                Fields =
                [
                    new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("reason", c.T["reason"], FieldKind.LongText) { Required = true },
                ],
                Submit = c.T["recognition.do.withdraw-evidence"],
                Cancel = v.At,
            };

    public static async Task<Result<string>> PostWithdraw(Ctx c, FormReader f) =>
        await Find(c) is not var (evidence, v)
            ? Refusal.NotFound("record.none")
            : await c.Do(
                f,
                "recognition.withdraw-evidence",
                new WithdrawEvidence(evidence.Id, f.Text("reason", 1000), f.Date("on")),
                WithdrawEvidence.Handle,
                v.At
            );

    /// <summary>For whoever may read the dossier; a file of another dossier does not exist here.</summary>
    public static async Task<IResult?> Download(Ctx c)
    {
        if (await Stored(c) is not { } file)
            return null;
        await c.Work.Note("download", AttachEvidence.Kind, file.Id);
        c.Http.Response.Headers.XContentTypeOptions = "nosniff";
        return await c.Work.Get<FileStore>().Serve(file);
    }

    private static async Task<StoredFile?> Stored(Ctx c)
    {
        var id = c.Id();
        var dossier = await c.Db.Set<Dossier>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id);
        return
            dossier is not null
            && await c.Bodies.Find(dossier.BodyId) is { } body
            && c.Actor.May("recognition.read", body.Path)
            && await c.Work.Get<FileStore>().Find(c.Id("file")) is { OfKind: AttachEvidence.Kind } file
            && await c.Db.Set<Evidence>().AnyAsync(e => e.Id == file.OfId && e.DossierId == id)
            ? file
            : null;
    }

    private static async Task<(Evidence Evidence, DossierView View)?> Find(Ctx c)
    {
        var id = c.Id();
        var evidence = await c.Db.Set<Evidence>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);
        return
            evidence is { WithdrawnOn: null }
            && await DossierView.Of(c, "recognition.register", evidence.DossierId) is { } view
            ? (evidence, view)
            : null;
    }

    private static async Task<Upload?> File(FormReader f, bool required)
    {
        var limits = FileLimits.Shipped.Document;
        if (f.Raw.Files.GetFile("file") is not { Length: > 0 } file)
        {
            if (required)
                f.Add(Refusal.Invalid("file", "field.required"));
            return null;
        }
        if (file.Length > limits.MostBytes)
        {
            f.Add(Refusal.Invalid("file", "file.too-large", limits.MostMegabytes));
            return null;
        }
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory);
        return new Upload(file.FileName, memory.ToArray());
    }
}
