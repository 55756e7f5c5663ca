using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Inspection.Pages;

/// <summary>Opening a case, its papers, its circle, its conclusion.</summary>
internal static class CaseForms
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        var members = await Subjects.Members(c);
        return new FormModel
        {
            Title = t["cases.new"],
            Lede = t["cases.new.lede"],
            Crumbs = [new(t["cases.title"], "/inspection/cases")],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(CaseCircle.Permission, b => b.Kind != BodyKinds.Partner),
                },
                new("kind", t["cases.kind"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. InspectionRules.Cases(c.Work, c.Today).Groups.Select(g => (g.Code, g.Title.In(t.Language))),
                    ],
                },
                new("title", t["cases.name"]) { Required = true },
                new("summary", t["cases.summary"], FieldKind.LongText),
                new("subjectBodyId", t["inspection.subject-body"], FieldKind.Select)
                {
                    Options = await c.BodyOptions(CaseCircle.Permission, b => b.Kind != BodyKinds.Partner),
                },
                new("subjectMemberId", t["inspection.subject-member"], FieldKind.Select) { Options = members },
                new("reader1", t["cases.reader"], FieldKind.Select)
                {
                    Hint = t["cases.readers.hint"],
                    Options = members,
                },
                new("reader2", t["cases.reader"], FieldKind.Select) { Options = members },
                new("secretaryReads", t["cases.secretary-reads"], FieldKind.Check),
                new("inspectorsRead", t["cases.inspectors-read"], FieldKind.Check),
                ProgrammePages.Day(c),
            ],
            Submit = t["save"],
            Cancel = "/inspection/cases",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new OpenCase(
            form.Id("bodyId"),
            form.Text("kind"),
            form.Text("title", 300),
            form.Date("on"),
            form.Optional("summary", 4000),
            form.OptionalId("subjectBodyId"),
            form.OptionalId("subjectMemberId"),
            [
                .. new[] { form.OptionalId("reader1"), form.OptionalId("reader2") }
                    .Where(r => r is not null)
                    .Select(r => r!.Value),
            ],
            form.Ticked("secretaryReads"),
            form.Ticked("inspectorsRead")
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("inspection.open-case", command, OpenCase.Handle)).Match<Result<string>>(
                id => "/inspection/cases/" + id,
                Result<string>.Refused
            );
    }

    public static Task<FormModel?> ShowPaper(Ctx c) =>
        Form(
            c,
            "cases.add-paper",
            x =>
                [
                    new("code", c.T["cases.paper"], FieldKind.Select)
                    {
                        Required = true,
                        Options =
                        [
                            .. InspectionRules
                                .Cases(c.Work, x.OpenedOn)
                                .In(x.Kind)
                                .Select(i => (i.Code, i.Text.In(c.T.Language))),
                        ],
                    },
                    ProgrammePages.Day(c),
                    new("number", c.T["cases.paper-number"]),
                    new("note", c.T["cases.note"], FieldKind.LongText),
                ]
        );

    public static async Task<Result<string>> PostPaper(Ctx c, FormReader form)
    {
        var command = new KeepCasePaper(
            c.Id(),
            form.Text("code"),
            form.Date("on"),
            form.Optional("number", 100),
            form.Optional("note", 2000)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("inspection.paper", command, KeepCasePaper.Handle));
    }

    public static async Task<FormModel?> ShowReader(Ctx c)
    {
        var members = await Subjects.Members(c);
        return await Form(
            c,
            "cases.add-reader",
            _ =>
                [
                    new("memberId", c.T["cases.reader"], FieldKind.Select)
                    {
                        Required = true,
                        Hint = c.T["cases.readers.hint"],
                        Options = members,
                    },
                    ProgrammePages.Day(c),
                ]
        );
    }

    public static async Task<Result<string>> PostReader(Ctx c, FormReader form)
    {
        var command = new AddReader(c.Id(), form.Id("memberId"), form.Date("on"));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("inspection.add-reader", command, AddReader.Handle));
    }

    public static Task<FormModel?> ShowConclude(Ctx c) =>
        Form(
            c,
            "cases.conclude",
            _ =>
                [
                    ProgrammePages.Day(c),
                    new("conclusion", c.T["inspection.conclusion"], FieldKind.LongText) { Required = true },
                    new("number", c.T["inspection.conclusion-number"]),
                    .. ProgrammePages.ShortcomingFields(c),
                ]
        );

    public static async Task<Result<string>> PostConclude(Ctx c, FormReader form)
    {
        var command = new ConcludeCase(
            c.Id(),
            form.Date("on"),
            form.Text("conclusion", 4000),
            form.Optional("number", 100),
            ProgrammePages.ReadShortcomings(form)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("inspection.conclude-case", command, ConcludeCase.Handle));
    }

    private static Result<string> Sent(Ctx c, Result<Guid> done) =>
        done.Match<Result<string>>(_ => "/inspection/cases/" + c.Id(), Result<string>.Refused);

    private static async Task<FormModel?> Form(Ctx c, string title, Func<InspectionCase, IReadOnlyList<Field>> fields)
    {
        var x = await CaseCircle.Find(c.Work, c.Id());
        return x is null
            ? null
            : new FormModel
            {
                Title = c.T[title],
                Lede = x.Title,
                Crumbs = [new(c.T["cases.title"], "/inspection/cases"), new(x.Title, "/inspection/cases/" + x.Id)],
                Fields = fields(x),
                Submit = c.T["save"],
                Cancel = "/inspection/cases/" + x.Id,
            };
    }
}
