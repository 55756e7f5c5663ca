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
                cases += Cases(problems, version, path, files, known);
            }
            foreach (var lonely in Lonely(files, family))
                problems.Add(new RuleProblem(files.Name(lonely), 1, "case-without-rule", []));
        }
        problems.AddRange(FamilyCheck.Problems(versions));
        return new RuleReport(count, versions, cases, problems, known);
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
        RuleFiles files,
        FactCatalogue facts
    )
    {
        var beside = CasesOf(path);
        if (!File.Exists(beside))
        {
            problems.Add(new RuleProblem(files.Name(path), 1, "no-cases", []));
            return 0;
        }
        var reading = new RuleReading(files.Name(beside), facts);
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
