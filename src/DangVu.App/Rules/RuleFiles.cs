using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Rules;

/// <summary>
/// The rules directory: family/effective-date-slug.yaml. The texts are taken once, when the program starts; a family is understood
/// when it is first asked for. So whoever changes or breaks a file under a running office changes nothing there until it is started
/// again, and a file that was broken from the start stops its own family only.
/// </summary>
internal sealed class RuleFiles : IRuleSource
{
    private static readonly Lazy<RuleFiles> OfThisProcess = new(() => new RuleFiles(DefaultRoot));

    private readonly Lazy<FactCatalogue> facts;
    private readonly Dictionary<string, string[]> files;
    private readonly Dictionary<string, string?> texts;

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
        texts = files.Values.SelectMany(paths => paths).Append(FactsPath).ToDictionary(path => path, Take);
    }

    /// <summary>rules/ beside the executable.</summary>
    public static string DefaultRoot => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The shipped rules as they were when this process began.</summary>
    public static RuleFiles Shipped => OfThisProcess.Value;

    public static RuleBook Book(string? root = null) => new(root is null ? Shipped : new RuleFiles(root));

    public string Root { get; }

    /// <exception cref="RuleBookException">facts.yaml cannot be used.</exception>
    public FactCatalogue Facts => facts.Value;

    public IReadOnlyCollection<string> Families => files.Keys;

    private string FactsPath => Path.Combine(Root, "facts.yaml");

    public IReadOnlyList<string> FilesOf(string family) => files.GetValueOrDefault(family) ?? [];

    public IReadOnlyList<RuleVersion> Versions(string family)
    {
        var read = FilesOf(family).Select(file => ReadVersion(file, Facts)).ToList();
        var problems = read.SelectMany(one => one.Reading.Problems).ToList();
        return problems.Count == 0 ? [.. read.Select(one => one.Value!)] : throw new RuleBookException(problems);
    }

    public (FactCatalogue? Value, RuleReading Reading) ReadFacts()
    {
        var (node, reading) = Node(FactsPath, FactCatalogue.Empty);
        return (node is null ? null : FactCatalogue.Read(node, reading), reading);
    }

    public (RuleVersion? Value, RuleReading Reading) ReadVersion(string path, FactCatalogue known)
    {
        var (node, reading) = Node(path, known);
        return (node is null ? null : VersionReader.Read(node, reading), reading);
    }

    /// <summary>As problems name a file: from the rules directory, with forward slashes.</summary>
    public string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static bool IsRule(string path) => !path.EndsWith(".cases.yaml", StringComparison.Ordinal);

    private (RuleNode? Node, RuleReading Reading) Node(string path, FactCatalogue known)
    {
        var reading = new RuleReading(Name(path), known);
        if (texts[path] is { } text)
            return (YamlRuleReader.Read(text, reading), reading);
        reading.Refuse(1, "file-unreadable");
        return (null, reading);
    }

    private static string? Take(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static T Refused<T>((T? Value, RuleReading Reading) read)
        where T : class =>
        read.Value is { } value && read.Reading.Problems.Count == 0
            ? value
            : throw new RuleBookException(read.Reading.Problems);
}
