using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Undoing;

/// <summary>Takes a whole import back: its people go, what it changed stands as before. Anything later stands in its way and is named.</summary>
internal sealed record UndoImport(Guid ImportId)
{
    private const int KeysAtOnce = 500;

    /// <summary>So many obstacles are named; the rest are counted.</summary>
    private const int Named = 50;

    public static async Task<Result<Guid>> Handle(Work work, UndoImport command)
    {
        var root = await work.Get<IBodies>().Root();
        var may = await work.Body(root.Id, "members.write");
        if (may.IsRefused)
            return Result<Guid>.Refused(may.Refusals);
        var run = await work.Db.Set<ImportRun>().SingleOrDefaultAsync(r => r.Id == command.ImportId);
        if (run is null)
            return Refusal.NotFound("import.none");
        if (run.UndoneAt is { } undone)
            return Refusal.Rule("import.undone-already", DateOnly.FromDateTime(OfficeClock.Local(undone)));
        var rows = await work
            .Db.Set<ImportRow>()
            .AsNoTracking()
            .Where(r => r.ImportId == run.Id && r.MemberId != null)
            .ToListAsync();
        var obstacles = await Obstacles(work, rows);
        if (obstacles.Count > 0)
            return Result<Guid>.Refused(obstacles);
        var keys = work.Get<OfficeKeys>();
        var added = rows.Where(r => r.Outcome == "new").Select(r => r.MemberId!.Value).ToList();
        await Remove(work, keys, added);
        await Restore(work, keys, [.. rows.Where(r => r.Outcome == "update")]);
        run.UndoneAt = work.Now;
        run.UndoneBy = work.Actor.Name;
        work.Db.Bulk.Tell(
            new
            {
                kind = nameof(Member),
                op = "remove",
                import = run.Id,
                ids = added,
            }
        );
        await work.Raise(new ImportUndone(run.Id, added));
        return run.Id;
    }

    /// <summary>Every later edit of the import's members, and every record of its new ones; the first says how many there are.</summary>
    internal static async Task<IReadOnlyList<Refusal>> Obstacles(Work work, IReadOnlyList<ImportRow> rows)
    {
        var versions = await work
            .Db.Set<Member>()
            .AsNoTracking()
            .Select(m => new { m.Id, m.Version })
            .ToDictionaryAsync(m => m.Id, m => m.Version);
        var edited = rows.Where(r => versions.GetValueOrDefault(r.MemberId!.Value) != r.MemberVersion)
            .Select(r => r.MemberId!.Value)
            .ToHashSet();
        var added = rows.Where(r => r.Outcome == "new").Select(r => r.MemberId!.Value).ToList();
        var uses = new List<MemberUse>();
        foreach (var finder in work.Get<IEnumerable<IMemberUses>>())
            uses.AddRange(await finder.Of(work, added));
        if (edited.Count + uses.Count == 0)
            return [];
        var names = await work.Get<IMembers>()
            .Names(edited.Concat(uses.Select(u => u.MemberId)).Distinct().Take(Named * 2));
        var said = edited
            .Take(Named)
            .Select(id => Refusal.Rule("import.undo.edited", names.GetValueOrDefault(id) ?? id.ToString()))
            .Concat(
                uses.Take(Named)
                    .Select(u =>
                        Refusal.Rule(
                            "import.undo.used",
                            names.GetValueOrDefault(u.MemberId) ?? u.MemberId.ToString(),
                            NameOf(u.What),
                            u.Count
                        )
                    )
            );
        return [Refusal.Rule("import.undo.blocked", edited.Count + uses.Count), .. said.Take(Named)];
    }

    /// <summary>The records' name in words, where the texts have one.</summary>
    private static string NameOf(string what) =>
        "key:" + (Ui.TextBook.Shipped.Language("vi").ContainsKey("use." + what) ? "use." + what : "use.other");

    private static async Task Remove(Work work, OfficeKeys keys, List<Guid> members)
    {
        await new BulkWriter<MemberWord>(work.Db, keys).Delete(nameof(MemberWord.MemberId), members);
        await new BulkWriter<StatusPeriod>(work.Db, keys).Delete(nameof(StatusPeriod.MemberId), members);
        await new BulkWriter<Membership>(work.Db, keys).Delete(nameof(Membership.MemberId), members);
        await new BulkWriter<Member>(work.Db, keys).Delete(nameof(Member.Id), members);
    }

    private static async Task Restore(Work work, OfficeKeys keys, List<ImportRow> rows)
    {
        foreach (var some in rows.Chunk(KeysAtOnce))
        {
            var before = some.ToDictionary(
                r => r.MemberId!.Value,
                r => BeforeImport.Read(keys.Decrypt(work.Db.OfficeId, "import", r.Kept!))
            );
            var ids = before.Keys.ToList();
            var members = await work.Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync();
            var renamed = new List<Member>();
            var changes = new List<(Member, IReadOnlyCollection<string>)>();
            foreach (var member in members)
            {
                var folded = member.Folded;
                changes.Add((member, before[member.Id].Restore(member)));
                work.Db.Bulk.Tell(
                    new
                    {
                        kind = nameof(Member),
                        id = member.Id,
                        op = "restore",
                        fields = before[member.Id].Member.Keys,
                    }
                );
                if (member.Folded != folded)
                    renamed.Add(member);
            }
            await new BulkWriter<Member>(work.Db, keys).Update(changes);
            await MemberWords.Rewrite(work, keys, renamed, work.NewId, CancellationToken.None);
            await Periods(work, keys, [.. before.Values]);
        }
    }

    private static async Task Periods(Work work, OfficeKeys keys, List<BeforeImport> before)
    {
        await new BulkWriter<Membership>(work.Db, keys).Delete(
            nameof(Membership.Id),
            [.. before.SelectMany(b => b.NewMemberships)]
        );
        await new BulkWriter<StatusPeriod>(work.Db, keys).Delete(
            nameof(StatusPeriod.Id),
            [.. before.SelectMany(b => b.NewStatuses)]
        );
        var lists = before.SelectMany(b => b.Memberships).ToDictionary(p => p.Id);
        var listIds = lists.Keys.ToList();
        var memberships = await work
            .Db.Set<Membership>()
            .AsNoTracking()
            .Where(m => listIds.Contains(m.Id))
            .ToListAsync();
        foreach (var list in memberships)
            (list.To, list.BodyId) = (lists[list.Id].To, lists[list.Id].BodyId);
        await new BulkWriter<Membership>(work.Db, keys).Update(
            memberships.Select(m =>
                (m, (IReadOnlyCollection<string>)[nameof(Membership.To), nameof(Membership.BodyId)])
            )
        );
        var periods = before.SelectMany(b => b.Statuses).ToDictionary(p => p.Id);
        var periodIds = periods.Keys.ToList();
        var statuses = await work
            .Db.Set<StatusPeriod>()
            .AsNoTracking()
            .Where(s => periodIds.Contains(s.Id))
            .ToListAsync();
        foreach (var status in statuses)
            (status.To, status.Status) = (periods[status.Id].To, periods[status.Id].Status);
        await new BulkWriter<StatusPeriod>(work.Db, keys).Update(
            statuses.Select(s =>
                (s, (IReadOnlyCollection<string>)[nameof(StatusPeriod.To), nameof(StatusPeriod.Status)])
            )
        );
    }
}
