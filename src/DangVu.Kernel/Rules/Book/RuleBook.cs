using System.Collections.Concurrent;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Where versions come from; asked once for each family.</summary>
public interface IRuleSource
{
    IReadOnlyCollection<string> Families { get; }

    /// <exception cref="RuleBookException">A file of the family cannot be used.</exception>
    IReadOnlyList<RuleVersion> Versions(string family);
}

/// <summary>A rule in force, with its body typed.</summary>
public sealed record Ruled<T>(RuleVersion Version, T Body)
    where T : RuleBody;

/// <summary>
/// The files of a family cannot be used: every file, line and reason. Whoever asks for that family is stopped here, because a round
/// judged by no rule at all would be worse; all other families go on.
/// </summary>
public sealed class RuleBookException(IReadOnlyList<RuleProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<RuleProblem> Problems => problems;
}

/// <summary>All shipped rules by family; a case asks for the version of its own day, never of today.</summary>
public sealed class RuleBook(IRuleSource source)
{
    private readonly ConcurrentDictionary<string, Lazy<Family>> loaded = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Families => source.Families;

    /// <summary>A book of these versions, or every reason against it.</summary>
    public static RuleBook Of(IReadOnlyList<RuleVersion> versions, out IReadOnlyList<RuleProblem> problems)
    {
        problems = FamilyCheck.Problems(versions);
        return new RuleBook(new FixedSource(problems.Count == 0 ? versions : []));
    }

    /// <summary>Why a family cannot be used; empty when it can.</summary>
    public IReadOnlyList<RuleProblem> Problems(string family) => Load(family).Problems;

    /// <summary>All shipped versions of a family, oldest first.</summary>
    /// <exception cref="RuleBookException">A file of the family cannot be used.</exception>
    public IReadOnlyList<RuleVersion> Versions(string family) =>
        Load(family) is { Problems: [] } whole ? whole.Versions : throw new RuleBookException(Problems(family));

    public RuleVersion? Find(string id) => Versions(id.Split('/')[0]).FirstOrDefault(version => version.Id == id);

    /// <summary>The version in force on a day.</summary>
    public Result<RuleVersion> For(string family, DateOnly on)
    {
        var version = Versions(family).FirstOrDefault(candidate => candidate.InForceOn(on));
        return version is null ? Refusal.Rule("rules.none-in-force", family, on) : version;
    }

    public Result<Ruled<T>> For<T>(string family, DateOnly on)
        where T : RuleBody =>
        For(family, on)
            .Match<Result<Ruled<T>>>(version => new Ruled<T>(version, version.As<T>()), Result<Ruled<T>>.Refused);

    /// <summary>For families that are shipped for every day the product knows; throws where none is in force.</summary>
    public Ruled<T> Need<T>(string family, DateOnly on)
        where T : RuleBody
    {
        var version = For(family, on);
        return version.IsDone
            ? new Ruled<T>(version.Value, version.Value.As<T>())
            : throw new InvalidOperationException($"No rule of {family} is in force on {Scalars.Say(on)}");
    }

    /// <summary>Read once: what has been read holds as long as the process runs, good or bad.</summary>
    private Family Load(string family) => loaded.GetOrAdd(family, name => new Lazy<Family>(() => Read(name))).Value;

    private Family Read(string family)
    {
        try
        {
            var versions = source.Versions(family);
            return new Family([.. versions.OrderBy(version => version.EffectiveFrom)], FamilyCheck.Problems(versions));
        }
        catch (RuleBookException broken)
        {
            return new Family([], broken.Problems);
        }
    }

    private sealed record Family(IReadOnlyList<RuleVersion> Versions, IReadOnlyList<RuleProblem> Problems);

    private sealed class FixedSource(IReadOnlyList<RuleVersion> versions) : IRuleSource
    {
        public IReadOnlyCollection<string> Families { get; } =
        [.. versions.Select(version => version.Family).Distinct()];

        public IReadOnlyList<RuleVersion> Versions(string family) =>
            [.. versions.Where(version => version.Family == family)];
    }
}
