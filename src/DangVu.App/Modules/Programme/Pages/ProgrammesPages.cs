using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>The programmes of years, and one programme with its parts and tasks.</summary>
internal static class ProgrammesPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(TaskWords.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var found = c.Db.Set<WorkProgramme>().AsNoTracking().Where(p => ids.Contains(p.BodyId) && p.Quarter == null);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(p => p.From < after.Day || p.From == after.Day && p.Id > after.Id);
        var rows = await found.OrderByDescending(p => p.From).ThenBy(p => p.Id).Take(Keyset.Page + 1).ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        return new ListModel
        {
            Title = t["programmes.title"],
            Lede = t["programmes.lede", c.Body.Name],
            Help = t["programmes.help"],
            Crumbs = [new(t["programme.menu"], "/programme")],
            Actions = c.May(MakeProgramme.Permission)
                ? [new(t["programmes.new"], "/programmes/new?body=" + c.Body.Id, Primary: true)]
                : [],
            Table = new Table(
                [new(t["year"]), new(t["body"]), new(t["programmes.focus"]), new(t["state"])],
                [
                    .. shown.Select(p =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(TaskWords.Period(t, p), "/programmes/" + p.Id),
                                bodies[p.BodyId],
                                p.Focus,
                                Approved(t, p),
                            ]
                    ),
                ]
            ),
            Next = rows.Count > Keyset.Page ? c.Here(("after", Keyset.Write(shown[^1].From, shown[^1].Id))) : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    public static Cell Approved(Texts t, WorkProgramme p) =>
        p.ApprovedOn is { } day
            ? new Cell(t["programmes.approved", Vn.Day(day)], Tone: Tone.Ok)
            : new Cell(t["programmes.proposed"], Tone: Tone.Due);

    public static async Task<(WorkProgramme Programme, BodyRef Body)?> Load(Ctx c)
    {
        var id = c.Id();
        var programme = await c.Db.Set<WorkProgramme>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        return
            programme is not null
            && await c.Bodies.Find(programme.BodyId) is { } body
            && c.Actor.May(TaskWords.Read, body.Path)
            ? (programme, body)
            : null;
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Load(c) is not { } loaded)
            return null;
        var (p, body) = loaded;
        var t = c.T;
        var parts = await c
            .Db.Set<WorkProgramme>()
            .AsNoTracking()
            .Where(x => x.ParentId == p.Id)
            .OrderBy(x => x.From)
            .ToListAsync();
        var parent = p.ParentId is { } up
            ? await c.Db.Set<WorkProgramme>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == up)
            : null;
        var tasks = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.ProgrammeId == p.Id)
            .OrderBy(x => x.Number)
            .ToListAsync();
        var people = await c
            .Work.Get<IMembers>()
            .Names(tasks.Where(x => x.PersonId != null).Select(x => x.PersonId!.Value));
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var directive = p.DirectiveId is { } did ? await c.Work.Get<IDirectives>().Find(did) : null;
        var writes = c.Actor.May(MakeProgramme.Permission, body.Path);
        var open = tasks.Any(x => x.IsOpen);
        return new DetailModel
        {
            Title = t["programmes.one", TaskWords.Period(t, p)],
            Lede = p.Focus is null ? body.Name : $"{body.Name}. {p.Focus}",
            Crumbs =
            [
                new(t["programmes.title"], "/programmes"),
                .. parent is null ? [] : new Link[] { new(TaskWords.Period(t, parent), "/programmes/" + parent.Id) },
            ],
            Actions =
            [
                .. writes && p.ApprovedOn is null
                    ? new PageAction[]
                    {
                        new(t["programmes.approve"], $"/programmes/{p.Id}/approve", Primary: true, Post: true),
                    }
                    : [],
                .. writes && open && p.ApprovedOn is not null
                    ? new PageAction[] { new(t["programmes.results"], $"/programmes/{p.Id}/results", Primary: true) }
                    : [],
            ],
            Facts =
            [
                (t["state"], Approved(t, p)),
                .. directive is null
                    ? []
                    : new (string, Cell)[] { (t["programmes.paper"], new Cell(directive.Text, directive.Href)) },
            ],
            Sections =
            [
                .. p.Month is null
                    ? new Section[]
                    {
                        new(t[p.Quarter is null ? "programmes.quarters" : "programmes.months"])
                        {
                            Table = new Table(
                                [new(t["programme.period"]), new(t["programmes.focus"]), new(t["state"])],
                                [
                                    .. parts.Select(x =>
                                        (IReadOnlyList<Cell>)
                                            [
                                                new Cell(TaskWords.Period(t, x), "/programmes/" + x.Id),
                                                x.Focus,
                                                Approved(t, x),
                                            ]
                                    ),
                                ]
                            )
                            {
                                Empty = t["programmes.no-parts"],
                            },
                        },
                    }
                    : [],
                .. p.Month is not null || tasks.Count > 0
                    ? new Section[]
                    {
                        new(t["programmes.tasks"])
                        {
                            Table = new Table(
                                [
                                    new("#", true),
                                    new(t["task.title"]),
                                    new(t["body"]),
                                    new(t["task.person"]),
                                    new(t["task.deadline"]),
                                    new(t["state"]),
                                ],
                                [
                                    .. tasks.Select(x =>
                                        (IReadOnlyList<Cell>)
                                            [
                                                Cell.Of(x.Number),
                                                new Cell(x.Title, "/tasks/" + x.Id, Sub: x.Result ?? x.Reason),
                                                bodies[x.BodyId],
                                                x.PersonId is { } person ? people.GetValueOrDefault(person) : null,
                                                Vn.Day(x.Deadline),
                                                TaskWords.State(t, x, c.Today),
                                            ]
                                    ),
                                ]
                            ),
                        },
                    }
                    : [],
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        return new FormModel
        {
            Title = t["programmes.new"],
            Lede = c.Body.Name,
            Help = t["programmes.new.help"],
            Crumbs = [new(t["programmes.title"], "/programmes")],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(MakeProgramme.Permission),
                },
                new("period", t["programme.period"], FieldKind.Select)
                {
                    Required = true,
                    Value = WorkPeriod.OfMonth(c.Today.AddMonths(1)).Code,
                    Options = ProgrammePage.Periods(t, c.Today.AddMonths(1).Year),
                },
                new("focus", t["programmes.focus"], FieldKind.LongText),
                new("directiveId", t["programmes.paper"], FieldKind.Select)
                {
                    Options = await c.Work.Get<IDirectives>().Choices(c.Body),
                },
            ],
            Submit = t["save"],
            Cancel = "/programmes",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new MakeProgramme(
            form.Id("bodyId"),
            form.Text("period"),
            form.Optional("focus", 2000),
            form.OptionalId("directiveId")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.make", command, MakeProgramme.Handle);
        return done.Match<Result<string>>(id => "/programmes/" + id, Result<string>.Refused);
    }

    public static async Task<Result<string>> PostApprove(Ctx c, FormReader form)
    {
        var done = await c.Work.Run("programme.approve", new ApproveProgramme(c.Id()), ApproveProgramme.Handle);
        return done.Match<Result<string>>(id => "/programmes/" + id, Result<string>.Refused);
    }

    /// <summary>The month's account: all open tasks in one grid.</summary>
    public static async Task<FormModel?> ShowResults(Ctx c)
    {
        if (await Load(c) is not { } loaded || !c.Actor.May(MakeProgramme.Permission, loaded.Body.Path))
            return null;
        var t = c.T;
        var id = loaded.Programme.Id;
        var tasks = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.ProgrammeId == id && (x.State == TaskStates.Planned || x.State == TaskStates.Doing))
            .OrderBy(x => x.Number)
            .ToListAsync();
        return new FormModel
        {
            Title = t["programmes.results"],
            Lede = t["programmes.one", TaskWords.Period(t, loaded.Programme)],
            Help = t["programmes.results.help"],
            Crumbs =
            [
                new(t["programmes.title"], "/programmes"),
                new(TaskWords.Period(t, loaded.Programme), "/programmes/" + id),
            ],
            Fields =
            [
                new("results", t["programmes.tasks"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("state", t["state"], FieldKind.Select)
                        {
                            Options =
                            [
                                .. TaskStates
                                    .All.Where(s => s != TaskStates.Planned)
                                    .Select(s => (s, t["task-state." + s])),
                            ],
                        },
                        new("text", t["task.result-or-reason"]),
                        new("deadline", t["task.new-deadline"], FieldKind.Date),
                    ],
                    Rows =
                    [
                        .. tasks.Select(x => new GridRow(
                            x.Id.ToString(),
                            x.Title,
                            t["task.due", Vn.Day(x.Deadline)],
                            new Dictionary<string, string?>()
                        )),
                    ],
                },
            ],
            Submit = t["programmes.results.go"],
            Cancel = "/programmes/" + id,
        };
    }

    public static async Task<Result<string>> PostResults(Ctx c, FormReader form)
    {
        var id = c.Id();
        var numbers = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.ProgrammeId == id)
            .ToDictionaryAsync(x => x.Id, x => x.Number);
        var results = new List<NumberedResult>();
        foreach (var (key, value) in form.Grid("results"))
        {
            if (value("state") is not { } state || !numbers.TryGetValue(key, out var number))
                continue;
            var text = value("text");
            DateOnly? deadline = null;
            if (value("deadline") is { } typed)
                if (FormReader.TryDate(typed, out var day))
                    deadline = day;
                else
                    form.Add(Refusal.Invalid("results", "field.date", typed));
            var closes = state is TaskStates.Dropped or TaskStates.RolledOver;
            results.Add(
                new NumberedResult(
                    number,
                    new TaskResult(
                        state,
                        Result: closes ? null : text,
                        Reason: closes ? text : null,
                        Deadline: deadline
                    )
                )
            );
        }
        if (results.Count == 0 && !form.HasErrors)
            form.Add(Refusal.Invalid("results", "programme.no-results"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.results", new RecordResults(id, results), RecordResults.Handle);
        return done.Match<Result<string>>(x => "/programmes/" + x, Result<string>.Refused);
    }
}
