using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Badges;

/// <summary>Who is to receive a badge on which award day; who has the years without a badge on record.</summary>
internal static class BadgePages
{
    private const int DaysAhead = 4;

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var rules = c.Work.Get<RuleBook>();
        var terms = BadgeRules.Terms(rules, c.Today);
        var cells = await Cells(c);
        var lines = await BadgeReader.Of(c.Work, [.. cells.Keys]);
        var awards = terms.From(c.Today).Take(DaysAhead).ToList();
        var chosen = c.Query("award") is { } text && FormReader.TryDate(text, out var day) ? day : (DateOnly?)null;
        var missing = c.Query("award") == "unrecorded";
        var all = lines.SelectMany(l => l.Due.Select(d => (Line: l, Due: d))).ToList();
        var unrecorded = all.Where(x => x.Due.Way == BadgeWays.Due && x.Due.Award < c.Today)
            .GroupBy(x => x.Line.MemberId)
            .Select(g => g.MaxBy(x => x.Due.Years))
            .ToList();
        var rows =
            missing ? unrecorded
            : chosen is { } one ? all.Where(x => x.Due.Award == one).ToList()
            : [.. all.Where(x => awards.Contains(x.Due.Award)).OrderBy(x => x.Due.Award)];
        var from = Keyset.Read(c.Query("after")) is { } after ? rows.FindIndex(x => Key(x) == Key(after)) + 1 : 0;
        var shown = rows.Skip(from).Take(Keyset.Page).ToList();
        var writes = c.May("members.write");
        return new ListModel
        {
            Title = t["badges.title"],
            Lede = missing ? t["badges.lede.unrecorded", rows.Count] : t["badges.lede", c.Body.Name, rows.Count],
            Crumbs = [new(t["members.title"], "/members")],
            Help = t["badges.help"],
            Rules = BadgeRules.Notes(rules, t, c.Today),
            Actions =
                writes && chosen is { } that && that <= c.Today && rows.Count > 0
                    ?
                    [
                        new(
                            t["badges.award"],
                            $"/badges/award?award={PartialDay.Text(that)}&body={c.Body.Id}",
                            Primary: true
                        ),
                    ]
                    : [],
            Above =
            [
                new(null)
                {
                    Table = new Table(
                        [new(t["badges.award-day"]), new(t["badges.people"], true), new(t["badges.files-by"])],
                        [
                            .. awards.Select(a =>
                                (IReadOnlyList<Cell>)
                                    [
                                        Vn.Day(a),
                                        new Cell(
                                            Vn.Number(all.Count(x => x.Due.Award == a)),
                                            $"/badges?award={PartialDay.Text(a)}&body={c.Body.Id}"
                                        )
                                        {
                                            Number = true,
                                        },
                                        Files(rules, a, c.Today, t),
                                    ]
                            ),
                            [
                                t["badges.unrecorded"],
                                new Cell(Vn.Number(unrecorded.Count), $"/badges?award=unrecorded&body={c.Body.Id}")
                                {
                                    Number = true,
                                },
                                "",
                            ],
                        ]
                    ),
                },
            ],
            Filters =
            [
                new("award", t["badges.award-day"], FieldKind.Select)
                {
                    Value = c.Query("award"),
                    Options =
                    [
                        .. terms
                            .From(c.Today.AddYears(-1))
                            .Take(DaysAhead * 3)
                            .Select(a => (PartialDay.Text(a), Vn.Day(a))),
                        ("unrecorded", t["badges.unrecorded"]),
                    ],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["members.name"]),
                    new(t["badges.badge"]),
                    new(t["badges.award-day"]),
                    new(t["badges.reached"]),
                    new(t["badges.party-age"]),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(x.Line.FullName, "/members/" + x.Line.MemberId, Sub: cells[x.Line.CellId]),
                                t["badges.years", x.Due.Years],
                                Vn.Day(x.Due.Award),
                                Vn.Day(x.Due.Reached),
                                FileSheet.AgeWords(x.Line.Person.Age, x.Due.Award, t),
                                State(x.Due, c.Today, t),
                            ]
                    ),
                ]
            )
            {
                Empty = t["badges.none"],
            },
            Next =
                from + Keyset.Page < rows.Count
                    ? c.Here([("after", Keyset.Write(shown[^1].Line.SortKey, KeyId(shown[^1])))])
                    : null,
            First = from == 0 ? null : c.Here([("after", null)]),
        };
    }

    private static string Key((BadgeLine Line, BadgeDue Due) x) => KeyId(x).ToString();

    private static string Key(Keyset.After after) => after.Id.ToString();

    /// <summary>A person may stand twice in the list: with this badge and the next. The years make the two apart.</summary>
    private static Guid KeyId((BadgeLine Line, BadgeDue Due) x)
    {
        var bytes = x.Line.MemberId.ToByteArray();
        bytes[0] ^= (byte)x.Due.Years;
        return new Guid(bytes);
    }

    private static Cell Files(RuleBook rules, DateOnly award, DateOnly today, Texts t)
    {
        var by = BadgeRules.FilesBy(rules, award);
        return by < today ? new Cell(Vn.Day(by), Tone: Tone.Due, Sub: t["badges.files-over"]) : Vn.Day(by);
    }

    private static Cell State(BadgeDue due, DateOnly today, Texts t) =>
        due.WaitsUntil is { } until ? new Cell(t["badges.waits", Vn.Day(until)], Tone: Tone.Late)
        : due.Way != BadgeWays.Due ? new Cell(t["badges.way." + due.Way], Tone: Tone.Due)
        : due.Award < today ? new Cell(t["badges.not-recorded"], Tone: Tone.Late)
        : due.Reached <= today ? new Cell(t["badges.full"], Tone: Tone.Ok)
        : new Cell(t["badges.coming"], Tone: Tone.Mute);

    /// <summary>The cells in the chosen body that the actor may read.</summary>
    internal static async Task<Dictionary<Guid, string>> Cells(Ctx c) =>
        (await c.Bodies.All())
            .Where(b => b.IsCell && c.Range.Covers(b.Path) && c.Actor.May("members.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
}
