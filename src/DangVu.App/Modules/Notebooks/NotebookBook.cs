using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks;

/// <summary>A comment that a notebook still lacks.</summary>
internal sealed record Owed(Quarter Quarter, Guid NotebookId, Guid MemberId, string Name, Guid CellId, DateOnly Due);

/// <summary>Reads notebooks: who has one, whose quarter is still without a comment.</summary>
internal sealed class NotebookBook(AppDb db, IMembers members, NotebookClocks clocks) : INotebooks
{
    /// <summary>
    /// Of the members on the list on the day: the ended quarters that a registered notebook covers and that had no comment by the day.
    /// </summary>
    public async Task<IReadOnlyList<Owed>> Missing(
        IEnumerable<Quarter> quarters,
        DateOnly day,
        IReadOnlyList<MemberRef>? of = null
    )
    {
        var listed = (of ?? await members.On(day)).ToDictionary(m => m.Id);
        var owed = new List<Owed>();
        foreach (var quarter in quarters)
        {
            var (year, number) = (quarter.Year, quarter.Number);
            var end = quarter.End;
            var bare = await db.Set<Notebook>()
                .AsNoTracking()
                .Where(n =>
                    n.Year == year
                    && n.RegisteredOn <= end
                    && !db.Set<QuarterComment>()
                        .Any(c => c.NotebookId == n.Id && c.Quarter == number && c.CommentedOn <= day)
                )
                .Select(n => new { n.Id, n.MemberId })
                .ToListAsync();
            var due = clocks.CommentDue(quarter);
            owed.AddRange(
                bare.Where(n => listed.ContainsKey(n.MemberId))
                    .Select(n => new Owed(
                        quarter,
                        n.Id,
                        n.MemberId,
                        listed[n.MemberId].FullName,
                        listed[n.MemberId].CellId,
                        due
                    ))
            );
        }
        return owed;
    }

    /// <summary>Members on the list on the day who owe a registration for its year: those exempted need not.</summary>
    public async Task<IReadOnlyList<MemberRef>> Unregistered(DateOnly day, IReadOnlyList<MemberRef>? of = null)
    {
        var year = day.Year;
        var registered = await db.Set<Notebook>()
            .Where(n => n.Year == year && n.RegisteredOn <= day)
            .Select(n => n.MemberId)
            .ToListAsync();
        var have = registered.ToHashSet();
        return [.. (of ?? await members.On(day)).Where(m => m.Status != MemberStatus.Exempt && !have.Contains(m.Id))];
    }

    public async Task<IReadOnlyList<DeedRef>> DeedsOf(Guid memberId) =>
        await Shown(db.Set<Deed>().Where(d => d.MemberId == memberId)).ToListAsync();

    public async Task<IReadOnlyList<DeedRef>> Deeds(IEnumerable<Guid> ids)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0 ? [] : await Shown(db.Set<Deed>().Where(d => wanted.Contains(d.Id))).ToListAsync();
    }

    private static IQueryable<DeedRef> Shown(IQueryable<Deed> deeds) =>
        deeds
            .AsNoTracking()
            .OrderByDescending(d => d.On)
            .Select(d => new DeedRef(d.Id, d.MemberId, d.BodyId, d.On, d.Text, d.Evidence));

    /// <summary>The member, if the actor may write in this notebook: the member, or a deputy of the cell.</summary>
    public static async Task<Result<MemberRef>> Writer(Work work, Guid memberId)
    {
        var member = await work.Get<IMembers>().Find(memberId);
        if (member is null)
            return Refusal.NotFound("record.none") with { Field = "memberId" };
        if (IsOwn(work, memberId))
            return member;
        var cell = await work.Body(member.CellId, "notebooks.write");
        return cell.IsRefused ? Result<MemberRef>.Refused(cell.Refusals) : member;
    }

    public static bool IsOwn(Work work, Guid memberId) =>
        work.Actor.MemberId == memberId && work.Actor.May("own.write");
}
