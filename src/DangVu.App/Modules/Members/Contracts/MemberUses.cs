using DangVu.App.Acts;

namespace DangVu.App.Modules.Members.Contracts;

/// <summary>Records that point to a member and so stand in the way of taking the member out of the register again.</summary>
/// <param name="What">Names the records in Texts as "use.What".</param>
internal sealed record MemberUse(Guid MemberId, string What, int Count);

/// <summary>
/// Rows with a column named MemberId (or ending so) are found without anyone's help; a module implements this only where it points to
/// members in another way.
/// </summary>
internal interface IMemberUses
{
    Task<IReadOnlyList<MemberUse>> Of(Work work, IReadOnlyCollection<Guid> members);
}

/// <summary>A list of members was brought in: those who came onto a cell's list. Raised once, after the rows stand.</summary>
internal sealed record MembersImported(Guid ImportId, IReadOnlyList<MemberJoined> Joined);

/// <summary>An import was undone: these people are out of the register.</summary>
internal sealed record ImportUndone(Guid ImportId, IReadOnlyList<Guid> Members);
