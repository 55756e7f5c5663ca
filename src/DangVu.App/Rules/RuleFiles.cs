using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Rules;

/// <summary>
/// The rules directory: family/effective-date-slug.yaml. A family is read when it is first asked for, so that starting costs
/// one directory listing. A broken file is a defect of the release and throws.
/// </summary>
internal sealed class RuleFiles : IRuleSource
{
    private readonly Lazy<FactCatalogue> facts;
    private readonly Dictionary<string, string[]> files;

    public RuleFiles(string root)
    {
        Root = root;
        facts = new Lazy<FactCatalogue>(() => Refused(ReadFacts()));
        files = Directory
            .GetDirectories(root)
            .Where(folder => Path.GetFileName(folder) is not ("schemas" or "catalogues"))
            .ToDictionary(
                folder => Path.GetFileName(folder),
                folder => Directory.GetFiles(folder, "*.yaml").Where(IsRule).Order(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>rules/ beside the executable.</summary>
    public static string DefaultRoot => Path.Combine(AppContext.BaseDirectory, "rules");

    public static RuleBook Book(string? root = null, IOfficeRules? offices = null) =>
        new(new RuleFiles(root ?? DefaultRoot), offices);

    public string Root { get; }

    public FactCatalogue Facts => facts.Value;

    public IReadOnlyCollection<string> Families => files.Keys;

    public IReadOnlyList<string> FilesOf(string family) => files.GetValueOrDefault(family) ?? [];

    public IReadOnlyList<RuleVersion> Versions(string family) =>
        [.. FilesOf(family).Select(file => Refused(ReadVersion(file, Facts)))];

    public (FactCatalogue? Value, RuleReading Reading) ReadFacts()
    {
        var path = Path.Combine(Root, "facts.yaml");
        var reading = new RuleReading(Name(path), FactCatalogue.Empty);
        var node = YamlRuleReader.Read(File.ReadAllText(path), reading);
        return (node is null ? null : FactCatalogue.Read(node, reading), reading);
    }

    public (RuleVersion? Value, RuleReading Reading) ReadVersion(string path, FactCatalogue known)
    {
        var reading = new RuleReading(Name(path), known);
        var node = YamlRuleReader.Read(File.ReadAllText(path), reading);
        return (node is null ? null : VersionReader.Read(node, reading), reading);
    }

    /// <summary>As problems name a file: from the rules directory, with forward slashes.</summary>
    public string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static bool IsRule(string path) => !path.EndsWith(".cases.yaml", StringComparison.Ordinal);

    private static T Refused<T>((T? Value, RuleReading Reading) read)
        where T : class =>
        read.Value is { } value && read.Reading.Problems.Count == 0
            ? value
            : throw new RuleBookException(read.Reading.Problems);
}
