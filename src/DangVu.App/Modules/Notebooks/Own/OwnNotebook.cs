using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Lists;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Own;

/// <summary>The member's own notebook: register, write a deed, read what the cell committee said.</summary>
internal static class OwnNotebook
{
    private const string Page = "/own/notebook";

    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        if (c.Actor.MemberId is not { } me)
            return new MessageModel { Title = t["notebooks.own"], Lede = t["notebooks.own.nobody"] };
        var year = RegisterPages.Year(c);
        var years = await c
            .Db.Set<Notebook>()
            .Where(n => n.MemberId == me)
            .OrderByDescending(n => n.Year)
            .Select(n => n.Year)
            .ToListAsync();
        var notebook = await c
            .Db.Set<Notebook>()
            .AsNoTracking()
            .SingleOrDefaultAsync(n => n.MemberId == me && n.Year == year);
        var others = years
            .Where(y => y != year)
            .Select(y => new PageAction(t["notebooks.own.year", y], $"{Page}?year={RegisterPages.Text(y)}"));
        return new DetailModel
        {
            Title = t["notebooks.own"],
            Lede = notebook is null ? t["notebooks.own.none", year] : t["notebooks.own.lede", year],
            Help = t["notebooks.own.help"],
            Actions =
            [
                notebook is null
                    ? new(
                        t["notebooks.own.register", year],
                        $"{Page}/register?year={RegisterPages.Text(year)}",
                        Primary: true
                    )
                    : new(t["notebooks.deed.new"], Page + "/deeds/new", Primary: true),
                .. others,
            ],
            Facts = notebook is null
                ? []
                :
                [
                    (t["notebooks.registered"], Vn.Day(notebook.RegisteredOn)),
                    (t["notebooks.entered"], DeedPages.Entered(t, notebook.ByDeputy, notebook.EnteredBy)),
                ],
            Sections = notebook is null ? [] : await ShowNotebook.Parts(c, notebook, null),
        };
    }

    public static async Task<FormModel?> ShowRegister(Ctx c)
    {
        if (c.Actor.MemberId is not { } me || await c.Work.Get<IMembers>().Find(me) is not { } member)
            return null;
        var t = c.T;
        var year = RegisterPages.Year(c);
        var duty = (await RegisterPages.Duties(c)).GetValueOrDefault(me);
        return new FormModel
        {
            Title = t["notebooks.own.register", year],
            Lede = member.FullName,
            Help = t["notebooks.own.register.help"],
            Crumbs = [new(t["notebooks.own"], Page)],
            Fields =
            [
                new("duty", t["notebooks.duty"]) { Value = duty, Prefilled = duty is not null },
                new("deed1", t["notebooks.deed-planned"], FieldKind.LongText)
                {
                    Required = true,
                    Hint = t["notebooks.deed-planned.hint"],
                },
                new("deed2", t["notebooks.deed-planned2"], FieldKind.LongText),
                new("deed3", t["notebooks.deed-planned3"], FieldKind.LongText),
            ],
            Submit = t["notebooks.register"],
            Cancel = Page,
        };
    }

    public static async Task<Result<string>> PostRegister(Ctx c, FormReader form)
    {
        if (c.Actor.MemberId is not { } me)
            return Refusal.NotFound("record.none");
        var duty = form.Optional("duty", 300);
        var deeds = new[] { form.Text("deed1", 1000), form.Optional("deed2", 1000), form.Optional("deed3", 1000) };
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var command = new RegisterNotebook(
            me,
            RegisterPages.Year(c),
            [.. deeds.Where(d => d is not null).Select(d => new Planned(d!, duty))]
        );
        var done = await c.Work.Run("notebooks.register", command, RegisterNotebook.Handle);
        return done.Match<Result<string>>(
            _ => $"{Page}?year={RegisterPages.Text(command.Year)}",
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowDeed(Ctx c)
    {
        if (c.Actor.MemberId is not { } me)
            return null;
        var notebook = await c
            .Db.Set<Notebook>()
            .AsNoTracking()
            .SingleOrDefaultAsync(n => n.MemberId == me && n.Year == c.Today.Year);
        return new FormModel
        {
            Title = c.T["notebooks.deed.new"],
            Help = c.T["notebooks.deed.help"],
            Crumbs = [new(c.T["notebooks.own"], Page)],
            Fields = await DeedPages.Fields(c, notebook?.Id ?? Guid.Empty),
            Submit = c.T["save"],
            Cancel = Page,
        };
    }

    public static async Task<Result<string>> PostDeed(Ctx c, FormReader form) =>
        c.Actor.MemberId is { } me ? await DeedPages.Post(c, form, me, Page) : Refusal.NotFound("record.none");
}
