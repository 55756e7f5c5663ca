using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection.Pages;

/// <summary>The programme of inspection and supervision of a year, item by item.</summary>
internal static partial class ProgrammePages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("inspection.read", b.Path))
            .Select(b => b.Id)
            .ToList();
        var year = int.TryParse(c.Query("year"), CultureInfo.InvariantCulture, out var y) ? y : c.Today.Year;
        var years = await c
            .Db.Set<InspectionProgramme>()
            .Where(p => bodies.Contains(p.BodyId))
            .Select(p => p.Year)
            .Distinct()
            .OrderDescending()
            .ToListAsync();
        var programme = await c
            .Db.Set<InspectionProgramme>()
            .AsNoTracking()
            .Where(p => bodies.Contains(p.BodyId) && p.Year == year)
            .OrderBy(p => p.SignedOn)
            .FirstOrDefaultAsync();
        var rows = await c
            .Db.Set<InspectionItem>()
            .AsNoTracking()
            .Where(i => bodies.Contains(i.BodyId) && i.Year == year)
            .OrderBy(i => i.Quarter)
            .ThenBy(i => i.Id)
            .ToListAsync();
        var words = await Subjects.Read(c, rows);
        var counted = rows.Where(i => i.State != ItemStates.Cancelled).ToList();
        return new ListModel
        {
            Title = t["inspection.title"],
            Lede = t[
                "inspection.lede",
                year.ToString(CultureInfo.InvariantCulture),
                counted.Count(i => i.State == ItemStates.Done),
                counted.Count
            ],
            Help = t["inspection.help"],
            Actions = c.May("inspection.write")
                ? [new(t["inspection.new"], $"/inspection/new?body={c.Body.Id}", Primary: true)]
                : [],
            Filters =
            [
                new("year", t["year"], FieldKind.Select)
                {
                    Value = year.ToString(CultureInfo.InvariantCulture),
                    Options =
                    [
                        .. years
                            .Append(c.Today.Year)
                            .Distinct()
                            .OrderDescending()
                            .Select(n => n.ToString(CultureInfo.InvariantCulture))
                            .Select(n => (n, n)),
                    ],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Above = programme is null
                ? []
                :
                [
                    new(null)
                    {
                        Facts =
                        [
                            (t["inspection.number"], programme.Number),
                            (t["inspection.signed"], Vn.Day(programme.SignedOn)),
                        ],
                        Chart =
                            counted.Count == 0
                                ? null
                                : new ProgressChart(
                                    t["inspection.progress"],
                                    counted.Count(i => i.State == ItemStates.Done),
                                    counted.Count
                                ),
                    },
                ],
            Table = new Table(
                [
                    new(t["inspection.quarter"]),
                    new(t["inspection.content"]),
                    new(t["inspection.kind"]),
                    new(t["inspection.subject"]),
                    new(t["inspection.lead"]),
                    new(t["state"]),
                ],
                [
                    .. rows.Select(i =>
                        (IReadOnlyList<Cell>)
                            [
                                t["inspection.quarter.n", i.Quarter],
                                new Cell(i.Content, "/inspection/" + i.Id),
                                t["inspection.kind." + i.Kind],
                                words.Subject(i.SubjectBodyId, i.SubjectMemberId),
                                words.Member(i.LeadMemberId),
                                StateCell(c, i),
                            ]
                    ),
                ]
            ),
        };
    }

    private static Cell StateCell(Ctx c, InspectionItem i)
    {
        var late = i.State == ItemStates.Planned && new DateOnly(i.Year, i.Quarter * 3, 1).AddMonths(1) <= c.Today;
        return i.State switch
        {
            ItemStates.Done => new Cell(c.T["inspection.item.done"], Tone: Tone.Ok, Sub: Vn.Day(i.DoneOn)),
            ItemStates.Cancelled => new Cell(c.T["inspection.item.cancelled"], Tone: Tone.Mute),
            _ => late
                ? new Cell(c.T["inspection.item.late"], Tone: Tone.Late)
                : new Cell(c.T["inspection.item.planned"], Tone: Tone.Due),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var i = await Find(c, "inspection.read");
        if (i is null)
            return null;
        var t = c.T;
        var body = (await c.Bodies.Find(i.BodyId))!;
        var words = await Subjects.Read(c, [i]);
        var writes = i.State == ItemStates.Planned && c.Actor.May("inspection.write", body.Path);
        return new DetailModel
        {
            Title = t["inspection.kind." + i.Kind],
            Lede = i.Content,
            Crumbs = [new(t["inspection.title"], "/inspection?year=" + i.Year.ToString(CultureInfo.InvariantCulture))],
            Actions = writes
                ?
                [
                    new(t["inspection.finish"], $"/inspection/{i.Id}/finish", Primary: true),
                    new(t["inspection.cancel"], $"/inspection/{i.Id}/cancel"),
                ]
                : [],
            Facts =
            [
                (
                    t["inspection.when"],
                    t["inspection.quarter-of", i.Quarter, i.Year.ToString(CultureInfo.InvariantCulture)]
                ),
                (t["body"], body.Name),
                (t["inspection.subject"], words.Subject(i.SubjectBodyId, i.SubjectMemberId)),
                (t["inspection.lead"], words.Member(i.LeadMemberId)),
                (t["state"], StateCell(c, i)),
                (t["inspection.done-on"], Vn.Day(i.DoneOn)),
                (t["inspection.conclusion-number"], i.Number),
                (t["inspection.conclusion"], i.Conclusion),
                .. i.CancelReason is null ? [] : new (string, Cell)[] { (t["reason"], i.CancelReason) },
            ],
        };
    }

    private static async Task<InspectionItem?> Find(Ctx c, string permission)
    {
        var i = await c.Db.Set<InspectionItem>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        return i is not null && await c.Bodies.Find(i.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? i
            : null;
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        var members = await Subjects.Members(c);
        return new FormModel
        {
            Title = t["inspection.new"],
            Lede = t["inspection.new.lede"],
            Crumbs = [new(t["inspection.title"], "/inspection")],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions("inspection.write", b => b.Kind != BodyKinds.Partner),
                },
                new("year", t["year"], FieldKind.Number)
                {
                    Required = true,
                    Value = c.Today.Year.ToString(CultureInfo.InvariantCulture),
                },
                new("quarter", t["inspection.quarter"], FieldKind.Radio)
                {
                    Required = true,
                    Options =
                    [
                        .. Enumerable
                            .Range(1, 4)
                            .Select(q => (q.ToString(CultureInfo.InvariantCulture), t["inspection.quarter.n", q])),
                    ],
                },
                new("kind", t["inspection.kind"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [.. ItemKinds.All.Select(k => (k, t["inspection.kind." + k]))],
                },
                new("content", t["inspection.content"], FieldKind.LongText) { Required = true },
                new("subjectBodyId", t["inspection.subject-body"], FieldKind.Select)
                {
                    Hint = t["inspection.subject.hint"],
                    Options = await c.BodyOptions("inspection.write", b => b.Kind != BodyKinds.Partner),
                },
                new("subjectMemberId", t["inspection.subject-member"], FieldKind.Select) { Options = members },
                new("leadMemberId", t["inspection.lead"], FieldKind.Select) { Options = members },
                Day(c),
                new("number", t["inspection.number"]) { Hint = t["inspection.number.hint"] },
            ],
            Submit = t["save"],
            Cancel = "/inspection",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var item = new ItemIn(
            form.Choice("kind", ItemKinds.All),
            (int)form.Number("quarter", 1, 4),
            form.Text("content", 2000),
            form.OptionalId("subjectBodyId"),
            form.OptionalId("subjectMemberId"),
            form.OptionalId("leadMemberId")
        );
        var command = new PlanInspections(
            form.Id("bodyId"),
            (int)form.Number("year", 1930, 9999),
            form.Date("on"),
            [item],
            form.Optional("number", 100)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("inspection.plan", command, PlanInspections.Handle)).Match<Result<string>>(
                id => "/inspection/" + id,
                Result<string>.Refused
            );
    }
}
