using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation;

/// <summary>Recipients commended within the term, by level, collectives and individuals; each recipient row counts once.</summary>
internal sealed class CommendationFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var rows = await InForce(work, span.Term.From, span.AsOf)
            .Where(a => a.Level == AwardLevels.Committee || a.Level == AwardLevels.Superior)
            .OrderBy(a => a.Id)
            .Select(a => new
            {
                a.Id,
                a.Level,
                IsPerson = a.MemberId != null,
            })
            .ToListAsync();
        return
        [
            .. from level in new[] { AwardLevels.Committee, AwardLevels.Superior }
            from isPerson in new[] { false, true }
            select Of(level, isPerson),
        ];

        Figure Of(string level, bool isPerson)
        {
            var name = $"commendation.{level}.{(isPerson ? "individuals" : "collectives")}";
            List<string> evidence =
            [
                .. rows.Where(r => r.Level == level && r.IsPerson == isPerson).Select(r => "commendations/" + r.Id),
            ];
            return new Figure(name, evidence.Count, evidence, "figure." + name)
            {
                DefinitionArgs = [Vn.Day(span.Term.From), Vn.Day(span.AsOf)],
            };
        }
    }

    /// <summary>Decided from the day to the day, and not annulled by then.</summary>
    internal static IQueryable<Award> InForce(Work work, DateOnly since, DateOnly day) =>
        work
            .Db.Set<Award>()
            .AsNoTracking()
            .Where(a => a.DecidedOn >= since && a.DecidedOn <= day && (a.AnnulledOn == null || a.AnnulledOn > day));
}
