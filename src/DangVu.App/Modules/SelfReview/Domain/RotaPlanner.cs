namespace DangVu.App.Modules.SelfReview.Domain;

/// <summary>
/// Draws who has a turn in which month: everyone once before anyone twice; not two of the committee in one month where it can be
/// avoided. Pure, and the same for the same seed and list on any machine: the order of each round is a shuffle of the places 1 … n with
/// the seed and the round's number.
/// </summary>
internal static class RotaPlanner
{
    /// <param name="standing">Turns of these months that are kept: held ones, and in a replan the planned ones that still hold.</param>
    /// <returns>The newly drawn places of each month.</returns>
    public static IReadOnlyList<RotaMonth> Plan(
        IReadOnlyList<RotaPerson> people,
        DateOnly from,
        int months,
        int perMonth,
        int seed,
        IReadOnlyList<RotaMonth>? standing = null,
        bool spread = true
    )
    {
        var draw = new Draw(people, perMonth, seed, spread);
        foreach (var place in (standing ?? []).SelectMany(m => m.Places))
            draw.Turns[place]++;
        var plan = new List<RotaMonth>(months);
        for (var i = 0; i < months; i++)
        {
            var month = from.AddMonths(i);
            plan.Add(
                new RotaMonth(month, draw.Month(month, standing?.FirstOrDefault(m => m.Month == month)?.Places ?? []))
            );
        }
        return plan;
    }

    /// <summary>A Fisher–Yates shuffle driven by SplitMix64, written out so that it never changes with a library.</summary>
    internal static int[] Shuffle(int count, int seed, int round)
    {
        var state = unchecked(((ulong)(uint)seed << 32) | (uint)round);
        var order = new int[count];
        for (var i = 0; i < count; i++)
            order[i] = i;
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

    /// <summary>By place; 0 is nobody's.</summary>
    internal static int[] Before(IReadOnlyList<RotaPerson> people)
    {
        var last = 0;
        foreach (var p in people)
            last = Math.Max(last, p.Place);
        var turns = new int[last + 1];
        foreach (var p in people)
            turns[p.Place] = p.Before;
        return turns;
    }

    private sealed class Draw(IReadOnlyList<RotaPerson> people, int perMonth, int seed, bool spread)
    {
        private readonly Dictionary<int, int[]> orders = [];
        private List<int> monthBefore = [];

        public int[] Turns { get; } = Before(people);

        public List<int> Month(DateOnly month, IReadOnlyList<int> there)
        {
            var taken = new List<int>(there);
            var chosen = new List<int>(perMonth);
            while (taken.Count < perMonth && Next(month, taken, perMonth - taken.Count) is { } next)
            {
                taken.Add(next.Place);
                chosen.Add(next.Place);
                Turns[next.Place]++;
            }
            monthBefore = taken;
            return chosen;
        }

        /// <summary>Of those with the fewest turns the first by the round's order, as far as the offices allow it.</summary>
        /// <param name="left">Turns still to be given in this month.</param>
        private RotaPerson? Next(DateOnly month, List<int> taken, int left)
        {
            var level = int.MaxValue;
            foreach (var p in people)
                if (Turns[p.Place] < level && p.Can(month) && !taken.Contains(p.Place))
                    level = Turns[p.Place];
            if (level == int.MaxValue)
                return null;
            var (others, leaders) = (0, 0);
            foreach (var p in people)
                if (Turns[p.Place] == level && p.Can(month) && !taken.Contains(p.Place))
                    (others, leaders) = p.Leads ? (others, leaders + 1) : (others + 1, leaders);
            var led = spread && people.Any(p => p.Leads && taken.Contains(p.Place));
            // So many of the committee are left that each month of this round needs one of them: otherwise two would meet at its end.
            var due = spread && !led && leaders > (others + leaders - left + perMonth - 1) / perMonth;
            bool? leads =
                led && others > 0 ? false
                : due ? true
                : null;
            return Pick(month, taken, level, leads, spare: true) ?? Pick(month, taken, level, leads, spare: false);
        }

        /// <param name="spare">Not who has a turn elsewhere in this month, nor who had one just the month before.</param>
        private RotaPerson? Pick(DateOnly month, List<int> taken, int level, bool? leads, bool spare)
        {
            RotaPerson? best = null;
            var order = Order(level);
            foreach (var p in people)
                if (
                    Turns[p.Place] == level
                    && (leads is null || p.Leads == leads)
                    && p.Can(month)
                    && !taken.Contains(p.Place)
                    && !(spare && (p.Elsewhere?.Contains(month) == true || monthBefore.Contains(p.Place)))
                    && (best is null || order[p.Place - 1] < order[best.Place - 1])
                )
                    best = p;
            return best;
        }

        private int[] Order(int round)
        {
            if (!orders.TryGetValue(round, out var order))
                orders[round] = order = Shuffle(Turns.Length - 1, seed, round);
            return order;
        }
    }
}
