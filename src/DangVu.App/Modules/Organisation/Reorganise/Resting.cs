using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>
/// Finds what rests on a reorganisation: later reorganisations of its bodies, later changes of what it changed, and records that came
/// into being since in the body that it founded or about the members whom it moved. All tables are looked at, so that no module can be
/// forgotten.
/// </summary>
internal sealed class Resting(
    Work work,
    Reorganisation done,
    IReadOnlyList<RowChange> changes,
    IReadOnlyDictionary<Guid, Row> rows
)
{
    private readonly HashSet<Guid> own = [.. changes.Select(c => c.Id)];
    private readonly SortedDictionary<string, int> found = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Refusal>> Find()
    {
        var later = await Later();
        Changed();
        await Below();
        await InFounded();
        await OfMoved();
        await OnAdded();
        return
        [
            .. later,
            .. found.Select(f => Refusal.Rule("reorganisation.rests-on", "key:" + NameOf(f.Key), f.Value)),
        ];
    }

    private async Task<IReadOnlyList<Refusal>> Later()
    {
        var bodies = await work
            .Db.Set<ReorganisedBody>()
            .Where(b => b.ReorganisationId == done.Id && b.Part != Parts.Above)
            .Select(b => b.BodyId)
            .ToListAsync();
        var others = await (
            from part in work.Db.Set<ReorganisedBody>().AsNoTracking()
            where bodies.Contains(part.BodyId) && part.ReorganisationId != done.Id
            join other in work.Db.Set<Reorganisation>() on part.ReorganisationId equals other.Id
            where other.UndoneOn == null
            select other
        ).ToListAsync();
        return
        [
            .. others
                .DistinctBy(o => o.Id)
                .Where(o => IsAfter(o.Id, done.Id))
                .Select(o => Refusal.Rule("reorganisation.rests-later", "key:reorganise." + o.Kind, o.Decision, o.On)),
        ];
    }

    private void Changed()
    {
        foreach (var change in changes)
        {
            var same =
                rows.TryGetValue(change.Id, out var row)
                && change.After.All(a =>
                    work.Db.Entry(row).Property(a.Key) is var now
                    && JsonElement.DeepEquals(ChangeLog.Json(now.CurrentValue, now), a.Value)
                );
            if (!same)
                Count(ChangeLog.Types[change.Row], 1);
        }
    }

    /// <summary>Bodies that came under one which it put elsewhere, or stand in the place from which that one came.</summary>
    private async Task Below()
    {
        var all = (await work.Get<IBodies>().All()).Where(b => !own.Contains(b.Id)).ToList();
        foreach (var change in changes.Where(c => !c.Added && c.After.ContainsKey("Path")))
        {
            var (before, after) = (change.Before["Path"].GetString()!, change.After["Path"].GetString()!);
            Count(
                typeof(PartyBody),
                all.Count(b => b.Path.StartsWith(after, StringComparison.Ordinal) || b.Path == before)
            );
        }
    }

    /// <summary>Records of the body that it founded.</summary>
    private async Task InFounded()
    {
        if (!changes.Any(c => c.Added && c.Id == done.Id))
            return;
        foreach (var type in AppDb.RowTypes.Where(t => typeof(IInBody).IsAssignableFrom(t)))
            if (type != typeof(ReorganisedBody))
                await Look(type, nameof(IInBody.BodyId), [done.Id]);
        await Look(typeof(PartyBody), nameof(PartyBody.ParentId), [done.Id]);
    }

    /// <summary>Records about the moved members in a body that was there before.</summary>
    private async Task OfMoved()
    {
        if (changes.Any(c => c.Added && c.Id == done.Id))
            return;
        var moves = changes
            .Where(c =>
                c.Added && c.After.ContainsKey("MemberId") && c.Row.EndsWith(".Membership", StringComparison.Ordinal)
            )
            .ToList();
        if (moves.Count == 0)
            return;
        var members = moves.Select(m => m.After["MemberId"].GetGuid()).Distinct().ToList();
        var to = moves.Select(m => m.After["BodyId"].GetGuid()).Distinct().ToList();
        foreach (
            var type in AppDb.RowTypes.Where(t =>
                typeof(IInBody).IsAssignableFrom(t) && t.GetProperty("MemberId") is not null
            )
        )
        {
            var there = await Generic.Pointing(work.Db, type, nameof(IInBody.BodyId), to);
            var theirs = await Generic.Pointing(work.Db, type, "MemberId", members);
            Count(type, there.Intersect(theirs).Count(id => !own.Contains(id) && IsAfter(id, done.Id)));
        }
    }

    /// <summary>Records that point to a row which it added, by a column named after that row.</summary>
    private async Task OnAdded()
    {
        foreach (var kind in changes.Where(c => c.Added && c.Id != done.Id).GroupBy(c => ChangeLog.Types[c.Row]))
        foreach (var type in AppDb.RowTypes)
            if (type.GetProperty(kind.Key.Name + "Id") is { } pointer && IsId(pointer.PropertyType))
                await Look(type, pointer.Name, [.. kind.Select(c => c.Id)]);
    }

    private async Task Look(Type type, string column, IReadOnlyList<Guid> to)
    {
        var ids = await Generic.Pointing(work.Db, type, column, to);
        Count(type, ids.Count(id => !own.Contains(id)));
    }

    private void Count(Type type, int count)
    {
        if (count > 0)
            found[type.Name] = found.GetValueOrDefault(type.Name) + count;
    }

    private static bool IsId(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid);

    /// <summary>Behind the business instant ids grow in the order in which they were really made.</summary>
    private static bool IsAfter(Guid id, Guid than)
    {
        Span<byte> a = stackalloc byte[16];
        Span<byte> b = stackalloc byte[16];
        id.TryWriteBytes(a, bigEndian: true, out _);
        than.TryWriteBytes(b, bigEndian: true, out _);
        return a[6..].SequenceCompareTo(b[6..]) > 0;
    }

    private static string NameOf(string row) =>
        Ui.TextBook.Shipped.Language("vi").ContainsKey("use." + row) ? "use." + row : "use.other";
}
