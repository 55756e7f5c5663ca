using System.Globalization;
using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Lists;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Booklet;

/// <summary>A quarter's page of a paper notebook: a deputy types its lines, or attaches the photograph of the page.</summary>
internal static class TypePages
{
    private const int Lines = 6;

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (
            await ShowNotebook.Find(c, c.Id(), "notebooks.write") is not { } notebook
            || Asked(c, notebook) is not { } q
        )
            return null;
        var t = c.T;
        var member = await c.Work.Get<IMembers>().Find(notebook.MemberId);
        var planned = await c
            .Db.Set<PlannedDeed>()
            .AsNoTracking()
            .Where(p => p.NotebookId == notebook.Id)
            .OrderBy(p => p.Position)
            .ToListAsync();
        var there = await c
            .Db.Set<Deed>()
            .AsNoTracking()
            .Where(d => d.NotebookId == notebook.Id && d.On >= q.Start && d.On <= q.End)
            .OrderBy(d => d.On)
            .ThenBy(d => d.Id)
            .ToListAsync();
        var comment = await c
            .Db.Set<QuarterComment>()
            .AsNoTracking()
            .SingleOrDefaultAsync(x => x.NotebookId == notebook.Id && x.Quarter == q.Number);
        return new FormModel
        {
            Title = t["notebooks.type.title", q.ToString()],
            Lede = member?.FullName,
            Help = t["notebooks.type.help"],
            Draft = Drafts.Name(c, $"page-{notebook.Id:N}-{q.Number.ToString(CultureInfo.InvariantCulture)}"),
            Crumbs =
            [
                new(t["notebooks.title"], "/notebooks?body=" + notebook.BodyId),
                new(member?.FullName ?? t["notebooks.book"], "/notebooks/" + notebook.Id),
            ],
            Above =
                there.Count == 0
                    ? []
                    :
                    [
                        new(t["notebooks.type.there"])
                        {
                            Table = new Table(
                                [new(t["on"]), new(t["notebooks.deed.text"])],
                                [
                                    .. there.Select(d =>
                                        (IReadOnlyList<Cell>)
                                            [Vn.Day(d.On), new Cell(DeedPages.Words(t, d), "/notebooks/deeds/" + d.Id)]
                                    ),
                                ]
                            ),
                        },
                    ],
            Fields =
            [
                Uploaded.Field(t, DeedWriter.PhotoField, t["notebooks.type.photo"]),
                new("rows", t["notebooks.type.lines"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("on", t["on"]),
                        new("text", t["notebooks.deed.text"], FieldKind.LongText),
                        new("planned", t["notebooks.deed.planned"], FieldKind.Select)
                        {
                            Options = [.. planned.Select(p => (p.Id.ToString(), p.Text))],
                        },
                        new("evidence", t["notebooks.evidence"]),
                    ],
                    Rows =
                    [
                        .. Enumerable
                            .Range(1, Lines)
                            .Select(i => new GridRow(
                                Key(i).ToString(),
                                t["notebooks.type.line", i],
                                null,
                                new Dictionary<string, string?>()
                            )),
                    ],
                },
                .. comment is null && c.Actor.May("notebooks.comment", (await c.Bodies.Find(notebook.BodyId))!.Path)
                    ? new Field[]
                    {
                        new("grade", t["notebooks.type.grade"], FieldKind.Select)
                        {
                            Options = [.. CommentGrades.All.Select(g => (g, t["notebooks.grade." + g]))],
                        },
                        new("comment", t["notebooks.comment"]),
                    }
                    : [],
            ],
            Submit = t["save"],
            Cancel = "/notebooks/" + notebook.Id,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (
            await ShowNotebook.Find(c, c.Id(), "notebooks.write") is not { } notebook
            || Asked(c, notebook) is not { } q
        )
            return Refusal.NotFound("record.none");
        var lines = new List<DeedLine>();
        foreach (var (key, value) in form.Grid("rows").OrderBy(r => Number(r.Key)))
        {
            var text = value("text");
            if (text is null && value("on") is null && value("evidence") is null)
                continue;
            if (TypedDay.Read(value("on"), notebook.Year) is not { } on)
            {
                form.Add(Refusal.Invalid("rows", "notebooks.page-day", Number(key), value("on") ?? ""));
                continue;
            }
            Guid? planned = Guid.TryParse(value("planned"), out var id) ? id : null;
            lines.Add(new DeedLine(on, text ?? "", value("evidence"), planned));
        }
        var (grade, said) = (form.Optional("grade"), form.Optional("comment", 1000));
        var photo = await Uploaded.Photograph(form, DeedWriter.PhotoField);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var command = new TypePage(
            notebook.Id,
            q.Number,
            lines,
            photo,
            Comment: grade is null && said is null ? null : new CommentRow(notebook.MemberId, grade ?? "", said, 0)
        );
        return await c.Do(form, "notebooks.type-page", command, TypePage.Handle, "/notebooks/" + notebook.Id);
    }

    private static Guid Key(int line) => new(line, 0, 0, new byte[8]);

    private static int Number(Guid key) => BitConverter.ToInt32(key.ToByteArray());

    /// <summary>The quarter in the address, else the one that runs.</summary>
    private static Quarter? Asked(Ctx c, Notebook notebook)
    {
        var number = int.TryParse(c.Query("quarter"), NumberStyles.None, CultureInfo.InvariantCulture, out var q)
            ? q
            : 0;
        var asked = new Quarter(notebook.Year, number);
        return asked.IsSound ? asked
            : Quarter.Of(c.Today) is var now && now.Year == notebook.Year ? now
            : new Quarter(notebook.Year, 4);
    }
}
