using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>
/// Open sheets follow the people: along to another cell, or excused when somebody leaves the list. A leader's second sheet stays with
/// the collective.
/// </summary>
internal sealed class SheetsFollowMembers : IHandle<MemberJoined>, IHandle<MemberLeft>, IHandle<MembersImported>
{
    public Task Handle(Work work, MemberJoined happened) =>
        Along(work, new Dictionary<Guid, Guid> { [happened.MemberId] = happened.CellId });

    public Task Handle(Work work, MembersImported happened) =>
        Along(work, happened.Joined.GroupBy(j => j.MemberId).ToDictionary(g => g.Key, g => g.Last().CellId));

    public async Task Handle(Work work, MemberLeft happened)
    {
        // Whoever moves to another cell joins there in the same act; the sheet goes along.
        if (happened.Status == "moved")
            return;
        foreach (var sheet in await Open(work).Where(s => s.MemberId == happened.MemberId).ToListAsync())
        {
            sheet.State = SheetStates.Excused;
            sheet.ExcusedOn = happened.On;
        }
    }

    private static async Task Along(Work work, Dictionary<Guid, Guid> cells)
    {
        // An import can name many thousands: the open sheets are read once and matched here.
        var sheets =
            cells.Count == 1
                ? await Open(work)
                    .Where(s => s.MemberId == cells.Keys.First() && s.Subject == Subjects.Member)
                    .ToListAsync()
                : await People(work);
        var moved = new List<Guid>();
        foreach (var sheet in sheets)
            if (
                sheet.Subject == Subjects.Member
                && cells.TryGetValue(sheet.MemberId!.Value, out var cell)
                && sheet.BodyId != cell
            )
            {
                sheet.BodyId = cell;
                moved.Add(sheet.Id);
            }
        if (moved.Count == 0)
            return;
        var to = sheets.ToDictionary(s => s.Id, s => s.BodyId);
        foreach (var some in moved.Chunk(500))
        {
            foreach (var part in await work.Db.Set<SheetPart>().Where(p => some.Contains(p.SheetId)).ToListAsync())
                part.BodyId = to[part.SheetId];
            foreach (
                var point in await work.Db.Set<SuggestedPoint>().Where(p => some.Contains(p.SheetId)).ToListAsync()
            )
                point.BodyId = to[point.SheetId];
        }
    }

    private static Task<List<ReviewSheet>> People(Work work) => Open(work).Where(s => s.MemberId != null).ToListAsync();

    private static IQueryable<ReviewSheet> Open(Work work) =>
        work.Db.Set<ReviewSheet>().Where(s => s.State == SheetStates.Open);
}
