using DangVu.App.Acts;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Contracts;

internal static class ReorganisationKinds
{
    public const string Rename = "rename";
    public const string Move = "move";
    public const string Merge = "merge";
    public const string Split = "split";
    public const string Dissolve = "dissolve";

    public static readonly IReadOnlyList<string> All = [Rename, Move, Merge, Split, Dissolve];
}

/// <summary>A member goes from one cell's list to another's by a reorganisation.</summary>
internal sealed record MemberMove(Guid MemberId, Guid From, Guid To);

/// <summary>A reorganisation of bodies, planned or being done, as the modules that follow bodies need to know it.</summary>
/// <param name="Id">Of the reorganisation and, where it founds a body, of that body too.</param>
/// <param name="Touched">Every body that it concerns; those of <paramref name="Heirs"/> among them.</param>
/// <param name="Heirs">Each body that ends, and the one that takes over what it has in hand; null where nothing does.</param>
internal sealed record Reorganised(
    Guid Id,
    string Kind,
    DateOnly On,
    string Decision,
    IReadOnlyList<Guid> Touched,
    IReadOnlyDictionary<Guid, Guid?> Heirs,
    IReadOnlyList<MemberMove> Members
)
{
    public IReadOnlyList<Guid> Ended => [.. Heirs.Keys];

    /// <summary>Bodies that go on as they are, only under another name or in another place.</summary>
    public IReadOnlyList<Guid> Lasting => [.. Touched.Where(id => !Heirs.ContainsKey(id))];

    /// <summary>
    /// Writes what has been done so far within the same transaction, so that the next handler's questions to the database see it.
    /// </summary>
    public Func<Task> Settle { get; init; } = () => Task.CompletedTask;
}

/// <summary>A line of the preview: so many of these, and what becomes of them.</summary>
/// <param name="What">Said by the text "follow.What".</param>
/// <param name="Fate">A code of <see cref="Fates"/>.</param>
internal sealed record FollowLine(string What, string Fate, int Count);

internal static class Fates
{
    /// <summary>Goes over to the body that takes over.</summary>
    public const string Moves = "moves";

    /// <summary>Ends on the day.</summary>
    public const string Ends = "ends";

    /// <summary>Stays where it is.</summary>
    public const string Stays = "stays";
}

/// <summary>
/// A module whose records live in bodies says what becomes of them when bodies are merged, split or dissolved, and does it in the same
/// transaction. Rows are changed through the change tracker only: so the whole can be taken back. The higher modules go first.
/// </summary>
internal interface IBodyFollowers
{
    /// <summary>What stands in the way.</summary>
    Task<IReadOnlyList<Refusal>> Against(Work work, Reorganised plan) => Task.FromResult<IReadOnlyList<Refusal>>([]);

    Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan);

    Task Follow(Work work, Reorganised happened);
}

/// <summary>Somebody on the list of a cell on a day.</summary>
internal sealed record BodyMember(Guid MemberId, Guid BodyId, string Name, bool Official);

/// <summary>How many stand on a body's own list on a day.</summary>
internal sealed record BodyStrength(int Official, int All);

/// <summary>What this level asks about the lists of cells; the members' module answers.</summary>
internal interface IBodyMembers
{
    /// <summary>The lists of these bodies on the day, in the order of Vietnamese lists.</summary>
    Task<IReadOnlyList<BodyMember>> Of(DateOnly day, IReadOnlyCollection<Guid> bodies);

    /// <param name="bodies">Null: of every body of the office.</param>
    Task<IReadOnlyDictionary<Guid, BodyStrength>> Strength(DateOnly day, IReadOnlyList<Guid>? bodies = null);
}
