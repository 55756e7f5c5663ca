using DangVu.App.Acts;

namespace DangVu.App.Modules.Rulebook.Contracts;

/// <summary>Asks every module for what it knows.</summary>
internal interface IFactBook
{
    /// <summary>Facts that some module answers from its records; any other is typed by a person.</summary>
    IReadOnlySet<string> Known { get; }

    Task<FactAnswers> Ask(Work work, FactQuestion question);
}
