using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Inspection.Demo;

/// <summary>A programme each year, its items concluded quarter by quarter, one complaint found groundless, and no discipline.</summary>
internal sealed class InspectionStory : IStory
{
    private readonly Random chance = Town.Chance("inspection");

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("inspection");
        return [.. Enumerable.Range(2020, 4).SelectMany(year => Programme(town, words, year)), .. Case(town, words)];
    }

    private IEnumerable<Fact> Programme(Town town, Words words, int year)
    {
        var signed = year == 2020 ? new DateOnly(2020, 7, 20) : new DateOnly(year, 1, 15);
        var cells = town.Cells.OrderBy(_ => chance.Next()).ToList();
        var n = 0;
        for (var quarter = year == 2020 ? 3 : 1; quarter <= 4; quarter++)
            foreach (var kind in new[] { "inspection", "supervision" })
            {
                var contents = kind == "inspection" ? words.Inspections : words.Supervisions;
                var cell = cells[n % cells.Count];
                var reference = string.Create(CultureInfo.InvariantCulture, $"insp-{year}-{++n}");
                yield return Fact.Of(
                    "inspection.plan",
                    signed,
                    new
                    {
                        bodyId = town.Root,
                        year,
                        on = signed,
                        number = string.Create(CultureInfo.InvariantCulture, $"01-CTr/ĐU ({year})"),
                        items = new[]
                        {
                            new
                            {
                                kind,
                                quarter,
                                content = contents[chance.Next(contents.Count)],
                                subjectBodyId = cell.Ref,
                                leadMemberId = town.Standing[2],
                            },
                        },
                    },
                    reference,
                    -10
                );
                var on = new DateOnly(year, quarter * 3, 1).AddDays(chance.Next(5, 27));
                // Of the quarter that is running, the supervision is still to come.
                if (year == 2023 && quarter == 2 && kind == "supervision")
                    continue;
                if (year == 2023 && quarter == 2)
                    on = new DateOnly(2023, 5, 24);
                var shortcoming = words.Shortcomings[chance.Next(words.Shortcomings.Count)];
                yield return Fact.Of(
                    "inspection.finish",
                    on,
                    new
                    {
                        itemId = reference,
                        on,
                        conclusion = words.Conclusion[chance.Next(words.Conclusion.Count)],
                        number = string.Create(CultureInfo.InvariantCulture, $"{10 + n:00}-TB/ĐU ({year})"),
                        shortcomings = n % 4 == 1
                            ?
                            [
                                new
                                {
                                    text = shortcoming.Text,
                                    remedy = shortcoming.Remedy,
                                    dueOn = on.AddMonths(4),
                                },
                            ]
                            : Array.Empty<object>(),
                    }
                );
                if (n % 4 == 1)
                    foreach (var fact in Mended(town, words, reference, cell, on))
                        yield return fact;
            }
    }

    private static IEnumerable<Fact> Case(Town town, Words words)
    {
        var opened = new DateOnly(2022, 3, 7);
        yield return Fact.Of(
            "inspection.open-case",
            opened,
            new
            {
                bodyId = town.Root,
                kind = "accusation",
                title = words.Case.Title,
                on = opened,
                summary = words.Case.Summary,
                readers = new[] { town.Standing[2], town.Committee[0] },
            },
            "insp-case-1"
        );
        foreach (
            var (code, days) in new[]
            {
                ("accusation.plan", 4),
                ("accusation.work-minutes", 18),
                ("accusation.verification-minutes", 25),
                ("accusation.result-report", 36),
            }
        )
        {
            var on = opened.AddDays(days);
            yield return Fact.Of(
                "inspection.paper",
                on,
                new
                {
                    caseId = "insp-case-1",
                    code,
                    on,
                }
            );
        }
        var done = opened.AddDays(44);
        yield return Fact.Of(
            "inspection.conclude-case",
            done,
            new
            {
                caseId = "insp-case-1",
                on = done,
                conclusion = words.Case.Conclusion,
                number = "07-TB/UBKT",
            }
        );
    }

    /// <summary>What was found is put right before it is due: reported by the cell's secretary, verified by who led the inspection.</summary>
    private static IEnumerable<Fact> Mended(Town town, Words words, string reference, TownCell cell, DateOnly on)
    {
        var (done, seen) = (on.AddMonths(3).AddDays(9), on.AddMonths(3).AddDays(24));
        var secretary = town.Members[cell.Secretary].IsThere(seen) ? cell.Secretary : null;
        yield return Fact.Of(
            "shortcomings.progress",
            done,
            new
            {
                sourceId = reference,
                what = "remedied",
                on = done,
                evidence = words.Mended,
                byMemberId = secretary,
            },
            order: 20
        );
        yield return Fact.Of(
            "shortcomings.progress",
            seen,
            new
            {
                sourceId = reference,
                what = "verified",
                on = seen,
                byMemberId = secretary == town.Standing[2] ? town.Standing[1] : town.Standing[2],
            },
            order: 20
        );
    }

    internal sealed class Words
    {
        public List<string> Inspections { get; set; } = [];
        public string Mended { get; set; } = "";
        public List<string> Supervisions { get; set; } = [];
        public List<string> Conclusion { get; set; } = [];
        public List<Found> Shortcomings { get; set; } = [];
        public CasePart Case { get; set; } = new();
    }

    internal sealed class Found
    {
        public string Text { get; set; } = "";
        public string Remedy { get; set; } = "";
    }

    internal sealed class CasePart
    {
        public string Title { get; set; } = "";
        public string Summary { get; set; } = "";
        public string Conclusion { get; set; } = "";
    }
}
