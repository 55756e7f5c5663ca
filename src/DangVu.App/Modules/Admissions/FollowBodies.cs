using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions;

/// <summary>A case of admission that is under way goes on in the cell that takes over, with its steps and papers.</summary>
internal sealed class FollowBodies : IBodyFollowers
{
    public async Task<IReadOnlyList<FollowLine>> Count(Work work, Reorganised plan)
    {
        var moved = Leaving(plan).Keys.ToList();
        return
        [
            .. await BodyRows.Lines<Candidate>(
                work,
                plan,
                "candidates",
                c => c.State == CandidateStates.Open || c.State == CandidateStates.Probationary
            ),
            .. BodyRows.Line(
                "candidates-own",
                Fates.Moves,
                moved.Count == 0
                    ? 0
                    : await work
                        .Db.Set<Candidate>()
                        .CountAsync(c =>
                            c.State == CandidateStates.Probationary
                            && c.MemberId != null
                            && moved.Contains(c.MemberId.Value)
                        )
            ),
        ];
    }

    public async Task Follow(Work work, Reorganised happened)
    {
        var given = new Dictionary<Guid, Guid>(
            await BodyRows.HandOn<Candidate>(
                work,
                happened,
                c => c.State == CandidateStates.Open || c.State == CandidateStates.Probationary
            )
        );
        var goes = Leaving(happened);
        var people = goes.Keys.ToList();
        if (people.Count > 0)
            foreach (
                var own in await work
                    .Db.Set<Candidate>()
                    .Where(c =>
                        c.State == CandidateStates.Probationary
                        && c.MemberId != null
                        && people.Contains(c.MemberId.Value)
                    )
                    .ToListAsync()
            )
                given[own.Id] = own.BodyId = goes[own.MemberId!.Value];
        await BodyRows.Along<CandidateHelper>(work, given, nameof(CandidateHelper.CandidateId));
        await BodyRows.Along<StepDone>(work, given, nameof(StepDone.CandidateId));
        await BodyRows.Along<CandidatePaper>(work, given, nameof(CandidatePaper.CandidateId));
    }

    /// <summary>Those who leave a body that goes on, and where they go.</summary>
    private static Dictionary<Guid, Guid> Leaving(Reorganised plan) =>
        plan.Members.Where(m => !plan.Heirs.ContainsKey(m.From)).ToDictionary(m => m.MemberId, m => m.To);
}
