using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>The members of the body chosen in the tree, 25 at a time in the order of Vietnamese lists.</summary>
internal static class ListMembers
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var found = (await Seen(c)).AsNoTracking();
        if (c.Query("status") is { } status)
            found = found.Where(m => m.Status == status);
        else
            found = found.Where(m =>
                m.Status == MemberStatus.Official
                || m.Status == MemberStatus.Probationary
                || m.Status == MemberStatus.Exempt
            );
        if (c.Query("q") is { } q)
        {
            var folded = Fold.Of(q);
            found = found.Where(m => m.Folded.Contains(folded));
        }
        if (Keyset.Read(c.Query("after")) is { } after)
            found = found.Where(m =>
                EF.Functions.GreaterThan(ValueTuple.Create(m.SortKey, m.Id), ValueTuple.Create(after.Key, after.Id))
            );
        var rows = await found
            .OrderBy(m => m.SortKey)
            .ThenBy(m => m.Id)
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.Sex,
                m.BirthDate,
                m.AdmittedOn,
                m.Status,
                m.CellId,
                m.SortKey,
            })
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var cells = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["members.title"],
            Lede = t["members.lede", c.Body.Name],
            Help = t["members.help"],
            Actions =
            [
                .. c.May("members.write")
                    ? new PageAction[]
                    {
                        new(t["members.add"], $"/members/new?body={c.Body.Id}"),
                        new(t["members.import"], "/members/import", Primary: true),
                    }
                    : [],
            ],
            Filters =
            [
                new("q", t["members.q"]) { Value = c.Query("q") },
                new("status", t["members.status"], FieldKind.Select)
                {
                    Value = c.Query("status"),
                    Options = [.. MemberStatus.All.Select(s => (s, t["status." + s]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["members.name"]),
                    new(t["members.birth"]),
                    new(t["members.sex"]),
                    new(t["members.cell"]),
                    new(t["members.admitted"]),
                    new(t["members.status"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(m =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(m.FullName, "/members/" + m.Id),
                                    Vn.Partial(m.BirthDate),
                                    m.Sex is null ? "" : t["sex." + m.Sex],
                                    cells.GetValueOrDefault(m.CellId),
                                    Vn.Partial(m.AdmittedOn),
                                    t["status." + m.Status],
                                ]
                        ),
                ]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].SortKey, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    /// <summary>The members in the chosen body's range of the tree.</summary>
    internal static async Task<IQueryable<Member>> Seen(Ctx c)
    {
        var members = c.Db.Set<Member>();
        var root = await c.Bodies.Root();
        if (c.Body.Id == root.Id)
            return members;
        var cells = (await c.Bodies.All()).Where(b => c.Range.Covers(b.Path)).Select(b => b.Id).ToList();
        return cells is [var only]
            ? members.Where(m => m.CellId == only)
            : members.Where(m => cells.Contains(m.CellId));
    }
}
