using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>Which documents are to be studied by when, and how far that is; down to the names of one cell.</summary>
internal static class CoveragePages
{
    /// <summary>The plans of the body, of those above it, which hold here too, the nearest day last.</summary>
    public static async Task<PageModel?> List(Ctx c)
    {
        if (!c.May(Sight.Read))
            return null;
        var t = c.T;
        var bodies = await c.Bodies.All();
        var line = Sight.Above(bodies, c.Body).Append(c.Body).Select(b => b.Id).ToList();
        var asked = c.Db.Set<StudyPlan>().AsNoTracking().Where(p => line.Contains(p.BodyId) && p.DroppedOn == null);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            asked = asked.Where(p => p.DueOn < after.Day || p.DueOn == after.Day && p.Id < after.Id);
        var rows = await asked
            .OrderByDescending(p => p.DueOn)
            .ThenByDescending(p => p.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var documents = await c.Work.Get<IDirectives>().Many(shown.Select(p => p.DirectiveId));
        var cells = await StudyCoverage.Cells(c.Work, c.Body);
        var done = await StudyCoverage.ByDirective(
            c.Work,
            [.. documents.Keys],
            c.Today,
            StudyCoverage.Narrow(c.Work, c.Body, cells)
        );
        var names = bodies.ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["studies.coverage"],
            Lede = t["studies.coverage.lede", c.Body.Name],
            Help = t["studies.coverage.help"],
            Crumbs = [new(t["studies.title"], "/studies?body=" + c.Body.Id)],
            Actions = c.May(PlanStudy.Permission)
                ? [new(t["studies.plan-by"], "/studies/plans/new?body=" + c.Body.Id, Primary: true)]
                : [],
            Table = new Table(
                [
                    new(t["studies.document"]),
                    new(t["studies.who"]),
                    new(t["studies.due"]),
                    new(t["studies.through.short"], true),
                    new(t["studies.missing"], true),
                    new(t["state"]),
                ],
                [
                    .. shown
                        .Where(p => documents.ContainsKey(p.DirectiveId))
                        .Select(p =>
                        {
                            var (d, coverage) = (documents[p.DirectiveId], done[p.DirectiveId]);
                            return (IReadOnlyList<Cell>)
                                [
                                    new Cell(d.Text, $"/directives/{d.Id}/not-yet?body={c.Body.Id}", Sub: p.Note),
                                    new Cell(
                                        t["studies.who.all", names[p.BodyId]],
                                        p.BodyId == c.Body.Id && c.May(PlanStudy.Permission)
                                            ? "/studies/plans/" + p.Id
                                            : null
                                    ),
                                    Vn.Day(p.DueOn),
                                    new Cell(Vn.Ratio(coverage.Through, coverage.Expected)) { Number = true },
                                    Cell.Of(coverage.Missing),
                                    State(t, p.DueOn, coverage, c.Today),
                                ];
                        }),
                ]
            )
            {
                Empty = t["studies.coverage.none"],
            },
            Next = rows.Count > Keyset.Page ? c.Here(("after", Keyset.Write(shown[^1].DueOn, shown[^1].Id))) : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    public static Cell State(Texts t, DateOnly due, Coverage coverage, DateOnly today) =>
        coverage is { Missing: 0, Expected: > 0 } ? new Cell(t["studies.due.done"], Tone: Tone.Ok)
        : due < today ? new Cell(t["studies.due.late", today.DayNumber - due.DayNumber], Tone: Tone.Late)
        : new Cell(t["studies.due.left", due.DayNumber - today.DayNumber], Tone: Tone.Due);

    /// <summary>Who has not been through a document: by cell, and the names of one cell.</summary>
    public static async Task<PageModel?> NotYet(Ctx c)
    {
        if (await DirectivePage.Load(c) is not { } loaded)
            return null;
        var t = c.T;
        var d = loaded.Directive;
        var name = Words.Name(t, c.Work.Get<DocumentKinds>(), d);
        var crumbs = new Link[] { new(t["directives.title"], "/directives"), new(name, "/directives/" + d.Id) };
        var cells = await StudyCoverage.Cells(c.Work, c.Body);
        var all = await StudyCoverage.ByCell(c.Work, d.Id, c.Today, StudyCoverage.Narrow(c.Work, c.Body, cells));
        var total = all.Values.Aggregate(Coverage.None, (a, b) => a + b);
        var lede = t["studies.not-yet.cell", total.Missing, total.Expected, c.Body.Name];
        if (c.Body.IsCell)
            return new ListModel
            {
                Title = t["studies.not-yet"],
                Lede = lede,
                Crumbs = crumbs,
                Table = await Names(c, d.Id, cells.Count > 0),
            };
        var withMembers = cells.Where(b => all.ContainsKey(b.Id)).ToList();
        if (c.Query("after") is { } after)
            withMembers = [.. withMembers.Where(b => string.CompareOrdinal(b.Path, after) > 0)];
        var shown = withMembers.OrderBy(b => b.Path, StringComparer.Ordinal).Take(Keyset.Page).ToList();
        return new ListModel
        {
            Title = t["studies.not-yet"],
            Lede = lede,
            Crumbs = crumbs,
            Help = t["studies.not-yet.help"],
            Table = new Table(
                [new(t["body"]), new(t["studies.been"], true), new(t["studies.missing"], true)],
                [
                    .. shown.Select(b =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(b.Name, $"/directives/{d.Id}/not-yet?body={b.Id}"),
                                new Cell(Vn.Ratio(all[b.Id].Through, all[b.Id].Expected)) { Number = true },
                                Cell.Of(all[b.Id].Missing),
                            ]
                    ),
                ]
            ),
            Next = withMembers.Count > Keyset.Page ? c.Here(("after", shown[^1].Path)) : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    private static async Task<Table> Names(Ctx c, Guid directiveId, bool reads)
    {
        var t = c.T;
        var cell = c.Body.Id;
        var through = StudyCoverage.Through(c.Work, directiveId, c.Today);
        var missing = (
            await StudyCoverage
                .Expected(c.Work, c.Today)
                .Where(p => p.CellId == cell && !through.Any(m => m == p.MemberId))
                .Select(p => p.MemberId)
                .ToListAsync()
        ).ToHashSet();
        var people = reads ? await c.Work.Get<IMembers>().On(c.Today, cell) : [];
        return new Table(
            [new(t["members.name"]), new(t["members.status"])],
            [
                .. people
                    .Where(m => missing.Contains(m.Id))
                    .Select(m =>
                        (IReadOnlyList<Cell>)[new Cell(m.FullName, "/members/" + m.Id), t["status." + m.Status]]
                    ),
            ]
        )
        {
            Empty = t["studies.not-yet.none"],
        };
    }

    public static async Task<FormModel?> ShowPlan(Ctx c)
    {
        var t = c.T;
        return new FormModel
        {
            Title = t["studies.plan-by"],
            Help = t["studies.plan-by.help"],
            Crumbs = [new(t["studies.coverage"], "/studies/coverage?body=" + c.Body.Id)],
            Fields =
            [
                new("bodyId", t["studies.who"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(PlanStudy.Permission, b => b.Kind != BodyKinds.Partner),
                },
                new("directiveId", t["studies.document"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Query("document"),
                    Options = await c.Work.Get<IDirectives>().Choices(c.Body),
                },
                new("dueOn", t["studies.due"], FieldKind.Date) { Required = true },
                new("note", t["studies.note"]),
            ],
            Submit = t["save"],
            Cancel = "/studies/coverage?body=" + c.Body.Id,
        };
    }

    public static Task<Result<string>> PostPlan(Ctx c, FormReader form)
    {
        var command = new SetStudyPlan(
            form.Id("bodyId"),
            form.Id("directiveId"),
            form.Date("dueOn"),
            form.Optional("note"),
            form.Version
        );
        return c.Do(
            form,
            "directives.study-plan",
            command,
            SetStudyPlan.Handle,
            "/studies/coverage?body=" + command.BodyId
        );
    }

    /// <summary>One plan: moving its day is planning again, giving it up needs a reason.</summary>
    public static async Task<FormModel?> ShowDrop(Ctx c)
    {
        var id = c.Id();
        if (
            await c.Db.Set<StudyPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id)
                is not { DroppedOn: null } plan
            || await c.Bodies.Find(plan.BodyId) is not { } body
            || !c.Actor.May(PlanStudy.Permission, body.Path)
            || await c.Work.Get<IDirectives>().Find(plan.DirectiveId) is not { } directive
        )
            return null;
        return new FormModel
        {
            Title = c.T["studies.plan-drop"],
            Lede = directive.Text,
            Help = c.T["studies.plan-drop.help"],
            Crumbs = [new(c.T["studies.coverage"], "/studies/coverage?body=" + plan.BodyId)],
            Fields =
            [
                new("reason", c.T["reason"], FieldKind.LongText) { Required = true },
                new("version", "", FieldKind.Hidden) { Value = plan.Version.ToString(CultureInfo.InvariantCulture) },
            ],
            Submit = c.T["studies.plan-drop"],
            Cancel = "/studies/coverage?body=" + plan.BodyId,
        };
    }

    public static Task<Result<string>> PostDrop(Ctx c, FormReader form) =>
        c.Do(
            form,
            "directives.drop-study-plan",
            new DropStudyPlan(c.Id(), form.Text("reason", 1000), form.Version),
            DropStudyPlan.Handle,
            "/studies/coverage"
        );
}
