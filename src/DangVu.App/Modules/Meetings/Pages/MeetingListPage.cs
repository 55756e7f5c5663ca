using System.Globalization;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Which months were met and which not, and the meetings themselves, newest first.</summary>
internal static class MeetingListPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var all = await c.Bodies.All();
        var bodies = all.Where(b => c.Range.Covers(b.Path) && c.Actor.May("meetings.read", b.Path)).ToList();
        var ids = bodies.Select(b => b.Id).ToList();
        var year =
            int.TryParse(c.Query("year"), CultureInfo.InvariantCulture, out var y) && y is > 1930 and < 2200
                ? y
                : c.Today.Year;
        var found = c.Db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.BodyId));
        if (c.Query("collective") is { } collective)
            found = found.Where(m => m.Collective == collective);
        if (c.Query("kind") is { } kind)
            found = found.Where(m => m.Kind == kind);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(m => m.PlannedOn < after.Day || (m.PlannedOn == after.Day && m.Id < after.Id));
        var rows = await found
            .OrderByDescending(m => m.PlannedOn)
            .ThenByDescending(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.BodyId,
                m.Collective,
                m.Kind,
                m.Theme,
                m.PlannedOn,
                m.HeldOn,
                m.Stage,
                m.Present,
                m.Expected,
                m.Grade,
            })
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var names = all.ToDictionary(b => b.Id, b => b.Name);
        var matrix = c.Body.IsCell ? await Years(c) : await Cells(c, bodies, year);
        return new ListModel
        {
            Title = t["meetings.title"],
            Lede =
                matrix.Missing == 0
                    ? t["meetings.lede.full", c.Body.Name]
                    : t["meetings.lede", c.Body.Name, matrix.Missing],
            Help = t["meetings.help"],
            Actions = c.May(MeetingDesk.Write)
                ?
                [
                    new(t["meetings.new"], $"/meetings/new?body={c.Body.Id}", Primary: true),
                    new(t["meetings.record"], $"/meetings/record?body={c.Body.Id}"),
                ]
                : [],
            Above =
            [
                new(c.Body.IsCell ? t["meetings.matrix.years"] : t["meetings.matrix", year])
                {
                    Table = matrix.Table,
                    Actions = c.Body.IsCell
                        ? []
                        :
                        [
                            new(
                                (year - 1).ToString(CultureInfo.InvariantCulture),
                                c.Here([("year", (year - 1).ToString(CultureInfo.InvariantCulture)), ("after", null)])
                            ),
                            .. year < c.Today.Year
                                ?
                                [
                                    new PageAction(
                                        (year + 1).ToString(CultureInfo.InvariantCulture),
                                        c.Here([
                                            ("year", (year + 1).ToString(CultureInfo.InvariantCulture)),
                                            ("after", null),
                                        ])
                                    ),
                                ]
                                : Array.Empty<PageAction>(),
                        ],
                },
            ],
            Filters =
            [
                new("collective", t["meetings.collective"], FieldKind.Select)
                {
                    Value = c.Query("collective"),
                    Options = MeetingWords.Collectives(t),
                },
                new("kind", t["meetings.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = MeetingWords.Kinds(t),
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["on"]),
                    new(t["meetings.what"]),
                    new(t["body"]),
                    new(t["meetings.present"], true),
                    new(t["meetings.quality"]),
                    new(t["state"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(m =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(Vn.Day(m.HeldOn ?? m.PlannedOn), "/meetings/" + m.Id),
                                    new Cell(MeetingWords.What(t, m.Collective, m.Kind)) { Sub = m.Theme },
                                    names.GetValueOrDefault(m.BodyId),
                                    m.HeldOn is null ? "" : Vn.Ratio(m.Present, m.Expected),
                                    m.Grade is null ? "" : t["meeting.grade." + m.Grade],
                                    MeetingWords.Stage(t, m.Stage),
                                ]
                        ),
                ]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].PlannedOn, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    /// <summary>One year: a line for each cell, a column for each month.</summary>
    private static async Task<(Table Table, int Missing)> Cells(Ctx c, IReadOnlyList<BodyRef> bodies, int year)
    {
        var held = await Regular(c, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), null);
        var missing = 0;
        var lines = bodies
            .Where(b => b.IsCell && b.ExistsOn(new DateOnly(year, 12, 31)))
            .Select(b =>
                (IReadOnlyList<Cell>)
                    [new Cell(b.Name, $"/meetings?body={b.Id}"), .. Line(c, b, year, held, ref missing)]
            )
            .ToList();
        return (Matrix(c, c.T["body"], lines), missing);
    }

    /// <summary>One cell: a line for each year of the term.</summary>
    private static async Task<(Table Table, int Missing)> Years(Ctx c)
    {
        var term = await c.Work.Get<IOffices>().Term(c.Today);
        var from = term?.From ?? new DateOnly(c.Today.Year, 1, 1);
        var held = await Regular(c, from, c.Today, c.Body.Id);
        var missing = 0;
        var lines = new List<IReadOnlyList<Cell>>();
        for (var year = c.Today.Year; year >= from.Year; year--)
            lines.Add([
                new Cell(year.ToString(CultureInfo.InvariantCulture)),
                .. Line(c, c.Body, year, held, ref missing, from),
            ]);
        return (Matrix(c, c.T["year"], lines), missing);
    }

    private static async Task<Dictionary<(Guid, DateOnly), HeldMeeting>> Regular(
        Ctx c,
        DateOnly from,
        DateOnly to,
        Guid? body
    ) =>
        (await c.Work.Get<IMeetings>().Held(from, to, body, Collective.Cell))
            .Where(m => m.Kind == MeetingKinds.Regular)
            .ToDictionary(m => (m.BodyId, m.Month));

    private static List<Cell> Line(
        Ctx c,
        BodyRef cell,
        int year,
        Dictionary<(Guid, DateOnly), HeldMeeting> held,
        ref int missing,
        DateOnly? since = null
    )
    {
        var line = new List<Cell>();
        for (var month = new DateOnly(year, 1, 1); month.Year == year; month = month.AddMonths(1))
            if (held.TryGetValue((cell.Id, month), out var meeting))
                line.Add(
                    new Cell(
                        meeting.HeldOn.Day.ToString("00", CultureInfo.InvariantCulture),
                        "/meetings/" + meeting.Id,
                        Tone.Ok
                    )
                );
            else if (month.AddMonths(1) > c.Today || month < since || !cell.ExistsOn(month))
                line.Add(new Cell(""));
            else
            {
                missing++;
                line.Add(new Cell(c.T["meetings.matrix.missing"], null, Tone.Late));
            }
        return line;
    }

    private static Table Matrix(Ctx c, string first, IReadOnlyList<IReadOnlyList<Cell>> lines) =>
        new([new(first), .. Enumerable.Range(1, 12).Select(m => new Column(c.T["meetings.month", m]))], lines)
        {
            Matrix = true,
        };
}
