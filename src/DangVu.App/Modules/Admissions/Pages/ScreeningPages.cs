using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Pages;

/// <summary>The yearly screening: rounds, the members listed with their grounds, and what came of it.</summary>
internal static partial class ScreeningPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var seen = await Seen(c);
        var rounds = await c.Db.Set<ScreeningRound>().AsNoTracking().OrderByDescending(r => r.Year).ToListAsync();
        var counts = await c
            .Db.Set<ScreeningEntry>()
            .Where(e => seen.Contains(e.BodyId))
            .GroupBy(e => e.RoundId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Open = g.Count(e => e.Outcome == null),
            })
            .ToDictionaryAsync(g => g.Key);
        return new ListModel
        {
            Title = t["screening.title"],
            Lede = t["screening.lede"],
            Help = t["screening.help"],
            Actions = c.May("admissions.decide") ? [new(t["screening.new"], "/screening/new", Primary: true)] : [],
            Table = new Table(
                [
                    new(t["year"]),
                    new(t["screening.opened"]),
                    new(t["screening.listed"], Number: true),
                    new(t["screening.waiting"], Number: true),
                    new(t["admissions.note"]),
                ],
                [
                    .. rounds.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(r.Year.ToString(CultureInfo.InvariantCulture), "/screening/" + r.Id),
                                Vn.Day(r.OpenedOn),
                                Cell.Of(counts.GetValueOrDefault(r.Id)?.All ?? 0),
                                Cell.Of(counts.GetValueOrDefault(r.Id)?.Open ?? 0),
                                r.Note,
                            ]
                    ),
                ]
            ),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Round(c, c.Id()) is not { } round)
            return null;
        var t = c.T;
        var seen = await Seen(c);
        var entries = await c
            .Db.Set<ScreeningEntry>()
            .AsNoTracking()
            .Where(e => e.RoundId == round.Id && seen.Contains(e.BodyId))
            .OrderBy(e => e.ListedOn)
            .ThenBy(e => e.Id)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(entries.Select(e => e.MemberId));
        var cells = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var waiting = entries.Count(e => e.Outcome is null);
        return new DetailModel
        {
            Title = t["screening.round", round.Year.ToString(CultureInfo.InvariantCulture)],
            Lede = t["screening.round.lede", entries.Count, waiting],
            Crumbs = [new(t["screening.title"], "/screening")],
            Help = t["screening.help"],
            Actions =
            [
                .. c.May("admissions.write")
                    ? new PageAction[]
                    {
                        new(t["screening.list"], $"/screening/{round.Id}/list?body={c.Body.Id}", Primary: true),
                    }
                    : [],
                .. c.May("admissions.decide") && waiting > 0
                    ? new PageAction[] { new(t["screening.outcome"], $"/screening/{round.Id}/outcome") }
                    : [],
            ],
            Facts = [(t["screening.opened"], Vn.Day(round.OpenedOn)), (t["admissions.note"], round.Note)],
            Sections =
            [
                new(t["screening.members"])
                {
                    Table = new Table(
                        [
                            new(t["admissions.name"]),
                            new(t["admissions.cell"]),
                            new(t["screening.ground"]),
                            new(t["screening.result"]),
                            new(t["on"]),
                        ],
                        [
                            .. entries.Select(e =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(
                                            names.GetValueOrDefault(e.MemberId) ?? "",
                                            "/screening/entries/" + e.Id
                                        ),
                                        cells.GetValueOrDefault(e.BodyId),
                                        new Cell(t["screening.ground." + e.Ground], Sub: e.Detail),
                                        e.Outcome is null
                                            ? new Cell(t["screening.no-result"], Tone: Tone.Due)
                                            : new Cell(t["screening.outcome." + e.Outcome], Sub: e.OutcomeNote),
                                        Vn.Day(e.OutcomeOn),
                                    ]
                            ),
                        ]
                    ),
                },
            ],
        };
    }

    public static async Task<PageModel?> ShowEntry(Ctx c)
    {
        var e = await c.Db.Set<ScreeningEntry>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        if (e is null || await c.Bodies.Find(e.BodyId) is not { } cell || !c.Actor.May("admissions.read", cell.Path))
            return null;
        var t = c.T;
        var round = await c.Db.Set<ScreeningRound>().AsNoTracking().SingleAsync(r => r.Id == e.RoundId);
        var title = t["screening.round", round.Year.ToString(CultureInfo.InvariantCulture)];
        return new DetailModel
        {
            Title = (await c.Work.Get<IMembers>().Names([e.MemberId])).Values.FirstOrDefault() ?? "",
            Lede = title,
            Crumbs = [new(t["screening.title"], "/screening"), new(title, "/screening/" + round.Id)],
            Facts =
            [
                (t["admissions.cell"], cell.Name),
                (t["screening.ground"], t["screening.ground." + e.Ground]),
                (t["screening.detail"], e.Detail),
                (t["screening.listed-on"], Vn.Day(e.ListedOn)),
                (
                    t["screening.result"],
                    e.Outcome is null ? t["screening.no-result"] : t["screening.outcome." + e.Outcome]
                ),
                (t["on"], Vn.Day(e.OutcomeOn)),
                (t["admissions.note"], e.OutcomeNote),
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var root = await c.Bodies.Root();
        return !c.Actor.May("admissions.decide", root.Path)
            ? null
            : new FormModel
            {
                Title = c.T["screening.new"],
                Lede = c.T["screening.new.lede"],
                Crumbs = [new(c.T["screening.title"], "/screening")],
                Fields =
                [
                    new("year", c.T["year"], FieldKind.Number)
                    {
                        Required = true,
                        Value = (c.Today.Year - 1).ToString(CultureInfo.InvariantCulture),
                    },
                    Day(c),
                    new("note", c.T["admissions.note"]),
                ],
                Submit = c.T["save"],
                Cancel = "/screening",
            };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new OpenScreening(
            (await c.Bodies.Root()).Id,
            (int)form.Number("year", 1930, 9999),
            form.Date("on"),
            form.Optional("note")
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("admissions.screening", command, OpenScreening.Handle));
    }

    public static async Task<FormModel?> ShowList(Ctx c)
    {
        if (await Round(c, c.Id()) is not { } round)
            return null;
        var t = c.T;
        var cells = (await c.Bodies.All())
            .Where(b => b.IsCell && c.Range.Covers(b.Path) && c.Actor.May("admissions.write", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var members = await c.Work.Get<IMembers>().On(c.Today, c.Body.IsCell ? c.Body.Id : null);
        return Form(
            c,
            round,
            "screening.list",
            [
                new("memberId", t["admissions.member"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. members
                            .Where(m => cells.ContainsKey(m.CellId))
                            .Select(m => (m.Id.ToString(), $"{m.FullName} ({cells[m.CellId]})")),
                    ],
                },
                new("ground", t["screening.ground"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [.. ScreeningWords.Grounds.Select(g => (g, t["screening.ground." + g]))],
                },
                new("detail", t["screening.detail"], FieldKind.LongText),
                Day(c),
            ]
        );
    }

    public static async Task<Result<string>> PostList(Ctx c, FormReader form)
    {
        var line = new ScreeningLine(
            form.Id("memberId"),
            form.Choice("ground", ScreeningWords.Grounds),
            form.Optional("detail", 2000)
        );
        var command = new ListForScreening(c.Id(), form.Date("on"), [line]);
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("admissions.screening-list", command, ListForScreening.Handle));
    }
}
