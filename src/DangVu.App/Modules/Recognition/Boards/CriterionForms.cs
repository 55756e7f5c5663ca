using System.Globalization;
using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Forms of one criterion: judge it, write its wording, its owner and its plan.</summary>
internal static class CriterionForms
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string NotApplicable = "not-applicable";

    public static async Task<FormModel?> ShowAssess(Ctx c)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { Node: { } node } at)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["boards.assess"],
            Lede = at.Title(t),
            Crumbs = at.FormCrumbs(t),
            Help = t["boards.assess-help"],
            Fields =
            [
                Version(at.Own),
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                .. Judgement(t, node),
                ValueField(t, node, "value") with
                {
                    Hint = Hint(t, at.Own, node),
                },
                new("evidence", t["boards.evidence"], FieldKind.LongText) { Hint = t["boards.evidence.hint"] },
                DocumentFiles.Field(t, "file", t["boards.file"]),
                new("expiresOn", t["boards.expires"], FieldKind.Date) { Hint = t["boards.expires.hint"] },
            ],
            Submit = t["boards.assess"],
            Cancel = at.Href,
        };
    }

    /// <summary>Asked where a person says it; where the set tells it from the value, only whether it applies at all.</summary>
    private static IEnumerable<Field> Judgement(Texts t, CriteriaNode node)
    {
        var options = new List<(string, string)>();
        if (Saying.ByWord(node))
            options.AddRange([(Yes, t["boards.state.met"]), (No, t["boards.state.not-met"])]);
        if (Words.MayNotApply(node))
            options.Add((NotApplicable, t["boards.state.not-applicable"]));
        if (options.Count > 0)
            yield return new("isMet", t["boards.judgement"], FieldKind.Radio)
            {
                Required = Saying.ByWord(node),
                Options = options,
                Hint = Saying.ByWord(node) ? null : t["boards.told-by-value"],
            };
    }

    public static Field ValueField(Texts t, CriteriaNode node, string name) =>
        node switch
        {
            ChoiceLeaf choice => new(name, t["boards.has"], FieldKind.Select)
            {
                Options = [.. choice.Choices.Select(x => (x.Code, x.Title.In(t.Language)))],
            },
            JudgedLeaf or CriteriaGroup => new(name, t["boards.points", BoardTables.Number(node.Most)]),
            CriteriaLeaf { Unit: { } unit } => new(name, t["boards.has-unit", unit]),
            _ => new(name, t["boards.has"]),
        };

    private static string? Hint(Texts t, BoardCriterion own, CriteriaNode node) =>
        string.Join(
            " ",
            new[]
            {
                own.Needed is null ? null : t["boards.needed.hint", own.Needed],
                CriterionPage.Asks(t, node),
            }.OfType<string>()
        )
            is { Length: > 0 } hint
            ? hint
            : null;

    public static async Task<Result<string>> PostAssess(Ctx c, FormReader form)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { Node: { } node } at)
            return Refusal.NotFound("record.none");
        var word = form.Optional("isMet");
        var item = new AssessedItem(
            at.Own.Code,
            Saying.ByWord(node) && word is Yes or No ? word == Yes : null,
            form.Optional("value", 200),
            form.Optional("evidence", 2000),
            form.OptionalDate("expiresOn"),
            form.Version,
            word == NotApplicable
        );
        var command = new Assess(at.Board.Id, [item], form.Date("on"), await BoardFiles.Read(form, "file"));
        return await c.Do(form, "boards.assess", command, Assess.Handle, at.Href);
    }

    public static async Task<FormModel?> ShowDescribe(Ctx c)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { Node: not null } at)
            return null;
        var (t, own) = (c.T, at.Own);
        var people = await c.Work.Get<IMembers>().On(c.Today);
        return new FormModel
        {
            Title = t["boards.describe"],
            Lede = at.Title(t),
            Crumbs = at.FormCrumbs(t),
            Help = t["boards.describe-help"],
            Fields =
            [
                Version(own),
                new("wording", t["boards.wording"], FieldKind.LongText) { Value = own.Wording },
                new("ownerMemberId", t["boards.owner-member"], FieldKind.Select)
                {
                    Value = own.OwnerMemberId?.ToString(),
                    Options = [.. people.Select(m => (m.Id.ToString(), m.FullName))],
                },
                new("ownerBodyId", t["boards.owner-body"], FieldKind.Select)
                {
                    Value = own.OwnerBodyId?.ToString(),
                    Options =
                    [
                        .. (await c.Bodies.All())
                            .Where(b => b.ExistsOn(c.Today) || b.Id == own.OwnerBodyId)
                            .Select(b => (b.Id.ToString(), b.Name)),
                    ],
                },
                new("owner", t["boards.owner-other"]) { Value = own.Owner, Hint = t["boards.owner-other.hint"] },
                new("needed", t["boards.needed"]) { Value = own.Needed },
                new("plan", t["boards.plan-text"], FieldKind.LongText) { Value = own.Plan },
                new("planOn", t["boards.plan"], FieldKind.Date) { Value = Vn.Day(own.PlanOn) },
            ],
            Submit = t["save"],
            Cancel = at.Href,
        };
    }

    public static async Task<Result<string>> PostDescribe(Ctx c, FormReader form)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { } at)
            return Refusal.NotFound("record.none");
        var command = new Describe(
            at.Board.Id,
            at.Own.Code,
            form.Optional("wording", 1000),
            form.Optional("owner", 200),
            form.Optional("needed", 200),
            form.OptionalDate("planOn"),
            form.Version,
            form.OptionalId("ownerBodyId"),
            form.OptionalId("ownerMemberId"),
            form.Optional("plan", 1000)
        );
        return await c.Do(form, "boards.describe", command, Describe.Handle, at.Href);
    }

    private static Field Version(BoardCriterion own) =>
        new("version", "", FieldKind.Hidden) { Value = own.Version.ToString(CultureInfo.InvariantCulture) };
}
