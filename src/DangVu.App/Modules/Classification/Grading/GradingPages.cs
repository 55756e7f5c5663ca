using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>The three grids of a round: self, proposals, decision. One kind of subject, and of members one cell, at a time.</summary>
internal static class GradingPages
{
    public static Task<FormModel?> ShowSelf(Ctx c) => Show(c, "self", "classification.propose");

    public static Task<FormModel?> ShowPropose(Ctx c) => Show(c, "propose", "classification.propose");

    public static Task<FormModel?> ShowDecide(Ctx c) => Show(c, "decide", "classification.decide");

    private static async Task<FormModel?> Show(Ctx c, string step, string permission)
    {
        var t = c.T;
        var round = await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (round is null)
            return null;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(permission, b.Path))
            .ToDictionary(b => b.Id);
        if (bodies.Count == 0)
            return null;
        var kind = Kind(c);
        var ids = bodies.Keys.ToList();
        var subjects = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.RoundId == round.Id && s.Kind == kind && s.IsGraded && ids.Contains(s.BodyId))
            .OrderBy(s => s.Position)
            .ToListAsync();
        var cells = subjects.Select(s => s.BodyId).Distinct().Where(bodies.ContainsKey).ToList();
        var cell = kind == SubjectKinds.Member ? c.QueryId("cell") ?? cells.FirstOrDefault() : (Guid?)null;
        if (cell is { } chosen)
            subjects = [.. subjects.Where(s => s.BodyId == chosen)];
        var open = subjects.Where(s => s.DecidedGrade is null).ToList();
        var names = await Names.Of(c.Work, open);
        var rule = c.Work.Get<RuleBook>().Find(round.RuleOf(kind));
        return new FormModel
        {
            Title = t["classification." + step],
            Lede = t["classification.grid-lede", round.Year, t["classification.kind." + kind], open.Count],
            Crumbs =
            [
                new(t["classification.title"], "/classification"),
                new(t["classification.round", round.Year], "/classification/rounds/" + round.Id),
            ],
            Help = t[$"classification.{step}-help"],
            Rules = rule is null ? [] : [rule.Note(t)],
            Actions = Switches(c, kind, cell, cells, bodies),
            Above = step == "decide" && rule is not null ? await Room(c, round, kind, rule) : [],
            Fields = Fields(c, step, kind, cell, open, names),
            Submit = t[$"classification.{step}.submit"],
            Cancel = "/classification/rounds/" + round.Id,
        };
    }

    private static string Kind(Ctx c) =>
        c.Query("kind") is { } asked && SubjectKinds.All.Contains(asked) ? asked
        : c.Body.IsCell ? SubjectKinds.Member
        : SubjectKinds.Cell;

    /// <summary>Links to the other kinds and cells, quiet ones.</summary>
    private static List<PageAction> Switches(
        Ctx c,
        string kind,
        Guid? cell,
        List<Guid> cells,
        Dictionary<Guid, BodyRef> bodies
    ) =>
        [
            .. SubjectKinds
                .All.Where(k =>
                    k != kind && (k is SubjectKinds.Member or SubjectKinds.Cell || c.Body.Kind == BodyKinds.Grassroots)
                )
                .Select(k => new PageAction(c.T["classification.kind." + k], c.Here([("kind", k), ("cell", null)]))),
            .. cells
                .Where(id => cell is not null && id != cell)
                .Select(id => new PageAction(bodies[id].Name, c.Here([("kind", kind), ("cell", id.ToString())]))),
        ];

    private static async Task<IReadOnlyList<Section>> Room(Ctx c, Round round, string kind, RuleVersion rule)
    {
        var decided = await c
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round.Id && s.Kind == kind)
            .Select(s => s.DecidedGrade)
            .ToListAsync();
        return
        [
            .. Quotas
                .Of(kind, rule.As<GradesBody>(), decided)
                .Select(q => new Section(null)
                {
                    Text = c.T[
                        "classification.quota.say",
                        c.T["rating.short." + q.Grade.Code],
                        q.Outcome.Counted,
                        q.Outcome.Among,
                        q.Outcome.Allowed
                    ],
                }),
        ];
    }

    private static List<Field> Fields(
        Ctx c,
        string step,
        string kind,
        Guid? cell,
        List<Subject> open,
        IReadOnlyDictionary<Guid, string> names
    )
    {
        var t = c.T;
        var fields = new List<Field>
        {
            new("kind", "", FieldKind.Hidden) { Value = kind },
            new("cell", "", FieldKind.Hidden) { Value = cell?.ToString() },
            new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
        };
        if (step == "decide")
        {
            fields.Add(new("decision", t["decision"]) { Required = true });
            fields.Add(new("decidedBy", t["classification.decided-by"]) { Hint = t["classification.decided-by.hint"] });
        }
        fields.Add(
            new("grades", t["classification.kind." + kind], FieldKind.Grid)
            {
                Inputs =
                [
                    new("grade", t["classification.grade"], FieldKind.Select) { Options = GradeWords.Options(t) },
                    .. step == "self" ? Array.Empty<Field>() : [new Field("reason", t["classification.change-reason"])],
                ],
                Rows =
                [
                    .. open.Select(s => new GridRow(
                        s.Of.ToString(),
                        names.GetValueOrDefault(s.Of) ?? "",
                        Sub(t, s),
                        new Dictionary<string, string?>
                        {
                            ["grade"] =
                                step == "self" ? s.SelfGrade
                                : step == "decide" ? s.ProposedGrade
                                : s.ProposedGrade ?? s.SelfGrade,
                        }
                    )),
                ],
            }
        );
        return fields;
    }

    private static string? Sub(Texts t, Subject s) =>
        s.ProposedGrade is { } proposed ? t["classification.sub.proposed", t["rating.short." + proposed]]
        : s.SelfGrade is { } self ? t["classification.sub.self", t["rating.short." + self]]
        : null;

    private static List<GradeOf> Read(FormReader form) =>
        [
            .. form.Grid("grades")
                .Select(row => (row.Key, Grade: row.Value("grade"), Reason: row.Value("reason")))
                .Where(row => row.Grade is not null)
                .Select(row => new GradeOf(row.Key, row.Grade!, row.Reason)),
        ];

    public static async Task<Result<string>> PostSelf(Ctx c, FormReader form)
    {
        var command = new RecordSelf(c.Id(), form.Choice("kind", SubjectKinds.All), Read(form), On: form.Date("on"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return Back(c, await c.Work.Run("classification.self", command, RecordSelf.Handle));
    }

    public static async Task<Result<string>> PostPropose(Ctx c, FormReader form)
    {
        var command = new Propose(
            c.Id(),
            form.Choice("kind", SubjectKinds.All),
            c.Body.Id,
            Read(form),
            On: form.Date("on")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return Back(c, await c.Work.Run("classification.propose", command, Propose.Handle));
    }

    public static async Task<Result<string>> PostDecide(Ctx c, FormReader form)
    {
        var command = new Decide(
            c.Id(),
            form.Choice("kind", SubjectKinds.All),
            form.Text("decision", 100),
            Read(form),
            DecidedBy: form.Optional("decidedBy", 200),
            On: form.Date("on")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return Back(c, await c.Work.Run("classification.decide", command, Decide.Handle));
    }

    private static Result<string> Back(Ctx c, Result<Guid> done) =>
        done.Match<Result<string>>(_ => $"/classification/rounds/{c.Id()}?body={c.Body.Id}", Result<string>.Refused);
}
