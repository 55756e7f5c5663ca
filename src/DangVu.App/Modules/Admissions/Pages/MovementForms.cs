using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Admissions.Pages;

/// <summary>Leaving, coming by transfer, exemption.</summary>
internal static class MovementForms
{
    public static async Task<FormModel?> ShowLeave(Ctx c)
    {
        var t = c.T;
        return Form(
            c,
            "movements.leave",
            t["movements.leave.lede"],
            [
                await Members(c),
                new("kind", t["movements.kind"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [.. MovementKinds.Leaving.Select(k => (k, t["movement." + k]))],
                },
                Day(c),
                new("place", t["movements.to-place"]),
                new("grounds", t["movements.grounds"], FieldKind.LongText) { Hint = t["movements.grounds.hint"] },
                new("entitled", t["admissions.entitled"], FieldKind.Number) { Hint = t["movements.vote.hint"] },
                new("inFavour", t["admissions.in-favour"], FieldKind.Number),
                new("decision", t["decision"]),
            ]
        );
    }

    public static async Task<Result<string>> PostLeave(Ctx c, FormReader form)
    {
        var command = new RecordLeaving(
            form.Id("memberId"),
            form.Choice("kind", MovementKinds.Leaving),
            form.Date("on"),
            form.Optional("grounds", 2000),
            form.Optional("place", 300),
            form.Optional("decision", 100),
            (int?)form.OptionalNumber("entitled", 1, 100_000),
            (int?)form.OptionalNumber("inFavour", 0, 100_000)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("admissions.leave", command, RecordLeaving.Handle));
    }

    public static async Task<FormModel?> ShowIn(Ctx c)
    {
        var t = c.T;
        return Form(
            c,
            "movements.transfer-in",
            t["movements.in.lede"],
            [
                new("bodyId", t["admissions.cell"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.IsCell ? c.Body.Id.ToString() : null,
                    Options = await c.BodyOptions("admissions.decide", b => b.IsCell),
                },
                new("fullName", t["admissions.name"]) { Required = true },
                new("sex", t["admissions.sex"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [("male", t["sex.male"]), ("female", t["sex.female"])],
                },
                new("birthDate", t["admissions.birth"], FieldKind.Date) { Required = true },
                Day(c),
                new("place", t["movements.from-place"]) { Required = true },
                new("admittedOn", t["admissions.admitted-on"], FieldKind.Date) { Required = true },
                new("recognisedOn", t["admissions.recognised-on"], FieldKind.Date)
                {
                    Hint = t["movements.recognised.hint"],
                },
                new("decision", t["movements.letter"]),
            ]
        );
    }

    public static async Task<Result<string>> PostIn(Ctx c, FormReader form)
    {
        var command = new TransferIn(
            form.Id("bodyId"),
            form.Text("fullName", 100),
            form.Choice("sex", "male", "female"),
            form.Date("birthDate"),
            form.Date("on"),
            form.Text("place", 300),
            form.Date("admittedOn"),
            form.OptionalDate("recognisedOn"),
            form.Optional("decision", 100)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("admissions.transfer-in", command, TransferIn.Handle));
    }

    public static async Task<FormModel?> ShowExempt(Ctx c) =>
        Form(
            c,
            "movements.exempt",
            c.T["movements.exempt.lede"],
            [
                await Members(c),
                Day(c),
                new("grounds", c.T["movements.grounds"], FieldKind.LongText) { Required = true },
                new("decision", c.T["decision"]),
            ]
        );

    public static async Task<Result<string>> PostExempt(Ctx c, FormReader form)
    {
        var command = new ExemptMember(
            form.Id("memberId"),
            form.Date("on"),
            form.Text("grounds", 2000),
            form.Optional("decision", 100)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("admissions.exempt", command, ExemptMember.Handle));
    }

    private static Result<string> Sent(Result<Guid> done) =>
        done.Match<Result<string>>(id => "/movements/" + id, Result<string>.Refused);

    private static Field Day(Ctx c) =>
        new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) };

    /// <summary>The members of the chosen cell, or of all cells the actor may decide about.</summary>
    private static async Task<Field> Members(Ctx c)
    {
        var cells = (await c.Bodies.All())
            .Where(b => b.IsCell && c.Range.Covers(b.Path) && c.Actor.May("admissions.decide", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var members = await c.Work.Get<IMembers>().On(c.Today, c.Body.IsCell ? c.Body.Id : null);
        return new Field("memberId", c.T["admissions.member"], FieldKind.Select)
        {
            Required = true,
            Value = c.Query("member"),
            Options =
            [
                .. members
                    .Where(m => cells.ContainsKey(m.CellId))
                    .Select(m => (m.Id.ToString(), $"{m.FullName} ({cells[m.CellId]})")),
            ],
        };
    }

    private static FormModel Form(Ctx c, string title, string lede, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = c.T[title],
            Lede = lede,
            Crumbs = [new(c.T["movements.title"], "/movements")],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/movements",
        };
}
