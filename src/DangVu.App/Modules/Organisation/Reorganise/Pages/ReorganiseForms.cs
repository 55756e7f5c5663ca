using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise.Pages;

/// <summary>The first step of a reorganisation: what is to become of the body, and from which day. The second step shows what that means.</summary>
internal static class ReorganiseForms
{
    /// <summary>What may be done with the body.</summary>
    public static IReadOnlyList<string> For(BodyRef body) =>
        body.ParentId is null ? [ReorganisationKinds.Rename]
        : body.IsCell ? ReorganisationKinds.All
        : [.. ReorganisationKinds.All.Except([ReorganisationKinds.Split])];

    public static async Task<FormModel?> Show(Ctx c, string kind)
    {
        if (await Body(c, kind) is not { } body)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["reorganise." + kind],
            Lede = body.Name,
            Crumbs = [new(t["bodies.title"], "/bodies"), new(body.Name, "/bodies/" + body.Id)],
            Help = t["reorganise.help." + kind],
            Fields =
            [
                .. await Fields(c, kind, body),
                new("on", t["reorganise.on"], FieldKind.Date)
                {
                    Required = true,
                    Value = Vn.Day(c.Today),
                    Hint = t["reorganise.on-hint"],
                },
            ],
            Submit = t["reorganise.preview"],
            Cancel = "/bodies/" + body.Id,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, string kind, FormReader form)
    {
        if (await Body(c, kind) is null)
            return Refusal.NotFound("body.unknown");
        var command = Command(c, kind, form);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var plan = await command.Plan(c.Work);
        if (plan.IsRefused)
            return Result<string>.Refused(plan.Refusals);
        var preview = await Preview.Of(c.Work, plan.Value);
        if (preview.Against.Count > 0)
            return Result<string>.Refused(preview.Against);
        var query = form
            .Raw.Where(f => f.Key != "version" && !f.Key.StartsWith("__", StringComparison.Ordinal))
            .Select(f => (f.Key, Value: string.Join(',', f.Value.Where(v => !string.IsNullOrWhiteSpace(v)))))
            .Where(f => f.Value.Length > 0)
            .Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}");
        return $"/bodies/{c.Id()}/{kind}/confirm?{string.Join('&', query)}";
    }

    /// <summary>The body of the address, if it may be reorganised so by this actor.</summary>
    public static async Task<BodyRef?> Body(Ctx c, string kind) =>
        await c.Bodies.Find(c.Id()) is { DissolvedOn: null } body
        && c.Actor.May(Planning.Permission, body.Path)
        && For(body).Contains(kind)
            ? body
            : null;

    /// <summary>The command from what was typed, on the first step or in the address of the second.</summary>
    public static IReorganise Command(
        Ctx c,
        string kind,
        FormReader form,
        string decision = "",
        DateOnly decidedOn = default,
        string? seen = null
    )
    {
        var (id, on) = (c.Id(), form.Date("on"));
        Guid? Person(string field) => form.OptionalId(field);
        return kind switch
        {
            ReorganisationKinds.Rename => new RenameBody(
                id,
                form.Text("name", 200),
                on,
                decision,
                decidedOn,
                form.Optional("kind"),
                form.Optional("place"),
                form.Optional("superior"),
                form.Optional("committeeName"),
                seen
            ),
            ReorganisationKinds.Move => new MoveBody(id, form.Id("parentId"), on, decision, decidedOn, seen),
            ReorganisationKinds.Merge => new MergeBodies(
                [id, .. form.Ids("bodyIds")],
                on,
                decision,
                decidedOn,
                form.OptionalId("intoId"),
                form.Optional("newName", 200),
                SecretaryId: Person("secretaryId"),
                DeputyId: Person("deputyId"),
                Seen: seen
            ),
            ReorganisationKinds.Split => new SplitBody(
                id,
                form.Text("newName", 200),
                form.Ids("memberIds"),
                on,
                decision,
                decidedOn,
                form.Optional("kind"),
                Person("secretaryId"),
                Person("deputyId"),
                seen
            ),
            _ => new DissolveBody(id, on, decision, decidedOn, form.OptionalId("intoId"), seen),
        };
    }

    private static async Task<IReadOnlyList<Field>> Fields(Ctx c, string kind, BodyRef body)
    {
        var t = c.T;
        return kind switch
        {
            ReorganisationKinds.Rename => await Rename(c, body),
            ReorganisationKinds.Move =>
            [
                new("parentId", t["reorganise.parent"], FieldKind.Select)
                {
                    Required = true,
                    Options = await c.BodyOptions(
                        Planning.Permission,
                        b =>
                            b.Id != body.ParentId
                            && !b.Path.StartsWith(body.Path, StringComparison.Ordinal)
                            && c.Work.Get<BodyKindBook>().MayStandUnder(body.Kind, b.Kind, c.Today)
                    ),
                },
            ],
            ReorganisationKinds.Merge => await Merge(c, body),
            ReorganisationKinds.Split =>
            [
                new("newName", t["reorganise.new-name"]) { Required = true },
                Kind(c, body),
                new("memberIds", t["reorganise.members-going"], FieldKind.Checks)
                {
                    Required = true,
                    Options = await People(c, [body]),
                },
                .. await Heads(c, [body]),
            ],
            _ =>
            [
                new("intoId", t["reorganise.takes-over"], FieldKind.Select)
                {
                    Options = await Others(c, body),
                    Hint = t["reorganise.takes-over-hint"],
                },
            ],
        };
    }

    private static async Task<IReadOnlyList<Field>> Rename(Ctx c, BodyRef body)
    {
        var t = c.T;
        var name = new Field("name", t["reorganise.new-name"]) { Required = true, Value = body.Name };
        if (body.ParentId is not null)
            return body.Kind == BodyKinds.Partner ? [name] : [name, Kind(c, body)];
        var office = await c.Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == c.Db.OfficeId);
        return
        [
            name,
            new("committeeName", t["reorganise.committee"])
            {
                Hint = t["reorganise.committee-hint", office.CommitteeName],
            },
            new("place", t["reorganise.place"]) { Value = office.Place },
            new("superior", t["reorganise.superior"]) { Value = office.Superior },
        ];
    }

    private static async Task<IReadOnlyList<Field>> Merge(Ctx c, BodyRef body)
    {
        var t = c.T;
        var others = await Others(c, body);
        return
        [
            new("bodyIds", t["reorganise.with"], FieldKind.Checks) { Required = true, Options = others },
            new("intoId", t["reorganise.into"], FieldKind.Select)
            {
                Options = [(body.Id.ToString(), body.Name), .. others],
                Hint = t["reorganise.into-hint"],
            },
            new("newName", t["reorganise.new-name"]) { Hint = t["reorganise.new-name-hint"] },
            .. body.IsCell ? await Heads(c, await Cells(c, body)) : [],
        ];
    }

    private static Field Kind(Ctx c, BodyRef body) =>
        new("kind", c.T["bodies.kind"], FieldKind.Select)
        {
            Options =
            [
                .. c
                    .Work.Get<BodyKindBook>()
                    .ToFound(c.Today)
                    .Where(k => k != BodyKinds.Partner)
                    .Where(k => k == body.Kind || k.EndsWith("-" + body.Kind, StringComparison.Ordinal) || !body.IsCell)
                    .Select(k => (k, c.T["kind." + k])),
            ],
            Hint = c.T["reorganise.kind-hint"],
        };

    /// <summary>Living bodies of the same kind.</summary>
    private static Task<IReadOnlyList<(string, string)>> Others(Ctx c, BodyRef body) =>
        c.BodyOptions(Planning.Permission, b => b.Kind == body.Kind && b.Id != body.Id);

    private static async Task<IReadOnlyList<BodyRef>> Cells(Ctx c, BodyRef body) =>
        [
            .. (await c.Bodies.All()).Where(b =>
                b.Kind == body.Kind && b.DissolvedOn is null && c.Actor.May(Planning.Permission, b.Path)
            ),
        ];

    private static async Task<IReadOnlyList<Field>> Heads(Ctx c, IReadOnlyList<BodyRef> cells)
    {
        var people = await People(c, cells);
        return
        [
            new("secretaryId", c.T["reorganise.secretary"], FieldKind.Select)
            {
                Options = people,
                Hint = c.T["reorganise.heads-hint"],
            },
            new("deputyId", c.T["reorganise.deputy"], FieldKind.Select) { Options = people },
        ];
    }

    private static async Task<IReadOnlyList<(string, string)>> People(Ctx c, IReadOnlyList<BodyRef> cells)
    {
        var names = cells.ToDictionary(b => b.Id, b => b.Name);
        var lists = await c.Work.Get<IBodyMembers>().Of(c.Today, [.. names.Keys]);
        return
        [
            .. lists.Select(m => (m.MemberId.ToString(), names.Count == 1 ? m.Name : $"{m.Name} ({names[m.BodyId]})")),
        ];
    }
}
