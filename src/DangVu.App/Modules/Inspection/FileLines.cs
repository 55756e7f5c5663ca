using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection;

/// <summary>The member's discipline: for the file (its form and number, never its reason), and for what has to wait after it.</summary>
internal sealed class FileLines : IMemberFileLines, IMemberDiscipline
{
    public string Permission => "discipline.read";

    public async Task<IReadOnlyList<MemberFileLine>> Of(Work work, Texts t, Guid memberId)
    {
        var rows = await work
            .Db.Set<DisciplineDecision>()
            .AsNoTracking()
            .Where(d => d.MemberId == memberId && d.AnnulledOn == null)
            .Select(d => new
            {
                d.Id,
                d.Form,
                d.EffectFrom,
                d.ExpiresOn,
                d.Number,
            })
            .ToListAsync();
        return
        [
            .. rows.Select(d => new MemberFileLine(
                "discipline",
                d.EffectFrom,
                d.ExpiresOn,
                t["discipline.form." + d.Form],
                d.Number,
                "/discipline/" + d.Id
            )),
        ];
    }

    public async Task<IReadOnlyList<DisciplineMark>> Of(Work work, IReadOnlyCollection<Guid> members) =>
        await work
            .Db.Set<DisciplineDecision>()
            .AsNoTracking()
            .Where(d => d.MemberId != null && d.AnnulledOn == null && members.Contains(d.MemberId.Value))
            .Select(d => new DisciplineMark(d.MemberId!.Value, d.Form, d.EffectFrom))
            .ToListAsync();
}
