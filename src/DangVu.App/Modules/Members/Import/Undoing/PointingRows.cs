using System.Reflection;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Undoing;

/// <summary>Finds what points to members in any table of the house, by the name of its columns, so that no module can be forgotten.</summary>
internal sealed class PointingRows : IMemberUses
{
    private const int Few = 500;

    /// <summary>The members' own rows, which go or come back with them.</summary>
    private static readonly HashSet<Type> Own =
    [
        typeof(Member),
        typeof(Membership),
        typeof(StatusPeriod),
        typeof(MemberWord),
        typeof(ImportRow),
        typeof(ImportVerdict),
    ];

    private static readonly IReadOnlyList<(Type Row, string Property)> Pointers =
    [
        .. AppDb
            .RowTypes.Where(type => !Own.Contains(type))
            .SelectMany(type =>
                type.GetProperties()
                    .Where(p =>
                        p.Name.EndsWith("MemberId", StringComparison.Ordinal)
                        && (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) == typeof(Guid)
                    )
                    .Select(p => (type, p.Name))
            ),
    ];

    public async Task<IReadOnlyList<MemberUse>> Of(Work work, IReadOnlyCollection<Guid> members)
    {
        var read = typeof(PointingRows).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;
        var uses = new List<MemberUse>();
        foreach (var (type, property) in Pointers)
        {
            var found = await (Task<List<Guid>>)
                read.MakeGenericMethod(type).Invoke(null, [work.Db, property, members])!;
            uses.AddRange(found.GroupBy(id => id).Select(g => new MemberUse(g.Key, type.Name, g.Count())));
        }
        return uses;
    }

    private static async Task<List<Guid>> Read<T>(AppDb db, string property, IReadOnlyCollection<Guid> members)
        where T : Row
    {
        var pointed = db.Set<T>()
            .AsNoTracking()
            .Select(row => EF.Property<Guid?>(row, property))
            .Where(id => id != null);
        if (members.Count <= Few)
            pointed = pointed.Where(id => members.Contains(id!.Value));
        var ids = await pointed.Select(id => id!.Value).ToListAsync();
        var wanted = members.ToHashSet();
        return ids.FindAll(wanted.Contains);
    }
}
