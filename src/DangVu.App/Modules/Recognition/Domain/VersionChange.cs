using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>What becomes of a board when its set of criteria changes: places are carried over by their code.</summary>
/// <param name="Reworded">Kept under their code with another title, kind or maximum: their last words are to be read again.</param>
internal sealed record VersionChange(
    IReadOnlyList<string> Kept,
    IReadOnlyList<string> Reworded,
    IReadOnlyList<string> New,
    IReadOnlyList<string> Gone
)
{
    public static VersionChange Between(CriteriaBody before, CriteriaBody after)
    {
        var old = before.Leaves().ToDictionary(l => l.Code);
        var now = after.Leaves().ToDictionary(l => l.Code);
        var both = now.Keys.Where(old.ContainsKey).ToList();
        return new VersionChange(
            [.. both.Where(c => Same(old[c], now[c]))],
            [.. both.Where(c => !Same(old[c], now[c]))],
            [.. now.Keys.Where(c => !old.ContainsKey(c))],
            [.. old.Keys.Where(c => !now.ContainsKey(c))]
        );
    }

    private static bool Same(CriteriaLeaf a, CriteriaLeaf b) =>
        a.GetType() == b.GetType() && a.Title == b.Title && a.Most == b.Most && a.Unit == b.Unit;
}
