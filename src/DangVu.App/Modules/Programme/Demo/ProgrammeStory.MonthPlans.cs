using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Programme.Demo;

internal sealed partial class ProgrammeStory
{
    /// <summary>Since when cells plan their months in the book; before that they did it on paper.</summary>
    private const int MonthsPlanned = 5;
    private const string StillLaidOut = "kp1";

    /// <summary>
    /// Between the 22nd and the 27th each cell confirms what the next month laid out, with a thing or two of its own; at the month's end
    /// it says what it did. One cell has not confirmed the running month yet.
    /// </summary>
    private static IEnumerable<Fact> MonthPlans(Town town, ProgrammeWords words)
    {
        var chance = Town.Chance("month-plans");
        var running = new DateOnly(town.Until.Year, town.Until.Month, 1);
        for (var month = running.AddMonths(-MonthsPlanned); month <= running; month = month.AddMonths(1))
            foreach (var cell in town.Cells)
            {
                // The books begin with the term.
                if (month <= Town.TermStart || month == running && cell.Ref == StillLaidOut)
                    continue;
                var own = words.OwnItems.OrderBy(_ => chance.Next()).Take(chance.Next(0, 3)).ToList();
                var reference = $"month-plan:{cell.Ref}:{PlanKeys.Month(month)}";
                yield return Fact.Of(
                    "programme.month-plan",
                    month.AddMonths(-1).AddDays(21 + chance.Next(6)),
                    new
                    {
                        bodyId = cell.Ref,
                        month,
                        own = own.Select(o => new
                            {
                                title = o.Title,
                                on = month.AddDays(o.Day - 1),
                                personId = Someone(town, cell.Committee, month, chance),
                            })
                            .ToList(),
                    },
                    reference,
                    order: 9
                );
                if (month == running)
                    continue;
                // Now and then only the fees are accounted for, and the rest goes over.
                var fees = chance.NextDouble() < 0.12 ? new[] { PlanKeys.Standing("fees", month) } : null;
                yield return Fact.Of(
                    "programme.month-results",
                    month.AddMonths(1).AddDays(-2),
                    new { planId = reference, keys = fees },
                    order: 9
                );
            }
    }
}
