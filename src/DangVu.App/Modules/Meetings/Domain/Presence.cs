namespace DangVu.App.Modules.Meetings.Domain;

/// <summary>How long somebody who came was in the room.</summary>
internal sealed record Stay(bool Entitled, TimeOnly? CameAt = null, TimeOnly? LeftAt = null)
{
    /// <summary>With no time named: whether still there as far as is known.</summary>
    public bool IsThere(TimeOnly? at) => at is not { } then ? LeftAt is null : !(CameAt > then) && !(LeftAt <= then);
}

/// <summary>Who was in the room when: pure.</summary>
internal static class Presence
{
    public static int Entitled(IEnumerable<Stay> stays, TimeOnly? at) => stays.Count(s => s.Entitled && s.IsThere(at));

    public static int EverEntitled(IEnumerable<Stay> stays) => stays.Count(s => s.Entitled);

    /// <summary>From when on too few were there, once enough had come; null while enough are.</summary>
    public static (TimeOnly From, int Left)? LostAt(IReadOnlyCollection<Stay> stays, int needed)
    {
        if (EverEntitled(stays) < needed || Entitled(stays, null) >= needed)
            return null;
        (TimeOnly, int)? lost = null;
        foreach (var time in stays.Select(s => s.LeftAt).OfType<TimeOnly>().Distinct().OrderDescending())
        {
            if (Entitled(stays, time) is var left && left >= needed)
                break;
            lost = (time, left);
        }
        return lost;
    }
}
