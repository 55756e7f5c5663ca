using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification;

/// <summary>Rounds in which somebody still waits for a decision, by the family whose version they keep.</summary>
internal sealed class OpenRounds(Texts t) : IRuleCases
{
    private const int Shown = 10;

    public async Task<OpenCases> Open(Work work, string family)
    {
        if (!family.StartsWith("classification-", StringComparison.Ordinal))
            return OpenCases.None;
        var rounds = await work
            .Db.Set<Round>()
            .AsNoTracking()
            .Where(r => work.Db.Set<Subject>().Any(s => s.RoundId == r.Id && s.IsGraded && s.DecidedGrade == null))
            .OrderByDescending(r => r.Year)
            .ToListAsync();
        var cases = rounds
            .Select(r => (Round: r, Rule: RuleOf(r, family)))
            .Where(r => r.Rule is not null)
            .Select(r => new OpenCase(r.Rule!, RoundWords.Title(t, r.Round), "/classification/rounds/" + r.Round.Id))
            .ToList();
        return new OpenCases(cases.Count, [.. cases.Take(Shown)]);
    }

    private static string? RuleOf(Round round, string family) =>
        new[]
        {
            round.BodiesRule,
            round.MembersRule,
            round.PartnersRule,
            round.SubjectsRule,
            round.OrderRule,
            round.PointsRule,
        }.FirstOrDefault(id => id?.Split('/')[0] == family);
}
