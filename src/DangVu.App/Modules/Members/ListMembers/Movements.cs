using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>One coming onto or going off the lists of a scope, and how.</summary>
internal sealed class Movement
{
    public Guid MemberId { get; set; }
    public string How { get; set; } = "";
}

/// <summary>
/// Who came and who went within two days, both included. A change of cell inside the scope is neither: the old membership ends and the
/// new one begins on the same day, both in the scope. So moves and mergers of bodies count only across the scope's border.
/// </summary>
internal static class Movements
{
    /// <summary>To another cell of the organisation, outside the scope.</summary>
    public const string MovedAway = "moved";
    public const string LeftOther = "left-other";

    public static readonly IReadOnlyList<string> WaysOut = [.. LeaveReasons.All, LeftOther, MovedAway];

    public static IQueryable<Movement> In(AppDb db, MemberScope scope, DateOnly from, DateOnly to)
    {
        var (all, cells) = (db.Set<Membership>(), scope.Cells);
        var begun = all.Where(x => x.From >= from && x.From <= to);
        begun = cells is null
            ? begun.Where(x => !all.Any(y => y.MemberId == x.MemberId && y.To == x.From))
            : begun.Where(x =>
                cells.Contains(x.BodyId)
                && !all.Any(y => y.MemberId == x.MemberId && y.To == x.From && cells.Contains(y.BodyId))
            );
        return begun.Select(x => new Movement { MemberId = x.MemberId, How = x.How });
    }

    public static IQueryable<Movement> Out(AppDb db, MemberScope scope, DateOnly from, DateOnly to)
    {
        var (all, cells) = (db.Set<Membership>(), scope.Cells);
        var ended = all.Where(x => x.To >= from && x.To <= to);
        ended = cells is null
            ? ended.Where(x => !all.Any(y => y.MemberId == x.MemberId && y.From == x.To))
            : ended.Where(x =>
                cells.Contains(x.BodyId)
                && !all.Any(y => y.MemberId == x.MemberId && y.From == x.To && cells.Contains(y.BodyId))
            );
        return from x in ended
            join s in db.Set<StatusPeriod>()
                on new { x.MemberId, Day = x.To } equals new { s.MemberId, Day = (DateOnly?)s.From }
                into found
            from s in found.DefaultIfEmpty()
            select new Movement
            {
                MemberId = x.MemberId,
                How =
                    s == null ? MovedAway
                    : s.Status == MemberStatus.Dead ? LeaveReasons.Death
                    : s.Status == MemberStatus.Transferred ? LeaveReasons.TransferOut
                    : s.Status != MemberStatus.Left ? MovedAway
                    : s.Reason == LeaveReasons.StruckOff ? LeaveReasons.StruckOff
                    : s.Reason == LeaveReasons.Expelled ? LeaveReasons.Expelled
                    : s.Reason == LeaveReasons.Resigned ? LeaveReasons.Resigned
                    : LeftOther,
            };
    }
}
