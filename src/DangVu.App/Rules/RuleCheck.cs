using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Cases;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Rules;

/// <summary>What `dangvu rules check` found.</summary>
internal sealed record RuleReport(
    int Files,
    IReadOnlyList<RuleVersion> Versions,
    int Cases,
    IReadOnlyList<RuleProblem> Problems,
    FactCatalogue Facts
);

/// <summary>Reads everything, checks vocabulary, names, dates and golden cases, and never stops at the first problem.</summary>
internal static class RuleCheck
{
    public static RuleReport Run(string? root = null)
    {
        var files = new RuleFiles(root ?? RuleFiles.DefaultRoot);
        var problems = new List<RuleProblem>();
        var (facts, reading) = files.ReadFacts();
        problems.AddRange(reading.Problems);
        var known = facts ?? FactCatalogue.Empty;
        var (versions, count, cases) = (new List<RuleVersion>(), 1, 0);
        foreach (var family in files.Families.Order(StringComparer.Ordinal))
        {
            foreach (var path in files.FilesOf(family))
            {
                count++;
                var (version, read) = files.ReadVersion(path, known);
                problems.AddRange(read.Problems);
                if (version is null)
                    continue;
                versions.Add(version);
                Names(problems, version, family, files.Name(path));
                if (!File.Exists(CasesOf(path)))
                    problems.Add(new RuleProblem(files.Name(path), 1, "no-cases", []));
                cases += Cases(problems, version, path, files.Name, known);
            }
            foreach (var lonely in Lonely(files, family))
                problems.Add(new RuleProblem(files.Name(lonely), 1, "case-without-rule", []));
        }
        problems.AddRange(FamilyCheck.Problems(versions));
        return new RuleReport(count, versions, cases, problems, known);
    }

    /// <summary>
    /// An office's own file, or a folder of them, wherever they lie: by the shipped facts and the same vocabulary. Golden cases beside
    /// a file are run; file names and gaps between versions are the office's own affair.
    /// </summary>
    public static RuleReport Outside(string path)
    {
        var known = RuleFiles.Shipped.Facts;
        var folder = Directory.Exists(path);
        var files = folder
            ? Directory
                .GetFiles(path, "*.yaml", SearchOption.AllDirectories)
                .Where(RuleFiles.IsRule)
                .Order(StringComparer.Ordinal)
                .ToList()
            : [path];
        var (problems, versions, cases) = (new List<RuleProblem>(), new List<RuleVersion>(), 0);
        foreach (var file in files)
        {
            var reading = new RuleReading(Name(file), known);
            var node = YamlRuleReader.Read(File.ReadAllText(file), reading);
            var version = node is null ? null : VersionReader.Read(node, reading);
            problems.AddRange(reading.Problems);
            if (version is null)
                continue;
            versions.Add(version with { Office = "own" });
            cases += Cases(problems, version, file, Name, known);
        }
        problems.AddRange(FamilyCheck.Problems(versions).Where(problem => problem.Code != "supersedes-unknown"));
        return new RuleReport(files.Count, versions, cases, problems, known);

        string Name(string file) =>
            folder ? Path.GetRelativePath(path, file).Replace('\\', '/') : Path.GetFileName(file);
    }

    private static void Names(List<RuleProblem> problems, RuleVersion version, string family, string file)
    {
        var name = $"{Scalars.Say(version.EffectiveFrom)}-{version.Slug}.yaml";
        if (Path.GetFileName(file) != name)
            problems.Add(new RuleProblem(file, 1, "file-name", [name]));
        if (version.Family != family)
            problems.Add(new RuleProblem(file, 1, "family-folder", [family, version.Family]));
    }

    private static int Cases(
        List<RuleProblem> problems,
        RuleVersion version,
        string path,
        Func<string, string> name,
        FactCatalogue facts
    )
    {
        var beside = CasesOf(path);
        if (!File.Exists(beside))
            return 0;
        var reading = new RuleReading(name(beside), facts);
        var node = YamlRuleReader.Read(File.ReadAllText(beside), reading);
        var run = node is null ? 0 : CaseRunner.Run(version, node, reading);
        problems.AddRange(reading.Problems);
        return run;
    }

    private static string CasesOf(string path) => Path.ChangeExtension(path, ".cases.yaml");

    private static IEnumerable<string> Lonely(RuleFiles files, string family)
    {
        var beside = files.FilesOf(family).Select(CasesOf).ToHashSet(StringComparer.Ordinal);
        return Directory
            .GetFiles(Path.Combine(files.Root, family), "*.cases.yaml")
            .Where(path => !beside.Contains(path));
    }
}
