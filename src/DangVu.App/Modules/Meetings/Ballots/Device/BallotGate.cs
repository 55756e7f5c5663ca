using System.Collections.Concurrent;

namespace DangVu.App.Modules.Meetings.Ballots.Device;

/// <summary>
/// Counts wrong codes, by address and in all, over a short while and in memory only. Right codes and slips of the finger (which the check
/// digit tells) cost nothing, for a whole meeting may sit behind one address.
/// </summary>
internal sealed class BallotGate(TimeProvider clock)
{
    public const int MostOfOneAddress = 30;
    public const int MostInAll = 600;
    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, int> wrong = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long since;
    private int all;

    public bool IsShut(string address)
    {
        Turn();
        return all >= MostInAll || wrong.GetValueOrDefault(address) >= MostOfOneAddress;
    }

    public void Wrong(string address)
    {
        Turn();
        Interlocked.Increment(ref all);
        if (wrong.Count < MostAddresses)
            wrong.AddOrUpdate(address, 1, (_, before) => before + 1);
    }

    private void Turn()
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            if (since != 0 && clock.GetElapsedTime(since, now) < Window)
                return;
            since = now;
            all = 0;
            wrong.Clear();
        }
    }
}
