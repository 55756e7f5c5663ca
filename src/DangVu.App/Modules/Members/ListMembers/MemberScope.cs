using System.Globalization;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>
/// A member as on a day: in which cell, in what status and with which facts then. What stands in <see cref="Member"/> alone does not change
/// in life: a name, a day of birth. See <see cref="FactsOnDay"/>.
/// </summary>
internal sealed class MemberAt
{
    public Member Member { get; set; } = null!;
    public Guid CellId { get; set; }
    public string Status { get; set; } = "";
    public string? Religion { get; set; }
    public string? Education { get; set; }
    public string? Professional { get; set; }
    public string? Theory { get; set; }
    public string? Occupation { get; set; }
    public string? Residence { get; set; }

    /// <summary>The stored day from which Party age counts.</summary>
    public string? PartyStart { get; set; }
}

/// <summary>Whose members, and as at which day: the chosen body's cells as far as the actor may read their members.</summary>
/// <param name="Now">The day is today: the register's current columns answer, with their indexes.</param>
/// <param name="Cells">Null: every cell of the organisation.</param>
internal sealed record MemberScope(
    DateOnly Day,
    bool Now,
    IReadOnlyList<Guid>? Cells,
    IReadOnlyDictionary<Guid, string> Names
)
{
    /// <summary>The bodies of the scope as they stood on the day.</summary>
    public IReadOnlyList<BodyRef> Bodies { get; init; } = [];

    /// <summary>How Party age counts on the day.</summary>
    public required PartyAgeRule Ages { get; init; }

    /// <summary>For today or for the day in the address; a day to come is today.</summary>
    public static Task<MemberScope> Of(Ctx c, string permission = "members.read") =>
        Of(c, DayOf(c, "day") ?? c.Today, permission);

    public static async Task<MemberScope> Of(Ctx c, DateOnly day, string permission = "members.read")
    {
        if (day > c.Today)
            day = c.Today;
        var all = await c.Bodies.All();
        var root = await c.Bodies.Root();
        var tree = await c.Bodies.On(day);
        var names = all.ToDictionary(b => b.Id, b => b.Name);
        foreach (var (body, _) in tree)
            names[body.Id] = body.Name;
        var bodies = BodyThen.Below(tree, c.Body.Id).Where(b => c.Actor.May(permission, b.Path)).ToList();
        // Who had left stands under the cell they left, which may have ended since.
        var ended = all.Where(b => !b.ExistsOn(day) && c.Range.Covers(b.Path) && c.Actor.May(permission, b.Path));
        var whole = c.Body.Id == root.Id && c.Actor.May(permission, root.Path);
        return new MemberScope(
            day,
            day == c.Today,
            whole ? null : [.. bodies.Concat(ended).Select(b => b.Id).Distinct()],
            names
        )
        {
            Bodies = bodies,
            Ages = BadgeRules.Age(c.Work.Get<RuleBook>(), day),
        };
    }

    /// <summary>A day in the address as people type it or as yyyy-MM-dd; null when there is none or it cannot be read.</summary>
    public static DateOnly? DayOf(Ctx c, string name) =>
        c.Query(name) is { } text && FormReader.TryDate(text, out var day) ? day : null;

    /// <summary>The day as the date field and the address write it; null for today.</summary>
    public string? DayText => Now ? null : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Everyone ever on a list, as on the day, wherever they then stood.</summary>
    public IQueryable<MemberAt> Everywhere(AppDb db) => FactsOnDay.Over(db, this, Places(db), dated: !Now);

    /// <summary>Those on the lists of the scope's cells on the day with the register's own facts: counting puts the dated ones in by itself.</summary>
    public IQueryable<MemberAt> Undated(AppDb db) => Active(In(FactsOnDay.Over(db, this, Places(db), dated: false)));

    private IQueryable<MemberAt> Places(AppDb db)
    {
        var members = db.Set<Member>().AsNoTracking();
        if (Now)
            return members.Select(m => new MemberAt
            {
                Member = m,
                CellId = m.CellId,
                Status = m.Status,
            });
        var (day, memberships) = (Day, db.Set<Membership>());
        return from m in members
            join s in db.Set<StatusPeriod>() on m.Id equals s.MemberId
            join x in memberships on m.Id equals x.MemberId
            where s.From <= day && (s.To == null || s.To > day)
            where x.From <= day && !memberships.Any(y => y.MemberId == m.Id && y.From <= day && y.From > x.From)
            select new MemberAt
            {
                Member = m,
                CellId = x.BodyId,
                Status = s.Status,
            };
    }

    /// <summary>Those in the scope's cells on the day; those who had left stand under the cell they left.</summary>
    public IQueryable<MemberAt> All(AppDb db) => In(Everywhere(db));

    /// <summary>Those on the lists of the scope's cells on the day.</summary>
    public IQueryable<MemberAt> Active(AppDb db) => Active(All(db));

    public static IQueryable<MemberAt> Active(IQueryable<MemberAt> rows) =>
        rows.Where(r =>
            r.Status == MemberStatus.Official
            || r.Status == MemberStatus.Probationary
            || r.Status == MemberStatus.Exempt
        );

    private IQueryable<MemberAt> In(IQueryable<MemberAt> rows)
    {
        var cells = Cells;
        return cells switch
        {
            null => rows,
            [var only] => rows.Where(r => r.CellId == only),
            _ => rows.Where(r => cells.Contains(r.CellId)),
        };
    }
}
