using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Deeds;

/// <summary>A deed's page and its forms; the cell's side and the member's own differ in who may and where it leads.</summary>
internal static class DeedPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await DeedDoor.Of(c).Deed(c, "read") is not var (deed, door))
            return null;
        var t = c.T;
        var member = await c.Work.Get<IMembers>().Find(deed.MemberId);
        var body = await c.Bodies.Find(deed.BodyId);
        var photos = (await c.Work.Get<FileStore>().Of([deed.Id]))[deed.Id].ToList();
        var planned = deed.PlannedId is { } id
            ? await c.Db.Set<PlannedDeed>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id)
            : null;
        var uses = new List<DeedUse>();
        if (!door.Own)
            foreach (var users in c.Work.Get<IEnumerable<IDeedUses>>())
                uses.AddRange(await users.Of(c.Work, t, [deed.Id]));
        var writes = door.Own ? c.Actor.May("own.write") : c.Actor.May("notebooks.write", body!.Path);
        var proposes = !door.Own && c.Actor.May("commendation.propose", body!.Path);
        return new DetailModel
        {
            Title = t["notebooks.deed"],
            Lede = Words(t, deed),
            Crumbs = door.Crumbs(t, deed.NotebookId, member?.FullName),
            Actions =
            [
                .. writes
                    ? new PageAction[]
                    {
                        new(t["notebooks.deed.correct"], door.Page(deed.Id) + "/correct", Primary: door.Own),
                        new(t["notebooks.deed.remove"], door.Page(deed.Id) + "/remove"),
                    }
                    : [],
                .. proposes
                    ? new PageAction[]
                    {
                        new(t["notebooks.deed.commend"], "/commendations/new?deed=" + deed.Id, Primary: true),
                    }
                    : [],
            ],
            Facts =
            [
                (t["notebooks.member"], member?.FullName),
                (t["on"], Vn.Day(deed.On)),
                (t["body"], body!.Name),
                (t["notebooks.deed.planned"], planned?.Text),
                (t["notebooks.duty"], planned?.Duty),
                (t["notebooks.evidence"], deed.Evidence),
                (t["notebooks.entered"], Entered(t, deed.ByDeputy, deed.EnteredBy)),
                (t["notebooks.corrected"], Vn.Day(deed.CorrectedOn)),
            ],
            Sections =
            [
                .. photos.Count == 0
                    ? []
                    : new[] { new Section(t["notebooks.photos"]) { Photos = door.Photos(t, photos) } },
                .. uses.Count == 0
                    ? []
                    : new[]
                    {
                        new Section(t["notebooks.deed.uses"])
                        {
                            Table = new Table(
                                [new("")],
                                [.. uses.Select(u => (IReadOnlyList<Cell>)[new Cell(u.Text, u.Href)])]
                            ),
                        },
                    },
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var notebook = await Lists.ShowNotebook.Find(c, c.Id(), "notebooks.write");
        if (notebook is null)
            return null;
        var member = await c.Work.Get<IMembers>().Find(notebook.MemberId);
        return await New(c, notebook, member?.FullName, DeedDoor.Cell);
    }

    internal static async Task<FormModel> New(Ctx c, Notebook? notebook, string? name, DeedDoor door) =>
        new()
        {
            Title = c.T["notebooks.deed.new"],
            Lede = name,
            Help = c.T["notebooks.deed.help"],
            Draft = Drafts.Name(c, $"deed-{notebook?.Id ?? Guid.Empty:N}"),
            Crumbs = door.Crumbs(c.T, notebook?.Id ?? Guid.Empty, name),
            Fields =
            [
                .. await Fields(c, notebook?.Id ?? Guid.Empty, null),
                new("page", c.T["notebooks.deed.page"], FieldKind.Check) { Hint = c.T["notebooks.deed.page.hint"] },
            ],
            Submit = c.T["save"],
            Cancel = door.Back(notebook?.Id ?? Guid.Empty),
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var notebook = await Lists.ShowNotebook.Find(c, c.Id(), "notebooks.write");
        return notebook is null
            ? Refusal.NotFound("record.none")
            : await Post(c, form, notebook.MemberId, "/notebooks/" + notebook.Id);
    }

    internal static async Task<Result<string>> Post(Ctx c, FormReader form, Guid memberId, string next)
    {
        var page = form.Ticked("page");
        var command = new AddDeed(
            memberId,
            form.Date("on"),
            (page ? form.Optional("text", 2000) : form.Text("text", 2000)) ?? "",
            form.Optional("evidence", 1000),
            form.OptionalId("plannedId"),
            IsPage: page,
            Photo: await Uploaded.Photograph(form, DeedWriter.PhotoField)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("notebooks.deed", command, AddDeed.Handle);
        return done.Match<Result<string>>(_ => next, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowCorrect(Ctx c)
    {
        if (await DeedDoor.Of(c).Deed(c, "write") is not var (deed, door))
            return null;
        var photos = (await c.Work.Get<FileStore>().Of([deed.Id]))[deed.Id].ToList();
        return new FormModel
        {
            Title = c.T["notebooks.deed.correct"],
            Lede = Words(c.T, deed),
            Crumbs = door.Crumbs(c.T, deed.NotebookId, null),
            Above = photos.Count == 0 ? [] : [new(null) { Photos = door.Photos(c.T, photos) }],
            Fields =
            [
                .. await Fields(c, deed.NotebookId, deed),
                .. photos.Count == 0
                    ? Array.Empty<Field>()
                    :
                    [
                        new("drop", c.T["notebooks.photo.drop"], FieldKind.Checks)
                        {
                            Options =
                            [
                                .. photos.Select(
                                    (p, i) => (p.Id.ToString(), c.T["notebooks.photo.number", i + 1, Vn.Day(p.AddedOn)])
                                ),
                            ],
                        },
                    ],
                new("version", "", FieldKind.Hidden)
                {
                    Value = deed.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
            ],
            Submit = c.T["save"],
            Cancel = door.Page(deed.Id),
        };
    }

    public static async Task<Result<string>> PostCorrect(Ctx c, FormReader form)
    {
        if (await DeedDoor.Of(c).Deed(c, "write") is not var (deed, door))
            return Refusal.NotFound("record.none");
        var command = new CorrectDeed(
            deed.Id,
            form.Date("on"),
            (deed.IsPage ? form.Optional("text", 2000) : form.Text("text", 2000)) ?? "",
            form.Optional("evidence", 1000),
            form.OptionalId("plannedId"),
            await Uploaded.Photograph(form, DeedWriter.PhotoField),
            form.Ids("drop"),
            form.Version
        );
        return await c.Do(form, "notebooks.deed-correct", command, CorrectDeed.Handle, door.Page(deed.Id));
    }

    public static async Task<FormModel?> ShowRemove(Ctx c) =>
        await DeedDoor.Of(c).Deed(c, "write") is not var (deed, door)
            ? null
            : new FormModel
            {
                Title = c.T["notebooks.deed.remove"],
                Lede = Words(c.T, deed),
                Help = c.T["notebooks.deed.remove.help"],
                Crumbs = door.Crumbs(c.T, deed.NotebookId, null),
                Fields = [new("reason", c.T["reason"]) { Required = true }],
                Submit = c.T["notebooks.deed.remove"],
                Cancel = door.Page(deed.Id),
            };

    public static async Task<Result<string>> PostRemove(Ctx c, FormReader form)
    {
        if (await DeedDoor.Of(c).Deed(c, "write") is not var (deed, door))
            return Refusal.NotFound("record.none");
        var command = new RemoveDeed(deed.Id, form.Text("reason", 500));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Do("notebooks.deed-remove", () => RemoveDeed.Handle(c.Work, command), command.Reason);
        return done.Match<Result<string>>(_ => door.Back(deed.NotebookId), Result<string>.Refused);
    }

    /// <summary>The photograph of a deed, to whoever may read the deed.</summary>
    public static async Task<IResult?> Photo(Ctx c)
    {
        var store = c.Work.Get<FileStore>();
        return
            await store.Find(c.Id("photo")) is { OfKind: Deed.Kind } file
            && await DeedDoor.Of(c).Deed(c, "read", file.OfId) is not null
            ? await store.Serve(file)
            : null;
    }

    private static async Task<IReadOnlyList<Field>> Fields(Ctx c, Guid notebookId, Deed? deed)
    {
        var planned = await c
            .Db.Set<PlannedDeed>()
            .AsNoTracking()
            .Where(p => p.NotebookId == notebookId)
            .OrderBy(p => p.Position)
            .ToListAsync();
        return
        [
            new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(deed?.On ?? c.Today) },
            new("text", c.T["notebooks.deed.text"], FieldKind.LongText) { Required = true, Value = deed?.Text },
            new("plannedId", c.T["notebooks.deed.planned"], FieldKind.Select)
            {
                Value = deed?.PlannedId?.ToString(),
                Options = [.. planned.Select(p => (p.Id.ToString(), p.Text))],
            },
            new("evidence", c.T["notebooks.evidence"])
            {
                Value = deed?.Evidence,
                Hint = c.T["notebooks.evidence.hint"],
            },
            Uploaded.Field(c.T, DeedWriter.PhotoField, c.T["notebooks.photo"]),
        ];
    }

    /// <summary>A photographed page without words beside it is still an entry.</summary>
    internal static string Words(Texts t, Deed deed) => deed.Text.Length > 0 ? deed.Text : t["notebooks.page-photo"];

    internal static string Entered(Texts t, bool byDeputy, string? by) =>
        !byDeputy ? t["notebooks.by-self"]
        : by is null ? t["notebooks.by-somebody"]
        : t["notebooks.by-deputy", by];
}
