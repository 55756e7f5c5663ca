using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Reviews.Sheets;

/// <summary>What the register already knows for one sheet, by heading; only from what the reader may see in the sheet's body.</summary>
internal static class SheetFacts
{
    public static async Task<IReadOnlyList<ReviewFact>> Of(Ctx c, ReviewSheet sheet, ReviewRound round, BodyRef body)
    {
        var asOf = sheet.ConcludedOn ?? c.Today;
        var term = round.Kind == RoundKinds.Term ? await c.Work.Get<IOffices>().Term(round.From) : null;
        var (from, to) = ReviewSpan.Of(round.Kind, round.Year, round.To, asOf, term?.From);
        var asked = new ReviewAsked(body.Id, sheet.MemberId, from, to);
        var facts = new List<ReviewFact>();
        foreach (var source in c.Work.Get<IEnumerable<IReviewFacts>>())
            if (c.Actor.May(source.Permission, body.Path))
                facts.AddRange(await source.Of(c.Work, c.T, asked));
        return facts;
    }

    /// <summary>The facts meant for a heading, as lines to begin the text with.</summary>
    public static string? Text(IReadOnlyList<ReviewFact> facts, string heading)
    {
        var lines = facts.Where(f => f.Heading == Name(heading)).Select(f => f.Text).ToList();
        return lines.Count == 0 ? null : string.Join("\n", lines);
    }

    /// <summary>"duties" of "person.duties".</summary>
    public static string Name(string heading) => heading[(heading.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

/// <summary>For a review: what was named before, and whether it was put right. Remedies from self-review are not among them.</summary>
internal sealed class EarlierShortcomings(ShortcomingBook book) : IReviewFacts
{
    public string Permission => "shortcomings.read";

    public async Task<IReadOnlyList<ReviewFact>> Of(Work work, Texts t, ReviewAsked asked) =>
        [
            .. (await book.Followed(asked.BodyId, asked.MemberId, asked.From, asked.To)).Select(s => new ReviewFact(
                "repaired",
                s.ClosedOn is { } closed && s.State == ShortcomingStates.Verified
                    ? t["reviews.fact.mended", s.Text, Vn.Day(closed)]
                    : t["reviews.fact.not-mended", s.Text, t["shortcomings.state." + s.State], Vn.Day(s.Deadline)],
                "/shortcomings/" + s.Id
            )),
        ];
}
