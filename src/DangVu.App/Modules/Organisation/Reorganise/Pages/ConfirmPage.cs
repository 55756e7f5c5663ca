using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.Pages;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.Extensions.Primitives;

namespace DangVu.App.Modules.Organisation.Reorganise.Pages;

/// <summary>The second step: everything that will move, counted; then the decision's number and date, and it is done.</summary>
internal static class ConfirmPage
{
    private const int NamesShown = 12;

    public static async Task<FormModel?> Show(Ctx c, string kind)
    {
        if (await ReorganiseForms.Body(c, kind) is not { } body)
            return null;
        var t = c.T;
        var back = $"/bodies/{body.Id}/{kind}";
        var model = new FormModel
        {
            Title = t["reorganise.confirm." + kind],
            Lede = body.Name,
            Crumbs = [new(t["bodies.title"], "/bodies"), new(body.Name, "/bodies/" + body.Id)],
            Help = t["reorganise.confirm-help"],
            Fields = [],
            Submit = t["reorganise.confirm"],
            Cancel = back,
        };
        var form = Typed(c);
        var command = ReorganiseForms.Command(c, kind, form);
        var plan = form.HasErrors ? Result<ReorganisationPlan>.Refused(form.Errors) : await command.Plan(c.Work);
        if (plan.IsRefused)
            return model with
            {
                Errors = [.. plan.Refusals.Select(r => new FieldError(null, t.Of(r)))],
                Status = PageRoutes.StatusOf(plan.Refusals[0].Kind),
            };
        var preview = await Preview.Of(c.Work, plan.Value);
        return model with
        {
            Errors = [.. preview.Against.Select(r => new FieldError(null, t.Of(r)))],
            Above = await Sections(c, preview),
            Fields =
            [
                new("version", "", FieldKind.Hidden) { Value = preview.Fingerprint },
                new("decision", t["reorganise.decision"]) { Required = true, Hint = t["reorganise.decision-hint"] },
                new("decidedOn", t["reorganise.decided-on"], FieldKind.Date) { Required = true },
            ],
        };
    }

    public static async Task<Result<string>> Post(Ctx c, string kind, FormReader form)
    {
        if (await ReorganiseForms.Body(c, kind) is null)
            return Refusal.NotFound("body.unknown");
        var typed = Typed(c);
        var command = ReorganiseForms.Command(
            c,
            kind,
            typed,
            form.Text("decision", 200),
            form.Date("decidedOn"),
            form.Text("version")
        );
        if (typed.HasErrors || form.HasErrors)
            return Result<string>.Refused([.. typed.Errors, .. form.Errors]);
        var done = command switch
        {
            RenameBody rename => await c.Work.Run("organisation.rename", rename, RenameBody.Handle),
            MoveBody move => await c.Work.Run("organisation.move-body", move, MoveBody.Handle),
            MergeBodies merge => await c.Work.Run("organisation.merge", merge, MergeBodies.Handle),
            SplitBody split => await c.Work.Run("organisation.split", split, SplitBody.Handle),
            DissolveBody dissolve => await c.Work.Run("organisation.dissolve", dissolve, DissolveBody.Handle),
            _ => throw new InvalidOperationException(kind),
        };
        return done.Match<Result<string>>(id => "/reorganisations/" + id, Result<string>.Refused);
    }

    /// <summary>What the first step typed stands in the address.</summary>
    private static FormReader Typed(Ctx c) =>
        new(
            new FormCollection(c.Http.Request.Query.ToDictionary(q => q.Key, q => new StringValues(q.Value.ToString())))
        );

    private static async Task<IReadOnlyList<Section>> Sections(Ctx c, Preview preview)
    {
        var (t, plan) = (c.T, preview.Plan);
        var names = await c
            .Work.Get<IMemberNames>()
            .Of(plan.Members.Select(m => m.MemberId).Concat(plan.OfficesBegin.Select(o => o.MemberId)));
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return
        [
            new(t["reorganise.what"]) { Facts = Facts(t, plan, names) },
            new(t["reorganise.follows"])
            {
                Table = new Table(
                    [new(t["reorganise.records"]), new(t["reorganise.count"], Number: true), new(t["reorganise.fate"])],
                    [
                        .. preview
                            .Lines.OrderBy(l => Order(l.Fate))
                            .Select(l =>
                                (IReadOnlyList<Cell>)[t["follow." + l.What], Cell.Of(l.Count), Fate(t, plan, l)]
                            ),
                    ]
                )
                {
                    Empty = t["reorganise.nothing-follows"],
                },
            },
            .. preview.Sizes.Count == 0 ? [] : new[] { WarningPages.Section(t, preview.Sizes, named: true) },
            .. plan.Members.Count == 0
                ? []
                : new[]
                {
                    new Section(t["reorganise.members-going-count", plan.Members.Count])
                    {
                        // Names only where they were chosen one by one, or are few.
                        Text =
                            plan.Kind == ReorganisationKinds.Split || plan.Members.Count <= NamesShown
                                ? string.Join(", ", plan.Members.Select(m => names.GetValueOrDefault(m.MemberId)))
                                : null,
                        Table = new Table(
                            [new(t["from-body"]), new(t["to-body"]), new(t["bodies.members"], Number: true)],
                            [
                                .. plan
                                    .Members.GroupBy(m => m.From)
                                    .Select(g => (IReadOnlyList<Cell>)[bodies[g.Key], plan.ToName, Cell.Of(g.Count())]),
                            ]
                        ),
                    },
                },
        ];
    }

    private static List<(string, Cell)> Facts(Texts t, ReorganisationPlan plan, IReadOnlyDictionary<Guid, string> names)
    {
        var facts = new List<(string, Cell)> { (t["reorganise.on"], Vn.Day(plan.On)) };
        foreach (var (body, part) in plan.Bodies)
            facts.Add((t["reorganise.part." + part], body.Name));
        if (plan.Rename is { } rename)
            facts.Add((t["reorganise.part." + Parts.NewName], rename.Name));
        if (plan.Office is { } office)
            foreach (
                var (key, word) in new[]
                {
                    ("committee", office.CommitteeName),
                    ("place", office.Place),
                    ("superior", office.Superior),
                }
            )
                if (word is not null)
                    facts.Add((t["reorganise." + key], word));
        if (plan.New is { } found)
        {
            facts.Add((t["reorganise.part." + Parts.Founded], found.Name));
            facts.Add((t["bodies.parent"], found.Parent.Name));
        }
        foreach (var (member, title) in plan.OfficesBegin)
            facts.Add((t["office." + title], names.GetValueOrDefault(member) ?? ""));
        return facts;
    }

    private static Cell Fate(Texts t, ReorganisationPlan plan, FollowLine line) =>
        line.Fate switch
        {
            Fates.Moves => new(t["follow.fate.moves", plan.ToName ?? plan.Above?.Name ?? ""], Tone: Tone.Ok),
            Fates.Ends => new(t["follow.fate.ends", Vn.Day(plan.On)], Tone: Tone.Due),
            _ => new(t["follow.fate.stays"], Tone: Tone.Mute),
        };

    private static int Order(string fate) =>
        fate switch
        {
            Fates.Moves => 0,
            Fates.Ends => 1,
            _ => 2,
        };
}
