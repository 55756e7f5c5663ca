using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection;

/// <summary>
/// Discipline decided within the span, in effect and not annulled by its last day, and the year's inspection programme. An office where
/// neither a decision nor a yearly programme was ever recorded by then does not keep this book, so "nobody was disciplined" is not known
/// there; in one that keeps it an empty page says so. That a body has no programme in the book does not say that it has none.
/// </summary>
internal sealed class InspectionFacts(IHeldOffices offices) : IRuleFacts
{
    private const string Disciplined = "review.disciplined";
    private const string BelowDisciplined = "review.below-disciplined";
    private const string MembersDisciplined = "body.members-disciplined";
    private const string LeadersDisciplined = "partner.leaders-disciplined";
    private const string Plan = "body.inspection-plan";
    private const string PlanDone = "body.inspection-done-rate";
    private static readonly IReadOnlyList<string> Leading =
    [
        "secretary",
        "deputy-secretary",
        "standing-member",
        "committee-member",
        "cell-committee-member",
    ];

    public IReadOnlyList<string> Facts { get; } =
    [Disciplined, BelowDisciplined, MembersDisciplined, LeadersDisciplined, Plan, PlanDone];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var asked = await BodyCases.Of(work, question);
        await Plans(work, question, asked, answers);
        var (from, to) = (question.From, question.AsOf(work));
        if (!await Kept(work, from, to))
            return;
        // Few are disciplined in a year, however large the office.
        var decided = await work
            .Db.Set<DisciplineDecision>()
            .AsNoTracking()
            .Where(d =>
                d.DecidedOn >= from
                && d.DecidedOn <= to
                && d.EffectFrom <= to
                && (d.AnnulledOn == null || d.AnnulledOn > to)
            )
            .Select(d => new Mark(d.BodyId, d.MemberId))
            .ToListAsync();
        var people = decided.Select(d => d.MemberId).OfType<Guid>().ToHashSet();
        foreach (var one in question.Cases.Where(c => c.IsMember))
            answers.Set(
                one.Id,
                Disciplined,
                FactValue.OfBoolean(people.Contains(one.Id)),
                "/discipline?body=" + one.BodyId
            );
        if (asked.All.Count == 0)
            return;
        var leaders = (people.Count == 0 ? [] : await offices.Between(from, to, members: FactQuestion.Few([.. people])))
            .Where(h => people.Contains(h.MemberId))
            .ToLookup(h => h.BodyId);
        foreach (var one in asked.All)
            Say(answers, one, decided, leaders[one.Body.Id]);
    }

    private static void Say(
        FactAnswers answers,
        BodyCase one,
        List<Mark> decided,
        IEnumerable<HeldOffice> disciplinedHere
    )
    {
        var link = "/discipline?body=" + one.Body.Id;
        if (one.Body.Kind == BodyKinds.Partner)
        {
            answers.Set(
                one.Case.Id,
                LeadersDisciplined,
                FactValue.OfNumber(disciplinedHere.Select(h => h.MemberId).Distinct().Count()),
                link
            );
            return;
        }
        var below = one.Below.Select(b => b.Id).ToHashSet();
        var tree = one.Tree.ToHashSet();
        var leading = disciplinedHere.Where(h => Leading.Contains(h.Title)).Select(h => h.MemberId).Distinct().Count();
        var bodies = decided.Where(d => d.MemberId is null && below.Contains(d.BodyId)).Select(d => d.BodyId);
        answers.Set(
            one.Case.Id,
            Disciplined,
            FactValue.OfBoolean(decided.Any(d => d.MemberId is null && d.BodyId == one.Body.Id)),
            link
        );
        answers.Set(one.Case.Id, BelowDisciplined, FactValue.OfNumber(bodies.Distinct().Count() + leading), link);
        answers.Set(
            one.Case.Id,
            MembersDisciplined,
            FactValue.OfNumber(
                decided.Where(d => tree.Contains(d.BodyId)).Select(d => d.MemberId).OfType<Guid>().Distinct().Count()
            ),
            link
        );
    }

    private static async Task<bool> Kept(Work work, DateOnly from, DateOnly to) =>
        await work
            .Db.Set<InspectionProgramme>()
            .AnyAsync(p => p.Year >= from.Year && p.Year <= to.Year && p.SignedOn <= to)
        || await work.Db.Set<DisciplineDecision>().AnyAsync(d => d.DecidedOn <= to);

    private static async Task Plans(Work work, FactQuestion question, BodyCases asked, FactAnswers answers)
    {
        if (asked.All.Count == 0)
            return;
        var (year, day) = (question.To.Year, question.AsOf(work));
        var programmes = work
            .Db.Set<InspectionProgramme>()
            .AsNoTracking()
            .Where(p => p.Year == year && p.SignedOn <= day);
        var few = FactQuestion.Few([.. asked.All.Select(a => a.Body.Id).Distinct()]);
        if (few is not null)
            programmes = programmes.Where(p => few.Contains(p.BodyId));
        var items = work.Db.Set<InspectionItem>().Where(i => i.CancelledOn == null || i.CancelledOn > day);
        var found = await programmes
            .Select(p => new
            {
                p.BodyId,
                Items = items.Count(i => i.ProgrammeId == p.Id),
                Done = items.Count(i => i.ProgrammeId == p.Id && i.DoneOn <= day),
            })
            .ToDictionaryAsync(p => p.BodyId);
        foreach (var one in asked.All)
            if (found.TryGetValue(one.Body.Id, out var plan))
            {
                var link = $"/inspection?body={one.Body.Id}&year={year}";
                answers.Set(one.Case.Id, Plan, FactValue.OfBoolean(true), link);
                if (plan.Items > 0)
                    answers.Set(one.Case.Id, PlanDone, FactValue.OfPercent(100m * plan.Done / plan.Items), link);
            }
    }

    private sealed record Mark(Guid BodyId, Guid? MemberId);
}
