using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Members.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification;

/// <summary>
/// Who leaves the list while a round is open is not graded in it, with the reason; a grade decided before that stays. Who only changes
/// cells stays where the round lists them.
/// </summary>
internal sealed class FollowMembers : IHandle<MemberLeft>
{
    public async Task Handle(Work work, MemberLeft happened)
    {
        if (happened.Status == "moved")
            return;
        var open = await work
            .Db.Set<Subject>()
            .Where(s => s.Of == happened.MemberId && s.IsGraded && s.DecidedGrade == null)
            .ToListAsync();
        foreach (var subject in open)
        {
            subject.IsGraded = false;
            subject.NotGradedReason = Listing.ReasonOf(happened.Status, happened.Reason);
        }
    }
}
