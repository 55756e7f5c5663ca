namespace DangVu.App.Modules.SelfReview.Domain;

/// <summary>How many turns count for each on the list when the next ones are drawn.</summary>
internal static class RotaHistory
{
    /// <summary>
    /// Who is more than one turn behind (newly come, back after a long absence) enters the round that is running and is not made to
    /// catch up. Who came from another cell and held a turn there not long ago has had the turn of this round.
    /// </summary>
    /// <param name="had">Turns in this collective before the months drawn, by the order of the list.</param>
    /// <param name="heldElsewhere">Held one in the cell they came from within the time that counts.</param>
    public static int[] Level(IReadOnlyList<int> had, IReadOnlyList<bool> heldElsewhere)
    {
        var most = 0;
        foreach (var turns in had)
            most = Math.Max(most, turns);
        var level = new int[had.Count];
        for (var i = 0; i < level.Length; i++)
            level[i] = had[i] == 0 && heldElsewhere[i] ? Math.Max(most, 1) : Math.Max(had[i], most - 1);
        return level;
    }

    /// <summary>How far the running round has come: its number, and who of the list has had the turn of it.</summary>
    /// <param name="held">Turns held, by the order of the list, of those who count in the round.</param>
    public static (int Round, int Had) Round(IReadOnlyList<int> held)
    {
        if (held.Count == 0)
            return (1, 0);
        var most = held.Max();
        var least = Math.Max(held.Min(), most - 1);
        // All level: the round is full and stays shown as full until the first turn of the next one is held.
        return most == least && most > 0 ? (most, held.Count) : (least + 1, held.Count(turns => turns > least));
    }
}
