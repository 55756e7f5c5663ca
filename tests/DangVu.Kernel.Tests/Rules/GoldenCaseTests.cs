using System.Runtime.CompilerServices;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Cases;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>
/// The golden cases beside the shipped rules, run here as the engine's own examples: mutation testing changes the engine and asks
/// whether they notice.
/// </summary>
public sealed class GoldenCaseTests
{
    [Fact]
    public void Every_golden_case_of_every_shipped_set_holds()
    {
        var facts = FactCatalogue.Read(
            Yaml.Node(File.ReadAllText(Path.Combine(Root, "facts.yaml"))),
            new RuleReading("facts.yaml", FactCatalogue.Empty)
        );
        var problems = new List<RuleProblem>();
        var cases = 0;
        foreach (var path in Directory.GetFiles(Root, "*.cases.yaml", SearchOption.AllDirectories))
        {
            var rule = path.Replace(".cases.yaml", ".yaml", StringComparison.Ordinal);
            var reading = new RuleReading(Path.GetFileName(path), facts);
            if (VersionReader.Read(Yaml.Node(File.ReadAllText(rule)), reading) is { } version)
                cases += CaseRunner.Run(version, Yaml.Node(File.ReadAllText(path)), reading);
            problems.AddRange(reading.Problems);
        }
        problems.ShouldBeEmpty();
        cases.ShouldBeGreaterThan(200);
    }

    private static string Root { get; } = Find();

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new FileInfo(here).Directory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "rules", "schemas")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "rules");
    }
}
