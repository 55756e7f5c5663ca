using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

/// <summary>A place on the list of a cell, and in what status.</summary>
internal sealed class OnList
{
    public Guid MemberId { get; set; }
    public Guid BodyId { get; set; }
    public string Status { get; set; } = "";

    /// <summary>Everyone whom a cell counts as its own on the day, by the dated rows; a query, so that the database narrows and counts.</summary>
    public static IQueryable<OnList> At(AppDb db, DateOnly day) =>
        from membership in db.Set<Membership>().AsNoTracking()
        where membership.From <= day && (membership.To == null || membership.To > day)
        join status in db.Set<StatusPeriod>() on membership.MemberId equals status.MemberId
        where status.From <= day && (status.To == null || status.To > day)
        where
            status.Status == MemberStatus.Official
            || status.Status == MemberStatus.Probationary
            || status.Status == MemberStatus.Exempt
        select new OnList
        {
            MemberId = membership.MemberId,
            BodyId = membership.BodyId,
            Status = status.Status,
        };
}
