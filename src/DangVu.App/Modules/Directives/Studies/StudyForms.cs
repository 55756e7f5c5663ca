using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

internal static class StudyForms
{
    /// <summary>Rows of one roll call page; a larger body marks its cells one after another.</summary>
    private const int GridRows = 300;

    public static async Task<FormModel?> ShowPlan(Ctx c)
    {
        var t = c.T;
        var missed = c.QueryId("makesUp") is { } id
            ? await c.Db.Set<StudySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id)
            : null;
        if (missed is not null && (await c.Bodies.Find(missed.BodyId) is not { } of || !StudyPages.Sees(c.Actor, of)))
            return null;
        return new FormModel
        {
            Title = t[missed is null ? "studies.plan" : "studies.make-up"],
            Lede = missed is null ? null : t["studies.make-up.lede", missed.Theme, Vn.Day(missed.HeldOn)],
            Help = t[missed is null ? "studies.plan.help" : "studies.make-up.help"],
            Crumbs = [new(t["studies.title"], "/studies")],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(
                        PlanStudy.Permission,
                        b => b.Kind != Organisation.Contracts.BodyKinds.Partner
                    ),
                },
                new("kind", t["studies.kind"], FieldKind.Radio)
                {
                    Required = true,
                    Value = missed?.Kind ?? StudyKinds.All[0],
                    Options = [.. StudyKinds.All.Select(k => (k, t["study-kind." + k]))],
                },
                new("theme", t["studies.theme"])
                {
                    Required = true,
                    Value = missed is null ? null : t["studies.make-up.theme", missed.Theme],
                },
                new("makesUpFor", "", FieldKind.Hidden) { Value = missed?.Id.ToString() },
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("document", t["studies.document"], FieldKind.Select)
                {
                    Value = c.Query("document"),
                    Options = await c.Work.Get<IDirectives>().Choices(c.Body),
                },
                new("document2", t["studies.document2"], FieldKind.Select)
                {
                    Options = await c.Work.Get<IDirectives>().Choices(c.Body),
                },
                new("place", t["studies.place"]),
                new("speaker", t["studies.speaker"]),
            ],
            Submit = t["save"],
            Cancel = "/studies",
        };
    }

    public static async Task<Result<string>> PostPlan(Ctx c, FormReader form)
    {
        var documents = new[] { form.OptionalId("document"), form.OptionalId("document2") }.OfType<Guid>().ToList();
        var command = new PlanStudy(
            form.Id("bodyId"),
            form.Choice("kind", StudyKinds.All),
            form.Text("theme", 300),
            form.Date("on"),
            documents,
            form.Optional("place", 200),
            form.Optional("speaker", 200),
            form.OptionalId("makesUpFor")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("directives.study", command, PlanStudy.Handle);
        return done.Match<Result<string>>(id => "/studies/" + id, Result<string>.Refused);
    }

    /// <summary>The roll of the body chosen in the tree; everybody stands as present until marked otherwise.</summary>
    public static async Task<FormModel?> ShowAttendance(Ctx c)
    {
        if (
            await StudyPages.Load(c) is not { } loaded
            || loaded.Study.CancelledOn is not null
            || !c.May(PlanStudy.Permission)
        )
            return null;
        var (s, body) = loaded;
        var t = c.T;
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var marks = await c
            .Db.Set<StudyAttendance>()
            .AsNoTracking()
            .Where(a => a.StudyId == s.Id)
            .ToDictionaryAsync(a => a.MemberId, a => a.State);
        var listed = (await StudyReader.Listed(c.Work, s, body))
            .Where(m =>
                c.Range.Covers(bodies[m.CellId].Path) && c.Actor.May(PlanStudy.Permission, bodies[m.CellId].Path)
            )
            .OrderBy(m => marks.ContainsKey(m.Id))
            .ThenBy(m => bodies[m.CellId].Path, StringComparer.Ordinal)
            .Take(GridRows)
            .ToList();
        return new FormModel
        {
            Title = t["studies.mark"],
            Lede = t["studies.mark.lede", s.Theme, Vn.Day(s.HeldOn), c.Body.Name],
            Help = t["studies.mark.help"],
            Crumbs = [new(t["studies.title"], "/studies"), new(s.Theme, "/studies/" + s.Id)],
            Fields =
            [
                new("marks", t["studies.roll"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("state", t["state"], FieldKind.Select)
                        {
                            Required = true,
                            Options = [.. AttendanceStates.All.Select(x => (x, t["study-attendance." + x]))],
                        },
                    ],
                    Rows =
                    [
                        .. listed.Select(m => new GridRow(
                            m.Id.ToString(),
                            m.FullName,
                            bodies[m.CellId].Name,
                            new Dictionary<string, string?>
                            {
                                ["state"] =
                                    marks.GetValueOrDefault(m.Id)
                                    ?? (m.Status == MemberStatus.Exempt ? "excused" : AttendanceStates.Present),
                            }
                        )),
                    ],
                },
            ],
            Submit = t["studies.mark.go"],
            Cancel = "/studies/" + s.Id,
        };
    }

    public static async Task<Result<string>> PostAttendance(Ctx c, FormReader form)
    {
        var marks = form.Grid("marks")
            .Select(row => new AttendanceMark(row.Key, row.Value("state") ?? AttendanceStates.Present))
            .ToList();
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run(
            "directives.attendance",
            new RecordAttendance(c.Id(), marks),
            RecordAttendance.Handle
        );
        return done.Match<Result<string>>(id => "/studies/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowCancel(Ctx c)
    {
        if (
            await StudyPages.Load(c) is not { } loaded
            || loaded.Study.CancelledOn is not null
            || !c.Actor.May(PlanStudy.Permission, loaded.Body.Path)
        )
            return null;
        return new FormModel
        {
            Title = c.T["studies.cancel"],
            Lede = loaded.Study.Theme,
            Crumbs = [new(c.T["studies.title"], "/studies"), new(loaded.Study.Theme, "/studies/" + loaded.Study.Id)],
            Fields = [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }],
            Submit = c.T["studies.cancel"],
            Cancel = "/studies/" + loaded.Study.Id,
        };
    }

    public static async Task<Result<string>> PostCancel(Ctx c, FormReader form)
    {
        var command = new CancelStudy(c.Id(), form.Text("reason", 1000));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("directives.cancel-study", command, CancelStudy.Handle);
        return done.Match<Result<string>>(id => "/studies/" + id, Result<string>.Refused);
    }
}
