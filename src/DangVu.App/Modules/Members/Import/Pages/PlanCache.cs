using DangVu.App.Modules.Members.Import.Planning;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>
/// Keeps the plans of the files being looked at, so that turning a page of a long preview does not read the workbook again. Only a
/// convenience: the commit always plans anew.
/// </summary>
internal sealed class PlanCache
{
    private const int Most = 2;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Dictionary<Guid, (ImportPlan Plan, DateTime At)> plans = [];
    private readonly Lock gate = new();

    public ImportPlan? Find(Guid upload, DateTime now)
    {
        lock (gate)
        {
            foreach (var old in plans.Where(p => now - p.Value.At > Longest).Select(p => p.Key).ToList())
                plans.Remove(old);
            return plans.TryGetValue(upload, out var kept) ? kept.Plan : null;
        }
    }

    public void Keep(Guid upload, ImportPlan plan, DateTime now)
    {
        lock (gate)
        {
            plans[upload] = (plan, now);
            while (plans.Count > Most)
                plans.Remove(plans.MinBy(p => p.Value.At).Key);
        }
    }

    public void Forget(Guid upload)
    {
        lock (gate)
            plans.Remove(upload);
    }
}
