using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;

namespace DangVu.App.Modules.Members;

internal static class MemberWords
{
    /// <summary>Adds the search words of a new or renamed member.</summary>
    public static void Write(Work work, Member member)
    {
        foreach (var word in member.Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            work.Db.Add(new MemberWord { OfficeId = work.Db.OfficeId, Id = work.NewId(), MemberId = member.Id, Word = word });
    }
}
