using DangVu.App.Acts;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Files;

/// <summary>An office held, as the file lists it.</summary>
internal sealed class FileOffice
{
    public Guid Id { get; set; }
    public Guid MemberId { get; set; }
    public Guid BodyId { get; set; }
    public string Title { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}

/// <summary>All that the house knows of a member, as at a day and as it was known on a day.</summary>
internal sealed record MemberFile(
    Member Member,
    MemberRecord? Record,
    IReadOnlyList<Membership> Memberships,
    IReadOnlyList<StatusPeriod> Statuses,
    IReadOnlyList<FileOffice> Offices,
    IReadOnlyList<HistoryRow> History,
    IReadOnlyList<MemberFileLine> Lines,
    DateOnly Day,
    DateOnly? Known
)
{
    /// <summary>What could not be rebuilt, in words.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>Counted by the rule of the day; null where no day of admission is known or the log was asked.</summary>
    public PartyAge? Age { get; init; }

    public IReadOnlyList<Badge> Badges { get; init; } = [];

    /// <summary>Those that begin after the day among them: they tell that what the register says now was not so before.</summary>
    public IReadOnlyList<HistoryRow> EveryLine { get; init; } = [];

    /// <summary>Not in the register yet on the day that was asked for.</summary>
    public bool NotYet { get; init; }

    /// <summary>Shown as it stands now, so that it may be written in.</summary>
    public bool IsNow { get; init; } = true;

    public Membership? Cell => Memberships.LastOrDefault(m => m.From <= Day && (m.To is null || m.To > Day));

    public StatusPeriod? Status => Statuses.LastOrDefault(s => s.From <= Day && (s.To is null || s.To > Day));

    /// <param name="member">Found for this actor already.</param>
    public static async Task<MemberFile> Read(Work work, Texts t, Member member, DateOnly? asAt, DateOnly? known)
    {
        var id = member.Id;
        var db = work.Db;
        var record = await db.Set<MemberRecord>().AsNoTracking().Where(r => r.MemberId == id).ToListAsync();
        var memberships = await db.Set<Membership>().AsNoTracking().Where(m => m.MemberId == id).ToListAsync();
        var statuses = await db.Set<StatusPeriod>().AsNoTracking().Where(s => s.MemberId == id).ToListAsync();
        var history = await db.Set<HistoryRow>().AsNoTracking().Where(r => r.MemberId == id).ToListAsync();
        var offices = (await work.Get<IHeldOffices>().Of(id))
            .Select(o => new FileOffice
            {
                Id = o.Id,
                MemberId = o.MemberId,
                BodyId = o.BodyId,
                Title = o.Title,
                From = o.From,
                To = o.To,
            })
            .ToList();
        var badges = await db.Set<Badge>().AsNoTracking().Where(b => b.MemberId == id).ToListAsync();
        var day = asAt ?? known ?? work.Today;
        var doubts = new List<string>();
        var notYet = false;
        if (known is { } on)
        {
            var past = await AsKnown.Read(work, id, on);
            notYet = past.NotYet;
            if (past.Rows(nameof(Member), [member]) is [var then])
                member = then;
            record = past.Rows(nameof(MemberRecord), record);
            memberships = past.Rows(nameof(Membership), memberships);
            statuses = past.Rows(nameof(StatusPeriod), statuses);
            history = past.Rows(nameof(HistoryRow), history);
            badges = past.Rows(nameof(Badge), badges);
            offices = past.Rows("OfficeHeld", offices);
            if (past.Imported is { } at)
                doubts.Add(t["file.doubt.import", Vn.Instant(at)]);
            if (past.Erased)
                doubts.Add(t["file.doubt.erased"]);
            doubts.Add(t["file.doubt.numbers"]);
        }
        var age = known is null ? await BadgeReader.Of(work, [member.CellId], id, day) : [];
        var lines = await LinesOf(work, t, member);
        if (known is not null && lines.Count > 0)
            doubts.Add(t["file.doubt.lines"]);
        return new MemberFile(
            member,
            record.FirstOrDefault(),
            [.. memberships.Where(m => m.From <= day).OrderBy(m => m.From)],
            [.. statuses.Where(s => s.From <= day).OrderBy(s => s.From)],
            [.. offices.Where(o => o.From <= day).OrderBy(o => o.From)],
            [.. history.Where(r => r.BeganBy(day)).OrderBy(r => r.Since ?? "", StringComparer.Ordinal)],
            [.. lines.Where(l => l.From <= day).OrderBy(l => l.From)],
            day,
            known
        )
        {
            Doubts = doubts,
            Age = age is [var line] ? line.Person.Age : null,
            Badges = [.. badges.Where(b => b.AwardedOn <= day).OrderBy(b => b.AwardedOn)],
            EveryLine = history,
            NotYet = notYet,
            IsNow = asAt is null && known is null,
        };
    }

    /// <summary>The lines of other modules that this actor may see: the member all of them, others by each module's own permission.</summary>
    private static async Task<List<MemberFileLine>> LinesOf(Work work, Texts t, Member member)
    {
        var cell = await work.Get<IBodies>().Find(member.CellId);
        var lines = new List<MemberFileLine>();
        foreach (var source in work.Get<IEnumerable<IMemberFileLines>>())
            if (work.Actor.MemberId == member.Id || work.Actor.May(source.Permission, cell!.Path))
                lines.AddRange(await source.Of(work, t, member.Id));
        return lines;
    }
}
