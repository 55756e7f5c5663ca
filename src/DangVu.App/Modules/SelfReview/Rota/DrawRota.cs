using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using CollectiveCodes = DangVu.App.Modules.Meetings.Contracts.Collective;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>Months in which somebody is away, or from which they will have left.</summary>
internal sealed record RotaAbsence(Guid MemberId, IReadOnlyList<DateOnly>? Months = null, DateOnly? LeavingFrom = null);

/// <summary>Draws the turns of some months; turns already planned there give way, held ones stay and count.</summary>
/// <param name="PerMonth">Within what the rule of the day allows; without it, enough for everyone to come round in a year.</param>
internal sealed record DrawRota(
    Guid BodyId,
    DateOnly FromMonth,
    int Months,
    string Collective = CollectiveCodes.Cell,
    int? Seed = null,
    int? PerMonth = null,
    IReadOnlyList<RotaAbsence>? Absences = null
)
{
    private const int Year = 12;

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
        var (least, most) = rules.PerMonth(command.Collective, from);
        var day = from > work.Today ? work.Today : from;
        var seats = await Seats(work, body, command.Collective, day);
        if (seats.Count == 0)
            return Refusal.Rule("rota.nobody", body.Name);
        var perMonth = Math.Min(command.PerMonth ?? (seats.Count > Year * least ? most : least), seats.Count);
        var last = from.AddMonths(command.Months - 1);
        var turns = await work
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == body.Id
                && t.Collective == command.Collective
                && t.State != TurnStates.Replaced
                && t.State != TurnStates.Missed
            )
            .ToListAsync();
        var draw = new RotaDraw
        {
            Id = work.NewId(),
            BodyId = body.Id,
            Collective = command.Collective,
            FromMonth = from,
            Months = command.Months,
            PerMonth = perMonth,
            Seed = command.Seed ?? SeedOf(body.Path, from),
            DrawnOn = work.Today,
            Places = seats.Count,
            RuleId = rules.Rota(from).Version.Id,
        };
        work.Db.Add(draw);
        foreach (
            var turn in turns.Where(t => t.State == TurnStates.Planned && t.Month >= from && t.Month <= last).ToList()
        )
        {
            turn.State = TurnStates.Replaced;
            turns.Remove(turn);
        }
        var people = People(
            seats,
            turns,
            command.Absences ?? [],
            await Newcomers(work, body, command.Collective, seats, from),
            from
        );
        foreach (var month in RotaPlanner.Plan(people, from, command.Months, perMonth, draw.Seed))
            Write(work, draw, month, seats, turns);
        return draw.Id;
    }

    /// <summary>What a month already has stands; the drawn ones fill up to the number.</summary>
    private static void Write(
        Work work,
        RotaDraw draw,
        RotaMonth month,
        IReadOnlyList<Seat> seats,
        IReadOnlyList<Turn> turns
    )
    {
        var place = turns.Count(t => t.Month == month.Month);
        foreach (var chosen in month.Places)
        {
            if (place >= draw.PerMonth)
                return;
            work.Db.Add(
                new Turn
                {
                    Id = work.NewId(),
                    BodyId = draw.BodyId,
                    Collective = draw.Collective,
                    Month = month.Month,
                    Place = ++place,
                    MemberId = seats[chosen - 1].MemberId,
                    DrawId = draw.Id,
                }
            );
        }
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

    /// <summary>The list in its printed order; the exempted are passed over where the rule says so.</summary>
    internal static async Task<IReadOnlyList<Seat>> Seats(Work work, BodyRef body, string collective, DateOnly day)
    {
        var skip = work.Get<SelfReviewRules>().SkipsExempt(day);
        return
        [
            .. (await work.Get<ICollectives>().On(body, collective, day)).Where(s =>
                !skip || s.Status != MemberStatus.Exempt
            ),
        ];
    }

    private static List<RotaPerson> People(
        IReadOnlyList<Seat> seats,
        IReadOnlyList<Turn> turns,
        IReadOnlyList<RotaAbsence> absences,
        IReadOnlySet<Guid> newcomers,
        DateOnly from
    )
    {
        var before = turns.GroupBy(t => t.MemberId).ToDictionary(g => g.Key, g => g.Count());
        var away = absences.GroupBy(a => a.MemberId).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. seats.Select(
                (s, i) =>
                    new RotaPerson(
                        i + 1,
                        before.GetValueOrDefault(s.MemberId),
                        newcomers.Contains(s.MemberId) ? from.AddMonths(1) : null,
                        away.GetValueOrDefault(s.MemberId)?.LeavingFrom is { } leaving
                            ? SelfReviewDoor.MonthOf(leaving)
                            : null,
                        [.. (away.GetValueOrDefault(s.MemberId)?.Months ?? []).Select(SelfReviewDoor.MonthOf)]
                    )
            ),
        ];
    }

    /// <summary>Those who came onto the list in the first month drawn: their first whole month is the next one.</summary>
    private static async Task<IReadOnlySet<Guid>> Newcomers(
        Work work,
        BodyRef body,
        string collective,
        IReadOnlyList<Seat> seats,
        DateOnly from
    )
    {
        var before = (await work.Get<ICollectives>().On(body, collective, from.AddDays(-1)))
            .Select(s => s.MemberId)
            .ToHashSet();
        return before.Count == 0
            ? new HashSet<Guid>()
            : seats.Select(s => s.MemberId).Where(id => !before.Contains(id)).ToHashSet();
    }

    private static int SeedOf(string path, DateOnly from)
    {
        var seed = (from.Year * Year) + from.Month;
        foreach (var ch in path)
            seed = unchecked((seed * 31) + ch);
        return seed & 0x7fffffff;
    }
}
