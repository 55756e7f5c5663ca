using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Programme.Demo;

/// <summary>
/// The committee's programmes from the year down to the month, the tasks it gives to itself and to cells, and the accounts given of them
/// on the third of the next month: most done, some rolled over, a few dropped, some late.
/// </summary>
internal sealed partial class ProgrammeStory : IStory
{
    /// <summary>A task as the story follows it: its number in its month's programme, how it ends and when.</summary>
    private sealed record Given(int Number, ProgrammeWords.TaskWords Words, DateOnly Deadline, DateOnly GivenOn);

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = ProgrammeWords.Read();
        var chance = Town.Chance("programme");
        var given = new Dictionary<DateOnly, List<Given>>();
        foreach (var month in town.Months().ToList())
        {
            foreach (var fact in Above(town, words, month))
                yield return fact;
            yield return Month(town, words, month, chance, given);
            // The account of the month before, once this month's programme stands.
            if (given.ContainsKey(month.AddMonths(-1)))
                foreach (var fact in Account(words, month.AddMonths(-1), chance, given))
                    yield return fact;
        }
        foreach (var fact in ThisMonth(town, words, given))
            yield return fact;
        foreach (var fact in Targets(town, words, chance))
            yield return fact;
        foreach (var fact in MonthPlans(town, words))
            yield return fact;
    }

    private static string Code(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateOnly PlanDay(DateOnly first) => first == Town.TermStart ? first.AddDays(1) : first.AddDays(-5);

    /// <summary>The year's and the quarter's programme before their first month, and the cells' own for the year.</summary>
    private static IEnumerable<Fact> Above(Town town, ProgrammeWords words, DateOnly month)
    {
        var begins = month == Town.TermStart;
        if (begins || month.Month == 1)
        {
            var on = begins ? PlanDay(month) : new DateOnly(month.Year - 1, 12, 20);
            var year = month.Year.ToString(CultureInfo.InvariantCulture);
            yield return Make(town.Root, year, words.YearFocus[month.Year], on, "ctr-" + year, "programme:" + year);
            foreach (var cell in town.Cells)
                yield return Make(cell.Ref, year, words.CellFocus, on.AddDays(6), null, $"programme:{cell.Ref}:{year}");
        }
        if (month.Month % 3 == 1)
        {
            var quarter = (month.Month + 2) / 3;
            var period = string.Create(CultureInfo.InvariantCulture, $"{month.Year}-Q{quarter}");
            yield return Make(
                town.Root,
                period,
                words.QuarterFocus[quarter],
                begins ? PlanDay(month) : PlanDay(month).AddDays(-1),
                null,
                "programme:" + period
            );
        }
    }

    private static Fact Make(
        string body,
        string period,
        string focus,
        DateOnly on,
        string? directive,
        string reference
    ) =>
        Fact.Of(
            "programme.make",
            on,
            new
            {
                bodyId = body,
                period,
                focus,
                directiveId = directive,
                approve = true,
            },
            reference
        );

    private static Fact Month(
        Town town,
        ProgrammeWords words,
        DateOnly month,
        Random chance,
        Dictionary<DateOnly, List<Given>> given
    )
    {
        var on = PlanDay(month);
        var list = given[month] = [];
        var tasks = new List<object>();
        void Give(ProgrammeWords.TaskWords task, string? cell, string? person, List<string>? partners)
        {
            var deadline = new DateOnly(
                month.Year,
                month.Month,
                Math.Min(task.Day, DateTime.DaysInMonth(month.Year, month.Month))
            );
            list.Add(new Given(list.Count + 1, task, deadline, on));
            tasks.Add(
                new
                {
                    title = task.For(month),
                    deadline,
                    bodyId = cell,
                    personId = person,
                    measure = task.Measure,
                    directiveId = task.Directive,
                    helperBodies = partners,
                }
            );
        }
        foreach (var task in words.Tasks.Where(x => x.Holds(month)))
            Give(
                task,
                null,
                Someone(town, town.Committee, month, chance),
                chance.NextDouble() < 0.25 ? [town.Partners[chance.Next(town.Partners.Count)].Ref] : null
            );
        var ready = words.CellTasks.Where(x => x.Holds(month)).ToList();
        foreach (var cell in town.Cells.OrderBy(_ => chance.Next()).Take(6).OrderBy(c => c.Ref, StringComparer.Ordinal))
            Give(ready[chance.Next(ready.Count)], cell.Ref, Someone(town, cell.Committee, month, chance), null);
        return Fact.Of(
            "programme.make",
            on,
            new
            {
                bodyId = town.Root,
                period = Code(month),
                tasks,
                approve = true,
            },
            "programme:" + Code(month),
            order: 2
        );
    }

    /// <summary>One of them who is still there when the task falls due.</summary>
    private static string? Someone(Town town, IReadOnlyList<string> people, DateOnly month, Random chance)
    {
        var there = people.Where(p => town.Members[p].IsThere(month.AddMonths(1))).ToList();
        return there.Count == 0 ? null : there[chance.Next(there.Count)];
    }

    private static IEnumerable<Fact> Account(
        ProgrammeWords words,
        DateOnly month,
        Random chance,
        Dictionary<DateOnly, List<Given>> given
    )
    {
        var on = month.AddMonths(1).AddDays(2);
        var next = given[month.AddMonths(1)];
        var results = new List<object>();
        var late = new List<object>();
        // Members are classified on 22 December by what is on record then: what was due is accounted for the day before, what was late too.
        var closing = new DateOnly(month.Year, 12, 21);
        var early = new List<object>();
        var lateDays = month.Month == 11 ? closing.DayNumber - on.DayNumber - 1 : 26;
        foreach (var task in given[month])
        {
            var luck = chance.NextDouble();
            if (month.Month == 12 && task.Deadline <= closing)
                early.Add(Done(task, Earlier(task, chance)));
            else if (luck < 0.90)
                results.Add(Done(task, Earlier(task, chance)));
            else if (luck < 0.95)
            {
                var deadline = next[0].Deadline.AddDays(-next[0].Deadline.Day).AddDays(15 + chance.Next(10));
                results.Add(
                    new
                    {
                        number = task.Number,
                        outcome = new
                        {
                            state = TaskStates.RolledOver,
                            reason = words.LateReasons[chance.Next(words.LateReasons.Count)],
                            deadline,
                        },
                    }
                );
                next.Add(new Given(next.Count + 1, task.Words, deadline, on));
            }
            else if (luck < 0.96)
                results.Add(
                    new
                    {
                        number = task.Number,
                        outcome = new
                        {
                            state = TaskStates.Dropped,
                            reason = words.DropReasons[chance.Next(words.DropReasons.Count)],
                        },
                    }
                );
            else
                late.Add(Done(task, on.AddDays(chance.Next(9, lateDays - 1))));
        }
        if (early.Count > 0)
            yield return Fact.Of(
                "programme.results",
                closing,
                new { programmeId = "programme:" + Code(month), results = early }
            );
        if (results.Count > 0)
            yield return Fact.Of("programme.results", on, new { programmeId = "programme:" + Code(month), results });
        if (late.Count > 0)
            yield return Fact.Of(
                "programme.results",
                on.AddDays(lateDays),
                new { programmeId = "programme:" + Code(month), results = late }
            );
    }

    /// <summary>Of the running month, what was due in its first days is done but for one, which is late.</summary>
    private static IEnumerable<Fact> ThisMonth(Town town, ProgrammeWords words, Dictionary<DateOnly, List<Given>> given)
    {
        var month = new DateOnly(town.Until.Year, town.Until.Month, 1);
        var due = given[month].Where(x => x.Deadline < town.Until.AddDays(-1)).ToList();
        if (due.Count > 1)
            yield return Fact.Of(
                "programme.results",
                town.Until.AddDays(-1),
                new
                {
                    programmeId = "programme:" + Code(month),
                    results = due.Skip(1).Select(x => Done(x, x.Deadline)).ToList(),
                },
                order: 6
            );
    }

    private static object Done(Given task, DateOnly on) =>
        new
        {
            number = task.Number,
            outcome = new
            {
                state = TaskStates.Done,
                on,
                result = task.Words.Result,
                evidence = task.Words.Evidence,
            },
        };

    private static DateOnly Earlier(Given task, Random chance)
    {
        var day = task.Deadline.AddDays(-chance.Next(0, 4));
        return day < task.GivenOn ? task.GivenOn : day;
    }
}
