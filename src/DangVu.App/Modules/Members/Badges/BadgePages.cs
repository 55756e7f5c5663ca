using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Modules.Members.History;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

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

    public static async Task<FormModel?> ShowAward(Ctx c)
    {
        var t = c.T;
        var award = c.Query("award") is { } text && FormReader.TryDate(text, out var day) ? day : c.Today;
        var cells = await Cells(c);
        var due = (await BadgeReader.Of(c.Work, [.. cells.Keys]))
            .SelectMany(l => l.Due.Where(d => d.Award == award).Select(d => (Line: l, Due: d)))
            .ToList();
        return new FormModel
        {
            Title = t["badges.award"],
            Lede = t["badges.award.lede", Vn.Day(award)],
            Crumbs = [new(t["badges.title"], "/badges")],
            Fields =
            [
                new("persons", t["badges.people"], FieldKind.Checks)
                {
                    Required = true,
                    Options =
                    [
                        .. due.Select(x =>
                            (
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{x.Line.MemberId}/{x.Due.Years}/{x.Due.Way}"
                                ),
                                $"{x.Line.FullName}, {t["badges.years", x.Due.Years]}, {cells[x.Line.CellId]}"
                            )
                        ),
                    ],
                },
                new("on", t["badges.awarded-on"], FieldKind.Date) { Required = true, Value = Vn.Day(award) },
                new("decision", t["decision"]),
            ],
            Submit = t["save"],
            Cancel = "/badges",
        };
    }

    public static async Task<Result<string>> PostAward(Ctx c, FormReader form)
    {
        var persons = form.Raw["persons"]
            .SelectMany(v => (v ?? "").Split(','))
            .Select(v => v.Split('/'))
            .Where(p => p.Length == 3 && Guid.TryParse(p[0], out _) && int.TryParse(p[1], out _))
            .Select(p => new BadgeReceived(Guid.Parse(p[0]), int.Parse(p[1], CultureInfo.InvariantCulture), p[2]))
            .ToList();
        return await Record(c, form, persons, "/badges");
    }

    public static async Task<FormModel?> ShowOne(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member)
            return null;
        var t = c.T;
        var rules = c.Work.Get<RuleBook>();
        var read = await BadgeReader.Of(c.Work, [member.CellId], member.Id);
        return new FormModel
        {
            Title = t["badges.record"],
            Lede = read is [var line]
                ? $"{member.FullName}: {FileSheet.AgeWords(line.Person.Age, c.Today, t)}"
                : member.FullName,
            Crumbs = HistoryPages.Crumbs(t, member),
            Rules = BadgeRules.Notes(rules, t, c.Today),
            Fields =
            [
                new("persons", t["badges.badge"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. BadgeRules
                            .Terms(rules, c.Today)
                            .Years.Select(y => (y.ToString(CultureInfo.InvariantCulture), t["badges.years", y])),
                    ],
                },
                new("way", t["badges.way"], FieldKind.Radio)
                {
                    Required = true,
                    Value = BadgeWays.Due,
                    Options = [.. BadgeWays.All.Select(w => (w, t["badges.way." + w]))],
                },
                new("on", t["badges.awarded-on"], FieldKind.Date) { Required = true },
                new("decision", t["decision"]),
            ],
            Submit = t["save"],
            Cancel = "/members/" + member.Id,
        };
    }

    public static async Task<Result<string>> PostOne(Ctx c, FormReader form)
    {
        var years = (int)form.Number("persons", 1, 150);
        var way = form.Choice("way", BadgeWays.All);
        return await Record(c, form, [new BadgeReceived(c.Id(), years, way)], "/members/" + c.Id());
    }

    private static async Task<Result<string>> Record(
        Ctx c,
        FormReader form,
        IReadOnlyList<BadgeReceived> persons,
        string back
    )
    {
        var command = new AwardBadges(form.Date("on"), persons, form.Optional("decision", 100));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.badges", command, AwardBadges.Handle);
        return done.Match<Result<string>>(_ => back, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowRemove(Ctx c)
    {
        var id = c.Id("badge");
        if (
            await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member
            || await c.Db.Set<Badge>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.MemberId == member.Id)
                is not { } badge
        )
            return null;
        return new FormModel
        {
            Title = c.T["badges.remove"],
            Lede = $"{member.FullName}: {c.T["badges.years", badge.Years]}, {Vn.Day(badge.AwardedOn)}",
            Crumbs = HistoryPages.Crumbs(c.T, member),
            Fields = [new("reason", c.T["reason"]) { Required = true, Hint = c.T["file.why-wrong.hint"] }],
            Submit = c.T["badges.remove"],
            Cancel = "/members/" + member.Id,
        };
    }

    public static async Task<Result<string>> PostRemove(Ctx c, FormReader form)
    {
        var command = new RemoveBadge(c.Id("badge"), form.Text("reason", 300));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.badge-remove", command, RemoveBadge.Handle);
        return done.Match<Result<string>>(id => "/members/" + id, Result<string>.Refused);
    }

    /// <summary>The cells in the chosen body that the actor may read.</summary>
    private static async Task<Dictionary<Guid, string>> Cells(Ctx c) =>
        (await c.Bodies.All())
            .Where(b => b.IsCell && c.Range.Covers(b.Path) && c.Actor.May("members.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
}
