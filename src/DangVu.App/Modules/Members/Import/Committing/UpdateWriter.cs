using System.Reflection;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Committing;

/// <summary>Writes what a list changes of members already in the register: the changed fields only, and what they were is kept.</summary>
internal sealed class UpdateWriter(Work work, OfficeKeys keys, MemberFields fields, ImportRun run, SequentialIds ids)
{
    private const int KeysAtOnce = 500;

    private readonly List<Membership> newMemberships = [];
    private readonly List<StatusPeriod> newStatuses = [];
    private readonly List<(Membership Row, IReadOnlyCollection<string> Changed)> memberships = [];
    private readonly List<(StatusPeriod Row, IReadOnlyCollection<string> Changed)> statuses = [];

    public List<MemberJoined> Joined { get; } = [];

    public List<MemberLeft> Left { get; } = [];

    public async Task Write(PlannedRow[] rows, CancellationToken ct)
    {
        var wanted = rows.Select(row => row.MemberId!.Value).ToList();
        var members = await Read<Member>(wanted, some => m => some.Contains(m.Id), ct);
        var byId = members.ToDictionary(m => m.Id);
        var moving = rows.Where(row => row.Changed.Any(f => f is ImportField.Cell or ImportField.Status))
            .Select(row => row.MemberId!.Value)
            .ToList();
        var open = (await Read<Membership>(moving, some => m => some.Contains(m.MemberId), ct)).ToLookup(m =>
            m.MemberId
        );
        var standing = (
            await Read<StatusPeriod>(moving, some => s => some.Contains(s.MemberId) && s.To == null, ct)
        ).ToLookup(s => s.MemberId);
        var changes = new List<(Member Row, IReadOnlyCollection<string> Changed)>(rows.Length);
        var kept = new List<ImportRow>(rows.Length);
        var renamed = new List<Member>();
        foreach (var row in rows)
        {
            var member = byId[row.MemberId!.Value];
            var names = row.Changed.SelectMany(MemberFields.Properties).ToList();
            var before = new BeforeImport();
            before.Keep(member, names);
            var (cell, status, folded) = (member.CellId, member.Status, member.Folded);
            foreach (var field in row.Changed)
                fields.Put(member, field, row);
            Periods(row, member, cell, status, open[member.Id], standing[member.Id].FirstOrDefault(), before);
            changes.Add((member, names));
            if (member.Folded != folded)
                renamed.Add(member);
            kept.Add(
                new ImportRow
                {
                    Id = ids.Next(),
                    ImportId = run.Id,
                    MemberId = member.Id,
                    Sheet = row.Sheet,
                    RowNumber = row.Row,
                    Outcome = "update",
                    MemberVersion = member.Version + 1,
                    Kept = keys.Encrypt(work.Db.OfficeId, "import", before.Write()),
                }
            );
            work.Db.Bulk.Tell(Change(member, before));
        }
        await new BulkWriter<Member>(work.Db, keys).Update(changes, ct);
        await new BulkWriter<ImportRow>(work.Db, keys).Insert(kept, ct);
        await WritePeriods(ct);
        await MemberWords.Rewrite(work, keys, renamed, ids.Next, ct);
    }

    private async Task WritePeriods(CancellationToken ct)
    {
        await new BulkWriter<Membership>(work.Db, keys).Update(memberships, ct);
        await new BulkWriter<Membership>(work.Db, keys).Insert(newMemberships, ct);
        await new BulkWriter<StatusPeriod>(work.Db, keys).Update(statuses, ct);
        await new BulkWriter<StatusPeriod>(work.Db, keys).Insert(newStatuses, ct);
        memberships.Clear();
        newMemberships.Clear();
        statuses.Clear();
        newStatuses.Clear();
    }

    /// <summary>The dated rows behind a change of cell or status. What began on the list's own day or later is put right in place.</summary>
    private void Periods(
        PlannedRow row,
        Member member,
        Guid cell,
        string status,
        IEnumerable<Membership> lists,
        StatusPeriod? standing,
        BeforeImport before
    )
    {
        var was = MemberStatus.IsActive(status);
        var stays = MemberStatus.IsActive(member.Status);
        var list = lists.FirstOrDefault(m => m.To is null);
        var day = stays ? run.AsOf : ImportWriter.Gone(row.Member, run.AsOf);
        if (list is not null && !stays)
        {
            day = day < list.From ? list.From : day;
            Change(list, before, m => m.To = day);
            Left.Add(new MemberLeft(member.Id, list.BodyId, day, member.Status));
        }
        else if (stays && list is null)
        {
            var last = lists.Select(m => m.To).Max();
            var from = last > run.AsOf ? last.Value : run.AsOf;
            NewList(member, from, was ? "import" : "return", before);
        }
        else if (list is not null && member.CellId != cell)
            Move(member, list, before);
        if (member.Status == status)
            return;
        if (standing is not null && standing.From >= day)
            Change(standing, before, s => s.Status = member.Status, nameof(StatusPeriod.Status));
        else
        {
            if (standing is not null)
                Change(standing, before, s => s.To = day, nameof(StatusPeriod.To));
            var period = new StatusPeriod
            {
                Id = ids.Next(),
                MemberId = member.Id,
                Status = member.Status,
                From = day,
                Reason = "import",
            };
            newStatuses.Add(period);
            before.NewStatuses.Add(period.Id);
        }
    }

    private void Move(Member member, Membership list, BeforeImport before)
    {
        var from = list.BodyId;
        if (list.From >= run.AsOf)
        {
            Change(list, before, m => m.BodyId = member.CellId);
            Joined.Add(new MemberJoined(member.Id, member.CellId, list.From));
        }
        else
        {
            Change(list, before, m => m.To = run.AsOf);
            NewList(member, run.AsOf, "moved", before);
        }
        Left.Add(new MemberLeft(member.Id, from, run.AsOf, "moved"));
    }

    private void NewList(Member member, DateOnly from, string how, BeforeImport before)
    {
        var list = new Membership
        {
            Id = ids.Next(),
            MemberId = member.Id,
            BodyId = member.CellId,
            From = from,
            How = how,
        };
        newMemberships.Add(list);
        before.NewMemberships.Add(list.Id);
        Joined.Add(new MemberJoined(member.Id, member.CellId, from));
    }

    private void Change(Membership list, BeforeImport before, Action<Membership> change)
    {
        before.Memberships.Add(BeforeImport.Of(list));
        change(list);
        memberships.Add((list, [nameof(Membership.To), nameof(Membership.BodyId)]));
    }

    private void Change(StatusPeriod period, BeforeImport before, Action<StatusPeriod> change, string property)
    {
        before.Statuses.Add(BeforeImport.Of(period));
        change(period);
        statuses.Add((period, [property]));
    }

    /// <summary>What the audit says of a changed member, as the interceptor would.</summary>
    private object Change(Member member, BeforeImport before) =>
        new
        {
            kind = nameof(Member),
            id = member.Id,
            op = "change",
            import = run.Id,
            fields = before.Member.ToDictionary(
                value => value.Key,
                value =>
                    new[]
                    {
                        Shown(value.Key, before.Was[value.Key]),
                        Shown(value.Key, typeof(Member).GetProperty(value.Key)!.GetValue(member)),
                    }
            ),
        };

    private string? Shown(string property, object? value)
    {
        var text = Sealing.Text(value);
        var secret = typeof(Member).GetProperty(property)!.GetCustomAttribute<SensitiveAttribute>() is not null;
        return text is null || !secret
            ? text
            : "#" + Convert.ToHexString(keys.Digest(work.Db.OfficeId, "audit", text)).ToLowerInvariant();
    }

    private async Task<List<T>> Read<T>(
        IReadOnlyCollection<Guid> wanted,
        Func<Guid[], System.Linq.Expressions.Expression<Func<T, bool>>> these,
        CancellationToken ct
    )
        where T : Row
    {
        var rows = new List<T>(wanted.Count);
        foreach (var some in wanted.Chunk(KeysAtOnce))
            rows.AddRange(await work.Db.Set<T>().AsNoTracking().Where(these(some)).ToListAsync(ct));
        return rows;
    }
}
