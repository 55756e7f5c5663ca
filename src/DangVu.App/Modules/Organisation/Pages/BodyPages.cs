using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Pages;

/// <summary>The forms of a body: founding it, and who holds which office in it.</summary>
internal static class BodyPages
{
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
                    Options = [.. c.Work.Get<BodyKindBook>().ToFound(c.Today).Select(k => (k, c.T["kind." + k]))],
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
