using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
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
        var (above, missing) = await Above(c);
        return new ListModel
        {
            Title = t["meetings.title"],
            Lede = missing == 0 ? t["meetings.lede.full", c.Body.Name] : t["meetings.lede", c.Body.Name, missing],
            Help = t["meetings.help"],
            Actions = c.May(MeetingDesk.Write)
                ?
                [
                    new(t["meetings.new"], $"/meetings/new?body={c.Body.Id}", Primary: true),
                    new(t["meetings.record"], $"/meetings/record?body={c.Body.Id}"),
                ]
                : [],
            Above = [above],
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

    /// <summary>So many cells stand above the list; the rest is in the matrix.</summary>
    private const int First = 8;

    /// <summary>A cell's own years; for a body with cells below it the year's matrix of those that miss most.</summary>
    private static async Task<(Section Section, int Missing)> Above(Ctx c)
    {
        var t = c.T;
        if (c.Body.IsCell)
        {
            var (table, missing) = await MatrixPage.Years(c);
            return (new Section(t["meetings.matrix.years"]) { Table = table }, missing);
        }
        var year = MatrixPage.Year(c);
        var all = await MatrixPage.Standing(c, year);
        return (
            new Section(t["meetings.matrix", year])
            {
                Table = await MatrixPage.Table(c, [.. all.Take(First)], year),
                Actions = [new(t["meetings.matrix.open"], $"/meetings/matrix?body={c.Body.Id}&year={year}")],
            },
            all.Sum(x => x.Missing)
        );
    }
}
