using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Lists;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Own;

/// <summary>The member's own notebook, in large type: register, write a deed, read what the cell committee said.</summary>
internal static class OwnNotebook
{
    private const string Page = "/own/notebook";

    public static async Task<PageModel?> Read(Ctx c)
    {
        Large(c);
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
            Lede = notebook is null ? t["notebooks.own.none", year] : await ShowNotebook.Sum(c, notebook),
            Help = t["notebooks.own.help"],
            Actions =
            [
                .. notebook is null
                    ?
                    [
                        new PageAction(
                            t["notebooks.own.register", year],
                            $"{Page}/register?year={RegisterPages.Text(year)}",
                            Primary: true
                        ),
                    ]
                    : new PageAction[]
                    {
                        new(t["notebooks.deed.new"], Page + "/deeds/new", Primary: true),
                        new(t["notebooks.plan"], $"{Page}/plan?year={RegisterPages.Text(year)}"),
                    },
                .. others,
            ],
            Facts = notebook is null
                ? []
                :
                [
                    (t["notebooks.registered"], Vn.Day(notebook.RegisteredOn)),
                    (t["notebooks.entered"], DeedPages.Entered(t, notebook.ByDeputy, notebook.EnteredBy)),
                ],
            Sections = notebook is null ? [] : await ShowNotebook.Parts(c, notebook, DeedDoor.Self),
        };
    }

    public static async Task<FormModel?> ShowRegister(Ctx c)
    {
        Large(c);
        return c.Actor.MemberId is { } me && await c.Work.Get<IMembers>().Find(me) is { } member
            ? await RegisterForm.Show(c, member, own: true, Page)
            : null;
    }

    public static async Task<Result<string>> PostRegister(Ctx c, FormReader form)
    {
        if (c.Actor.MemberId is not { } me)
            return Refusal.NotFound("record.none");
        var done = await RegisterForm.Post(c, form, me);
        return done.Match<Result<string>>(
            _ => $"{Page}?year={RegisterPages.Text(RegisterPages.Year(c))}",
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowPlan(Ctx c)
    {
        Large(c);
        return await Mine(c, RegisterPages.Year(c)) is null
            ? null
            : new FormModel
            {
                Title = c.T["notebooks.plan"],
                Crumbs = [new(c.T["notebooks.own"], Page)],
                Fields = RegisterPages.PlanFields(c.T, null),
                Submit = c.T["save"],
                Cancel = Page,
            };
    }

    public static async Task<Result<string>> PostPlan(Ctx c, FormReader form)
    {
        if (await Mine(c, RegisterPages.Year(c)) is not { } notebook)
            return Refusal.NotFound("record.none");
        var command = new PlanDeed(notebook.Id, form.Text("text", 1000), form.Optional("duty", 300));
        var then = $"{Page}?year={RegisterPages.Text(notebook.Year)}";
        return await c.Do(form, "notebooks.plan", command, PlanDeed.Handle, then);
    }

    public static async Task<FormModel?> ShowDeed(Ctx c)
    {
        Large(c);
        return c.Actor.MemberId is null
            ? null
            : await DeedPages.New(c, await Mine(c, c.Today.Year), null, DeedDoor.Self);
    }

    public static async Task<Result<string>> PostDeed(Ctx c, FormReader form) =>
        c.Actor.MemberId is { } me ? await DeedPages.Post(c, form, me, Page) : Refusal.NotFound("record.none");

    public static Task<PageModel?> ShowOne(Ctx c)
    {
        Large(c);
        return DeedPages.Show(c);
    }

    public static Task<FormModel?> ShowCorrect(Ctx c)
    {
        Large(c);
        return DeedPages.ShowCorrect(c);
    }

    public static Task<FormModel?> ShowRemove(Ctx c)
    {
        Large(c);
        return DeedPages.ShowRemove(c);
    }

    /// <summary>Whoever opens it here reads it large, on a phone as on a screen, whatever the account says.</summary>
    private static void Large(Ctx c) => c.Work.Get<Frame>().LargeType = true;

    private static async Task<Notebook?> Mine(Ctx c, int year) =>
        c.Actor.MemberId is { } me
            ? await c.Db.Set<Notebook>().AsNoTracking().SingleOrDefaultAsync(n => n.MemberId == me && n.Year == year)
            : null;
}
