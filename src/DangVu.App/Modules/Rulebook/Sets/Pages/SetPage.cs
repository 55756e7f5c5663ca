using System.Globalization;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Ui;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>One own set as its tree: what it asks for, what it comes to, and what is still in the way of publishing it.</summary>
internal static class SetPage
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var desk = c.Work.Get<SetDesk>();
        if (await desk.Find(c.Id()) is not { } row)
            return null;
        var tree = SetDesk.Tree(row);
        var outline = SetOutline.Of(tree);
        var writes = await SetPages.Writes(c);
        var draft = row.State == OwnStates.Draft;
        var found = draft ? await desk.Check(row) : null;
        var edits = writes && draft;
        return new DetailModel
        {
            Title = SetPages.Title(row),
            Lede = Lede(t, row, found),
            Crumbs = SetPages.Crumbs(t),
            Help = t[draft ? "sets.draft-help" : "sets.published-help"],
            Copies = true,
            Actions = Actions(t, row, writes, found),
            Facts = Facts(t, row, tree),
            Sections =
            [
                .. found is null || found.Problems.Count == 0 && found.Unfit is null
                    ? Array.Empty<Section>()
                    : [Problems(t, row, found, outline, edits)],
                Content(t, row, tree, outline, found, edits),
            ],
        };
    }

    private static string Lede(Texts t, OwnRule row, SetFindings? found) =>
        row.State switch
        {
            OwnStates.Draft when found!.MayBePublished => t["sets.lede.ready"],
            OwnStates.Draft => t["sets.lede.problems", found!.Problems.Count + (found.Unfit is null ? 0 : 1)],
            OwnStates.Published => t["sets.lede.published", SetPages.Days(row)],
            _ => t["sets.lede.retired", row.RetiredOn is { } day ? Vn.Day(day) : ""],
        };

    private static IReadOnlyList<PageAction> Actions(Texts t, OwnRule row, bool writes, SetFindings? found)
    {
        var at = "/rules/sets/" + row.Id;
        List<PageAction> actions = [];
        if (writes && row.State == OwnStates.Draft)
        {
            var ready = found!.MayBePublished;
            if (ready)
                actions.Add(new(t["sets.publish"], at + "/publish", Primary: true));
            actions.Add(new(t["sets.add"], at + "/add", Primary: !ready));
            actions.Add(new(t["sets.head"], at + "/head"));
            if (ready)
                actions.Add(new(t["sets.preview"], at + "/preview"));
            actions.Add(new(t["sets.load"], at + "/load"));
        }
        else if (writes)
        {
            var from = Uri.EscapeDataString($"{row.Family}/{row.Slug}");
            actions.Add(new(t["sets.change"], "/rules/sets/new?from=" + from, Primary: true));
            actions.Add(new(t["sets.preview"], at + "/preview"));
            if (row.State == OwnStates.Published)
                actions.Add(new(t["sets.retire"], at + "/retire"));
        }
        actions.Add(new(t["sets.file"], at + "/file"));
        actions.Add(new(t["sets.sheet"], at + "/sheet"));
        if (writes && row.State == OwnStates.Draft)
            actions.Add(new(t["sets.discard"], at + "/discard"));
        return actions;
    }

    private static IReadOnlyList<(string, Cell)> Facts(Texts t, OwnRule row, RuleNode tree)
    {
        var total = SetOutline.Total(tree);
        List<(string, Cell)> facts =
        [
            (t["sets.state"], SetPages.State(t, row)),
            (t["rules.days"], SetPages.Days(row)),
            (t["sets.family"], row.Family),
            (t["sets.number"], string.Create(CultureInfo.InvariantCulture, $"{row.Number} ({row.Slug})")),
            (t["rules.basis"], Basis(tree)),
            (t["sets.leaves"], Cell.Of(SetOutline.Of(tree).Count(r => PartKinds.IsLeaf(r.Kind)))),
        ];
        if (total > 0)
            facts.Add((t["sets.total"], t["rules.points", PartWords.Shown(Scalars.Say(total))]));
        if (NodeTree.Text(tree, "note/vi") is { } note)
            facts.Add((t["rules.note"], note));
        facts.Add((t["sets.written"], new Cell(row.LoadedBy, Sub: Vn.Day(row.LoadedOn))));
        if (row.PublishedOn is { } published)
            facts.Add((t["sets.published"], new Cell(row.PublishedBy ?? "", Sub: Vn.Day(published))));
        if (row.RetiredOn is { } retired)
            facts.Add((t["sets.retired"], new Cell(row.RetiredBy ?? "", Sub: Vn.Day(retired))));
        if (row.Checksum.Length > 12)
            facts.Add((t["rules.checksum"], row.Checksum[..12]));
        return facts;
    }

    private static string Basis(RuleNode tree) =>
        string.Join(
            ", ",
            new[] { "document", "article", "date", "issuer" }
                .Select(key => PartWords.Shown(NodeTree.Text(tree, "basis/" + key)))
                .Where(text => text.Length > 0)
        );

    private static Section Problems(
        Texts t,
        OwnRule row,
        SetFindings found,
        IReadOnlyList<OutlineRow> outline,
        bool edits
    )
    {
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var problem in found.Problems)
        {
            var part = SetOutline.Holding(outline, problem.Line);
            rows.Add([
                part is null
                    ? new Cell(t["sets.head"], edits ? $"/rules/sets/{row.Id}/head" : null)
                    : new Cell(part.Code + " " + part.Title, edits ? PartPages.Link(row, part.Path) : null),
                new Cell(SetFindings.Say(problem, t.Language), Tone: Tone.Late),
                Cell.Of(problem.Line),
            ]);
        }
        if (found.Unfit is { } unfit)
            rows.Add([new Cell(t["sets.set"]), new Cell(t.Of(unfit), Tone: Tone.Late), ""]);
        return new Section(t["sets.problems"])
        {
            Table = new Table([new(t["sets.place"]), new(t["sets.problem"]), new(t["sets.line"], Number: true)], rows),
        };
    }

    private static Section Content(
        Texts t,
        OwnRule row,
        RuleNode tree,
        IReadOnlyList<OutlineRow> outline,
        SetFindings? found,
        bool edits
    )
    {
        var wrong = (found?.Problems ?? [])
            .Select(p => (Part: SetOutline.Holding(outline, p.Line)?.Path, Text: SetFindings.Say(p, t.Language)))
            .ToLookup(p => p.Part ?? "", p => p.Text);
        return new Section(t["rules.content"])
        {
            Table = new Table(
                [
                    new(t["rules.code"]),
                    new(t["rules.words"]),
                    new(t["sets.kind"]),
                    new(t["sets.points"]),
                    new(t["sets.judged-by"]),
                    new(t["sets.problem"]),
                ],
                [
                    .. outline.Select(part =>
                        (IReadOnlyList<Cell>)
                            [
                                part.Code,
                                new Cell(
                                    string.Concat(Enumerable.Repeat("– ", part.Depth)) + part.Title,
                                    edits ? PartPages.Link(row, part.Path) : null,
                                    Sub: NodeTree.Text(part.Node, "verified") == "false" ? t["rule.unverified"] : null
                                ),
                                t["sets.kind." + part.Kind],
                                Points(t, part),
                                PartWords.Judging(t, part.Kind, part.Node),
                                wrong[part.Path].Any()
                                    ? new Cell(string.Join("; ", wrong[part.Path]), Tone: Tone.Late)
                                    : new Cell(""),
                            ]
                    ),
                ]
            )
            {
                Empty = t["sets.empty"],
            },
        };
    }

    private static string Points(Texts t, OutlineRow part)
    {
        var most = part.Most > 0 ? t["rules.most", PartWords.Shown(Scalars.Say(part.Most))] : "";
        return part.Minimum is { } least ? most + "; " + t["rules.minimum", PartWords.Shown(Scalars.Say(least))] : most;
    }
}
