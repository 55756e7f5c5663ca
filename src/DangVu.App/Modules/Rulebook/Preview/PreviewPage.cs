using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets;
using DangVu.App.Modules.Rulebook.Sets.Pages;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Preview;

/// <summary>What a set would have made of last year, beside the version in force. Bodies stand by name, never by points.</summary>
internal static class PreviewPage
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        if (!await SetPages.Writes(c) || await c.Work.Get<SetDesk>().Find(c.Id()) is not { } row)
            return null;
        var t = c.T;
        var model = new DetailModel
        {
            Title = t["sets.preview"],
            Crumbs = PartPages.Crumbs(t, row),
            Help = t["sets.preview.help"],
            Copies = true,
            Actions = [new(t["sets.preview.back"], "/rules/sets/" + row.Id, Primary: true)],
        };
        if (OwnRuleReader.Read(row)?.Body is not CriteriaBody set)
            return model with { Lede = t["sets.preview.problems"] };
        if (SetFamilies.IsOfMeetings(row.Family))
            return model with { Lede = t["sets.preview.meetings"], Sections = [Items(c, set, [])] };
        var (from, to) = Trial.LastYear(c.Today);
        var bodies = await Trial.Bodies(c.Work, row.Family, LoadRule.Permission, to);
        return SetFamilies.IsOfMembers(row.Family)
            ? model with
            {
                Lede = t["sets.preview.lede", from.Year],
                Sections = await Members(c, set, bodies),
            }
            : model with
            {
                Lede = t["sets.preview.lede", from.Year],
                Sections = await Cells(c, row, set, bodies),
            };
    }

    private static async Task<IReadOnlyList<Section>> Cells(
        Ctx c,
        OwnRule row,
        CriteriaBody set,
        IReadOnlyList<Organisation.Contracts.BodyRef> bodies
    )
    {
        var t = c.T;
        var (_, to) = Trial.LastYear(c.Today);
        var found = await c.Work.Get<IOwnRules>().For(row.Family, to);
        var now = found.IsDone && found.Value.Slug != row.Slug ? found.Value : null;
        var rows = await Trial.OfBodies(c.Work, bodies, set, now?.Body as CriteriaBody);
        return
        [
            new(t["sets.preview.bodies"])
            {
                Text = now is null ? null : t["sets.preview.now", now.Title.In(t.Language)],
                Table = new Table(
                    [
                        new(t["sets.preview.body"]),
                        new(t["sets.preview.met"]),
                        new(t["sets.preview.points"]),
                        new(t["sets.preview.grade"]),
                        .. now is null ? Array.Empty<Column>() : [new(t["sets.preview.by-now"])],
                    ],
                    [
                        .. rows.Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(
                                        r.Body.Name,
                                        $"/rules/explain?family={row.Family}&body={r.Body.Id}&day={to:yyyy-MM-dd}"
                                    ),
                                    Met(t, r.Draft),
                                    Points(r.Draft),
                                    Grade(t, set, r.Draft),
                                    .. now is null
                                        ? Array.Empty<Cell>()
                                        :
                                        [
                                            r.Now is { } other
                                                ? new Cell(
                                                    $"{Met(t, other)} {Points(other)}".TrimEnd(),
                                                    Sub: Grade(t, (CriteriaBody)now.Body, other)
                                                )
                                                : new Cell(""),
                                        ],
                                ]
                        ),
                    ]
                )
                {
                    Empty = t["sets.preview.nobody"],
                },
            },
            Items(c, set, [.. rows.Select(r => r.Draft)]),
        ];
    }

    private static async Task<IReadOnlyList<Section>> Members(
        Ctx c,
        CriteriaBody set,
        IReadOnlyList<Organisation.Contracts.BodyRef> cells
    )
    {
        var t = c.T;
        var judged = await Trial.OfMembers(c.Work, cells, set);
        return
        [
            new(t["sets.preview.members"])
            {
                Text = t["sets.preview.members-only-counts"],
                Table = new Table(
                    [new(t["sets.preview.grade"]), new(t["sets.preview.count"], Number: true)],
                    [
                        .. set.Grades.Select(g =>
                            (IReadOnlyList<Cell>)[g.Title.In(t.Language), Cell.Of(judged.Count(e => e.Grade == g.Code))]
                        ),
                        [t["sets.preview.open"], Cell.Of(judged.Count(e => e.Grade is null))],
                    ]
                ),
            },
            Items(c, set, judged),
        ];
    }

    /// <summary>Each criterion: how many meet it, and what only people can say.</summary>
    private static Section Items(Ctx c, CriteriaBody set, IReadOnlyList<CriteriaEvaluation> judged)
    {
        var t = c.T;
        var facts = SetFacts.ByItem(set);
        var sources = c.Work.Get<FactSources>();
        var names = set
            .Preconditions.Concat(set.Vetoes)
            .Select(n => (n.Code, Title: n.Title))
            .Concat(set.Leaves().Select(l => (l.Code, Title: l.Title)));
        return new Section(t["sets.preview.items"])
        {
            Table = new Table(
                [
                    new(t["rules.code"]),
                    new(t["rules.words"]),
                    new(t["sets.preview.met-count"], Number: true),
                    new(t["sets.preview.not-met"], Number: true),
                    new(t["sets.preview.not-known"], Number: true),
                    new(t["sets.preview.who"]),
                ],
                [
                    .. names.Select(n =>
                    {
                        var (met, not, unknown) = Trial.Count(judged, n.Code);
                        return (IReadOnlyList<Cell>)
                            [
                                n.Code,
                                n.Title.In(t.Language),
                                Cell.Of(met),
                                Cell.Of(not),
                                Cell.Of(unknown),
                                Who(t, facts[n.Code], sources),
                            ];
                    }),
                ]
            ),
        };
    }

    private static Cell Who(Texts t, IEnumerable<FactDefinition> facts, FactSources sources)
    {
        var all = facts.Distinct().ToList();
        if (all.Count == 0)
            return t["sets.by-person"];
        var typed = all.Where(f => sources.Module(f.Name) is null).ToList();
        return typed.Count == 0
            ? t["sets.by-records"]
            : new Cell(
                t["sets.nobody"],
                Tone: Tone.Due,
                Sub: string.Join(", ", typed.Select(f => f.Title.In(t.Language)))
            );
    }

    public static string Met(Texts t, CriteriaEvaluation e) =>
        e.NotKnown == 0 ? t["sets.met", e.Met, e.Total] : t["sets.met-unknown", e.Met, e.Total, e.NotKnown];

    public static string Points(CriteriaEvaluation e)
    {
        if (e.Most == 0)
            return "";
        var low = FactValue.OfNumber(e.Points.Low).In("vi");
        var given = e.Points.IsKnown() ? low : low + "–" + FactValue.OfNumber(e.Points.High).In("vi");
        return given + "/" + FactValue.OfNumber(e.Most).In("vi");
    }

    public static string Grade(Texts t, CriteriaBody set, CriteriaEvaluation e) =>
        set.Grades.Count == 0 ? ""
        : e.Grade is { } code ? set.Grades.First(g => g.Code == code).Title.In(t.Language)
        : t["sets.preview.open"];
}
