namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>What this level needs to know of people; the members' module answers.</summary>
internal interface IMemberNames
{
    Task<IReadOnlyDictionary<Guid, string>> Of(IEnumerable<Guid> ids);

    /// <summary>Members to choose from: of one cell, or of the whole organisation.</summary>
    Task<IReadOnlyList<(string Key, string Text)>> Choices(DateOnly day, Guid? cellId);
}
