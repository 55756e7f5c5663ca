using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Clocks;

/// <summary>The days that the register itself knows: ends of probation and of exemptions.</summary>
internal sealed class OwnClocks : IMemberClocks
{
    public string Permission => "members.read";

    public async Task<IReadOnlyList<MemberClock>> Until(
        Work work,
        Texts t,
        IReadOnlyCollection<BodyRef> bodies,
        DateOnly last
    )
    {
        var cells = bodies.Where(b => b.IsCell).Select(b => b.Id).ToList();
        return [.. await Probations(work, cells, last), .. await Exemptions(work, cells, last)];
    }

    private static async Task<List<MemberClock>> Probations(Work work, List<Guid> cells, DateOnly last)
    {
        var rows = await work
            .Db.Set<Member>()
            .AsNoTracking()
            .Where(m => m.Status == MemberStatus.Probationary && m.AdmittedOn != null && cells.Contains(m.CellId))
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.CellId,
                m.AdmittedOn,
            })
            .ToListAsync();
        var followed = new HashSet<Guid>();
        foreach (var cases in work.Get<IEnumerable<IProbationCases>>())
            followed.UnionWith(await cases.Followed(work, [.. rows.Select(r => r.Id)]));
        return
        [
            .. rows.Select(r => new MemberClock(
                    ClockKinds.Probation,
                    r.CellId,
                    r.FullName,
                    "/members/" + r.Id,
                    ClockRules.ProbationEnd(work, PartialDay.Latest(r.AdmittedOn!)),
                    Vn.Partial(r.AdmittedOn),
                    InMonth: !followed.Contains(r.Id)
                ))
                .Where(k => k.DueOn <= last),
        ];
    }

    private static async Task<List<MemberClock>> Exemptions(Work work, List<Guid> cells, DateOnly last)
    {
        var rows = await (
            from s in work.Db.Set<StatusPeriod>().AsNoTracking()
            where s.To == null && s.Status == MemberStatus.Exempt && s.PlannedTo != null && s.PlannedTo <= last
            join m in work.Db.Set<Member>() on s.MemberId equals m.Id
            where cells.Contains(m.CellId)
            select new
            {
                m.Id,
                m.FullName,
                m.CellId,
                s.PlannedTo,
                s.Decision,
            }
        ).ToListAsync();
        return
        [
            .. rows.Select(r => new MemberClock(
                ClockKinds.Exemption,
                r.CellId,
                r.FullName,
                "/members/" + r.Id,
                r.PlannedTo!.Value,
                r.Decision
            )),
        ];
    }
}
