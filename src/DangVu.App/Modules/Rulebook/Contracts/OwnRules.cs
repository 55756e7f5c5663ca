using DangVu.App.Acts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook.Contracts;

/// <summary>A family of which an office may load a version of its own; the module that uses the family says what it must hold.</summary>
internal interface IOwnFamily
{
    string Family { get; }

    /// <summary>Why this version cannot serve; null when it can. Its body is of the family's kind.</summary>
    Refusal? Check(RuleVersion version);
}

/// <summary>The office's own versions; on the days they hold they go before the shipped ones.</summary>
internal interface IOwnRules
{
    /// <summary>All own versions of a family, latest first.</summary>
    Task<IReadOnlyList<RuleVersion>> Versions(string family);

    /// <summary>The version of the day: the office's own, else the shipped one.</summary>
    Task<Ruled<T>> Need<T>(string family, DateOnly day)
        where T : RuleBody;
}
