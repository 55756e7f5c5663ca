using DangVu.App.Modules.Commendation.Decide;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Papers;

/// <summary>One recipient on a paper.</summary>
internal sealed record Recipient(Award Award, string Name, string Body, IReadOnlyList<DeedRef> Deeds)
{
    public bool IsPerson => Award.MemberId is not null;
}

/// <summary>
/// The commendations that stand on one paper: those of the same decision, or those of the same kind proposed on the same day. Only what
/// the reader may see stands on it.
/// </summary>
internal sealed record AwardGroup(
    Award First,
    IReadOnlyList<Recipient> All,
    IReadOnlyList<AwardOpinion> Opinions,
    AwardVote? Vote
)
{
    /// <summary>More are told apart by their decisions.</summary>
    private const int Most = 500;

    public IEnumerable<Recipient> Collectives => All.Where(r => !r.IsPerson);
    public IEnumerable<Recipient> People => All.Where(r => r.IsPerson);

    public static async Task<AwardGroup> Of(Ctx c, Award first, bool alone)
    {
        var awards = c.Db.Set<Award>().AsNoTracking();
        if (alone)
            awards = awards.Where(a => a.Id == first.Id);
        else if (first.DecidedOn is { } on && first.DecisionNumber is { } number)
            awards = awards.Where(a =>
                a.DecidedOn == on && a.DecisionNumber == number && a.Level == first.Level && a.State == first.State
            );
        else
            awards = awards.Where(a =>
                a.ProposedOn == first.ProposedOn
                && a.Kind == first.Kind
                && a.State == first.State
                && a.DecidedOn == null
            );
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May("commendation.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var seen = bodies.Keys.ToList();
        var rows = await awards
            .Where(a => seen.Contains(a.BodyId))
            .OrderBy(a => a.MemberId != null)
            .ThenBy(a => a.Id)
            .Take(Most)
            .ToListAsync();
        var ids = rows.Select(a => a.Id).ToList();
        var names = await c.Work.Get<IMembers>().Names(rows.Select(a => a.MemberId).OfType<Guid>());
        var links = await c
            .Db.Set<AwardDeed>()
            .AsNoTracking()
            .Where(d => ids.Contains(d.AwardId))
            .Select(d => new { d.AwardId, d.DeedId })
            .ToListAsync();
        var deeds = (await c.Work.Get<INotebooks>().Deeds(links.Select(l => l.DeedId))).ToDictionary(d => d.Id);
        var resting = links.Where(l => deeds.ContainsKey(l.DeedId)).ToLookup(l => l.AwardId, l => deeds[l.DeedId]);
        var opinions = await c
            .Db.Set<AwardOpinion>()
            .AsNoTracking()
            .Where(o => ids.Contains(o.AwardId))
            .OrderBy(o => o.On)
            .ToListAsync();
        var vote = await DecideAwards.LastVote(c.Work, first.Id);
        return new AwardGroup(
            first,
            [
                .. rows.Select(a => new Recipient(
                    a,
                    a.MemberId is { } m ? names.GetValueOrDefault(m) ?? "" : bodies[a.BodyId],
                    bodies[a.BodyId],
                    [.. resting[a.Id].OrderBy(d => d.On)]
                )),
            ],
            [.. opinions.DistinctBy(o => (o.On, o.From, o.Agrees))],
            vote
        );
    }
}
