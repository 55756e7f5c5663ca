using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using CollectiveCodes = DangVu.App.Modules.Meetings.Contracts.Collective;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>How far a year's drawing has come.</summary>
internal sealed record YearProgress(int Done, int Of, int Drawn, int Turns);

/// <summary>What came of it: bodies drawn, those that had their rota already, and those with nobody to draw.</summary>
internal sealed record YearDrawn(int Drawn, int Kept, int Nobody, int Turns)
{
    public static YearDrawn operator +(YearDrawn a, YearDrawn b) =>
        new(a.Drawn + b.Drawn, a.Kept + b.Kept, a.Nobody + b.Nobody, a.Turns + b.Turns);
}

/// <summary>
/// The rota of a year for every cell of the office, some hundreds of cells in one transaction. Cells that have turns planned or held in
/// those months keep them, so that a run that was stopped goes on where it stood.
/// </summary>
internal sealed class DrawYear(Work work, OfficeKeys keys, SelfReviewRules rules)
{
    private const int CellsAtOnce = 500;

    public async Task<YearDrawn> Run(int year, Action<YearProgress> at, CancellationToken ct)
    {
        var first = new DateOnly(year, 1, 1);
        var now = SelfReviewDoor.MonthOf(work.Today);
        var from = first > now ? first : now;
        var cells = (await work.Get<IBodies>().All())
            .Where(b => b.IsCell && b.ExistsOn(from.AddMonths(1).AddDays(-1)))
            .ToList();
        var total = new YearDrawn(0, 0, 0, 0);
        var done = 0;
        if (from.Year != year)
            return total;
        foreach (var some in cells.Chunk(CellsAtOnce))
        {
            ct.ThrowIfCancellationRequested();
            var part = new YearDrawn(0, 0, 0, 0);
            await work.Do<bool>(
                "selfreview.draw-year",
                async () =>
                {
                    part = await Some(some, from, 13 - from.Month, ct);
                    return true;
                }
            );
            total += part;
            at(new YearProgress(done += some.Length, cells.Count, total.Drawn, total.Turns));
        }
        return total;
    }

    private async Task<YearDrawn> Some(BodyRef[] cells, DateOnly from, int months, CancellationToken ct)
    {
        var span = new RotaSpan(from, months, from);
        var facts = await new YearReader(work, rules).Read(cells, span);
        var draws = new List<RotaDraw>();
        var turns = new List<Turn>();
        var (kept, nobody) = (0, 0);
        foreach (var cell in cells)
        {
            var known = facts[cell.Id];
            if (known.Turns.Any(t => span.Has(t.Month)))
            {
                kept++;
                continue;
            }
            var table = RotaTable.Of(known, span, rules);
            if (!table.People.Any(p => Enumerable.Range(0, months).Any(i => p.Can(from.AddMonths(i)))))
            {
                nobody++;
                continue;
            }
            var (draw, drawn) = RotaWriter.Make(
                work.NewId,
                new DrawOrder(
                    cell.Id,
                    CollectiveCodes.Cell,
                    span,
                    DrawRota.PerMonthOf(rules, CollectiveCodes.Cell, from, table.Seats.Count),
                    RotaWriter.SeedOf(cell.Path, from),
                    work.Today,
                    rules.Rota(from).Version.Id,
                    rules.Spreads(from)
                ),
                table,
                []
            );
            draws.Add(draw);
            turns.AddRange(drawn);
        }
        await new BulkWriter<RotaDraw>(work.Db, keys).Insert(draws, ct);
        await new BulkWriter<Turn>(work.Db, keys).Insert(turns, ct);
        // Whose turns they are is no matter of the log.
        work.Db.Bulk.Tell(
            new
            {
                kind = nameof(RotaDraw),
                op = "add",
                from,
                months,
                bodies = draws.Select(d => d.BodyId),
            }
        );
        return new YearDrawn(draws.Count, kept, nobody, turns.Count);
    }
}

/// <summary>Reads what is known of many cells in a handful of queries.</summary>
internal sealed class YearReader(Work work, SelfReviewRules rules)
{
    public async Task<IReadOnlyDictionary<Guid, RotaFacts>> Read(BodyRef[] cells, RotaSpan span)
    {
        var ids = cells.Select(c => c.Id).ToList();
        var day = span.From > work.Today ? work.Today : span.From;
        var members = work.Get<IMembers>();
        var skip = rules.SkipsExempt(day);
        var lists = (await members.OnLists(day, ids))
            .Where(m => !skip || m.Status != MemberStatus.Exempt)
            .ToLookup(m => m.CellId, m => new Seat(m.Id, m.FullName, m.Status));
        var leads = (await work.Get<IHeldOffices>().On(day))
            .Where(h => h.Title is "secretary" or "deputy-secretary" or "cell-committee-member")
            .Select(h => h.MemberId)
            .ToHashSet();
        var turns = (
            await work
                .Db.Set<Turn>()
                .AsNoTracking()
                .Where(t =>
                    ids.Contains(t.BodyId)
                    && t.Collective == CollectiveCodes.Cell
                    && (t.State == TurnStates.Planned || t.State == TurnStates.Held)
                )
                .Select(t => new { t.BodyId, Fact = new TurnFact(t.MemberId, t.Month, t.State) })
                .ToListAsync()
        ).ToLookup(t => t.BodyId, t => t.Fact);
        var others = (await Others(turns, lists, span)).ToLookup(t => t.MemberId);
        var absences = (
            await work
                .Db.Set<Absence>()
                .AsNoTracking()
                .Where(a => ids.Contains(a.BodyId) && (a.To == null || a.To >= span.From))
                .ToListAsync()
        ).ToLookup(a => a.MemberId);
        var newcomers = await Newcomers(ids, lists, span.From);
        return cells.ToDictionary(
            c => c.Id,
            c => new RotaFacts([.. lists[c.Id]], leads, newcomers, [.. turns[c.Id]], others, absences)
        );
    }

    /// <summary>Turns in the committee in these months, and those held in another cell by people who have had none in this one.</summary>
    private async Task<List<TurnFact>> Others(ILookup<Guid, TurnFact> turns, ILookup<Guid, Seat> lists, RotaSpan span)
    {
        var live = work
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(t => t.State == TurnStates.Planned || t.State == TurnStates.Held);
        var found = await live.Where(t =>
                t.Collective == CollectiveCodes.Committee && t.Month >= span.From && t.Month <= span.Last
            )
            .Select(t => new TurnFact(t.MemberId, t.Month, t.State))
            .ToListAsync();
        var since = span.HistoryBefore.AddMonths(-rules.MovedCount(span.From));
        var held = live.Where(t =>
            t.Month >= since
            && t.Month < span.HistoryBefore
            && t.State == TurnStates.Held
            && t.Collective == CollectiveCodes.Cell
        );
        if (!await held.AnyAsync())
            return found;
        var fresh = lists
            .SelectMany(l => l.Select(s => s.MemberId).Except(turns[l.Key].Select(t => t.MemberId)))
            .ToList();
        found.AddRange(
            await held.Where(t => fresh.Contains(t.MemberId))
                .Select(t => new TurnFact(t.MemberId, t.Month, t.State, true))
                .ToListAsync()
        );
        return found;
    }

    private async Task<IReadOnlyDictionary<Guid, DateOnly>> Newcomers(
        List<Guid> ids,
        ILookup<Guid, Seat> lists,
        DateOnly from
    )
    {
        var wait = rules.NewcomersWait(from);
        var can = new Dictionary<Guid, DateOnly>();
        for (var back = 0; back < wait; back++)
        {
            var month = from.AddMonths(-back);
            var before = (await work.Get<IMembers>().OnLists(month.AddDays(-1), ids))
                .GroupBy(m => m.CellId)
                .ToDictionary(g => g.Key, g => g.Select(m => m.Id).ToHashSet());
            foreach (var list in lists)
                if (before.TryGetValue(list.Key, out var were))
                    foreach (var seat in list.Where(s => !were.Contains(s.MemberId)))
                        can.TryAdd(seat.MemberId, month.AddMonths(wait));
        }
        return can;
    }
}
