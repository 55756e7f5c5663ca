using System.Globalization;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>A year's regular meetings: a line for each cell, a column for each month; the cells that keep missing stand first.</summary>
internal static class MatrixPage
{
    /// <summary>The year that is asked for.</summary>
    public static int Year(Ctx c) =>
        int.TryParse(c.Query("year"), CultureInfo.InvariantCulture, out var y) && y is > 1930 and < 2200
            ? y
            : c.Today.Year;

    public static async Task<IReadOnlyList<CellMonths>> Standing(Ctx c, int year) =>
        await MatrixReader.Standing(
            c.Db,
            (await c.Bodies.All()).Where(b =>
                b.IsCell && c.Range.Covers(b.Path) && c.Actor.May("meetings.read", b.Path)
            ),
            year,
            c.Today
        );

    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var year = Year(c);
        var all = await Standing(c, year);
        var from = After(all, c.Query("after"));
        var page = all.Skip(from).Take(Keyset.Page).ToList();
        var missing = all.Sum(x => x.Missing);
        return new ListModel
        {
            Title = t["meetings.matrix", year],
            Lede =
                missing == 0
                    ? t["meetings.lede.full", c.Body.Name]
                    : t["meetings.matrix.lede", c.Body.Name, missing, all.Count(x => x.Missing > 0)],
            Crumbs = [new(t["meetings.title"], "/meetings?body=" + c.Body.Id)],
            Help = t["meetings.matrix.help"],
            Above =
            [
                new(null) { Actions = [Link(c, year - 1), .. year < c.Today.Year ? new[] { Link(c, year + 1) } : []] },
            ],
            Table = await Table(c, page, year),
            Next =
                all.Count > from + Keyset.Page
                    ? c.Here([("after", Keyset.Write(Key(page[^1]), page[^1].Cell.Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static PageAction Link(Ctx c, int year) =>
        new(
            year.ToString(CultureInfo.InvariantCulture),
            c.Here([("year", year.ToString(CultureInfo.InvariantCulture)), ("after", null)])
        );

    private static string Key(CellMonths x) => x.Missing.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Behind the cell that ended the last page; where its count has changed since, behind all that miss as many.</summary>
    private static int After(IReadOnlyList<CellMonths> all, string? after)
    {
        if (Keyset.Read(after) is not { } key)
            return 0;
        for (var i = 0; i < all.Count; i++)
            if (all[i].Cell.Id == key.Id && Key(all[i]) == key.Text)
                return i + 1;
        return all.TakeWhile(x => string.CompareOrdinal(Key(x), key.Text) >= 0).Count();
    }

    public static async Task<Table> Table(Ctx c, IReadOnlyList<CellMonths> page, int year)
    {
        var held = await Held(c, [.. page.Select(x => x.Cell.Id)], year, year);
        return Months(
            c,
            c.T["body"],
            [
                .. page.Select(x =>
                    (IReadOnlyList<Cell>)
                        [
                            new Cell(x.Cell.Name, $"/meetings?body={x.Cell.Id}")
                            {
                                Sub = x.Missing == 0 ? null : c.T["meetings.matrix.missing-of", x.Missing, x.Owed],
                            },
                            .. Line(c, x.Cell, year, held),
                        ]
                ),
            ]
        );
    }

    /// <summary>One cell: a line for each year of the term, and how many months it missed.</summary>
    public static async Task<(Table Table, int Missing)> Years(Ctx c)
    {
        var term = await c.Work.Get<IOffices>().Term(c.Today);
        var from = term?.From ?? new DateOnly(c.Today.Year, 1, 1);
        var held = await Held(c, [c.Body.Id], from.Year, c.Today.Year);
        var lines = new List<IReadOnlyList<Cell>>();
        for (var year = c.Today.Year; year >= from.Year; year--)
            lines.Add([new Cell(year.ToString(CultureInfo.InvariantCulture)), .. Line(c, c.Body, year, held, from)]);
        return (Months(c, c.T["year"], lines), lines.Sum(l => l.Count(x => x.Tone == Tone.Late && x.Href is null)));
    }

    private static async Task<Dictionary<(Guid, DateOnly), MatrixMeeting>> Held(
        Ctx c,
        IReadOnlyList<Guid> cells,
        int from,
        int to
    ) =>
        await MatrixReader
            .Of(c.Db, cells, new DateOnly(from, 1, 1), new DateOnly(to, 12, 1))
            .ToDictionaryAsync(m => (m.BodyId, m.Month));

    private static IEnumerable<Cell> Line(
        Ctx c,
        BodyRef cell,
        int year,
        Dictionary<(Guid, DateOnly), MatrixMeeting> held,
        DateOnly? since = null
    )
    {
        for (var month = new DateOnly(year, 1, 1); month.Year == year; month = month.AddMonths(1))
            if (held.TryGetValue((cell.Id, month), out var meeting))
                yield return Met(c, meeting);
            else if (month.AddMonths(1) > c.Today || month < since || !cell.ExistsOn(month))
                yield return new Cell("");
            else
                yield return new Cell(c.T["meetings.matrix.missing"], null, Tone.Late);
    }

    /// <summary>The day, with the first letter of the grade; late minutes are said by word and colour.</summary>
    private static Cell Met(Ctx c, MatrixMeeting meeting)
    {
        var late = meeting.Late(c.Today);
        return new Cell(
            meeting.HeldOn.Day.ToString("00", CultureInfo.InvariantCulture),
            "/meetings/" + meeting.Id,
            late ? Tone.Due : Tone.Ok
        )
        {
            Sub =
                late ? c.T["meetings.matrix.late"]
                : meeting.Grade is { } grade ? c.T["meeting.grade." + grade]
                : null,
        };
    }

    private static Table Months(Ctx c, string first, IReadOnlyList<IReadOnlyList<Cell>> lines) =>
        new([new(first), .. Enumerable.Range(1, 12).Select(m => new Column(c.T["meetings.month", m]))], lines)
        {
            Matrix = true,
        };
}
