using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using CollectiveCodes = DangVu.App.Modules.Meetings.Contracts.Collective;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>Draws the turns of some months; turns already planned there give way, held ones stay and count.</summary>
/// <param name="PerMonth">Within what the rule of the day allows; without it, enough for everyone to come round in a year.</param>
internal sealed record DrawRota(
    Guid BodyId,
    DateOnly FromMonth,
    int Months,
    string Collective = CollectiveCodes.Cell,
    int? Seed = null,
    int? PerMonth = null
)
{
    public const int Year = 12;

    public static async Task<Result<Guid>> Handle(Work work, DrawRota command)
    {
        var found = await work.Body(command.BodyId, SelfReviewDoor.Write);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var body = found.Value;
        var from = SelfReviewDoor.MonthOf(command.FromMonth);
        if (Check(work, body, command, from) is { Count: > 0 } problems)
            return Result<Guid>.Refused(problems);
        var rules = work.Get<SelfReviewRules>();
        var span = new RotaSpan(from, command.Months, from);
        var turns = await RotaReader.Turns(work, body.Id, command.Collective);
        foreach (var turn in turns.Where(t => t.State == TurnStates.Planned && span.Has(t.Month)).ToList())
        {
            turn.State = TurnStates.Replaced;
            turns.Remove(turn);
        }
        var facts = await RotaReader.Read(work, body, command.Collective, span, turns);
        if (facts.Seats.Count == 0)
            return Refusal.Rule("rota.nobody", body.Name);
        var table = RotaTable.Of(facts, span, rules);
        if (!Enumerable.Range(0, span.Months).Any(i => table.People.Any(p => p.Can(from.AddMonths(i)))))
            return Refusal.Rule("rota.all-away", body.Name);
        var (draw, drawn) = RotaWriter.Make(
            work.NewId,
            new DrawOrder(
                body.Id,
                command.Collective,
                span,
                PerMonthOf(rules, command.Collective, from, facts.Seats.Count, command.PerMonth),
                command.Seed ?? RotaWriter.SeedOf(body.Path, from),
                work.Today,
                rules.Rota(from).Version.Id,
                rules.Spreads(from)
            ),
            table,
            [.. turns.Where(t => span.Has(t.Month)).Select(t => (new TurnFact(t.MemberId, t.Month, t.State), t.Place))]
        );
        work.Db.Add(draw);
        work.Db.AddRange(drawn);
        return draw.Id;
    }

    /// <summary>The least that the rule asks for, if everyone comes round in a year by it; else the most.</summary>
    public static int PerMonthOf(SelfReviewRules rules, string collective, DateOnly from, int seats, int? asked = null)
    {
        var (least, most) = rules.PerMonth(collective, from);
        return Math.Min(asked ?? (seats > Year * least ? most : least), seats);
    }

    private static List<Refusal> Check(Work work, BodyRef body, DrawRota command, DateOnly from)
    {
        var problems = new List<Refusal>();
        if (command.Collective != Collectives.Of(body))
            problems.Add(Refusal.Invalid("collective", "meeting.collective", body.Name));
        if (command.Months is < 1 or > Year)
            problems.Add(Refusal.Invalid("months", "field.range", 1, Year));
        if (!body.ExistsOn(from.AddMonths(1).AddDays(-1)))
            problems.Add(Refusal.Invalid("fromMonth", "rota.before-body", body.Name));
        if (problems.Count == 0)
        {
            var (least, most) = work.Get<SelfReviewRules>().PerMonth(command.Collective, from);
            if (command.PerMonth < least || command.PerMonth > most)
                problems.Add(Refusal.Invalid("perMonth", "field.range", least, most));
        }
        return problems;
    }
}
