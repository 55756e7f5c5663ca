using System.Linq.Expressions;
using DangVu.App.Acts;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>What most modules do when a body ends: what is still in hand goes over to the body that takes over.</summary>
internal static class BodyRows
{
    public static IQueryable<T> In<T>(Work work, IReadOnlyList<Guid> bodies, Expression<Func<T, bool>> which)
        where T : Row, IInBody =>
        work.Db.Set<T>().Where(row => bodies.Contains(EF.Property<Guid>(row, nameof(IInBody.BodyId)))).Where(which);

    public static Task<int> Count<T>(Work work, IReadOnlyList<Guid> bodies, Expression<Func<T, bool>> which)
        where T : Row, IInBody => bodies.Count == 0 ? Task.FromResult(0) : In(work, bodies, which).CountAsync();

    /// <summary>Two lines: what is in hand goes along with ended bodies, and stays with those that last.</summary>
    public static async Task<IReadOnlyList<FollowLine>> Lines<T>(
        Work work,
        Reorganised plan,
        string what,
        Expression<Func<T, bool>> inHand
    )
        where T : Row, IInBody
    {
        var handed = plan.Heirs.Where(h => h.Value is not null).Select(h => h.Key).ToList();
        var rest = plan.Touched.Except(handed).ToList();
        return
        [
            .. Line(what, Fates.Moves, await Count(work, handed, inHand)),
            .. Line(what, Fates.Stays, await Count(work, rest, inHand)),
        ];
    }

    public static IEnumerable<FollowLine> Line(string what, string fate, int count) =>
        count == 0 ? [] : [new FollowLine(what, fate, count)];

    /// <summary>Gives the rows of ended bodies to the bodies that take over; returns each row's new body.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> HandOn<T>(
        Work work,
        Reorganised happened,
        Expression<Func<T, bool>> inHand
    )
        where T : Row, IInBody
    {
        var given = new Dictionary<Guid, Guid>();
        if (happened.Heirs.Count == 0)
            return given;
        foreach (var row in await In(work, happened.Ended, inHand).ToListAsync())
            if (happened.Heirs[row.BodyId] is { } heir)
            {
                work.Db.Entry(row).Property(nameof(IInBody.BodyId)).CurrentValue = heir;
                given[row.Id] = heir;
            }
        return given;
    }

    /// <summary>Takes rows along that hang on others by the named column.</summary>
    public static async Task Along<T>(Work work, IReadOnlyDictionary<Guid, Guid> given, string pointer)
        where T : Row, IInBody
    {
        if (given.Count == 0)
            return;
        var ids = given.Keys.ToList();
        var rows = await work.Db.Set<T>().Where(row => ids.Contains(EF.Property<Guid>(row, pointer))).ToListAsync();
        foreach (var row in rows)
        {
            var entry = work.Db.Entry(row);
            entry.Property(nameof(IInBody.BodyId)).CurrentValue = given[(Guid)entry.Property(pointer).CurrentValue!];
        }
    }
}
