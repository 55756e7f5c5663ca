using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.MonthPlans;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Papers;

/// <summary>A programme's or month plan's papers: read, printed, saved, numbered when issued.</summary>
internal static class PaperPages
{
    /// <summary>What a paper is about: a programme or a month's plan, its number if it has one, and the page it hangs on.</summary>
    private sealed record About(
        BodyRef Body,
        string Paper,
        WorkProgramme? Programme,
        MonthPlan? Plan,
        Guid? DirectiveId,
        bool Ready,
        string Back,
        string BackText
    );

    public static IReadOnlyList<PageAction> Links(Texts t, string at, params string[] papers) =>
        [.. papers.Select(p => new PageAction(t["programmepaper.name." + p], $"{at}/papers/{p}"))];

    private static async Task<About?> Find(Ctx c)
    {
        var (id, paper, t) = (c.Id(), c.Route("paper"), c.T);
        if (paper is ProgrammeForms.Plan or ProgrammeForms.PlanReport)
        {
            var plan = await c.Db.Set<MonthPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
            return
                plan is not null && await c.Bodies.Find(plan.BodyId) is { } own && c.Actor.May(TaskWords.Read, own.Path)
                ? new About(
                    own,
                    paper,
                    null,
                    plan,
                    paper == ProgrammeForms.Plan ? plan.DirectiveId : plan.ReportId,
                    plan.ConfirmedOn is not null,
                    MonthPlanReader.Address(own.Id, plan.Month),
                    t["month-plan.title", plan.Month.Month, plan.Month.Year]
                )
                : null;
        }
        if (paper is not (ProgrammeForms.Programme or ProgrammeForms.Report))
            return null;
        var programme = await c.Db.Set<WorkProgramme>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        return
            programme is not null
            && await c.Bodies.Find(programme.BodyId) is { } body
            && c.Actor.May(TaskWords.Read, body.Path)
            ? new About(
                body,
                paper,
                programme,
                null,
                paper == ProgrammeForms.Programme ? programme.DirectiveId : programme.ReportId,
                programme.ApprovedOn is not null,
                "/programmes/" + programme.Id,
                t["programmes.one", TaskWords.Period(t, programme)]
            )
            : null;
    }

    private static async Task<IssuedAs?> Issued(Ctx c, About about) =>
        about.DirectiveId is { } id && await c.Work.Get<IDirectives>().Find(id) is { } directive
            ? new IssuedAs(directive.Id, directive.Symbol, directive.SignedOn)
            : null;

    private static async Task<Paper> Make(Ctx c, About about, IssuedAs? issued) =>
        about.Plan is { } plan
            ? await PlanPaper.Of(c, about.Body, plan, about.Paper, issued)
            : await ProgrammePaper.Of(c, about.Body, about.Programme!, about.Paper, issued);

    private static string At(Ctx c, About about) =>
        $"/{(about.Plan is null ? "programmes" : "month-plans")}/{c.Id()}/papers/{about.Paper}";

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await Find(c) is not { } about)
            return null;
        var t = c.T;
        var issued = await Issued(c, about);
        var may =
            issued is null
            && about is { Ready: true, DirectiveId: null }
            && c.Actor.May(MakeProgramme.Permission, about.Body.Path);
        return PaperFile.Page(
            await Make(c, about, issued),
            t["programmepaper.name." + about.Paper],
            issued is not null ? t["programmepaper.issued", issued.Symbol, Vn.Day(issued.On)]
                : about.Ready ? t["programmepaper.not-issued"]
                : t["programmepaper.not-ready"],
            [new(about.BackText, about.Back)],
            [
                .. may
                    ? new PageAction[] { new(t["programmepaper.issue"], At(c, about) + "/issue", Primary: true) }
                    : [],
                .. PaperHead.Saves(At(c, about)),
            ]
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Find(c) is not { } about)
            return null;
        var made = await Make(c, about, await Issued(c, about));
        await c.Work.Note("print", about.Plan is null ? "programmes" : "month-plans", c.Id(), about.Paper);
        var period = about.Plan is { } plan ? PlanKeys.Month(plan.Month) : about.Programme!.Period;
        return PaperFile.Of(made, c.Route("format"), $"{about.Paper}-{period}");
    }

    public static async Task<FormModel?> ShowIssue(Ctx c) =>
        await Find(c) is { Ready: true, DirectiveId: null } about
        && c.Actor.May(MakeProgramme.Permission, about.Body.Path)
            ? new FormModel
            {
                Title = c.T["programmepaper.issue"],
                Lede = c.T["programmepaper.name." + about.Paper] + " · " + about.Body.Name,
                Help = c.T["programmepaper.issue.help"],
                Crumbs = [new(about.BackText, about.Back)],
                Fields =
                [
                    new("on", c.T["programmepaper.issue.day"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(c.Today),
                    },
                ],
                Submit = c.T["programmepaper.issue"],
                Cancel = At(c, about),
            }
            : null;

    public static async Task<Result<string>> PostIssue(Ctx c, FormReader form) =>
        await Find(c) is { } about
            ? await c.Do(
                form,
                "programme.issue",
                new IssueProgramme(c.Id(), about.Paper, form.Date("on")),
                IssueProgramme.Handle,
                At(c, about)
            )
            : Refusal.NotFound("record.none");
}
