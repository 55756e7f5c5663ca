using DangVu.App.Acts;

namespace DangVu.App.Modules.Meetings.Ballots.Device;

/// <summary>
/// Freshly drawn codes on their way to the printer: in this process's memory, for a few minutes, for who drew them. Printed anew they are
/// others.
/// </summary>
internal sealed class SlipTray(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, (Guid? Account, SlipSheet Sheet, long At)> sheets = [];

    public void Put(Guid ballotId, Actor actor, SlipSheet sheet)
    {
        lock (gate)
        {
            Forget();
            sheets[ballotId] = (actor.AccountId, sheet, clock.GetTimestamp());
        }
    }

    public SlipSheet? Find(Guid ballotId, Actor actor)
    {
        lock (gate)
        {
            Forget();
            return sheets.TryGetValue(ballotId, out var kept) && kept.Account == actor.AccountId ? kept.Sheet : null;
        }
    }

    /// <summary>Printed and cut: nothing of them is left here.</summary>
    public void Clear(Guid ballotId)
    {
        lock (gate)
            sheets.Remove(ballotId);
    }

    private void Forget()
    {
        foreach (var (id, kept) in sheets.ToList())
            if (clock.GetElapsedTime(kept.At) > Kept)
                sheets.Remove(id);
    }
}
