namespace DangVu.App.Modules.Meetings.Ballots.Domain;

/// <summary>What a device ballot says, one letter for each choice in its order.</summary>
internal static class Marks
{
    public const char For = 'F';
    public const char Against = 'A';
    public const char Other = 'O';

    /// <summary>Whether such a ballot may be cast at all: an answer to every matter, or not more names than seats.</summary>
    public static bool MayBeCast(string marks, int choices, bool election, int seats) =>
        marks.Length == choices
        && (
            election
                ? marks.All(m => m is For or Against) && marks.Count(m => m == For) <= seats
                : marks.All(m => m is For or Against or Other)
        );

    /// <summary>A ballot that chooses nobody may be cast; whether it is valid the rule says.</summary>
    public static bool IsValid(string marks, bool election, bool noneIsInvalid) =>
        !election || !noneIsInvalid || marks.Contains(For);

    /// <summary>How many chose each, were against it and said neither, over the valid ballots.</summary>
    public static IReadOnlyList<(int For, int Against, int Other)> Count(IEnumerable<string> valid, int choices)
    {
        var sums = new (int For, int Against, int Other)[choices];
        foreach (var marks in valid)
            for (var i = 0; i < choices; i++)
                switch (marks[i])
                {
                    case For:
                        sums[i].For++;
                        break;
                    case Against:
                        sums[i].Against++;
                        break;
                    default:
                        sums[i].Other++;
                        break;
                }
        return sums;
    }
}
