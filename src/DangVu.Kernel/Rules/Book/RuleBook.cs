using System.Collections.Concurrent;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Where versions come from; asked once for each family.</summary>
public interface IRuleSource
{
    IReadOnlyCollection<string> Families { get; }

    IReadOnlyList<RuleVersion> Versions(string family);
}

/// <summary>An office's own published versions; they go before the shipped ones on the days they hold.</summary>
public interface IOfficeRules
{
    IReadOnlyList<RuleVersion> Versions(string office, string family);
}

/// <summary>A rule in force, with its body typed.</summary>
public sealed record Ruled<T>(RuleVersion Version, T Body)
    where T : RuleBody;

/// <summary>A shipped rule is broken: a defect, not an expected "no".</summary>
public sealed class RuleBookException(IReadOnlyList<RuleProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<RuleProblem> Problems => problems;
}

/// <summary>All rules by family; a case asks for the version of its own day, never of today.</summary>
public sealed class RuleBook(IRuleSource source, IOfficeRules? offices = null)
{
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<RuleVersion>>> loaded = new(
        StringComparer.Ordinal
    );

    public IReadOnlyCollection<string> Families => source.Families;

    /// <summary>A book of these versions, or every reason against it.</summary>
    public static RuleBook Of(IReadOnlyList<RuleVersion> versions, out IReadOnlyList<RuleProblem> problems)
    {
        problems = FamilyCheck.Problems(versions);
        return new RuleBook(new FixedSource(problems.Count == 0 ? versions : []));
    }

    /// <summary>All shipped versions of a family, oldest first.</summary>
    public IReadOnlyList<RuleVersion> Versions(string family) =>
        loaded.GetOrAdd(family, name => new Lazy<IReadOnlyList<RuleVersion>>(() => Load(name))).Value;

    public RuleVersion? Find(string id) => Versions(id.Split('/')[0]).FirstOrDefault(version => version.Id == id);

    /// <summary>The version in force on a day; the office's own one first.</summary>
    public Result<RuleVersion> For(string family, DateOnly on, string? office = null)
    {
        var own = office is null || offices is null ? [] : offices.Versions(office, family);
        var version =
            own.FirstOrDefault(candidate => candidate.InForceOn(on))
            ?? Versions(family).FirstOrDefault(candidate => candidate.InForceOn(on));
        return version is null ? Refusal.Rule("rules.none-in-force", family, on) : version;
    }

    public Result<Ruled<T>> For<T>(string family, DateOnly on, string? office = null)
        where T : RuleBody =>
        For(family, on, office)
            .Match<Result<Ruled<T>>>(version => new Ruled<T>(version, version.As<T>()), Result<Ruled<T>>.Refused);

    /// <summary>For families that are shipped for every day the product knows; throws where none is in force.</summary>
    public Ruled<T> Need<T>(string family, DateOnly on, string? office = null)
        where T : RuleBody
    {
        var version = For(family, on, office);
        return version.IsDone
            ? new Ruled<T>(version.Value, version.Value.As<T>())
            : throw new InvalidOperationException($"No rule of {family} is in force on {Scalars.Say(on)}");
    }

    private IReadOnlyList<RuleVersion> Load(string family)
    {
        var versions = source.Versions(family);
        var problems = FamilyCheck.Problems(versions);
        return problems.Count == 0
            ? [.. versions.OrderBy(version => version.EffectiveFrom)]
            : throw new RuleBookException(problems);
    }

    private sealed class FixedSource(IReadOnlyList<RuleVersion> versions) : IRuleSource
    {
        public IReadOnlyCollection<string> Families { get; } =
        [.. versions.Select(version => version.Family).Distinct()];

        public IReadOnlyList<RuleVersion> Versions(string family) =>
            [.. versions.Where(version => version.Family == family)];
    }
}
