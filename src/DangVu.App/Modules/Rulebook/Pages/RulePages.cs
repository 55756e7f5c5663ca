using System.Globalization;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Pages;

/// <summary>The rules by which the office works: which version holds on a day, what it says, what it rests on.</summary>
internal static class RulePages
{
    public static Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var day = c.Query("on") is { } typed && FormReader.TryDate(typed, out var asked) ? asked : c.Today;
        var book = c.Work.Get<RuleBook>();
        var rows = book
            .Families.Where(f => book.Problems(f).Count == 0)
            .Order(StringComparer.Ordinal)
            .Select(f => (Family: f, Version: book.For(f, day)))
            .ToList();
        var unverified = rows.Count(r => r.Version is { IsDone: true, Value.Verified: false });
        return Task.FromResult<PageModel?>(
            new ListModel
            {
                Title = t["rules.title"],
                Lede = t["rules.lede", rows.Count(r => r.Version.IsDone), Vn.Day(day), unverified],
                Help = t["rules.help"],
                Actions = [new(t["rules.own"], "/rules/own")],
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
                        {
                            var version = r.Version.IsDone ? r.Version.Value : book.Nearest(r.Family, day);
                            return (IReadOnlyList<Cell>)
                                [
                                    new Cell(version.Title.In(t.Language), RuleNotes.PageOf(version), Sub: r.Family),
                                    version.Basis.Cite(t.Language),
                                    RuleDesk.Days(version),
                                    r.Version.IsDone
                                        ? State(t, version)
                                        : new Cell(t["rules.not-in-force"], Tone: Tone.Mute),
                                ];
                        }),
                    ]
                ),
            }
        );
    }

    public static Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var desk = c.Work.Get<RuleDesk>();
        var found = desk.Find(c.Route("family"), c.Route("slug"));
        if (found.IsRefused)
            return Task.FromResult<PageModel?>(null);
        var version = found.Value;
        var others = desk.Book.Versions(version.Family);
        return Task.FromResult<PageModel?>(
            new DetailModel
            {
                Title = version.Title.In(t.Language),
                Lede = version.InForceOn(c.Today)
                    ? t["rules.in-force", Vn.Day(c.Today)]
                    : t["rules.out-of-force", Vn.Day(c.Today)],
                Crumbs = [new(t["rules.title"], "/rules")],
                Help = t["rules.version-help"],
                Rules = [version.Note(t)],
                Facts =
                [
                    (t["rules.basis"], version.Basis.Cite(t.Language)),
                    (t["rules.issuer"], version.Basis.Issuer),
                    (t["rules.days"], RuleDesk.Days(version)),
                    (t["rules.state"], State(t, version)),
                    (t["rules.reach"], t[version.Local ? "rules.local" : "rules.national"]),
                    (t["rules.note"], version.Note?.In(t.Language)),
                    (t["rules.checksum"], version.Checksum[..12]),
                ],
                Sections =
                [
                    new(t["rules.content"])
                    {
                        Table = new Table(
                            [
                                new(t["rules.code"]),
                                new(t["rules.words"]),
                                new(t["rules.detail"]),
                                new(t["rules.state"]),
                            ],
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
                                            new Cell(v.Title.In(t.Language), v == version ? null : RuleNotes.PageOf(v)),
                                            RuleDesk.Days(v),
                                            v.Basis.Cite(t.Language),
                                        ]
                                ),
                            ]
                        ),
                    },
                ],
            }
        );
    }

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
