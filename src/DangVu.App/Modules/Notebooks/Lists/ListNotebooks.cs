using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Lists;

/// <summary>Who has registered and been commented on, and who has not: by cell, or by member inside one cell.</summary>
internal static class ListNotebooks
{
    public static Task<PageModel?> Read(Ctx c) => c.Body.IsCell ? OfCell(c) : OfBodies(c);

    private static async Task<PageModel?> OfCell(Ctx c)
    {
        var t = c.T;
        var (year, day) = YearAndDay(c);
        var members = await c.Work.Get<IMembers>().On(day, c.Body.Id);
        var ids = members.Select(m => m.Id).ToList();
        var notebooks = await c
            .Db.Set<Notebook>()
            .AsNoTracking()
            .Where(n => n.Year == year && ids.Contains(n.MemberId))
            .Select(n => new
            {
                n.Id,
                n.MemberId,
                n.RegisteredOn,
                n.ByDeputy,
                Deeds = c.Db.Set<Deed>().Count(d => d.NotebookId == n.Id),
                Comments = c
                    .Db.Set<QuarterComment>()
                    .Where(x => x.NotebookId == n.Id)
                    .Select(x => new { x.Quarter, x.Grade })
                    .ToList(),
            })
            .ToDictionaryAsync(n => n.MemberId);
        var rows = members.Select(m =>
        {
            var row = new List<Cell>();
            if (notebooks.GetValueOrDefault(m.Id) is not { } n)
            {
                row.Add(m.FullName);
                row.Add(
                    m.Status == MemberStatus.Exempt
                        ? new Cell(t["status.exempt"], Tone: Tone.Mute)
                        : new Cell(t["notebooks.unregistered"], Tone: Tone.Due)
                );
                row.AddRange(Enumerable.Repeat<Cell>("", 5));
                return row;
            }
            row.Add(new Cell(m.FullName, "/notebooks/" + n.Id));
            row.Add(new Cell(Vn.Day(n.RegisteredOn), Sub: n.ByDeputy ? t["notebooks.paper"] : null));
            row.Add(Cell.Of(n.Deeds));
            for (var q = 1; q <= 4; q++)
            {
                var quarter = new Quarter(year, q);
                var comment = n.Comments.FirstOrDefault(x => x.Quarter == q);
                row.Add(
                    comment is not null ? new Cell(t["notebooks.grade." + comment.Grade], Tone: Tone.Ok)
                    : n.RegisteredOn > quarter.End || quarter.End >= c.Today ? new Cell("–", Tone: Tone.None)
                    : new Cell(t["notebooks.no-comment"], Tone: Late(c, quarter))
                );
            }
            return row;
        });
        var due = members.Count(m => m.Status != MemberStatus.Exempt || notebooks.ContainsKey(m.Id));
        var last = Quarter.Of(c.Today).Previous;
        return new ListModel
        {
            Title = t["notebooks.title.year", year],
            Lede = t["notebooks.lede.cell", c.Body.Name, Vn.Ratio(notebooks.Count, due)],
            Help = t["notebooks.help"],
            Actions =
            [
                .. c.May("notebooks.comment")
                    ? new PageAction[]
                    {
                        new(
                            t["notebooks.quarter.do", last.ToString()],
                            CommentPages.Address(c.Body.Id, last),
                            Primary: true
                        ),
                    }
                    : [],
                .. c.May("notebooks.write")
                    ? new PageAction[]
                    {
                        new(
                            t["notebooks.register-cell", year],
                            $"/notebooks/register?body={c.Body.Id}&year={RegisterPages.Text(year)}"
                        ),
                        new(t["notebooks.code.title"], "/notebooks/code"),
                    }
                    : [],
                new(
                    t["notebooks.booklet.print"],
                    $"/notebooks/booklets.pdf?body={c.Body.Id}&year={RegisterPages.Text(year)}"
                ),
                SummaryLink(c, year),
            ],
            Filters = Filters(c, year),
            Rules = [c.Work.Get<NotebookClocks>().CommentNote(t, last)],
            Table = Sliced(
                c,
                [
                    new(t["notebooks.member"]),
                    new(t["notebooks.registered"]),
                    new(t["notebooks.deeds"], true),
                    .. Enumerable
                        .Range(1, 4)
                        .Select(q => new Column(t["notebooks.quarter", new Quarter(year, q).ToString()])),
                ],
                [.. rows],
                out var next
            ),
            Next = next,
            First = c.Query("from") is null ? null : c.Here([("from", null)]),
        };
    }

    private static async Task<PageModel?> OfBodies(Ctx c)
    {
        var t = c.T;
        var (year, day) = YearAndDay(c);
        var cells = (await c.Bodies.All())
            .Where(b => b.IsCell && b.ExistsOn(day) && c.Range.Covers(b.Path) && c.Actor.May("notebooks.read", b.Path))
            .ToList();
        var inside = cells.Select(b => b.Id).ToHashSet();
        var members = (await c.Work.Get<IMembers>().On(day)).Where(m => inside.Contains(m.CellId)).ToList();
        var book = c.Work.Get<NotebookBook>();
        var unregistered = (await book.Unregistered(day, members)).ToLookup(m => m.CellId);
        var quarters = Enumerable.Range(1, 4).Select(q => new Quarter(year, q)).Where(q => q.End < c.Today).ToList();
        var missing = (await book.Missing(quarters, c.Today, members)).ToLookup(o => (o.CellId, o.Quarter));
        var counts = members.ToLookup(m => m.CellId);
        var rows = cells.Select(b =>
        {
            var row = new List<Cell>
            {
                new(b.Name, $"/notebooks?body={b.Id}&year={RegisterPages.Text(year)}"),
                Cell.Of(counts[b.Id].Count()),
                Count(unregistered[b.Id].Count(), Tone.Due),
            };
            for (var q = 1; q <= 4; q++)
            {
                var quarter = new Quarter(year, q);
                row.Add(
                    quarters.Contains(quarter)
                        ? Count(missing[(b.Id, quarter)].Count(), Late(c, quarter))
                        : new Cell("–")
                );
            }
            return row;
        });
        var have = members.Count - unregistered.Sum(u => u.Count());
        return new ListModel
        {
            Title = t["notebooks.title.year", year],
            Lede = t["notebooks.lede", Vn.Ratio(have, members.Count), missing.Sum(m => m.Count())],
            Help = t["notebooks.help"],
            Actions = [SummaryLink(c, year)],
            Filters = Filters(c, year),
            Table = Sliced(
                c,
                [
                    new(t["notebooks.cell"]),
                    new(t["notebooks.members"], true),
                    new(t["notebooks.without"], true),
                    .. Enumerable
                        .Range(1, 4)
                        .Select(q => new Column(t["notebooks.without.quarter", new Quarter(year, q).ToString()], true)),
                ],
                [.. rows],
                out var next
            ),
            Next = next,
            First = c.Query("from") is null ? null : c.Here([("from", null)]),
        };

        Cell Count(int number, Tone tone) =>
            number == 0
                ? new Cell("0", Tone: Tone.Ok) { Number = true }
                : new Cell(Vn.Number(number), Tone: tone) { Number = true };
    }

    private static Tone Late(Ctx c, Quarter quarter) =>
        c.Work.Get<NotebookClocks>().CommentDue(quarter) < c.Today ? Tone.Late : Tone.Due;

    private static PageAction SummaryLink(Ctx c, int year) =>
        new(c.T["notebooks.summary"], $"/notebooks/summary?body={c.Body.Id}&year={RegisterPages.Text(year)}");

    /// <summary>Past years are shown as they stood on their last day.</summary>
    private static (int Year, DateOnly Day) YearAndDay(Ctx c)
    {
        var year = RegisterPages.Year(c);
        return (year, year < c.Today.Year ? new DateOnly(year, 12, 31) : c.Today);
    }

    internal static IReadOnlyList<Field> Filters(Ctx c, int year) =>
        [
            new("year", c.T["year"], FieldKind.Select)
            {
                Value = RegisterPages.Text(year),
                Required = true,
                Options =
                [
                    .. Enumerable
                        .Range(c.Today.Year - 4, 6)
                        .Reverse()
                        .Select(y => (RegisterPages.Text(y), RegisterPages.Text(y))),
                ],
            },
            new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
        ];

    /// <summary>25 rows from the row number in the address: the list of one cell, or of one office's cells, is short.</summary>
    internal static Table Sliced(
        Ctx c,
        IReadOnlyList<Column> columns,
        IReadOnlyList<IReadOnlyList<Cell>> rows,
        out string? next
    )
    {
        _ = int.TryParse(
            c.Query("from"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var from
        );
        next = rows.Count > from + Keyset.Page ? c.Here([("from", RegisterPages.Text(from + Keyset.Page))]) : null;
        return new Table(columns, [.. rows.Skip(from).Take(Keyset.Page)]);
    }
}
