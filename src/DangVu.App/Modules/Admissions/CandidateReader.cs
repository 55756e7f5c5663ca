using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions;

/// <summary>What lists, months and clocks ask of the cases.</summary>
internal static class CandidateReader
{
    /// <summary>Cases of the cells that still run: before admission, or in probation.</summary>
    public static Task<List<Candidate>> Running(AppDb db, IReadOnlyCollection<Guid> cells) =>
        db.Set<Candidate>()
            .AsNoTracking()
            .Where(x =>
                cells.Contains(x.BodyId) && (x.State == CandidateStates.Open || x.State == CandidateStates.Probationary)
            )
            .ToListAsync();

    /// <summary>Which steps each case has behind it, and when.</summary>
    public static async Task<ILookup<Guid, (string Step, DateOnly On)>> Done(
        AppDb db,
        IEnumerable<Candidate> candidates
    )
    {
        var ids = candidates.Select(x => x.Id).ToList();
        var done = await db.Set<StepDone>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.CandidateId))
            .Select(s => new
            {
                s.CandidateId,
                s.Step,
                s.On,
            })
            .ToListAsync();
        return done.ToLookup(s => s.CandidateId, s => (s.Step, s.On));
    }
}
