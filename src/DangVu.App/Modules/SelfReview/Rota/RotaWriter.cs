using DangVu.App.Modules.SelfReview.Domain;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>What a draw is asked for, beside the list.</summary>
internal sealed record DrawOrder(
    Guid BodyId,
    string Collective,
    RotaSpan Span,
    int PerMonth,
    int Seed,
    DateOnly DrawnOn,
    string RuleId,
    bool Spread,
    bool IsReplan = false
);

/// <summary>Makes the rows of a draw: itself with all it depends on, and the turns it gives.</summary>
internal static class RotaWriter
{
    /// <param name="standing">Turns of the months that are kept, with their number within the month.</param>
    public static (RotaDraw Draw, List<Turn> Turns) Make(
        Func<Guid> newId,
        DrawOrder order,
        RotaTable table,
        IReadOnlyList<(TurnFact Turn, int Place)> standing
    )
    {
        var kept = table.Months(standing.Select(s => s.Turn));
        var draw = new RotaDraw
        {
            Id = newId(),
            BodyId = order.BodyId,
            Collective = order.Collective,
            FromMonth = order.Span.From,
            Months = order.Span.Months,
            PerMonth = order.PerMonth,
            Seed = order.Seed,
            DrawnOn = order.DrawnOn,
            Places = table.Seats.Count,
            RuleId = order.RuleId,
            List = RotaList.Write(table.People),
            Standing = RotaList.WriteMonths(kept),
            Spread = order.Spread,
            IsReplan = order.IsReplan,
        };
        var turns = new List<Turn>();
        foreach (var month in Again(draw, table.People, kept))
        {
            var used = standing.Where(s => s.Turn.Month == month.Month).Select(s => s.Place).ToHashSet();
            foreach (var place in month.Places)
            {
                var number = 1;
                while (!used.Add(number))
                    number++;
                turns.Add(
                    new Turn
                    {
                        Id = newId(),
                        BodyId = draw.BodyId,
                        Collective = draw.Collective,
                        Month = month.Month,
                        Place = number,
                        MemberId = table.At(place),
                        DrawId = draw.Id,
                        ListPlace = place,
                    }
                );
            }
        }
        return (draw, turns);
    }

    /// <summary>The draw made once more from what is kept of it.</summary>
    public static IReadOnlyList<RotaMonth> Again(RotaDraw draw) =>
        Again(draw, RotaList.Read(draw.List), RotaList.ReadMonths(draw.Standing));

    private static IReadOnlyList<RotaMonth> Again(
        RotaDraw draw,
        IReadOnlyList<RotaPerson> people,
        IReadOnlyList<RotaMonth> standing
    ) => RotaPlanner.Plan(people, draw.FromMonth, draw.Months, draw.PerMonth, draw.Seed, standing, draw.Spread);

    /// <summary>Where nobody gave a number: from the body and the month, the same each time.</summary>
    public static int SeedOf(string path, DateOnly from)
    {
        var seed = (from.Year * 12) + from.Month;
        foreach (var ch in path)
            seed = unchecked((seed * 31) + ch);
        return seed & 0x7fffffff;
    }
}
