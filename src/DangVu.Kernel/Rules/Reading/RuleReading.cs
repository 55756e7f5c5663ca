namespace DangVu.Kernel.Rules.Reading;

/// <summary>The reading of one file: collects every problem instead of stopping at the first.</summary>
public sealed class RuleReading(string file, FactCatalogue facts)
{
    private readonly List<RuleProblem> problems = [];

    public string File => file;

    public FactCatalogue Facts => facts;

    public IReadOnlyList<RuleProblem> Problems => problems;

    /// <summary>The named values of the set that is being read.</summary>
    public ValueScope Values { get; } = new();

    public void Refuse(int line, string code, params string[] args) =>
        problems.Add(new RuleProblem(file, line, code, args));

    /// <summary>Refuses codes that stand twice.</summary>
    public void Unique(IEnumerable<(string Code, int Line)> codes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, line) in codes)
        {
            if (code.Length > 0 && !seen.Add(code))
                Refuse(line, "duplicate-code", code);
        }
    }
}
