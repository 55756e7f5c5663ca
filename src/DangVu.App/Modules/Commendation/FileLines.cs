using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation;

/// <summary>The member's commendations in force, for the member's file.</summary>
internal sealed class FileLines(AwardKinds kinds) : IMemberFileLines
{
    public string Permission => "commendation.read";

    public async Task<IReadOnlyList<MemberFileLine>> Of(Work work, Texts t, Guid memberId)
    {
        var rows = await work
            .Db.Set<Award>()
            .AsNoTracking()
            .Where(a => a.MemberId == memberId && a.State == AwardStates.Decided && a.DecidedOn != null)
            .Select(a => new
            {
                a.Id,
                a.Kind,
                a.Merit,
                a.DecidedOn,
                a.DecisionNumber,
            })
            .ToListAsync();
        return
        [
            .. rows.Select(a => new MemberFileLine(
                "honours",
                a.DecidedOn!.Value,
                null,
                $"{kinds.Name(t, a.Kind, a.DecidedOn.Value)}: {a.Merit}",
                a.DecisionNumber,
                "/commendations/" + a.Id
            )),
        ];
    }
}
