using System.Globalization;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets;
using DangVu.App.Modules.Rulebook.Sets.Pages;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Pages;

/// <summary>The rules by which the office works: which version holds on a day, what it says, what it rests on.</summary>
internal static class RulePages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var day = c.Query("on") is { } typed && FormReader.TryDate(typed, out var asked) ? asked : c.Today;
        var book = c.Work.Get<RuleBook>();
        var own = c.Work.Get<IOwnRules>();
        var rows = new List<(string Family, RuleVersion Version, bool Holds)>();
        foreach (var family in (await own.Families("")).Where(f => book.Problems(f).Count == 0))
        {
            var found = await own.For(family, day);
            if (found.IsDone)
                rows.Add((family, found.Value, true));
            else if (book.Families.Contains(family))
                rows.Add((family, book.Nearest(family, day), false));
            else if ((await own.Versions(family)) is [var latest, ..])
                rows.Add((family, latest, false));
        }
        var unverified = rows.Count(r => r is { Holds: true, Version.Verified: false });
        return new ListModel
        {
            Title = t["rules.title"],
            Lede = t["rules.lede", rows.Count(r => r.Holds), Vn.Day(day), unverified],
            Help = t["rules.help"],
            Actions =
            [
                new(t["sets.title"], "/rules/sets"),
                new(t["rules.explain"], "/rules/explain"),
                new(t["rules.own"], "/rules/own"),
            ],
            Above =
            [
                .. c
                    .Work.Get<RuleDesk>()
                    .Broken()
                    .Take(5)
                    .Select(p => new Section(t["rules.broken"]) { Text = p.In(t.Language) }),
            ],
            Filters = [new("on", t["rules.on"], FieldKind.Date) { Value = Vn.Day(day) }],
            Table = new Table(
                [new(t["rules.rule"]), new(t["rules.basis"]), new(t["rules.days"]), new(t["rules.state"])],
                [
                    .. rows.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    r.Version.Title.In(t.Language),
                                    RuleNotes.PageOf(r.Version),
                                    Sub: r.Version.Office is null ? r.Family : r.Family + " – " + t["rules.reach.own"]
                                ),
                                r.Version.Basis.Cite(t.Language),
                                RuleDesk.Days(r.Version),
                                r.Holds ? State(t, r.Version) : new Cell(t["rules.not-in-force"], Tone: Tone.Mute),
                            ]
                    ),
                ]
            ),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var desk = c.Work.Get<RuleDesk>();
        var own = c.Work.Get<IOwnRules>();
        if (await own.Find($"{c.Route("family")}/{c.Route("slug")}") is not { } version)
            return null;
        var rows = await c.Work.Get<SetDesk>().Family(version.Family);
        IReadOnlyList<RuleVersion> others =
        [
            .. await own.Versions(version.Family),
            .. desk.Book.Families.Contains(version.Family) ? desk.Book.Versions(version.Family) : [],
        ];
        var row = version.Office is null ? null : rows.FirstOrDefault(r => r.Slug == version.Slug);
        // Cases of all bodies: for those who keep the rules of the whole office.
        var keeps =
            version.Body is CriteriaBody or GradesBody
            && c.Actor.May(LoadRule.Permission, (await c.Bodies.Root()).Path);
        return new DetailModel
        {
            Title = version.Title.In(t.Language),
            Lede = version.InForceOn(c.Today)
                ? t["rules.in-force", Vn.Day(c.Today)]
                : t["rules.out-of-force", Vn.Day(c.Today)],
            Crumbs = [new(t["rules.title"], "/rules")],
            Help = t["rules.version-help"],
            Copies = true,
            Actions =
            [
                .. row is not null && SetFamilies.Allows(desk.Book, row.Family)
                    ? [new PageAction(t["rules.own-page"], "/rules/sets/" + row.Id)]
                    : Array.Empty<PageAction>(),
                new(t["rules.shipped-file"], RuleNotes.PageOf(version) + "/file"),
            ],
            Rules = [version.Note(t)],
            Facts =
            [
                (t["rules.basis"], version.Basis.Cite(t.Language)),
                (t["rules.issuer"], version.Basis.Issuer),
                (t["rules.days"], RuleDesk.Days(version)),
                (t["rules.state"], State(t, version)),
                (t["rules.reach"], Reach(t, version, row)),
                (t["rules.note"], version.Note?.In(t.Language)),
                (t["rules.checksum"], version.Checksum[..12]),
            ],
            Sections =
            [
                new(t["rules.content"])
                {
                    Table = new Table(
                        [new(t["rules.code"]), new(t["rules.words"]), new(t["rules.detail"]), new(t["rules.state"])],
                        [
                            .. desk.Show(version, t.Language)
                                .Select(line =>
                                    (IReadOnlyList<Cell>)
                                        [
                                            line.Code,
                                            Indent(line),
                                            line.Detail,
                                            line.Verified
                                                ? new Cell("")
                                                : new Cell(t["rule.unverified"], Tone: Tone.Due),
                                        ]
                                ),
                        ]
                    ),
                },
                new(t["rules.versions"])
                {
                    Table = new Table(
                        [new(t["rules.rule"]), new(t["rules.days"]), new(t["rules.basis"])],
                        [
                            .. others.Select(v =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(
                                            v.Title.In(t.Language),
                                            v.Id == version.Id ? null : RuleNotes.PageOf(v),
                                            Sub: v.Office is null ? null : OwnState(t, rows, v)
                                        ),
                                        RuleDesk.Days(v),
                                        v.Basis.Cite(t.Language),
                                    ]
                            ),
                        ]
                    ),
                },
                .. keeps ? [await LifePages.Cases(c, version.Family, t["sets.cases.keep"])] : Array.Empty<Section>(),
            ],
        };
    }

    private static Cell Reach(Texts t, RuleVersion version, OwnRule? row) =>
        row is not null ? new Cell(t["rules.reach.own"], Sub: t["sets.state." + row.State])
        : version.Local ? t["rules.local"]
        : t["rules.national"];

    private static string OwnState(Texts t, IReadOnlyList<OwnRule> rows, RuleVersion version) =>
        t["rules.reach.own"]
        + (rows.FirstOrDefault(r => r.Slug == version.Slug) is { } row ? ", " + t["sets.state." + row.State] : "");

    private static Cell State(Texts t, RuleVersion version) =>
        version.Verified
            ? new Cell(t["rules.verified"], Tone: Tone.Ok)
            : new Cell(t["rule.unverified"], Tone: Tone.Due);

    /// <summary>A line's depth is said by dashes, which a screen reader and a plain copy keep.</summary>
    private static string Indent(RuleContentLine line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{new string('–', line.Depth)}{(line.Depth > 0 ? " " : "")}{line.Text}"
        );
}
