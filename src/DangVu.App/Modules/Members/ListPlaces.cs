using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members;

internal sealed class ListPlaces(AppDb db) : IListPlaces
{
    public IQueryable<ListPlace> On(DateOnly day) =>
        OnList
            .At(db, day)
            .Select(p => new ListPlace
            {
                MemberId = p.MemberId,
                CellId = p.BodyId,
                Status = p.Status,
            });
}
