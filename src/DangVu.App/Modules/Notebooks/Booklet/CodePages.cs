using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Booklet;

/// <summary>The code at the foot of a booklet's page leads to the page on the screen where it is typed.</summary>
internal static class CodePages
{
    public static Task<FormModel?> Show(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["notebooks.code.title"],
                Lede = c.T["notebooks.code.lede"],
                Help = c.T["notebooks.code.help"],
                Crumbs = [new(c.T["notebooks.title"], "/notebooks")],
                Fields =
                [
                    new("code", c.T["notebooks.code"], FieldKind.Number)
                    {
                        Required = true,
                        Hint = c.T["notebooks.code.hint"],
                    },
                ],
                Submit = c.T["notebooks.code.go"],
                Cancel = "/notebooks",
            }
        );

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var typed = form.Text("code", 40);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        if (PageCode.Read(typed) is not { } code)
            return Refusal.Invalid("code", "notebooks.code-wrong", typed);
        var found = await Meant(c, code);
        if (found.Count == 0)
            return Refusal.Invalid("code", "notebooks.code-unknown");
        if (found.Count > 1)
        {
            var names = await c.Work.Get<IMembers>().Names(found.Select(f => f.Member));
            return Refusal.Invalid(
                "code",
                "notebooks.code-several",
                string.Join(", ", found.Select(f => $"{names.GetValueOrDefault(f.Member)} ({f.Year})"))
            );
        }
        var (member, year) = found[0];
        var notebook = await c
            .Db.Set<Notebook>()
            .AsNoTracking()
            .SingleOrDefaultAsync(n => n.MemberId == member && n.Year == year);
        return notebook is null ? $"/notebooks/members/{member}/register?year={RegisterPages.Text(year)}"
            : code.Page is BookletPages.Cover ? $"/notebooks/{notebook.Id}/plan"
            : code.Page is BookletPages.Year ? "/notebooks/" + notebook.Id
            : $"/notebooks/{notebook.Id}/page?quarter={RegisterPages.Text(code.Page)}";
    }

    /// <summary>
    /// Whose code it is, among those whose notebooks the actor may write: the members on the lists and the notebooks kept there, of the
    /// years for which a booklet may still be typed.
    /// </summary>
    private static async Task<IReadOnlyList<(Guid Member, int Year)>> Meant(Ctx c, PageCode code)
    {
        var cells = (await c.Bodies.All())
            .Where(b => c.Actor.May("notebooks.write", b.Path))
            .Select(b => b.Id)
            .ToHashSet();
        var first = c.Today.Year - 1;
        var listed = (await c.Work.Get<IMembers>().On(c.Today)).Where(m => cells.Contains(m.CellId)).Select(m => m.Id);
        var kept = await c
            .Db.Set<Notebook>()
            .AsNoTracking()
            .Where(n => n.Year >= first)
            .Select(n => new { n.MemberId, n.BodyId })
            .ToListAsync();
        var people = listed.Concat(kept.Where(n => cells.Contains(n.BodyId)).Select(n => n.MemberId)).Distinct();
        return
        [
            .. from member in people
            from year in Enumerable.Range(first, 3)
            where PageCode.Of(member, year, code.Page).Notebook == code.Notebook
            select (member, year),
        ];
    }
}
