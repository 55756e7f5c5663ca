namespace DangVu.App.Modules.SelfReview.Domain;

/// <summary>Which planned turns give way when the list has changed; all others stay where they are.</summary>
internal static class RotaRepair
{
    /// <summary>
    /// A turn gives way when its place can no longer hold it, or when somebody who can has had fewer turns and none planned ahead: the
    /// newly come take the second turns of others.
    /// </summary>
    public static IReadOnlyList<(DateOnly Month, int Place)> Release(
        IReadOnlyList<RotaPerson> people,
        IReadOnlyList<RotaMonth> planned
    )
    {
        var byPlace = people.ToDictionary(p => p.Place);
        var turns = RotaPlanner.Before(people);
        var ahead = new Dictionary<int, int>();
        foreach (var place in planned.SelectMany(m => m.Places))
            ahead[place] = ahead.GetValueOrDefault(place) + 1;
        var released = new List<(DateOnly, int)>();
        foreach (var month in planned.OrderBy(m => m.Month))
        foreach (var place in month.Places)
        {
            ahead[place]--;
            if (!byPlace.TryGetValue(place, out var person) || !person.Can(month.Month))
            {
                released.Add((month.Month, place));
                continue;
            }
            var waiting = people.FirstOrDefault(p =>
                p.Can(month.Month)
                && turns[p.Place] < turns[place]
                && ahead.GetValueOrDefault(p.Place) == 0
                && !month.Places.Contains(p.Place)
            );
            if (waiting is null)
                turns[place]++;
            else
            {
                released.Add((month.Month, place));
                turns[waiting.Place]++;
            }
        }
        return released;
    }
}
