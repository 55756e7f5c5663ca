using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews;

/// <summary>
/// The shortcomings named of a body as a collective, or of a member, that stood on the register within the span: the share put right, how
/// many are still open on its last day, and how many of those are past their deadline. One counts once somebody verified the remedy; one
/// that is not due yet counts in no share, but to be carried into another year is not to be put right. Dropped ones count nowhere, nor
/// does anything from self-review. Where none was ever named, all is put right only if a review was concluded that could have named one.
/// </summary>
internal sealed class ShortcomingFacts : IRuleFacts
{
    private const string Repaired = "review.repaired-rate";
    private const string Open = "review.shortcomings-open";
    private const string Overdue = "review.shortcomings-overdue";

    public IReadOnlyList<string> Facts { get; } = [Repaired, Open, Overdue];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var day = question.AsOf(work);
        var named = Named(work, question.From, day);
        var heard = Heard(work, question.From, day);
        var members = question.Cases.Where(c => c.IsMember).ToList();
        if (members.Count > 0)
        {
            var ofMembers = named.Where(s => s.MemberId != null);
            var heardMembers = heard.Where(s => s.MemberId != null);
            if (question.FewMembers() is { } few)
            {
                ofMembers = ofMembers.Where(s => few.Contains(s.MemberId!.Value));
                heardMembers = heardMembers.Where(s => few.Contains(s.MemberId!.Value));
            }
            var reviewed = (await heardMembers.Select(s => s.MemberId!.Value).Distinct().ToListAsync()).ToHashSet();
            var rows = (await Lines(work, ofMembers)).ToLookup(s => s.MemberId!.Value);
            foreach (var one in members)
                Say(
                    answers,
                    one.Id,
                    [.. rows[one.Id]],
                    reviewed.Contains(one.Id),
                    day,
                    $"/shortcomings?body={one.BodyId}&member={one.Id}&state=all"
                );
        }
        var asked = await BodyCases.Of(work, question);
        if (asked.All.Count == 0)
            return;
        var own = named.Where(s => s.MemberId == null);
        var heardBodies = heard.Where(s => s.MemberId == null);
        if (FactQuestion.Few([.. asked.All.Select(a => a.Body.Id).Distinct()]) is { } some)
        {
            own = own.Where(s => some.Contains(s.BodyId));
            heardBodies = heardBodies.Where(s => some.Contains(s.BodyId));
        }
        var collectives = (await heardBodies.Select(s => s.BodyId).Distinct().ToListAsync()).ToHashSet();
        var byBody = (await Lines(work, own)).ToLookup(s => s.BodyId);
        foreach (var one in asked.All)
            Say(
                answers,
                one.Case.Id,
                [.. byBody[one.Body.Id]],
                collectives.Contains(one.Body.Id),
                day,
                $"/shortcomings?body={one.Body.Id}&state=all"
            );
    }

    /// <summary>On the register within these days, dropped by the last of them or not.</summary>
    private static IQueryable<Shortcoming> Named(Work work, DateOnly from, DateOnly day) =>
        work
            .Db.Set<Shortcoming>()
            .AsNoTracking()
            .Where(s => s.Source != ShortcomingSources.SelfReview)
            .Where(s => s.FoundOn <= day && (s.ClosedOn == null || s.ClosedOn >= from))
            .Where(s => !(s.State == ShortcomingStates.Dropped && s.ClosedOn <= day));

    /// <summary>Sheets concluded within these days or the year before them.</summary>
    private static IQueryable<ReviewSheet> Heard(Work work, DateOnly from, DateOnly day)
    {
        var since = from.AddYears(-1);
        return work
            .Db.Set<ReviewSheet>()
            .AsNoTracking()
            .Where(s => s.State == SheetStates.Concluded && s.ConcludedOn >= since && s.ConcludedOn <= day);
    }

    private static async Task<List<Line>> Lines(Work work, IQueryable<Shortcoming> rows)
    {
        var lines = await rows.Select(s => new Line
            {
                Id = s.Id,
                BodyId = s.BodyId,
                MemberId = s.MemberId,
                Deadline = s.Deadline,
                ClosedOn = s.ClosedOn,
                IsVerified = s.State == ShortcomingStates.Verified,
                Carried = s.Carried,
            })
            .ToListAsync();
        var carried = rows.Where(s => s.Carried > 0).Select(s => s.Id);
        if (lines.TrueForAll(l => l.Carried == 0))
            return lines;
        var steps = (
            await work
                .Db.Set<ShortcomingStep>()
                .AsNoTracking()
                .Where(x => x.What == ShortcomingStates.Carried && carried.Contains(x.ShortcomingId))
                .Select(x => new
                {
                    x.ShortcomingId,
                    x.On,
                    x.OldDeadline,
                })
                .ToListAsync()
        ).ToLookup(x => x.ShortcomingId);
        foreach (var line in lines)
            line.FirstDeadline = steps[line.Id].OrderBy(x => x.On).Select(x => x.OldDeadline).FirstOrDefault();
        return lines;
    }

    private static void Say(FactAnswers answers, Guid id, List<Line> lines, bool heard, DateOnly day, string link)
    {
        if (lines.Count == 0 && !heard)
            return;
        var open = lines.Where(l => l.ClosedOn is null || l.ClosedOn > day).ToList();
        var due = lines.Where(l => !open.Contains(l) || (l.FirstDeadline ?? l.Deadline) <= day).ToList();
        answers.Set(id, Open, FactValue.OfNumber(open.Count), link);
        answers.Set(id, Overdue, FactValue.OfNumber(open.Count(l => (l.FirstDeadline ?? l.Deadline) < day)), link);
        if (due.Count > 0)
            answers.Set(
                id,
                Repaired,
                FactValue.OfPercent(100m * due.Count(l => l.IsVerified && l.ClosedOn <= day) / due.Count),
                link
            );
        else if (lines.Count == 0)
            answers.Set(id, Repaired, FactValue.OfPercent(100), link);
    }

    private sealed class Line
    {
        public Guid Id { get; init; }
        public Guid BodyId { get; init; }
        public Guid? MemberId { get; init; }
        public DateOnly Deadline { get; init; }

        /// <summary>Where it was carried: by when it was to be put right at first.</summary>
        public DateOnly? FirstDeadline { get; set; }
        public DateOnly? ClosedOn { get; init; }
        public bool IsVerified { get; init; }
        public int Carried { get; init; }
    }
}
