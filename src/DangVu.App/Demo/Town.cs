namespace DangVu.App.Demo;

/// <summary>
/// The demonstration town as the stories know it: its bodies and invented people by the refs that facts use, and a generator of
/// chance that gives the same town each time.
/// </summary>
internal sealed class Town
{
    public static readonly DateOnly TermStart = new(2020, 7, 1);
    public static readonly DateOnly TermEnd = new(2025, 6, 30);

    /// <summary>The last day that stories tell.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Ref of the grassroots organisation.</summary>
    public string Root => "town";

    public required IReadOnlyList<TownCell> Cells { get; init; }

    /// <summary>Committee members, secretary first.</summary>
    public required IReadOnlyList<string> Committee { get; init; }

    /// <summary>Members of the standing committee, secretary first.</summary>
    public required IReadOnlyList<string> Standing { get; init; }

    /// <summary>Refs and names of the partner bodies: Fatherland Front and mass organisations.</summary>
    public required IReadOnlyList<(string Ref, string Name)> Partners { get; init; }

    public required IReadOnlyDictionary<string, TownMember> Members { get; init; }

    /// <summary>A fixed source of chance for one story; different names give different, stable sequences.</summary>
    public static Random Chance(string story)
    {
        var seed = 17;
        foreach (var ch in story)
            seed = unchecked(seed * 31 + ch);
        return new Random(seed);
    }

    /// <summary>Months of the term wholly or partly before <see cref="Until"/>, as first days.</summary>
    public IEnumerable<DateOnly> Months()
    {
        for (var month = new DateOnly(2020, 7, 1); month <= Until; month = month.AddMonths(1))
            yield return month;
    }
}

/// <param name="Type">hamlet, quarter, agency, school, forces.</param>
/// <param name="Committee">Refs of the cell committee, secretary first.</param>
/// <param name="Members">Refs of all its members at the term's start.</param>
internal sealed record TownCell(
    string Ref,
    string Name,
    string Type,
    IReadOnlyList<string> Committee,
    IReadOnlyList<string> Members
)
{
    public string Secretary => Committee[0];
}

/// <param name="JoinsOn">On the list from this day; null for those there at the start.</param>
/// <param name="LeavesOn">Off the list from this day.</param>
internal sealed record TownMember(
    string Ref,
    string FullName,
    string Sex,
    DateOnly Birth,
    string Cell,
    string Status,
    DateOnly? JoinsOn,
    DateOnly? LeavesOn
)
{
    /// <summary>How they leave: transferred or dead.</summary>
    public string LeavesAs { get; init; } = "transferred";

    /// <summary>The day of the ceremony.</summary>
    public DateOnly? AdmittedOn { get; init; }

    public bool IsThere(DateOnly day) => (JoinsOn is null || JoinsOn <= day) && (LeavesOn is null || LeavesOn > day);
}
