using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Differences;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>Publishing, retiring and throwing away, each with what it changes told before.</summary>
internal static class LifePages
{
    public static async Task<FormModel?> ShowPublish(Ctx c)
    {
        if (await PartPages.Draft(c) is not { } row)
            return null;
        var t = c.T;
        var found = await c.Work.Get<SetDesk>().Check(row);
        if (!found.MayBePublished)
            return Form(c, row, "publish", t["sets.lede.problems", found.Problems.Count], []);
        var draft = found.Version!;
        var now = await c.Work.Get<IOwnRules>().For(row.Family, draft.EffectiveFrom);
        List<Section> above = [Days(t, draft, found.Earlier)];
        above.Add(
            now.IsDone
                ? Changes(t, now.Value, draft)
                : new Section(t["sets.changes"]) { Text = t["sets.changes.first"] }
        );
        above.Add(await Cases(c, row.Family, t["sets.cases.keep"]));
        return Form(c, row, "publish", t["sets.publish.lede", Vn.Day(draft.EffectiveFrom)], above);
    }

    public static Task<Result<string>> PostPublish(Ctx c, FormReader form) =>
        c.Do(form, "rules.publish", new PublishSet(c.Id(), form.Version), PublishSet.Handle, "/rules/sets/" + c.Id());

    public static async Task<FormModel?> ShowRetire(Ctx c)
    {
        if (
            !await SetPages.Writes(c)
            || await c.Work.Get<SetDesk>().Find(c.Id()) is not { State: OwnStates.Published } row
        )
            return null;
        var t = c.T;
        var desk = c.Work.Get<SetDesk>();
        var others = SetDesk.Published(
            (await desk.Family(row.Family)).Where(r => r.Id != row.Id && r.State == OwnStates.Published)
        );
        var next = others.FirstOrDefault(v => v.InForceOn(c.Today));
        if (
            next is null
            && desk.Book.Families.Contains(row.Family)
            && desk.Book.For(row.Family, c.Today) is { IsDone: true } known
        )
            next = known.Value;
        return Form(
            c,
            row,
            "retire",
            next is null ? t["sets.retire.none"] : t["sets.retire.lede", next.Title.In(t.Language), next.Id],
            [await Cases(c, row.Family, t["sets.cases.keep"])]
        );
    }

    public static Task<Result<string>> PostRetire(Ctx c, FormReader form) =>
        c.Do(form, "rules.retire", new RetireSet(c.Id(), form.Version), RetireSet.Handle, "/rules/sets/" + c.Id());

    public static async Task<FormModel?> ShowDiscard(Ctx c) =>
        await PartPages.Draft(c) is { } row ? Form(c, row, "discard", c.T["sets.discard.lede"], []) : null;

    public static Task<Result<string>> PostDiscard(Ctx c, FormReader form) =>
        c.Do(form, "rules.discard", new DiscardSet(c.Id(), form.Version), DiscardSet.Handle, "/rules/sets");

    private static FormModel Form(Ctx c, OwnRule row, string act, string lede, IReadOnlyList<Section> above) =>
        new()
        {
            Title = c.T["sets." + act],
            Lede = lede,
            Crumbs = PartPages.Crumbs(c.T, row),
            Above = above,
            Fields = [SetPages.Version(row)],
            Submit = c.T["sets." + act + ".go"],
            Cancel = "/rules/sets/" + row.Id,
        };

    private static Section Days(Texts t, RuleVersion draft, RuleVersion? earlier) =>
        new(t["rules.days"])
        {
            Facts =
            [
                (t["sets.first-day"], Vn.Day(draft.EffectiveFrom)),
                (t["sets.last-day"], draft.EffectiveTo is { } to ? Vn.Day(to) : t["sets.no-last-day"]),
                .. earlier is null
                    ? Array.Empty<(string, Cell)>()
                    :
                    [
                        (
                            t["sets.earlier"],
                            new Cell(
                                earlier.Title.In(t.Language),
                                RuleNotes.PageOf(earlier),
                                Sub: t["sets.earlier-ends", Vn.Day(draft.EffectiveFrom.AddDays(-1))]
                            )
                        ),
                    ],
            ],
        };

    /// <summary>What is different from the version that would hold on the draft's first day.</summary>
    public static Section Changes(Texts t, RuleVersion now, RuleVersion draft)
    {
        var lines = RuleDiff.Between(now, draft);
        return new Section(t["sets.changes"])
        {
            Text =
                lines.Count == 0
                    ? t["sets.changes.none"]
                    : t["sets.changes.from", now.Title.In(t.Language), RuleDesk.Days(now)],
            Table =
                lines.Count == 0
                    ? null
                    : new Table(
                        [new(t["sets.change-kind"]), new(t["sets.change-what"])],
                        [
                            .. lines.Select(line =>
                                (IReadOnlyList<Cell>)
                                    [t["sets.change." + line.Kind.ToString().ToLowerInvariant()], line.In(t.Language)]
                            ),
                        ]
                    ),
        };
    }

    /// <summary>The open cases of the family in every module: they keep their version.</summary>
    public static async Task<Section> Cases(Ctx c, string family, string text)
    {
        var t = c.T;
        var (count, rows) = (0, new List<IReadOnlyList<Cell>>());
        foreach (var module in c.Work.Get<IEnumerable<IRuleCases>>())
        {
            var open = await module.Open(c.Work, family);
            count += open.Count;
            rows.AddRange(open.First.Select(x => (IReadOnlyList<Cell>)[new Cell(x.Title, x.Link), new Cell(x.RuleId)]));
        }
        return new Section(t["sets.cases"])
        {
            Text = count == 0 ? t["sets.cases.none"] : t["sets.cases.count", count] + " " + text,
            Table = rows.Count == 0 ? null : new Table([new(t["sets.case"]), new(t["sets.case-keeps"])], rows),
        };
    }
}
