namespace DangVu.App.Modules.SelfReview.Domain;

/// <summary>One on the list that is drawn over. The place is the number on the list, 1 … n.</summary>
/// <param name="Before">Turns this person already had or has planned outside the months drawn.</param>
/// <param name="From">First month in which they can have a turn: the newly come wait for their first whole month.</param>
/// <param name="Until">First month in which they no longer can: those about to leave.</param>
/// <param name="Away">Months in which they are absent; they come first afterwards.</param>
internal sealed record RotaPerson(
    int Place,
    int Before = 0,
    DateOnly? From = null,
    DateOnly? Until = null,
    IReadOnlyList<DateOnly>? Away = null
)
{
    public bool Can(DateOnly month) =>
        (From is null || From <= month) && (Until is null || Until > month) && (Away is null || !Away.Contains(month));
}

internal sealed record RotaMonth(DateOnly Month, IReadOnlyList<int> Places);

/// <summary>
/// Draws who has a turn in which month: everyone once before anyone twice. Pure, and the same for the same seed and list on any
/// machine: the order of each round is a shuffle of the places 1 … n with the seed and the round's number.
/// </summary>
internal static class RotaPlanner
{
    public static IReadOnlyList<RotaMonth> Plan(
        IReadOnlyList<RotaPerson> people,
        DateOnly from,
        int months,
        int perMonth,
        int seed
    )
    {
        var turns = Level(people);
        var orders = new Dictionary<int, int[]>();
        var plan = new List<RotaMonth>();
        for (var i = 0; i < months; i++)
        {
            var month = from.AddMonths(i);
            var chosen = people
                .Where(p => p.Can(month))
                .OrderBy(p => turns[p.Place])
                .ThenBy(p => Order(turns[p.Place])[p.Place - 1])
                .Take(perMonth)
                .Select(p => p.Place)
                .ToList();
            foreach (var place in chosen)
                turns[place]++;
            plan.Add(new RotaMonth(month, chosen));
        }
        return plan;

        int[] Order(int round)
        {
            if (!orders.TryGetValue(round, out var order))
                orders[round] = order = Shuffle(people.Count == 0 ? 0 : people.Max(p => p.Place), seed, round);
            return order;
        }
    }

    /// <summary>
    /// Who is more than one turn behind (newly come, back after a long absence) enters the round that is running and is not
    /// made to catch up.
    /// </summary>
    private static Dictionary<int, int> Level(IReadOnlyList<RotaPerson> people)
    {
        var most = people.Count == 0 ? 0 : people.Max(p => p.Before);
        return people.ToDictionary(p => p.Place, p => Math.Max(p.Before, most - 1));
    }

    /// <summary>A Fisher–Yates shuffle driven by SplitMix64, written out so that it never changes with a library.</summary>
    internal static int[] Shuffle(int count, int seed, int round)
    {
        var state = unchecked(((ulong)(uint)seed << 32) | (uint)round);
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            state = unchecked(state + 0x9E3779B97F4A7C15UL);
            var mixed = state;
            mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
            mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
            mixed ^= mixed >> 31;
            var j = (int)(mixed % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
