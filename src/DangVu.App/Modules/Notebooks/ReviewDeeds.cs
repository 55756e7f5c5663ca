using DangVu.App.Acts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks;

/// <summary>For a member's review: what was registered in the notebook, what was done, and the quarters' comments.</summary>
internal sealed class ReviewDeeds : IReviewFacts
{
    private const string Heading = "commitment";

    public string Permission => "notebooks.read";

    public async Task<IReadOnlyList<ReviewFact>> Of(Work work, Texts t, ReviewAsked asked)
    {
        if (asked.MemberId is not { } member)
            return [];
        var books = await work
            .Db.Set<Notebook>()
            .AsNoTracking()
            .Where(n => n.MemberId == member && n.Year >= asked.From.Year && n.Year <= asked.To.Year)
            .OrderBy(n => n.Year)
            .Select(n => new
            {
                n.Id,
                n.Year,
                Planned = work.Db.Set<PlannedDeed>().Count(p => p.NotebookId == n.Id),
                Deeds = work.Db.Set<Deed>().Count(d => d.NotebookId == n.Id && d.On <= asked.To),
                Last = work
                    .Db.Set<QuarterComment>()
                    .Where(q => q.NotebookId == n.Id && q.CommentedOn <= asked.To)
                    .OrderByDescending(q => q.Quarter)
                    .Select(q => new { q.Quarter, q.Grade })
                    .FirstOrDefault(),
            })
            .ToListAsync();
        return
        [
            .. books.Select(n => new ReviewFact(
                Heading,
                n.Last is null
                    ? t["notebooks.review.book", n.Year, n.Planned, n.Deeds]
                    : t[
                        "notebooks.review.commented",
                        n.Year,
                        n.Planned,
                        n.Deeds,
                        n.Last.Quarter,
                        t["notebooks.grade." + n.Last.Grade]
                    ],
                "/notebooks/" + n.Id
            )),
        ];
    }
}
