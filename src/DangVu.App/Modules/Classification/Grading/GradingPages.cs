using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>The three grids of a round: self, proposals, decision. One kind of subject, and of members one cell, at a time.</summary>
internal static class GradingPages
{
    public static Task<FormModel?> ShowSelf(Ctx c) => Show(c, Stages.Self, "classification.propose");

    public static Task<FormModel?> ShowPropose(Ctx c) => Show(c, "propose", "classification.propose");

    public static Task<FormModel?> ShowDecide(Ctx c) => Show(c, Decide, "classification.decide");

    private const string Decide = "decide";

    private static async Task<FormModel?> Show(Ctx c, string step, string permission)
    {
        if (await GridScope.Read(c, permission) is not { } scope)
            return null;
        var t = c.T;
        var open = await scope.Waiting(c);
        var names = await Names.Of(c.Work, open);
        var says = step == Decide ? await RuleSays(c, scope, open) : [];
        return new FormModel
        {
            Title = t["classification." + step],
            Lede = t["classification.grid-lede", Rounds.RoundWords.Period(t, scope.Round), scope.Where(t), open.Count],
            Crumbs = scope.Crumbs(t),
            Help = t[$"classification.{step}-help"],
            Rules = scope.Notes(t),
            Actions = scope.Switches(c),
            Live = step == Decide && scope.Rule is not null ? LiveQuota.Address(scope.Round) : null,
            LiveLines = step == Decide ? await LiveQuota.Lines(c, scope, LiveQuota.Chosen(c, open)) : [],
            Fields = await Fields(c, step, scope, open, names, says),
            Submit = t[$"classification.{step}.submit"],
            Cancel = scope.Back(c),
        };
    }

    private static async Task<List<Field>> Fields(
        Ctx c,
        string step,
        GridScope scope,
        List<Subject> open,
        IReadOnlyDictionary<Guid, string> names,
        Dictionary<Guid, string> says
    )
    {
        var t = c.T;
        var fields = new List<Field>(scope.Hidden())
        {
            new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
        };
        if (step == Decide)
        {
            var above = scope.Kind == SubjectKinds.Organisation;
            fields.Add(
                new("decision", t["decision"])
                {
                    Required = above,
                    Hint = above ? null : t["classification.decision.hint"],
                }
            );
            fields.Add(new("decidedBy", t["classification.decided-by"]) { Hint = t["classification.decided-by.hint"] });
            if ((await Rounds.RoundRules.OrderOf(c.Work, scope.Round)).MayExceedQuota)
                fields.Add(new("overQuota", t["classification.over-quota"]));
        }
        fields.Add(
            new("grades", t["classification.kind." + scope.Kind], FieldKind.Grid)
            {
                Inputs =
                [
                    new("version", "", FieldKind.Hidden),
                    new("grade", t["classification.grade"], FieldKind.Select) { Options = GradeWords.Options(t) },
                    .. step == Stages.Self
                        ? Array.Empty<Field>()
                        : [new Field("reason", t["classification.change-reason"])],
                ],
                Rows =
                [
                    .. open.Select(s => new GridRow(
                        s.Of.ToString(),
                        names.GetValueOrDefault(s.Of) ?? "",
                        Sub(t, s, says.GetValueOrDefault(s.Id)),
                        new Dictionary<string, string?>
                        {
                            ["version"] = s.Version.ToString(CultureInfo.InvariantCulture),
                            ["grade"] =
                                step == Stages.Self ? s.SelfGrade
                                : step == Decide ? s.VotedGrade ?? s.ProposedGrade
                                : s.ProposedGrade ?? s.SelfGrade,
                        }
                    )),
                ],
            }
        );
        return fields;
    }

    /// <summary>The voices so far, the group for the quota, and what the rule closes: all that whoever decides has to see.</summary>
    private static string? Sub(Texts t, Subject s, string? says)
    {
        var parts = new List<string>();
        if (s.SelfGrade is { } self)
            parts.Add(t["classification.sub.self", t["rating.short." + self]]);
        if (s.ProposedGrade is { } proposed)
            parts.Add(t["classification.sub.proposed", t["rating.short." + proposed]]);
        if (s.VotedOn is not null)
            parts.Add(
                t[
                    "classification.sub.voted",
                    s.VotedGrade is { } voted ? t["rating.short." + voted] : t["classification.vote.none"]
                ]
            );
        if (says is not null)
            parts.Add(says);
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    private static async Task<Dictionary<Guid, string>> RuleSays(Ctx c, GridScope scope, List<Subject> open)
    {
        if (scope.Grades is not { } rule)
            return [];
        var known = await GradingFacts.Read(c.Work, scope.Round, rule, open);
        var said = new Dictionary<Guid, string>();
        foreach (var subject in open)
        {
            var choice = rule.Evaluate(known.Of(subject));
            var closed = rule.Grades.Where(g => !choice.Allows(g.Code)).ToList();
            var unknown = Trace.MissingOf(choice.Trace).Count;
            var text = string.Join(
                ", ",
                new[]
                {
                    closed.Count == 0
                        ? null
                        : c.T[
                            "classification.sub.closed",
                            string.Join(", ", closed.Select(g => c.T["rating.short." + g.Code]))
                        ],
                    unknown == 0 ? null : c.T["classification.sub.unknown", unknown],
                }.Where(x => x is not null)
            );
            if (text.Length > 0)
                said[subject.Id] = text;
        }
        return said;
    }

    internal static List<GradeOf> Read(FormReader form) =>
        [
            .. form.Grid("grades")
                .Select(row =>
                    (row.Key, Grade: row.Value("grade"), Reason: row.Value("reason"), Version: row.Value("version"))
                )
                .Where(row => row.Grade is not null)
                .Select(row => new GradeOf(
                    row.Key,
                    row.Grade!,
                    row.Reason,
                    int.TryParse(row.Version, CultureInfo.InvariantCulture, out var version) ? version : null
                )),
        ];

    public static Task<Result<string>> PostSelf(Ctx c, FormReader form) =>
        c.Do(
            form,
            "classification.self",
            new RecordSelf(c.Id(), Kind(form), Read(form), On: form.Date("on")),
            RecordSelf.Handle,
            Back(c)
        );

    public static Task<Result<string>> PostPropose(Ctx c, FormReader form) =>
        c.Do(
            form,
            "classification.propose",
            new Propose(c.Id(), Kind(form), c.Body.Id, Read(form), On: form.Date("on")),
            Propose.Handle,
            Back(c)
        );

    public static Task<Result<string>> PostDecide(Ctx c, FormReader form) =>
        c.Do(
            form,
            "classification.decide",
            new Grading.Decide(
                c.Id(),
                Kind(form),
                form.Optional("decision", 100),
                Read(form),
                DecidedBy: form.Optional("decidedBy", 200),
                On: form.Date("on"),
                OverQuota: form.Optional("overQuota", 500)
            ),
            Grading.Decide.Handle,
            Back(c)
        );

    private static string Kind(FormReader form) => form.Choice("kind", SubjectKinds.All);

    private static string Back(Ctx c) => $"/classification/rounds/{c.Id()}?body={c.Body.Id}";
}
