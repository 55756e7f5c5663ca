using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection.Pages;

/// <summary>The register of discipline: who, in which form, by which decision, until when.</summary>
internal static class DisciplinePages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("discipline.read", b.Path))
            .Select(b => b.Id)
            .ToList();
        var found = c.Db.Set<DisciplineDecision>().AsNoTracking().Where(d => bodies.Contains(d.BodyId));
        var term = await c.Work.Get<IOffices>().Term(c.Today);
        var members = term is null
            ? 0
            : await found
                .Where(d =>
                    d.MemberId != null && d.DecidedOn >= term.From && d.DecidedOn <= c.Today && d.AnnulledOn == null
                )
                .Select(d => d.MemberId)
                .Distinct()
                .CountAsync();
        if (Keyset.ReadDay(c.Query("after")) is var (day, id))
            found = found.Where(d => d.DecidedOn < day || (d.DecidedOn == day && d.Id < id));
        var rows = await found
            .OrderByDescending(d => d.DecidedOn)
            .ThenByDescending(d => d.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var words = await Subjects.Read(c, shown.Select(d => d.MemberId));
        return new ListModel
        {
            Title = t["discipline.title"],
            Lede = term is null ? null : t["discipline.lede", term.Label, members],
            Help = t["discipline.help"],
            Actions = c.May("discipline.write")
                ? [new(t["discipline.new"], $"/discipline/new?body={c.Body.Id}", Primary: true)]
                : [],
            Table = new Table(
                [
                    new(t["discipline.whom"]),
                    new(t["discipline.form"]),
                    new(t["decision"]),
                    new(t["discipline.decided"]),
                    new(t["discipline.expires"]),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(d =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    words.Subject(d.BodyId, d.MemberId),
                                    "/discipline/" + d.Id,
                                    Sub: d.MemberId is null ? null : words.Body(d.BodyId)
                                ),
                                t["discipline.form." + d.Form],
                                d.Number,
                                Vn.Day(d.DecidedOn),
                                Vn.Day(d.ExpiresOn),
                                State(c, d),
                            ]
                    ),
                ]
            )
            {
                Empty = t["discipline.none"],
            },
            Next =
                rows.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].DecidedOn, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static Cell State(Ctx c, DisciplineDecision d) =>
        d.AnnulledOn is not null ? new Cell(c.T["discipline.state.annulled"], Tone: Tone.Mute)
        : d.EffectFrom > c.Today ? new Cell(c.T["discipline.state.later"], Tone: Tone.Due)
        : d.ExpiresOn <= c.Today ? new Cell(c.T["discipline.state.expired"], Tone: Tone.Mute)
        : new Cell(c.T["discipline.state.in-force"], Tone: Tone.Late);

    public static async Task<PageModel?> Show(Ctx c)
    {
        var d = await Find(c, "discipline.read");
        if (d is null)
            return null;
        var t = c.T;
        var words = await Subjects.Read(c, [d.MemberId]);
        var body = (await c.Bodies.Find(d.BodyId))!;
        var writes = d.AnnulledOn is null && c.Actor.May("discipline.write", body.Path);
        return new DetailModel
        {
            Title = words.Subject(d.BodyId, d.MemberId),
            Lede = t["discipline.page.lede", t["discipline.form." + d.Form], Vn.Day(d.DecidedOn)],
            Crumbs = [new(t["discipline.title"], "/discipline")],
            Help = t["discipline.page.help"],
            Actions = writes
                ?
                [
                    .. d.AnnouncedOn is null
                        ? new PageAction[]
                        {
                            new(t["discipline.announce"], $"/discipline/{d.Id}/announce", Primary: true),
                        }
                        : [],
                    new(t["discipline.annul"], $"/discipline/{d.Id}/annul"),
                ]
                : [],
            Facts =
            [
                (t["body"], body.Name),
                (t["discipline.form"], t["discipline.form." + d.Form]),
                (t["decision"], d.Number),
                (t["discipline.decided"], Vn.Day(d.DecidedOn)),
                (t["discipline.decided-by"], words.Body(d.DecidedBy)),
                (t["discipline.reason"], d.Reason),
                (t["discipline.effect"], Vn.Day(d.EffectFrom)),
                (t["discipline.announced"], Vn.Day(d.AnnouncedOn)),
                (t["discipline.expires"], Vn.Day(d.ExpiresOn)),
                (t["state"], State(c, d)),
                .. d.AnnulledOn is null
                    ? []
                    : new (string, Cell)[]
                    {
                        (t["discipline.annulled-on"], Vn.Day(d.AnnulledOn)),
                        (t["discipline.annul-number"], d.AnnulNumber),
                        (t["reason"], d.AnnulReason),
                        (t["discipline.reinstated"], t[d.Reinstated ? "yes" : "no"]),
                    },
            ],
        };
    }

    private static async Task<DisciplineDecision?> Find(Ctx c, string permission)
    {
        var d = await c.Db.Set<DisciplineDecision>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        return d is not null && await c.Bodies.Find(d.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? d
            : null;
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        return new FormModel
        {
            Title = t["discipline.new"],
            Lede = t["discipline.new.lede"],
            Crumbs = [new(t["discipline.title"], "/discipline")],
            Fields =
            [
                new("memberId", t["discipline.member"], FieldKind.Select)
                {
                    Hint = t["inspection.subject.hint"],
                    Options = await Subjects.Members(c),
                },
                new("bodyId", t["discipline.organisation"], FieldKind.Select)
                {
                    Options = await c.BodyOptions("discipline.write", b => b.Kind != BodyKinds.Partner),
                },
                new("form", t["discipline.form"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. DisciplineForms.All.Select(f => (f, t["discipline.form." + f]))],
                },
                new("number", t["decision"]) { Required = true },
                new("decidedOn", t["discipline.decided"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("decidedBy", t["discipline.decided-by"], FieldKind.Select)
                {
                    Required = true,
                    Value = (await c.Bodies.Root()).Id.ToString(),
                    Options = await c.BodyOptions("discipline.write", b => b.Kind != BodyKinds.Partner),
                },
                new("effectFrom", t["discipline.effect"], FieldKind.Date) { Hint = t["discipline.effect.hint"] },
                new("reason", t["discipline.reason"], FieldKind.LongText) { Required = true },
            ],
            Submit = t["save"],
            Cancel = "/discipline",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new DecideDiscipline(
            form.Choice("form", DisciplineForms.All),
            form.Text("number", 100),
            form.Date("decidedOn"),
            form.Text("reason", 4000),
            form.OptionalId("memberId"),
            form.OptionalId("bodyId"),
            form.OptionalId("decidedBy"),
            form.OptionalDate("effectFrom")
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("discipline.decide", command, DecideDiscipline.Handle)).Match<Result<string>>(
                id => "/discipline/" + id,
                Result<string>.Refused
            );
    }

    public static Task<FormModel?> ShowAnnounce(Ctx c) => Form(c, "discipline.announce", [ProgrammePages.Day(c)]);

    public static async Task<Result<string>> PostAnnounce(Ctx c, FormReader form)
    {
        var command = new AnnounceDiscipline(c.Id(), form.Date("on"));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("discipline.announce", command, AnnounceDiscipline.Handle));
    }

    public static Task<FormModel?> ShowAnnul(Ctx c) =>
        Form(
            c,
            "discipline.annul",
            [
                ProgrammePages.Day(c),
                new("number", c.T["discipline.annul-number"]) { Required = true },
                new("reason", c.T["reason"], FieldKind.LongText) { Required = true },
                new("reinstated", c.T["discipline.reinstated"], FieldKind.Check),
            ]
        );

    public static async Task<Result<string>> PostAnnul(Ctx c, FormReader form)
    {
        var command = new AnnulDiscipline(
            c.Id(),
            form.Date("on"),
            form.Text("number", 100),
            form.Text("reason", 2000),
            form.Ticked("reinstated")
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("discipline.annul", command, AnnulDiscipline.Handle));
    }

    private static Result<string> Sent(Ctx c, Result<Guid> done) =>
        done.Match<Result<string>>(_ => "/discipline/" + c.Id(), Result<string>.Refused);

    private static async Task<FormModel?> Form(Ctx c, string title, IReadOnlyList<Field> fields)
    {
        var d = await Find(c, "discipline.write");
        if (d is null)
            return null;
        var whom = (await Subjects.Read(c, [d.MemberId])).Subject(d.BodyId, d.MemberId);
        return new FormModel
        {
            Title = c.T[title],
            Lede = whom,
            Crumbs = [new(c.T["discipline.title"], "/discipline"), new(whom, "/discipline/" + d.Id)],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/discipline/" + d.Id,
        };
    }
}
