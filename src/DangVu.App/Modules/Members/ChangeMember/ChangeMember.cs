using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ChangeMember;

/// <summary>Corrects or completes a member's facts.</summary>
/// <param name="Version">As it was read; a change made since then is a conflict, never overwritten.</param>
internal sealed record ChangeMember(Guid MemberId, MemberFacts Facts, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ChangeMember command)
    {
        var member = await work.Db.Set<Member>().SingleOrDefaultAsync(m => m.Id == command.MemberId);
        if (member is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(member.CellId, "members.write");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        work.Expect(member, command.Version);
        var problems = MemberRules.Check(command.Facts, member.Status, work.Today);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var before = member.Folded;
        if (await AddMember.AddMember.Fill(work, member, command.Facts) is { } taken)
            return taken;
        if (member.Folded != before)
        {
            work.Db.RemoveRange(await work.Db.Set<MemberWord>().Where(w => w.MemberId == member.Id).ToListAsync());
            MemberWords.Write(work, member);
        }
        return member.Id;
    }
}
