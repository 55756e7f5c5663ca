using DangVu.App.Acts;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Modules.Works.Recording;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Works.Pages;

/// <summary>The forms of a work's own path: need, mobilisation, start, progress, photographs, handover, giving up.</summary>
internal static class WorkForms
{
    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["works.new"],
            Crumbs = [new(c.T["works.title"], "/works")],
            Fields =
            [
                new("bodyId", c.T["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions("works.write"),
                },
                new("name", c.T["works.name"]) { Required = true },
                new("kind", c.T["works.kind"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. WorkKinds.All.Select(k => (k, c.T["work.kind." + k]))],
                },
                new("place", c.T["works.place"]) { Required = true },
                new("need", c.T["works.need"], FieldKind.LongText) { Required = true, Hint = c.T["works.need.hint"] },
                new("beneficiary", c.T["works.beneficiary"]) { Hint = c.T["works.beneficiary.hint"] },
                new("estimate", c.T["works.estimate"], FieldKind.Money),
                Day(c),
            ],
            Submit = c.T["save"],
            Cancel = "/works",
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new RecordNeed(
            form.Id("bodyId"),
            form.Text("name", 200),
            form.Choice("kind", WorkKinds.All),
            form.Text("place", 200),
            form.Text("need", 4000),
            form.Date("on"),
            form.OptionalNumber("estimate") ?? 0,
            form.Optional("beneficiary", 200)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("works.need", command, RecordNeed.Handle)).Match<Result<string>>(
                id => "/works/" + id,
                Result<string>.Refused
            );
    }

    public static Task<FormModel?> ShowMobilise(Ctx c) =>
        Form(c, "works.mobilise", c.T["works.mobilise.lede"], [Day(c)]);

    public static Task<Result<string>> PostMobilise(Ctx c, FormReader form) => Advance(c, form, WorkStates.Mobilising);

    public static Task<FormModel?> ShowStart(Ctx c) => Form(c, "works.start", c.T["works.start.lede"], [Day(c)]);

    public static Task<Result<string>> PostStart(Ctx c, FormReader form) => Advance(c, form, WorkStates.Building);

    private static async Task<Result<string>> Advance(Ctx c, FormReader form, string to)
    {
        var command = new AdvanceWork(c.Id(), to, form.Date("on"));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("works.advance", command, AdvanceWork.Handle));
    }

    public static Task<FormModel?> ShowProgress(Ctx c) =>
        Form(
            c,
            "works.add-progress",
            null,
            [
                Day(c),
                new("percent", c.T["works.percent"], FieldKind.Number)
                {
                    Required = true,
                    Hint = c.T["works.percent.hint"],
                },
                new("text", c.T["works.text"], FieldKind.LongText) { Required = true },
            ]
        );

    public static async Task<Result<string>> PostProgress(Ctx c, FormReader form)
    {
        var command = new NoteProgress(
            c.Id(),
            form.Date("on"),
            (int)form.Number("percent", 0, 100),
            form.Text("text", 2000)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("works.progress", command, NoteProgress.Handle));
    }

    public static Task<FormModel?> ShowPhoto(Ctx c) =>
        Form(
            c,
            "works.add-photo",
            c.T["works.photo.lede"],
            [
                Day(c),
                new("caption", c.T["works.caption"]) { Required = true },
                new("photo", c.T["works.photo"], FieldKind.File)
                {
                    Required = true,
                    Accept = ".jpg,.jpeg,.png",
                    Hint = c.T["works.photo.hint", Picture.MostBytes >> 20],
                },
            ]
        );

    public static async Task<Result<string>> PostPhoto(Ctx c, FormReader form)
    {
        var (on, caption) = (form.Date("on"), form.Text("caption", 200));
        var file = form.Raw.Files.GetFile("photo");
        if (file is null || file.Length == 0)
            form.Add(Refusal.Invalid("photo", "field.required"));
        else if (file.Length > Picture.MostBytes)
            form.Add(Refusal.Invalid("photo", "photo.too-big", Picture.MostBytes >> 20));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        using var bytes = new MemoryStream((int)file!.Length);
        await file.CopyToAsync(bytes);
        var done = await c.Work.Run("works.photo", new AddPhoto(c.Id(), on, caption, bytes.ToArray()), AddPhoto.Handle);
        return Sent(c, done);
    }

    public static Task<FormModel?> ShowHandOver(Ctx c) =>
        Form(
            c,
            "works.handover",
            c.T["works.handover.lede"],
            [
                Day(c),
                new("receiver", c.T["works.receiver"]) { Required = true },
                new("note", c.T["works.handover-note"], FieldKind.LongText),
            ]
        );

    public static async Task<Result<string>> PostHandOver(Ctx c, FormReader form)
    {
        var command = new HandOver(c.Id(), form.Date("on"), form.Text("receiver", 200), form.Optional("note", 2000));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("works.hand-over", command, HandOver.Handle));
    }

    public static Task<FormModel?> ShowAnnul(Ctx c) =>
        Form(
            c,
            "works.annul",
            c.T["works.annul.lede"],
            [Day(c), new("reason", c.T["reason"], FieldKind.LongText) { Required = true }]
        );

    public static async Task<Result<string>> PostAnnul(Ctx c, FormReader form)
    {
        var command = new AnnulWork(c.Id(), form.Date("on"), form.Text("reason", 1000));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("works.annul", command, AnnulWork.Handle));
    }

    internal static Field Day(Ctx c) =>
        new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) };

    internal static Result<string> Sent(Ctx c, Result<Guid> done) =>
        done.Match<Result<string>>(_ => "/works/" + c.Id(), Result<string>.Refused);

    /// <summary>A form about the work in the address, for whoever may write there.</summary>
    internal static async Task<FormModel?> Form(Ctx c, string title, string? lede, IReadOnlyList<Field> fields)
    {
        var w = await WorkPage.Find(c, c.Id(), "works.write");
        return w is null
            ? null
            : new FormModel
            {
                Title = c.T[title],
                Lede = lede,
                Crumbs = [new(c.T["works.title"], "/works"), new(w.Name, "/works/" + w.Id)],
                Fields = fields,
                Submit = c.T["save"],
                Cancel = "/works/" + w.Id,
            };
    }
}
