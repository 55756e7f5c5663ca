using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Rules.Reading;

/// <summary>Why a rule file is refused: where, and a code with its arguments.</summary>
public sealed record RuleProblem(string File, int Line, string Code, IReadOnlyList<string> Args)
{
    public string In(string language) => $"{File}:{Line}: {RuleSentences.Say(language, $"problem.{Code}", [.. Args])}";

    public override string ToString() => In("en");
}
