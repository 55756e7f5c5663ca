using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres;

/// <summary>The classes that the member attended, for the member's file.</summary>
internal sealed class FileLines : IMemberFileLines
{
    public string Permission => "cadres.read";

    public async Task<IReadOnlyList<MemberFileLine>> Of(Work work, Texts t, Guid memberId)
    {
        var rows = await (
            from record in work.Db.Set<TrainingRecord>().AsNoTracking()
            where record.MemberId == memberId && record.Result != ClassResults.Absent
            join taught in work.Db.Set<TrainingClass>() on record.ClassId equals taught.Id
            select new
            {
                taught.Id,
                taught.Title,
                taught.From,
                taught.To,
                record.Result,
                record.Certificate,
            }
        ).ToListAsync();
        return
        [
            .. rows.Select(r => new MemberFileLine(
                "study",
                r.From,
                r.To,
                r.Title,
                r.Certificate is null
                    ? t["training.result." + r.Result]
                    : $"{t["training.result." + r.Result]}; {r.Certificate}",
                "/training/" + r.Id
            )),
        ];
    }
}
