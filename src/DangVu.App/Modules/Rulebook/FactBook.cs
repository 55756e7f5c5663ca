using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;

namespace DangVu.App.Modules.Rulebook;

internal sealed class FactBook(IEnumerable<IRuleFacts> modules) : IFactBook
{
    public IReadOnlySet<string> Known { get; } =
        modules.SelectMany(module => module.Facts).ToHashSet(StringComparer.Ordinal);

    public async Task<FactAnswers> Ask(Work work, FactQuestion question)
    {
        var answers = new FactAnswers();
        if (question.Cases.Count > 0)
            foreach (var module in modules)
                await module.Answer(work, question, answers);
        return answers;
    }
}
