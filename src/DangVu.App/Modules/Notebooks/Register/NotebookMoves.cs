using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Register;

/// <summary>
/// This year's notebook goes along with a member who moves to another cell, with all that stands in it. An import of a whole list says
/// so once for everybody.
/// </summary>
internal sealed class NotebookMoves : IHandle<MemberJoined>, IHandle<MembersImported>
{
    public Task Handle(Work work, MemberJoined happened) => Move(work, [happened]);

    public Task Handle(Work work, MembersImported happened) => Move(work, happened.Joined);

    private static async Task Move(Work work, IReadOnlyList<MemberJoined> joined)
    {
        foreach (var year in joined.GroupBy(j => j.On.Year))
        {
            var cells = new Dictionary<Guid, Guid>();
            foreach (var one in year)
                cells[one.MemberId] = one.CellId;
            var kept = await Kept(work, year.Key, cells.Keys);
            var moved = kept.Where(n => n.BodyId != cells[n.MemberId]).Select(n => n.Id).ToList();
            var given = new Dictionary<Guid, Guid>();
            foreach (var some in moved.Chunk(500))
            foreach (var notebook in await work.Db.Set<Notebook>().Where(n => some.Contains(n.Id)).ToListAsync())
                given[notebook.Id] = notebook.BodyId = cells[notebook.MemberId];
            await BodyRows.Along<PlannedDeed>(work, given, nameof(PlannedDeed.NotebookId));
            await BodyRows.Along<QuarterComment>(work, given, nameof(QuarterComment.NotebookId));
            await BodyRows.Along<Deed>(work, given, nameof(Deed.NotebookId));
            var deeds = work.Db.Set<Deed>().Local.Where(d => given.ContainsKey(d.NotebookId));
            await work.Get<FileStore>().Along(deeds.ToDictionary(d => d.Id, d => given[d.NotebookId]));
        }
    }

    private static async Task<IEnumerable<(Guid Id, Guid MemberId, Guid BodyId)>> Kept(
        Work work,
        int year,
        IReadOnlyCollection<Guid> members
    )
    {
        var notebooks = work.Db.Set<Notebook>().AsNoTracking().Where(n => n.Year == year);
        // One by one where somebody moves; of a list of thousands it is quicker to look through the year.
        if (members.Count <= 200)
            notebooks = notebooks.Where(n => members.Contains(n.MemberId));
        var found = await notebooks
            .Select(n => new
            {
                n.Id,
                n.MemberId,
                n.BodyId,
            })
            .ToListAsync();
        var wanted = members.ToHashSet();
        return found.Where(n => wanted.Contains(n.MemberId)).Select(n => (n.Id, n.MemberId, n.BodyId));
    }
}
