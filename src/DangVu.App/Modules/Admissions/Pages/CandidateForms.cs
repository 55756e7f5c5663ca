using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Pages;

/// <summary>Choosing a candidate, papers outside a step, helpers, dropping.</summary>
internal static class CandidateForms
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        return new FormModel
        {
            Title = t["admissions.new"],
            Lede = t["admissions.new.lede"],
            Crumbs = [new(t["admissions.title"], "/admissions")],
            Fields =
            [
                new("bodyId", t["admissions.cell"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.IsCell ? c.Body.Id.ToString() : null,
                    Options = await c.BodyOptions("admissions.write", b => b.IsCell),
                },
                new("fullName", t["admissions.name"]) { Required = true },
                new("sex", t["admissions.sex"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [("male", t["sex.male"]), ("female", t["sex.female"])],
                },
                new("birthDate", t["admissions.birth"], FieldKind.Date) { Required = true },
                new("occupation", t["admissions.occupation"]),
                new("residence", t["admissions.residence"]),
                new("education", t["admissions.education"]),
                new("on", t["admissions.chosen-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("number", t["admissions.number"]),
                .. c.Body.IsCell
                    ?
                    [
                        new Field("helpers", t["admissions.helpers"], FieldKind.Checks)
                        {
                            Hint = t["admissions.helpers.hint"],
                            Options = await Officials(c, c.Body.Id),
                        },
                    ]
                    : Array.Empty<Field>(),
            ],
            Submit = t["save"],
            Cancel = "/admissions",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new ChooseCandidate(
            form.Id("bodyId"),
            form.Text("fullName", 100),
            form.Choice("sex", "male", "female"),
            form.Date("birthDate"),
            form.Date("on"),
            form.Optional("occupation", 200),
            form.Optional("residence", 300),
            form.Optional("education", 100),
            form.Ids("helpers"),
            form.Optional("number", 100)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("admissions.choose", command, ChooseCandidate.Handle)).Match<Result<string>>(
                id => "/admissions/" + id,
                Result<string>.Refused
            );
    }

    public static async Task<FormModel?> ShowPapers(Ctx c)
    {
        var x = await CandidatePage.Find(c, "admissions.write");
        if (x is null)
            return null;
        var t = c.T;
        var kept = await c.Db.Set<CandidatePaper>().Where(p => p.CandidateId == x.Id).Select(p => p.Code).ToListAsync();
        return Form(
            c,
            x,
            "admissions.add-papers",
            [
                new("papers", t["admissions.papers-in"], FieldKind.Checks)
                {
                    Options =
                    [
                        .. AdmissionRules
                            .PathOf(c.Work, x)
                            .Steps.SelectMany(s => s.Papers)
                            .Select(p => (p.Code, p.Title.In(t.Language) + (kept.Contains(p.Code) ? " ✓" : ""))),
                    ],
                },
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("number", t["admissions.number"]),
            ]
        );
    }

    public static async Task<Result<string>> PostPapers(Ctx c, FormReader form)
    {
        var (on, number) = (form.Date("on"), form.Optional("number", 100));
        var codes = form.Raw["papers"]
            .SelectMany(p => (p ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .ToList();
        if (codes.Count == 0)
            form.Add(Refusal.Invalid("papers", "field.required"));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(
                c,
                await c.Work.Run(
                    "admissions.papers",
                    new KeepPapers(c.Id(), [.. codes.Select(p => new PaperIn(p, on, number))]),
                    KeepPapers.Handle
                )
            );
    }

    public static async Task<FormModel?> ShowHelper(Ctx c)
    {
        var x = await CandidatePage.Find(c, "admissions.write");
        return x is null
            ? null
            : Form(
                c,
                x,
                "admissions.add-helper",
                [
                    new("memberId", c.T["admissions.helper"], FieldKind.Select)
                    {
                        Required = true,
                        Options = await Officials(c, x.BodyId),
                    },
                    new("on", c.T["from"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                ]
            );
    }

    public static async Task<Result<string>> PostHelper(Ctx c, FormReader form)
    {
        var command = new NameHelper(c.Id(), form.Id("memberId"), form.Date("on"));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("admissions.helper", command, NameHelper.Handle));
    }

    public static async Task<FormModel?> ShowDrop(Ctx c)
    {
        var x = await CandidatePage.Find(c, "admissions.write");
        return x is null || !AdmissionRules.PathOf(c.Work, x).MayGo(x.Step, CandidateStates.Dropped)
            ? null
            : Form(
                c,
                x,
                "admissions.drop",
                [
                    new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("reason", c.T["reason"], FieldKind.LongText) { Required = true },
                ]
            );
    }

    public static async Task<Result<string>> PostDrop(Ctx c, FormReader form)
    {
        var command = new DropCandidate(c.Id(), form.Date("on"), form.Text("reason", 1000));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("admissions.drop", command, DropCandidate.Handle));
    }

    private static async Task<IReadOnlyList<(string, string)>> Officials(Ctx c, Guid cell) =>
        [
            .. (await c.Work.Get<IMembers>().On(c.Today, cell))
                .Where(m => m.Status == MemberStatus.Official)
                .Select(m => (m.Id.ToString(), m.FullName)),
        ];

    private static Result<string> Sent(Ctx c, Result<Guid> done) =>
        done.Match<Result<string>>(_ => "/admissions/" + c.Id(), Result<string>.Refused);

    private static FormModel Form(Ctx c, Candidate x, string title, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = c.T[title],
            Lede = x.FullName,
            Crumbs = [new(c.T["admissions.title"], "/admissions"), new(x.FullName, "/admissions/" + x.Id)],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/admissions/" + x.Id,
        };
}
