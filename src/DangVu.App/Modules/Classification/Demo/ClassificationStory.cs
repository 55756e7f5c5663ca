using DangVu.App.Demo;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Classification.Demo;

/// <summary>
/// The rounds of each year of the term: the organisation good, the partner bodies good or better, three cells excellent and the others good,
/// of the members about one excellent in nine.
/// </summary>
internal sealed class ClassificationStory : IStory
{
    /// <summary>Those two are recognised later, which asks for two years running in the highest grade.</summary>
    private static readonly string[] Strong = ["ap5b", "kp2"];

    public IEnumerable<Fact> Tell(Town town)
    {
        var chance = Town.Chance("classification");
        for (
            var year = Town.TermStart.Year;
            new DateOnly(year, 11, 20) <= town.Until && year < Town.TermEnd.Year;
            year++
        )
        {
            var round = "classification-" + year;
            var third = town
                .Cells.Where(c => !Strong.Contains(c.Ref))
                .ElementAt((year * 5) % (town.Cells.Count - Strong.Length))
                .Ref;
            yield return Fact.Of(
                "classification.open-round",
                new DateOnly(year, 11, 20),
                new
                {
                    year,
                    selfBy = new DateOnly(year, 12, 5),
                    decideBy = new DateOnly(year, 12, 31),
                },
                round
            );
            foreach (var fact in Members(town, year, round, chance).Concat(Bodies(town, year, round, third)))
                yield return fact;
        }
    }

    private static IEnumerable<Fact> Members(Town town, int year, string round, Random chance)
    {
        var (self, propose) = (new DateOnly(year, 12, 5), new DateOnly(year, 12, 10));
        var ballots = new List<Fact>();
        string? complains = null;
        foreach (var cell in town.Cells)
        {
            // Only members who were there from the start and stay, so that other stories may move whom they like.
            var steady = cell.Members.Where(m => town.Members[m] is { Status: "official", LeavesOn: null }).ToList();
            var excellent = steady.Where((_, i) => (i + year) % 9 == 0).ToList();
            var modest = steady.Except(excellent).Where(_ => chance.Next(40) == 0).Take(1).ToList();
            ballots.AddRange(
                LastRound.Ballot(round, cell.Ref, steady.Count, excellent, modest, new DateOnly(year, 12, 14))
            );
            complains ??= modest.FirstOrDefault();
            yield return Fact.Of(
                "classification.self",
                self,
                new
                {
                    roundId = round,
                    kind = SubjectKinds.Member,
                    bodyId = cell.Ref,
                    on = self,
                    grades = excellent
                        .Select(of => new { of, grade = "excellent" })
                        .Concat(modest.Select(of => new { of, grade = "completed" })),
                    rest = "good",
                }
            );
            yield return Fact.Of(
                "classification.propose",
                propose,
                new
                {
                    roundId = round,
                    kind = SubjectKinds.Member,
                    byBodyId = cell.Ref,
                    on = propose,
                    asBefore = true,
                }
            );
        }
        var done = new DateOnly(year, 12, 22);
        if (!IsLast(town, year))
        {
            yield return Decide(round, SubjectKinds.Member, done, $"{140 + year % 10}-QĐ/ĐU");
            yield break;
        }
        foreach (var ballot in ballots)
            yield return ballot;
        yield return Decide(round, SubjectKinds.Member, done, $"{140 + year % 10}-QĐ/ĐU");
        foreach (var fact in LastRound.After(town, year, round, complains))
            yield return fact;
    }

    private static bool IsLast(Town town, int year) =>
        new DateOnly(year + 1, 11, 20) > town.Until || year + 1 >= Town.TermEnd.Year;

    private static IEnumerable<Fact> Bodies(Town town, int year, string round, string third)
    {
        var (self, propose, decide) = (
            new DateOnly(year, 12, 8),
            new DateOnly(year, 12, 15),
            new DateOnly(year, 12, 25)
        );
        var cells = Strong.Append(third).Select(of => new { of, grade = "excellent" });
        yield return Fact.Of(
            "classification.self",
            self,
            new
            {
                roundId = round,
                kind = SubjectKinds.Cell,
                on = self,
                grades = cells,
                rest = "good",
            }
        );
        yield return Fact.Of(
            "classification.propose",
            propose,
            new
            {
                roundId = round,
                kind = SubjectKinds.Cell,
                byBodyId = town.Root,
                on = propose,
                asBefore = true,
            }
        );
        yield return Decide(round, SubjectKinds.Cell, decide, $"{150 + year % 10}-QĐ/ĐU");

        var partners = new[] { new { of = town.Partners[year % town.Partners.Count].Ref, grade = "excellent" } };
        yield return Fact.Of(
            "classification.self",
            self,
            new
            {
                roundId = round,
                kind = SubjectKinds.Partner,
                on = self,
                grades = partners,
                rest = "good",
            }
        );
        yield return Fact.Of(
            "classification.propose",
            propose,
            new
            {
                roundId = round,
                kind = SubjectKinds.Partner,
                byBodyId = town.Root,
                on = propose,
                asBefore = true,
            }
        );
        yield return Decide(round, SubjectKinds.Partner, decide, $"{155 + year % 10}-QĐ/ĐU");

        yield return Fact.Of(
            "classification.self",
            propose,
            new
            {
                roundId = round,
                kind = SubjectKinds.Organisation,
                on = propose,
                rest = "good",
            }
        );
        yield return Decide(
            round,
            SubjectKinds.Organisation,
            new DateOnly(year + 1, 1, 20),
            $"{210 + year % 10}-QĐ/HU"
        );
    }

    private static Fact Decide(string round, string kind, DateOnly on, string decision) =>
        Fact.Of(
            "classification.decide",
            on,
            new
            {
                roundId = round,
                kind,
                decision,
                asProposed = true,
                on,
            }
        );
}
