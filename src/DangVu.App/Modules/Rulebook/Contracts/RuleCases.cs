using DangVu.App.Acts;

namespace DangVu.App.Modules.Rulebook.Contracts;

/// <summary>A case that is still open and keeps a version of a rule: a round, a dossier, a board.</summary>
/// <param name="RuleId">"family/slug" of the version it keeps.</param>
internal sealed record OpenCase(string RuleId, string Title, string Link);

/// <summary>How many cases of a module are open under a family, and the first of them by name.</summary>
internal sealed record OpenCases(int Count, IReadOnlyList<OpenCase> First)
{
    public static OpenCases None { get; } = new(0, []);
}

/// <summary>A module whose cases keep rule versions says which are open, so that a new version's reach is seen before it is published.</summary>
internal interface IRuleCases
{
    Task<OpenCases> Open(Work work, string family);
}
