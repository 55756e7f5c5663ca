using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works.Pages;

/// <summary>The works of the chosen body, newest need first, with what was given by year and source.</summary>
internal static class WorkList
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var bodies = await Seen(c);
        var ids = bodies.Keys.ToList();
        var found = c.Db.Set<PublicWork>().AsNoTracking().Where(w => ids.Contains(w.BodyId));
        if (c.Query("state") is { } state)
            found = found.Where(w => w.State == state);
        if (c.Query("kind") is { } kind)
            found = found.Where(w => w.Kind == kind);
        if (Keyset.ReadDay(c.Query("after")) is var (day, id))
            found = found.Where(w => w.NeededOn < day || (w.NeededOn == day && w.Id < id));
        var rows = await found
            .OrderByDescending(w => w.NeededOn)
            .ThenByDescending(w => w.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var shownIds = shown.Select(w => w.Id).ToList();
        var sums = await c
            .Db.Set<Receipt>()
            .Where(r => shownIds.Contains(r.WorkId))
            .GroupBy(r => r.WorkId)
            .Select(g => new { g.Key, Sum = g.Sum(r => r.Amount) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum);
        var (byYear, total) = await ByYear(c, ids);
        return new ListModel
        {
            Title = t["works.title"],
            Lede = t["works.lede", Vn.Money(total), c.Body.Name],
            Help = t["works.help"],
            Actions = c.May("works.write") ? [new(t["works.new"], $"/works/new?body={c.Body.Id}", Primary: true)] : [],
            Filters =
            [
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options = [.. WorkStates.All.Select(s => (s, t["work.state." + s]))],
                },
                new("kind", t["works.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = [.. WorkKinds.All.Select(k => (k, t["work.kind." + k]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Above = byYear is null ? [] : [new(t["works.by-year"]) { Table = byYear }],
            Table = new Table(
                [
                    new(t["works.name"]),
                    new(t["works.kind"]),
                    new(t["works.place"]),
                    new(t["state"]),
                    new(t["works.started"]),
                    new(t["works.received"], Number: true),
                ],
                [
                    .. shown.Select(w =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(w.Name, "/works/" + w.Id, Sub: bodies[w.BodyId].Name),
                                t["work.kind." + w.Kind],
                                w.Place,
                                StateCell(t, w),
                                Vn.Day(w.StartedOn),
                                Cell.Of(sums.GetValueOrDefault(w.Id)),
                            ]
                    ),
                ]
            ),
            Next =
                rows.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].NeededOn, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    internal static Cell StateCell(Texts t, PublicWork w) =>
        new(
            t["work.state." + w.State],
            Tone: w.State switch
            {
                WorkStates.HandedOver => Tone.Ok,
                WorkStates.Annulled => Tone.Mute,
                WorkStates.Need => Tone.None,
                _ => Tone.Due,
            }
        );

    private static async Task<Dictionary<Guid, BodyRef>> Seen(Ctx c) =>
        (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("works.read", b.Path))
            .ToDictionary(b => b.Id);

    private static async Task<(Table? Table, long Total)> ByYear(Ctx c, List<Guid> bodies)
    {
        var t = c.T;
        var sums = await (
            from receipt in c.Db.Set<Receipt>()
            where bodies.Contains(receipt.BodyId)
            join gift in c.Db.Set<Contribution>() on receipt.ContributionId equals gift.Id
            join row in c.Db.Set<PublicWork>() on gift.WorkId equals row.Id
            where row.State != WorkStates.Annulled
            group receipt.Amount by new { receipt.On.Year, gift.Source } into parts
            select new
            {
                parts.Key.Year,
                parts.Key.Source,
                Sum = parts.Sum(),
            }
        ).ToListAsync();
        var total = sums.Where(s => s.Source != Sources.Budget).Sum(s => s.Sum);
        if (sums.Count == 0)
            return (null, 0);
        long Of(int? year, string source) =>
            sums.Where(s => (year is null || s.Year == year) && s.Source == source).Sum(s => s.Sum);
        IReadOnlyList<Cell> Row(string label, int? year) =>
            [
                label,
                .. Sources.All.Select(s => Cell.Of(Of(year, s))),
                Cell.Of(Sources.All.Where(s => s != Sources.Budget).Sum(s => Of(year, s))),
            ];
        return (
            new Table(
                [
                    new(t["year"]),
                    .. Sources.All.Select(s => new Column(t["work.source." + s], Number: true)),
                    new(t["works.society"], Number: true),
                ],
                [
                    .. sums.Select(s => s.Year)
                        .Distinct()
                        .OrderDescending()
                        .Select(y => Row(y.ToString(CultureInfo.InvariantCulture), y)),
                ]
            )
            {
                Total = Row(t["works.all-years"], null),
            },
            total
        );
    }
}
