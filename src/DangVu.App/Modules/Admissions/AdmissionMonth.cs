using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions;

/// <summary>What a month asks: time limits of running cases that are over or fall in it, probations that end.</summary>
internal sealed class AdmissionMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May("admissions.read", body.Path))
            return [];
        var range = PathRange.Of(body.Path);
        var cells = (await c.Bodies.All()).Where(b => range.Covers(b.Path)).Select(b => b.Id).ToList();
        var running = await CandidateReader.Running(c.Db, cells);
        var done = await CandidateReader.Done(c.Db, running);
        var end = month.AddMonths(1).AddDays(-1);
        var items = new List<MonthItem>();
        foreach (var candidate in running)
        {
            var step = AdmissionRules.PathOf(c.Work, candidate).Find(candidate.Step)!;
            foreach (
                var clock in AdmissionRules.Clocks(c.Work, candidate, done[candidate.Id]).Where(k => k.DueOn <= end)
            )
            {
                var late = clock.DueOn < c.Today;
                items.Add(
                    new MonthItem(
                        $"{candidate.FullName}: {step.Title.In(c.T.Language)}",
                        clock.Deadline.Title.In(c.T.Language),
                        clock.DueOn,
                        late ? Tone.Late : Tone.Due,
                        c.T[late ? "admissions.late" : "admissions.due"],
                        new Link(c.T["admissions.open"], "/admissions/" + candidate.Id)
                    )
                    {
                        Key = $"admissions/{candidate.Id}:{candidate.Step}:{clock.Deadline.Code}",
                        Permission = "admissions.read",
                    }
                );
            }
        }
        return items;
    }
}
