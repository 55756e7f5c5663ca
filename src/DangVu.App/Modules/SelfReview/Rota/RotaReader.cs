using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using Microsoft.EntityFrameworkCore;
using CollectiveCodes = DangVu.App.Modules.Meetings.Contracts.Collective;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>A change of the list that happens in this very transaction, so that the database does not show it yet.</summary>
internal sealed record ListChange(Seat? Joined = null, Guid? Gone = null, DateOnly? On = null);

/// <summary>Reads what is known of one collective.</summary>
internal static class RotaReader
{
    public static async Task<RotaFacts> Read(
        Work work,
        BodyRef body,
        string collective,
        RotaSpan span,
        IReadOnlyList<Turn> turns,
        ListChange? change = null
    )
    {
        var rules = work.Get<SelfReviewRules>();
        var day = span.From > work.Today ? work.Today : span.From;
        var seats = await Seats(work, body, collective, change is null ? day : work.Today, change);
        var ids = seats.Select(s => s.MemberId).ToList();
        var since = span.HistoryBefore.AddMonths(-rules.MovedCount(span.From));
        var others = await work
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(t =>
                ids.Contains(t.MemberId)
                && t.BodyId != body.Id
                && t.Month >= since
                && (t.State == TurnStates.Planned || t.State == TurnStates.Held)
            )
            .Select(t => new TurnFact(t.MemberId, t.Month, t.State, t.Collective == collective))
            .ToListAsync();
        var absences = await work
            .Db.Set<Absence>()
            .Where(a => ids.Contains(a.MemberId) && (a.To == null || a.To >= span.From))
            .ToListAsync();
        absences.AddRange(Added<Absence>(work).Where(a => ids.Contains(a.MemberId)));
        absences.RemoveAll(a => work.Db.Entry(a).State == EntityState.Deleted);
        return new RotaFacts(
            seats,
            await Leads(work, body, collective, day),
            await Newcomers(work, body, collective, seats, span.From, change),
            [.. turns.Select(t => new TurnFact(t.MemberId, t.Month, t.State))],
            others.ToLookup(t => t.MemberId),
            absences.ToLookup(a => a.MemberId)
        );
    }

    /// <summary>The list in its printed order; the exempted are passed over where the rule says so.</summary>
    public static async Task<IReadOnlyList<Seat>> Seats(
        Work work,
        BodyRef body,
        string collective,
        DateOnly day,
        ListChange? change = null
    )
    {
        var skip = work.Get<SelfReviewRules>().SkipsExempt(day);
        var seats = (await work.Get<ICollectives>().On(body, collective, day))
            .Where(s => s.MemberId != change?.Gone && (!skip || s.Status != MemberStatus.Exempt))
            .ToList();
        if (
            change?.Joined is { } joined
            && (!skip || joined.Status != MemberStatus.Exempt)
            && seats.All(s => s.MemberId != joined.MemberId)
        )
            seats.Add(joined);
        return seats;
    }

    /// <summary>Planned and held turns of the collective, those of this transaction among them.</summary>
    public static async Task<List<Turn>> Turns(Work work, Guid bodyId, string collective)
    {
        var turns = await work
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == bodyId
                && t.Collective == collective
                && (t.State == TurnStates.Planned || t.State == TurnStates.Held)
            )
            .ToListAsync();
        turns.AddRange(Added<Turn>(work).Where(t => t.BodyId == bodyId && t.Collective == collective));
        // A row tracked since it was read may have given way in this transaction.
        turns.RemoveAll(t => t.State is TurnStates.Replaced or TurnStates.Missed);
        return turns;
    }

    private static IEnumerable<T> Added<T>(Work work)
        where T : class =>
        work.Db.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity);

    private static async Task<IReadOnlySet<Guid>> Leads(Work work, BodyRef body, string collective, DateOnly day) =>
        (
            await work.Get<ICollectives>()
                .On(
                    body,
                    collective == CollectiveCodes.Cell ? CollectiveCodes.CellCommittee : CollectiveCodes.Standing,
                    day
                )
        )
            .Select(s => s.MemberId)
            .ToHashSet();

    /// <summary>Those who came onto the list so lately that the rule lets them wait: the first month in which they can have a turn.</summary>
    private static async Task<IReadOnlyDictionary<Guid, DateOnly>> Newcomers(
        Work work,
        BodyRef body,
        string collective,
        IReadOnlyList<Seat> seats,
        DateOnly from,
        ListChange? change
    )
    {
        var wait = work.Get<SelfReviewRules>().NewcomersWait(from);
        var can = new Dictionary<Guid, DateOnly>();
        if (change is { Joined: { } joined, On: { } on })
            can[joined.MemberId] = SelfReviewDoor.MonthOf(on).AddMonths(wait);
        for (var back = 0; back < wait; back++)
        {
            var month = from.AddMonths(-back);
            var before = (await work.Get<ICollectives>().On(body, collective, month.AddDays(-1)))
                .Select(s => s.MemberId)
                .ToHashSet();
            // The body itself is new: everyone on its first list is as old as the body.
            if (before.Count == 0)
                break;
            foreach (var seat in seats.Where(s => !before.Contains(s.MemberId)))
                can.TryAdd(seat.MemberId, month.AddMonths(wait));
        }
        return can;
    }
}
