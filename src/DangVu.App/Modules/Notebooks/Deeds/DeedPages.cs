using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Deeds;

internal static class DeedPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        var deed = await c.Db.Set<Deed>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == c.Id());
        if (
            deed is null
            || await c.Bodies.Find(deed.BodyId) is not { } body
            || !c.Actor.May("notebooks.read", body.Path)
        )
            return null;
        var t = c.T;
        var member = await c.Work.Get<IMembers>().Find(deed.MemberId);
        return new DetailModel
        {
            Title = t["notebooks.deed"],
            Lede = deed.Text,
            Crumbs =
            [
                new(t["notebooks.title"], "/notebooks"),
                new(member?.FullName ?? "", "/notebooks/" + deed.NotebookId),
            ],
            Facts =
            [
                (t["notebooks.member"], member?.FullName),
                (t["on"], Vn.Day(deed.On)),
                (t["body"], body.Name),
                (t["notebooks.evidence"], deed.Evidence),
                (t["notebooks.entered"], Entered(t, deed.ByDeputy, deed.EnteredBy)),
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var notebook = await Lists.ShowNotebook.Find(c, c.Id(), "notebooks.write");
        if (notebook is null)
            return null;
        var member = await c.Work.Get<IMembers>().Find(notebook.MemberId);
        return new FormModel
        {
            Title = c.T["notebooks.deed.new"],
            Lede = member?.FullName,
            Help = c.T["notebooks.deed.help"],
            Crumbs =
            [
                new(c.T["notebooks.title"], "/notebooks"),
                new(member?.FullName ?? "", "/notebooks/" + notebook.Id),
            ],
            Fields = await Fields(c, notebook.Id),
            Submit = c.T["save"],
            Cancel = "/notebooks/" + notebook.Id,
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var notebook = await Lists.ShowNotebook.Find(c, c.Id(), "notebooks.write");
        return notebook is null
            ? Refusal.NotFound("record.none")
            : await Post(c, form, notebook.MemberId, "/notebooks/" + notebook.Id);
    }

    internal static async Task<Result<string>> Post(Ctx c, FormReader form, Guid memberId, string next)
    {
        var command = new AddDeed(
            memberId,
            form.Date("on"),
            form.Text("text", 2000),
            form.Optional("evidence", 1000),
            form.OptionalId("plannedId")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("notebooks.deed", command, AddDeed.Handle);
        return done.Match<Result<string>>(_ => next, Result<string>.Refused);
    }

    internal static async Task<IReadOnlyList<Field>> Fields(Ctx c, Guid notebookId)
    {
        var planned = await c
            .Db.Set<PlannedDeed>()
            .AsNoTracking()
            .Where(p => p.NotebookId == notebookId)
            .OrderBy(p => p.Position)
            .ToListAsync();
        return
        [
            new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
            new("text", c.T["notebooks.deed.text"], FieldKind.LongText) { Required = true },
            new("plannedId", c.T["notebooks.deed.planned"], FieldKind.Select)
            {
                Options = [.. planned.Select(p => (p.Id.ToString(), p.Text))],
            },
            new("evidence", c.T["notebooks.evidence"]) { Hint = c.T["notebooks.evidence.hint"] },
        ];
    }

    internal static string Entered(Texts t, bool byDeputy, string? by) =>
        !byDeputy ? t["notebooks.by-self"]
        : by is null ? t["notebooks.by-somebody"]
        : t["notebooks.by-deputy", by];
}
