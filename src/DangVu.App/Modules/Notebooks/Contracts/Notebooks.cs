using DangVu.App.Acts;
using DangVu.App.Ui;

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

/// <summary>Something of a higher module that rests on a deed: a proposal of commendation.</summary>
/// <param name="Text">In the reader's words.</param>
internal sealed record DeedUse(Guid DeedId, string Text, string Href);

/// <summary>A module whose records rest on deeds says which; a deed on which something rests is not taken away.</summary>
internal interface IDeedUses
{
    Task<IReadOnlyList<DeedUse>> Of(Work work, Texts t, IReadOnlyCollection<Guid> deeds);
}
