using System.Security.Cryptography;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Committing;

/// <summary>Carries out a plan within the transaction of the act, some thousands of rows at a time.</summary>
internal sealed class ImportWriter(Work work, OfficeKeys keys, Numbers numbers)
{
    private const int RowsAtOnce = 4000;

    /// <summary>Above this many new people other modules are told once for all, not once for each.</summary>
    private const int ToldOneByOne = 3000;

    private readonly MemberFields fields = new(numbers, work.Db.OfficeId);
    private readonly SequentialIds ids = new(work.NewId());
    private readonly List<MemberJoined> joined = [];
    private readonly List<Guid> added = [];

    public Task<ImportRun> Write(ImportPlan plan, byte[] file, string fileName, DateOnly asOf, CancellationToken ct) =>
        Write(plan, file, fileName, asOf, new ImportWatch(ct));

    public async Task<ImportRun> Write(ImportPlan plan, byte[] file, string fileName, DateOnly asOf, ImportWatch watch)
    {
        var ct = watch.Stop;
        var (done, of) = (0, plan.Totals.Read - plan.Totals.Same);
        var run = new ImportRun
        {
            Id = work.NewId(),
            FileName = Path.GetFileName(fileName),
            Sha256 = Convert.ToHexString(SHA256.HashData(file)).ToLowerInvariant(),
            At = work.Now,
            By = work.Actor.Name,
            AsOf = asOf,
            ReadRows = plan.Totals.Read,
            NewRows = plan.Totals.New,
            UpdateRows = plan.Totals.Update,
            SameRows = plan.Totals.Same,
            RefusedRows = plan.Totals.Refused,
        };
        work.Db.Add(run);
        await MakeRoom(ct);
        foreach (var some in plan.Rows.Where(row => row.Outcome == RowOutcome.New).Chunk(RowsAtOnce))
        {
            watch.At(ImportStage.Writing, done, of);
            await Add(run, some, ct);
            done += some.Length;
        }
        if (added.Count > 0)
            work.Db.Bulk.Tell(
                new
                {
                    kind = nameof(Member),
                    op = "add",
                    import = run.Id,
                    ids = added,
                }
            );
        var updates = new UpdateWriter(work, keys, fields, run, ids);
        foreach (var some in plan.Rows.Where(row => row.Outcome == RowOutcome.Update).Chunk(RowsAtOnce))
        {
            watch.At(ImportStage.Writing, done, of);
            await updates.Write(some, ct);
            done += some.Length;
        }
        foreach (var some in plan.Rows.Where(row => row.Outcome == RowOutcome.Refused).Chunk(RowsAtOnce))
            await new BulkWriter<ImportRow>(work.Db, keys).Insert([.. some.Select(row => Refused(run, row))], ct);
        watch.At(ImportStage.Closing, of, of);
        await Tell(run, updates);
        return run;
    }

    /// <summary>A long list fills indexes all over; SQLite keeps more of them at hand until this connection is given back.</summary>
    private async Task MakeRoom(CancellationToken ct)
    {
        if (work.Db.Database.IsSqlite())
            await work.Db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-40000", ct);
    }

    private async Task Add(ImportRun run, PlannedRow[] rows, CancellationToken ct)
    {
        var members = new List<Member>(rows.Length);
        var memberships = new List<Membership>(rows.Length);
        var statuses = new List<StatusPeriod>(rows.Length);
        var kept = new List<ImportRow>(rows.Length);
        foreach (var row in rows)
        {
            var member = NewMember(run, row);
            members.Add(member);
            added.Add(member.Id);
            var active = MemberStatus.IsActive(member.Status);
            var from = active ? run.AsOf : Gone(row.Member, run.AsOf);
            memberships.Add(
                new Membership
                {
                    Id = ids.Next(),
                    MemberId = member.Id,
                    BodyId = member.CellId,
                    From = from,
                    To = active ? null : from,
                    How = "import",
                }
            );
            statuses.Add(
                new StatusPeriod
                {
                    Id = ids.Next(),
                    MemberId = member.Id,
                    Status = member.Status,
                    From = from,
                    Reason = "import",
                }
            );
            kept.Add(Row(run, row, member.Id, "new", version: 1));
            if (active)
                joined.Add(new MemberJoined(member.Id, member.CellId, from));
        }
        await new BulkWriter<Member>(work.Db, keys).Insert(members, ct);
        await new BulkWriter<Membership>(work.Db, keys).Insert(memberships, ct);
        await new BulkWriter<StatusPeriod>(work.Db, keys).Insert(statuses, ct);
        // In the order of their index, so that it is filled from left to right.
        List<MemberWord> words = [.. members.SelectMany(Words).OrderBy(w => w.Word, StringComparer.Ordinal)];
        words.ForEach(word => word.Id = ids.Next());
        await new BulkWriter<MemberWord>(work.Db, keys).Insert(words, ct);
        await new BulkWriter<ImportRow>(work.Db, keys).Insert(kept, ct);
    }

    private Member NewMember(ImportRun run, PlannedRow row)
    {
        var member = new Member
        {
            Id = ids.Next(),
            CellId = row.CellId!.Value,
            Status = MemberFields.StatusOf(row.Member, run.AsOf),
            ImportId = run.Id,
        };
        foreach (var field in MemberFields.All)
            if (row.Member[field] is not null)
                fields.Put(member, field, row);
        return member;
    }

    private IEnumerable<MemberWord> Words(Member member) =>
        MemberWords.Of(member.Folded).Select(word => new MemberWord { MemberId = member.Id, Word = word });

    private ImportRow Refused(ImportRun run, PlannedRow row)
    {
        var kept = Row(run, row, null, "refused", version: 0);
        kept.Kept = keys.Encrypt(work.Db.OfficeId, "import", RefusedRow.Write(row));
        return kept;
    }

    private ImportRow Row(ImportRun run, PlannedRow row, Guid? member, string outcome, int version) =>
        new()
        {
            Id = ids.Next(),
            ImportId = run.Id,
            MemberId = member,
            Sheet = row.Sheet,
            RowNumber = row.Row,
            Outcome = outcome,
            MemberVersion = version,
        };

    private async Task Tell(ImportRun run, UpdateWriter updates)
    {
        if (joined.Count <= ToldOneByOne)
            foreach (var one in joined)
                await work.Raise(one);
        foreach (var one in updates.Left)
            await work.Raise(one);
        foreach (var one in updates.Joined)
            await work.Raise(one);
        await work.Raise(new MembersImported(run.Id, [.. joined, .. updates.Joined]));
    }

    /// <summary>The day somebody left, as far as the list tells it; else the list's own day.</summary>
    internal static DateOnly Gone(MemberValues told, DateOnly asOf) =>
        told.LeftOn is { } left && left.Earliest <= asOf ? left.Earliest : asOf;
}
