using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Papers attached to the items of a meeting: for those who run it, and for those who are asked to it.</summary>
internal static class FilePages
{
    public static async Task<IReadOnlyList<Section>> Section(
        Ctx c,
        IReadOnlyList<AgendaItem> items,
        Func<Guid, string> at
    )
    {
        var files = await c.Work.Get<FileStore>().Of([.. items.Select(i => i.Id)]);
        return files.Count == 0
            ? []
            :
            [
                new(c.T["meeting.files"])
                {
                    Table = new Table(
                        [new(c.T["meeting.item"]), new(c.T["meeting.file"])],
                        [
                            .. items.SelectMany(i =>
                                files[i.Id].Select(f => (IReadOnlyList<Cell>)[i.Title, new Cell(f.Name, at(f.Id))])
                            ),
                        ]
                    ),
                },
            ];
    }

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || !AttachPaper.Open.Contains(m.Stage))
            return null;
        var t = c.T;
        var items = await MeetingDesk.Agenda(c.Db, m.Id);
        return new FormModel
        {
            Title = t["meeting.files"],
            Lede = t["meeting.files.lede"],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [.. await Section(c, items, id => $"/meetings/{m.Id}/files/{id}")],
            Fields =
            [
                new("itemId", t["meeting.item"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. items.Select(i => (i.Id.ToString(), i.Title))],
                },
                DocumentFiles.Field(t, "file", t["meeting.file"]) with
                {
                    Required = true,
                },
            ],
            Submit = t["meeting.file.add"],
            Cancel = "/meetings/" + m.Id,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var item = form.Id("itemId");
        if (form.Raw.Files.GetFile("file") is not { Length: > 0 } file)
        {
            form.Add(Refusal.Invalid("file", "field.required"));
            return Result<string>.Refused(form.Errors);
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return await StepPages.Do(
            c,
            form,
            "meetings.file",
            new AttachPaper(item, file.FileName, bytes.ToArray()),
            AttachPaper.Handle,
            $"/meetings/{c.Id()}/files"
        );
    }

    public static async Task<IResult?> Download(Ctx c) =>
        await MeetingPage.Find(c, "meetings.read") is var (m, _) ? await Serve(c, m) : null;

    /// <summary>Whoever is asked to the meeting may read its papers.</summary>
    public static async Task<IResult?> DownloadOwn(Ctx c) =>
        await OwnMeetings.One(c) is var (m, _) ? await Serve(c, m) : null;

    private static async Task<IResult?> Serve(Ctx c, Meeting m)
    {
        var store = c.Work.Get<FileStore>();
        if (
            await store.Find(c.Id("file")) is not { } file
            || file.OfKind != AttachPaper.Kind
            || !(await MeetingDesk.Agenda(c.Db, m.Id)).Any(i => i.Id == file.OfId)
        )
            return null;
        await c.Work.Note("download", "meeting-files", file.Id);
        return await store.Serve(file);
    }
}
