using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Statistics;

/// <summary>Members by a value of one breakdown.</summary>
internal sealed record Count(string Key, int Number);

/// <summary>Every figure of the statistics page for one scope and day, counted in one pass over the few columns that matter.</summary>
internal sealed record Counts(
    MemberScope Scope,
    DateOnly From,
    IReadOnlyList<Count> Statuses,
    IReadOnlyList<(string Band, string Sex, int Number)> AgeAndSex,
    IReadOnlyList<Count> PartyAges,
    IReadOnlyDictionary<string, IReadOnlyList<Count>> Fields,
    IReadOnlyDictionary<Guid, int> Cells,
    IReadOnlyList<Count> Joined,
    IReadOnlyList<Count> Left
)
{
    public int Total => Statuses.Sum(s => s.Number);

    public IReadOnlyList<Count> Sexes => By(AgeAndSex.GroupBy(x => x.Sex, x => x.Number));

    public IReadOnlyList<Count> Ages => By(AgeAndSex.GroupBy(x => x.Band, x => x.Number));

    /// <summary>What the figures are read from; the bodies stand in the scope, which is of this reader.</summary>
    private static readonly Type[] Sources =
    [
        typeof(Member),
        typeof(Membership),
        typeof(StatusPeriod),
        typeof(HistoryRow),
        typeof(MemberRecord),
    ];

    /// <summary>Kept until something of that is written in the office: the same cells on the same day give the same figures.</summary>
    public static async Task<Counts> Read(OfficeMemory memory, AppDb db, MemberScope scope, DateOnly from)
    {
        var cells = scope.Cells is null ? "all" : string.Join(',', scope.Cells);
        var counts = await memory.Keep(
            db,
            $"statistics {scope.Day:O} {scope.Now} {from:O} {cells}",
            () => Read(db, scope, from),
            OfficeMemory.Large,
            Sources
        );
        return counts with { Scope = scope };
    }

    private static async Task<Counts> Read(AppDb db, MemberScope scope, DateOnly from)
    {
        var tally = new Tally(scope.Day);
        await MemberPass.Count(db, scope, tally);
        return new Counts(
            scope,
            from,
            tally.Statuses,
            tally.AgeAndSex,
            tally.PartyAges,
            tally.Fields,
            tally.Cells,
            await By(Movements.In(db, scope, from, scope.Day)),
            await By(Movements.Out(db, scope, from, scope.Day))
        );
    }

    private static async Task<IReadOnlyList<Count>> By(IQueryable<Movement> moved)
    {
        var found = await moved
            .GroupBy(m => m.How)
            .Select(g => new { g.Key, Number = g.Select(m => m.MemberId).Distinct().Count() })
            .ToListAsync();
        return [.. found.OrderByDescending(x => x.Number).Select(x => new Count(x.Key, x.Number))];
    }

    private static IReadOnlyList<Count> By(IEnumerable<IGrouping<string, int>> groups) =>
        [.. groups.Select(g => new Count(g.Key, g.Sum()))];
}
