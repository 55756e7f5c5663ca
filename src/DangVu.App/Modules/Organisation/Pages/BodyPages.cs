using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Organisation.WorkingRules;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Pages;

/// <summary>The tree as a list, and a body's own page.</summary>
internal static class BodyPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var all = await c.Bodies.All();
        var seen = all.Where(b => c.Range.Covers(b.Path) && c.Actor.May("organisation.read", b.Path)).ToList();
        return new ListModel
        {
            Title = t["bodies.title"],
            Lede = t["bodies.lede", seen.Count(b => b.IsCell)],
            Help = t["bodies.help"],
            Actions = c.May("organisation.write")
                ? [new(t["bodies.new"], "/bodies/new", Primary: true), new(t["working-rules.title"], "/working-rules")]
                : [new(t["working-rules.title"], "/working-rules")],
            Table = new Table(
                [
                    new(t["bodies.name"]),
                    new(t["bodies.kind"]),
                    new(t["bodies.parent"]),
                    new(t["bodies.founded"]),
                    new(t["bodies.state"]),
                ],
                [
                    .. seen.Select(b =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(b.Name, "/bodies/" + b.Id),
                                KindText(t, b),
                                all.FirstOrDefault(p => p.Id == b.ParentId)?.Name,
                                Vn.Day(b.FoundedOn),
                                b.DissolvedOn is { } gone
                                    ? new Cell(t["bodies.dissolved", Vn.Day(gone)], Tone: Tone.Mute)
                                    : new Cell(t["bodies.working"], Tone: Tone.Ok),
                            ]
                    ),
                ]
            ),
        };
    }

    public static string KindText(Texts t, BodyRef b) =>
        t["kind." + (b.CellType is null ? b.Kind : b.CellType + "-cell")];

    public static async Task<PageModel?> Show(Ctx c)
    {
        var body = await c.Bodies.Find(c.Id());
        if (body is null || !c.Actor.May("organisation.read", body.Path))
            return null;
        var t = c.T;
        var history = await c
            .Db.Set<BodyHistory>()
            .AsNoTracking()
            .Where(h => h.BodyId == body.Id)
            .OrderBy(h => h.From)
            .ToListAsync();
        var offices = await c
            .Db.Set<OfficeHeld>()
            .AsNoTracking()
            .Where(h => h.BodyId == body.Id)
            .OrderBy(h => h.From)
            .ToListAsync();
        var names = await c.Work.Get<IMemberNames>().Of(offices.Select(o => o.MemberId));
        var writes = c.Actor.May("organisation.write", body.Path);
        return new DetailModel
        {
            Title = body.Name,
            Lede = KindText(t, body),
            Crumbs = [new(t["bodies.title"], "/bodies")],
            Actions = writes ? [new(t["office.hold"], $"/bodies/{body.Id}/offices/new", Primary: true)] : [],
            Facts =
            [
                (t["bodies.founded"], Vn.Day(body.FoundedOn)),
                (t["bodies.members"], new Cell(t["bodies.open-members"], "/members?body=" + body.Id)),
            ],
            Sections =
            [
                new(t["office.title"])
                {
                    Table = new Table(
                        [
                            new(t["office.person"]),
                            new(t["office.what"]),
                            new(t["from"]),
                            new(t["to"]),
                            new(t["decision"]),
                        ],
                        [
                            .. offices.Select(o =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(names.GetValueOrDefault(o.MemberId) ?? "", "/members/" + o.MemberId),
                                        t["office." + o.Title],
                                        Vn.Day(o.From),
                                        o.To is null && writes
                                            ? new Cell(t["office.end"], $"/offices/{o.Id}/end")
                                            : Vn.Day(o.To),
                                        o.Decision,
                                    ]
                            ),
                        ]
                    ),
                },
                new(t["bodies.history"])
                {
                    Table = new Table(
                        [new(t["from"]), new(t["to"]), new(t["bodies.name"]), new(t["decision"])],
                        [
                            .. history.Select(h =>
                                (IReadOnlyList<Cell>)[Vn.Day(h.From), Vn.Day(h.To), h.Name, h.Decision]
                            ),
                        ]
                    ),
                },
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["bodies.new"],
            Crumbs = [new(c.T["bodies.title"], "/bodies")],
            Fields =
            [
                new("name", c.T["bodies.name"]) { Required = true },
                new("kind", c.T["bodies.kind"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. new[]
                        {
                            "hamlet-cell",
                            "quarter-cell",
                            "agency-cell",
                            "school-cell",
                            "business-cell",
                            "forces-cell",
                            "cell",
                            "section",
                            "group",
                            "partner",
                        }.Select(k => (k, c.T["kind." + k])),
                    ],
                },
                new("parentId", c.T["bodies.parent"], FieldKind.Select)
                {
                    Required = true,
                    Options = await c.BodyOptions("organisation.write"),
                    Value = c.Body.Id.ToString(),
                },
                new("foundedOn", c.T["bodies.founded"], FieldKind.Date),
                new("decision", c.T["decision"]),
            ],
            Submit = c.T["save"],
            Cancel = "/bodies",
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new CreateBody.CreateBody(
            form.Text("name", 200),
            form.Text("kind"),
            form.Id("parentId"),
            form.OptionalDate("foundedOn"),
            Decision: form.Optional("decision")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("organisation.body", command, CreateBody.CreateBody.Handle);
        return done.Match<Result<string>>(id => "/bodies/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowHold(Ctx c)
    {
        var body = await c.Bodies.Find(c.Id());
        if (body is null || !c.Actor.May("organisation.write", body.Path))
            return null;
        return new FormModel
        {
            Title = c.T["office.hold"],
            Lede = body.Name,
            Crumbs = [new(c.T["bodies.title"], "/bodies"), new(body.Name, "/bodies/" + body.Id)],
            Fields =
            [
                new("memberId", c.T["office.person"], FieldKind.Select)
                {
                    Required = true,
                    Options = await c.Work.Get<IMemberNames>().Choices(c.Today, body.IsCell ? body.Id : null),
                },
                new("title", c.T["office.what"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. OfficeTitles.All.Select(o => (o, c.T["office." + o]))],
                },
                new("from", c.T["from"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("decision", c.T["decision"]),
            ],
            Submit = c.T["save"],
            Cancel = "/bodies/" + body.Id,
        };
    }

    public static async Task<Result<string>> PostHold(Ctx c, FormReader form)
    {
        var command = new HoldOffice.HoldOffice(
            form.Id("memberId"),
            c.Id(),
            form.Choice("title", OfficeTitles.All),
            form.Date("from"),
            Decision: form.Optional("decision")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("organisation.hold-office", command, HoldOffice.HoldOffice.Handle);
        return done.Match<Result<string>>(_ => "/bodies/" + c.Id(), Result<string>.Refused);
    }

    public static Task<FormModel?> ShowEnd(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["office.end"],
                Fields =
                [
                    new("on", c.T["office.end-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("decision", c.T["decision"]),
                ],
                Submit = c.T["save"],
                Cancel = "/bodies",
            }
        );

    public static async Task<Result<string>> PostEnd(Ctx c, FormReader form)
    {
        var command = new EndOffice(c.Id(), form.Date("on"), form.Optional("decision"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("organisation.end-office", command, EndOffice.Handle);
        return done.Match<Result<string>>(_ => "/bodies", Result<string>.Refused);
    }
}
