using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Papers;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>The programmes of years, and one programme with its parts and tasks.</summary>
internal static partial class ProgrammesPages
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
                ?
                [
                    new(t["programmes.build.open"], "/programmes/build?body=" + c.Body.Id, Primary: true),
                    new(t["programmes.new"], "/programmes/new?body=" + c.Body.Id),
                ]
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
                .. PaperPages.Links(t, "/programmes/" + p.Id, ProgrammeForms.Programme, ProgrammeForms.Report),
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
                                                TaskWords.Due(c.Work, t, x),
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
}
