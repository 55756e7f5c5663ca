using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions;

/// <summary>The days that run for candidates: the time limits of their step, and the ages between which one is admitted.</summary>
internal sealed class CandidateClocks : IMemberClocks, IProbationCases
{
    private const string ProbationEnd = "probation-end";

    public string Permission => "admissions.read";

    public async Task<IReadOnlyList<MemberClock>> Until(
        Work work,
        Texts t,
        IReadOnlyCollection<BodyRef> bodies,
        DateOnly last
    )
    {
        var cells = bodies.Select(b => b.Id).ToList();
        var running = await CandidateReader.Running(work.Db, cells);
        var done = await CandidateReader.Done(work.Db, running);
        var clocks = new List<MemberClock>();
        foreach (var x in running)
        {
            var step = AdmissionRules.PathOf(work, x).Find(x.Step)!;
            clocks.AddRange(
                AdmissionRules
                    .Clocks(work, x, done[x.Id])
                    // The register tells the end of the probation itself.
                    .Where(k => k.Deadline.Code != ProbationEnd)
                    .Select(k =>
                        Clock(
                            ClockKinds.Candidate,
                            k.DueOn,
                            $"{step.Title.In(t.Language)}: {k.Deadline.Title.In(t.Language)}",
                            // The month of admissions tells these already.
                            inMonth: false
                        )
                    )
            );
            if (x.State != CandidateStates.Open)
                continue;
            var ages = AdmissionRules.Conditions(work, x.ChosenOn);
            var least = x.BirthDate.AddMonths(ages.Whole("age.least-months"));
            if (least >= work.Today)
                clocks.Add(Clock(ClockKinds.LeastAge, least, Vn.Day(x.BirthDate)));
            clocks.Add(
                Clock(ClockKinds.MostAge, x.BirthDate.AddMonths(ages.Whole("age.most-months")), Vn.Day(x.BirthDate))
            );

            MemberClock Clock(string kind, DateOnly due, string sub, bool inMonth = true) =>
                new(kind, x.BodyId, x.FullName, "/admissions/" + x.Id, due, sub, inMonth);
        }
        return [.. clocks.Where(k => k.DueOn <= last)];
    }

    public async Task<IReadOnlySet<Guid>> Followed(Work work, IReadOnlyCollection<Guid> members) =>
        (
            await work
                .Db.Set<Candidate>()
                .Where(x =>
                    x.State == CandidateStates.Probationary && x.MemberId != null && members.Contains(x.MemberId.Value)
                )
                .Select(x => x.MemberId!.Value)
                .ToListAsync()
        ).ToHashSet();
}
