namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>What people of this office have said before about rows that looked like somebody else.</summary>
internal sealed class Verdicts
{
    private readonly Dictionary<string, Guid> same = new(StringComparer.Ordinal);
    private readonly HashSet<(string Person, Guid? Member)> different = [];

    internal Verdicts(IEnumerable<(string Person, Guid? Member, bool IsSame)> said)
    {
        foreach (var (person, member, isSame) in said)
        {
            if (!isSame)
            {
                different.Add((person, member));
            }
            else if (member is { } one)
            {
                same[person] = one;
            }
        }
    }

    internal Guid? SameAs(string person) => same.TryGetValue(person, out var member) ? member : null;

    /// <summary>Whether the person is known to be another than this member; without a member, another than the alike row above.</summary>
    internal bool AreTwo(string person, Guid? member) => different.Contains((person, member));
}
