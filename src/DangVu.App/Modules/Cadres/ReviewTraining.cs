using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres;

/// <summary>For a member's review: the classes attended and passed in the time it looks back on.</summary>
internal sealed class ReviewTraining : IReviewFacts
{
    public string Permission => "cadres.read";

    public async Task<IReadOnlyList<ReviewFact>> Of(Work work, Texts t, ReviewAsked asked)
    {
        if (asked.MemberId is not { } member)
            return [];
        var classes = await (
            from record in work.Db.Set<TrainingRecord>().AsNoTracking()
            where record.MemberId == member && record.Result != ClassResults.Absent
            join taught in work.Db.Set<TrainingClass>() on record.ClassId equals taught.Id
            where taught.From >= asked.From && taught.From <= asked.To
            orderby taught.From, taught.Id
            select new
            {
                taught.Id,
                taught.Title,
                taught.From,
                record.Result,
            }
        ).ToListAsync();
        return
        [
            .. classes.Select(x => new ReviewFact(
                "ideology",
                t["training.review", x.Title, Vn.Day(x.From), t["training.result." + x.Result]],
                "/training/" + x.Id
            )),
        ];
    }
}
