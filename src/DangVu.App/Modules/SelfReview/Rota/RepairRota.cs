using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>
/// Puts a rota right after its list has changed: turns that can no longer be held, and second turns while somebody newly come waits for
/// a first one, go to whom a draw over the new list takes. Months in which a turn was held, or the meeting has been, stay as they are.
/// </summary>
internal static class RepairRota
{
    public static async Task Run(Work work, Guid bodyId, string collective, DateOnly on, ListChange? change = null)
    {
        var start = SelfReviewDoor.MonthOf(on);
        if (!await AnyPlanned(work, bodyId, collective, start))
            return;
        var body = (await work.Get<IBodies>().Find(bodyId))!;
        if ((await work.Get<IMeetings>().Held(start, on, bodyId, collective)).Count > 0)
            start = start.AddMonths(1);
        var turns = await RotaReader.Turns(work, bodyId, collective);
        var touched = turns.Where(t => t.State == TurnStates.Held).Select(t => t.Month).ToHashSet();
        var planned = turns
            .Where(t => t.State == TurnStates.Planned && t.Month >= start && !touched.Contains(t.Month))
            .ToList();
        if (planned.Count == 0)
            return;
        var last = planned.Max(t => t.Month);
        var span = new RotaSpan(start, ((last.Year - start.Year) * 12) + last.Month - start.Month + 1, start);
        var facts = await RotaReader.Read(
            work,
            body,
            collective,
            span,
            [.. turns.Where(t => !planned.Contains(t))],
            change
        );
        var rules = work.Get<SelfReviewRules>();
        // Turns held in these months count too.
        var whole = RotaTable.Of(facts, span with { From = last.AddMonths(1), Months = 1 }, rules);
        var asked = RotaTable.Of(facts, span, rules);
        var people = asked.People.Select((p, i) => p with { Before = whole.People[i].Before }).ToList();
        var released = RotaRepair
            .Release(people, asked.Months(planned.Select(t => new TurnFact(t.MemberId, t.Month, t.State))))
            .ToList();
        foreach (var month in released.Select(r => r.Month).Distinct().Order())
        {
            var places = released.Where(r => r.Month == month).Select(r => r.Place).ToHashSet();
            var gone = planned.Where(t => t.Month == month && places.Contains(asked.PlaceOf(t.MemberId))).ToList();
            gone.ForEach(t => t.State = TurnStates.Replaced);
            planned.RemoveAll(gone.Contains);
            turns.RemoveAll(gone.Contains);
            Fill(work, body, collective, facts, turns, month, start, gone, rules);
        }
    }

    /// <summary>As many as gave way are drawn anew, over the list as it is now.</summary>
    private static void Fill(
        Work work,
        BodyRef body,
        string collective,
        RotaFacts facts,
        List<Turn> turns,
        DateOnly month,
        DateOnly start,
        List<Turn> gone,
        SelfReviewRules rules
    )
    {
        var span = new RotaSpan(month, 1, start);
        var now = facts with { Turns = [.. turns.Select(t => new TurnFact(t.MemberId, t.Month, t.State))] };
        var standing = turns
            .Where(t => t.Month == month)
            .Select(t => (new TurnFact(t.MemberId, t.Month, t.State), t.Place))
            .ToList();
        var table = RotaTable.Of(now, span, rules);
        if (table.Seats.Count == 0)
            return;
        var (draw, drawn) = RotaWriter.Make(
            work.NewId,
            new DrawOrder(
                body.Id,
                collective,
                span,
                standing.Count + gone.Count,
                RotaWriter.SeedOf(body.Path, month),
                work.Today,
                rules.Rota(month).Version.Id,
                rules.Spreads(month),
                IsReplan: true
            ),
            table,
            standing
        );
        work.Db.Add(draw);
        work.Db.AddRange(drawn);
        turns.AddRange(drawn);
    }

    private static async Task<bool> AnyPlanned(Work work, Guid bodyId, string collective, DateOnly start) =>
        await work
            .Db.Set<Turn>()
            .AnyAsync(t =>
                t.BodyId == bodyId && t.Collective == collective && t.Month >= start && t.State == TurnStates.Planned
            );
}
