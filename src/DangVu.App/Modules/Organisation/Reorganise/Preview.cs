using System.Security.Cryptography;
using System.Text;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>What a plan would do, counted by every module, what stands in its way, and what the rules say of the sizes that come of it.</summary>
/// <param name="Fingerprint">Changes when anything that is shown changes: a confirmation of an old preview is told so.</param>
internal sealed record Preview(
    ReorganisationPlan Plan,
    IReadOnlyList<FollowLine> Lines,
    IReadOnlyList<SizeWarning> Sizes,
    IReadOnlyList<Refusal> Against,
    string Fingerprint
)
{
    public static async Task<Preview> Of(Work work, ReorganisationPlan plan)
    {
        var told = plan.Told("", () => Task.CompletedTask);
        var lines = new List<FollowLine>();
        var against = new List<Refusal>();
        lines.AddRange(BodyRows.Line("bodies-below", Fates.Moves, plan.Moving.Count));
        lines.AddRange(BodyRows.Line("offices", Fates.Ends, plan.OfficesEnd.Count));
        foreach (var follower in work.Get<IEnumerable<IBodyFollowers>>())
        {
            lines.AddRange(await follower.Count(work, told));
            against.AddRange(await follower.Against(work, told));
        }
        return new Preview(plan, lines, await SizesOf(work, plan), against, await Print(work, plan, lines));
    }

    private static async Task<IReadOnlyList<SizeWarning>> SizesOf(Work work, ReorganisationPlan plan)
    {
        if (plan.Members.Count == 0)
            return [];
        var sizes = work.Get<BodySizes>();
        var lists = (
            await work.Get<IBodyMembers>()
                .Of(plan.On, [.. plan.Members.Select(m => m.From).Append(plan.To!.Value).Distinct()])
        );
        var goes = plan.Members.ToDictionary(m => m.MemberId, m => m.To);
        var after = lists
            .GroupBy(m => goes.TryGetValue(m.MemberId, out var to) ? to : m.BodyId)
            .ToDictionary(g => g.Key, g => new BodyStrength(g.Count(m => m.Official), g.Count()));
        var lasting = plan.Bodies.Where(b => b.Part is Parts.Heir or Parts.Divided).Select(b => b.Body).ToList();
        if (plan.New is { } found)
            lasting.Add(new BodyRef(plan.Id, found.Name, found.Kind.Kind, found.Kind.CellType, "", null, null, null));
        var groups = (await work.Get<IBodies>().All())
            .Where(b => b.Kind == BodyKinds.Group && b.DissolvedOn is null)
            .ToList();
        var moving = plan.Moving.Count(b => b.Kind == BodyKinds.Group);
        return
        [
            .. lasting
                .Where(b => b.IsCell)
                .SelectMany(b =>
                    sizes.Planned(
                        b,
                        after.GetValueOrDefault(b.Id) ?? new BodyStrength(0, 0),
                        groups.Count(g => g.ParentId == b.Id) + (b.Id == plan.To ? moving : 0),
                        plan.On
                    )
                ),
        ];
    }

    private static async Task<string> Print(Work work, ReorganisationPlan plan, List<FollowLine> lines)
    {
        var ids = plan.Bodies.Select(b => b.Body.Id).Concat(plan.Moving.Select(b => b.Id)).Distinct().ToList();
        var versions = await work
            .Db.Set<PartyBody>()
            .AsNoTracking()
            .Where(b => ids.Contains(b.Id))
            .OrderBy(b => b.Id)
            .Select(b => new { b.Id, b.Version })
            .ToListAsync();
        var said = string.Join(
            '\n',
            versions
                .Select(v => $"{v.Id} {v.Version}")
                .Concat(plan.Members.Select(m => $"{m.MemberId} {m.From}").Order(StringComparer.Ordinal))
                .Concat(plan.OfficesEnd.Select(h => $"{h.Id} {h.Version}").Order(StringComparer.Ordinal))
                .Concat(lines.Select(l => $"{l.What} {l.Fate} {l.Count}"))
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16];
    }
}
