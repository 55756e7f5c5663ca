using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members;

internal static class MemberWords
{
    /// <summary>Adds the search words of a new or renamed member.</summary>
    public static void Write(Work work, Member member)
    {
        foreach (var word in Of(member.Folded))
            work.Db.Add(
                new MemberWord
                {
                    OfficeId = work.Db.OfficeId,
                    Id = work.NewId(),
                    MemberId = member.Id,
                    Word = word,
                }
            );
    }

    public static IEnumerable<string> Of(string folded) =>
        folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();

    /// <summary>Replaces the search words of many renamed members.</summary>
    public static async Task Rewrite(
        Work work,
        OfficeKeys keys,
        IReadOnlyCollection<Member> members,
        Func<Guid> newId,
        CancellationToken ct
    )
    {
        if (members.Count == 0)
            return;
        var words = new BulkWriter<MemberWord>(work.Db, keys);
        await words.Delete(nameof(MemberWord.MemberId), [.. members.Select(m => m.Id)], ct);
        await words.Insert(
            [
                .. members.SelectMany(m =>
                    Of(m.Folded)
                        .Select(word => new MemberWord
                        {
                            Id = newId(),
                            MemberId = m.Id,
                            Word = word,
                        })
                ),
            ],
            ct
        );
    }
}
