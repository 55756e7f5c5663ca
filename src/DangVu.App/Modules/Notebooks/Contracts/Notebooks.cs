namespace DangVu.App.Modules.Notebooks.Contracts;

/// <summary>A deed as other modules know it: what a commendation can rest on.</summary>
internal sealed record DeedRef(Guid Id, Guid MemberId, Guid BodyId, DateOnly On, string Text, string? Evidence);

/// <summary>Questions about notebooks.</summary>
internal interface INotebooks
{
    /// <summary>The deeds of a member, newest first.</summary>
    Task<IReadOnlyList<DeedRef>> DeedsOf(Guid memberId);

    Task<IReadOnlyList<DeedRef>> Deeds(IEnumerable<Guid> ids);
}
