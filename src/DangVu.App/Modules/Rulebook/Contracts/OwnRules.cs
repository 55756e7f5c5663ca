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

/// <summary>
/// The rules as this office works by them: its own published versions go before the shipped ones on the days they hold.
/// A draft is nowhere here; a retired version is chosen for no new case and still found by its id for the cases that keep it.
/// </summary>
internal interface IOwnRules
{
    /// <summary>All own versions of a family that were published, latest first.</summary>
    Task<IReadOnlyList<RuleVersion>> Versions(string family);

    /// <summary>Families whose name begins so, shipped or the office's own, by name.</summary>
    Task<IReadOnlyList<string>> Families(string prefix);

    /// <summary>The version of the day: the office's own, else the shipped one. Refused where none is in force.</summary>
    Task<Result<RuleVersion>> For(string family, DateOnly day);

    /// <summary>As <see cref="For"/>, for families that are shipped for every day the product knows.</summary>
    Task<Ruled<T>> Need<T>(string family, DateOnly day)
        where T : RuleBody;

    /// <summary>The version that a case keeps, by "family/slug"; own ones first.</summary>
    Task<RuleVersion?> Find(string id);
}
