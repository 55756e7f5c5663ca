using DangVu.App.Acts;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Clocks;

/// <summary>Days that only the list shows: the age of an easier exemption, and badges, which the month tells by award day.</summary>
internal sealed class OwnDays : IMemberClocks
{
    public string Permission => "members.read";

    public bool AnyInMonth => false;

    public async Task<IReadOnlyList<MemberClock>> Until(
        Work work,
        Texts t,
        IReadOnlyCollection<BodyRef> bodies,
        DateOnly last
    )
    {
        var cells = bodies.Where(b => b.IsCell).Select(b => b.Id).ToList();
        return [.. await Ages(work, t, cells, last), .. await Badges(work, t, cells, last)];
    }

    /// <summary>Whoever reaches the age from today on; who had it before is no news.</summary>
    private static async Task<List<MemberClock>> Ages(Work work, Texts t, List<Guid> cells, DateOnly last)
    {
        var years = ClockRules.ExemptAge(work, work.Today);
        // Dates of birth sort as text; a year's slack covers those known to the year only.
        var from = PartialDay.Text(work.Today.AddYears(-years - 1));
        var to = PartialDay.Text(last.AddYears(-years));
        var rows = await work
            .Db.Set<Member>()
            .AsNoTracking()
            .Where(m =>
                (m.Status == MemberStatus.Official || m.Status == MemberStatus.Probationary)
                && m.BirthDate != null
                && cells.Contains(m.CellId)
                && string.Compare(m.BirthDate, from) >= 0
                && string.Compare(m.BirthDate, to) <= 0
            )
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.CellId,
                m.BirthDate,
            })
            .ToListAsync();
        return
        [
            .. rows.Select(r => new MemberClock(
                    ClockKinds.ExemptAge,
                    r.CellId,
                    r.FullName,
                    "/members/" + r.Id,
                    ClockRules.Reaches(r.BirthDate!, years),
                    t["clocks.reaches", years],
                    InMonth: false
                ))
                .Where(k => k.DueOn >= work.Today && k.DueOn <= last),
        ];
    }

    private static async Task<List<MemberClock>> Badges(Work work, Texts t, List<Guid> cells, DateOnly last) =>
        [
            .. (await BadgeReader.Of(work, cells)).SelectMany(l =>
                l.Due.Where(d => d.Award >= work.Today && d.Award <= last)
                    .Select(d => new MemberClock(
                        ClockKinds.Badge,
                        l.CellId,
                        l.FullName,
                        "/members/" + l.MemberId,
                        d.Award,
                        d.WaitsUntil is { } until
                            ? $"{t["badges.years", d.Years]}; {t["badges.waits", Vn.Day(until)]}"
                            : t["badges.years", d.Years],
                        InMonth: false
                    ))
            ),
        ];
}
