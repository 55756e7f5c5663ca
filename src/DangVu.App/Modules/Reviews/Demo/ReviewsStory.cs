using DangVu.App.Demo;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Reviews.Demo;

/// <summary>
/// Year-end reviews of every collective and member, leaders in two places, a round that the level above asked for, and the shortcomings
/// that they leave: most closed, some carried, a few open.
/// </summary>
internal sealed class ReviewsStory : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var words = ReviewWords.Read();
        var chance = Town.Chance("reviews");
        var follow = new ShortcomingTale(town, words, chance);
        foreach (var part in words.Rounds)
        {
            var round = $"review-{part.Year}";
            var first = part.FirstDay;
            if (first > town.Until)
                yield break;
            yield return Fact.Of(
                "reviews.open-round",
                first,
                new
                {
                    bodyId = town.Root,
                    kind = RoundKinds.YearEnd,
                    year = part.Year,
                    from = first,
                    to = part.LastDay,
                    document = part.Document,
                },
                round,
                order: 95
            );
            yield return Fact.Of(
                "reviews.suggest",
                first.AddDays(3),
                new
                {
                    roundId = round,
                    bodyId = town.Root,
                    text = words.SuggestedPoint,
                    from = words.SuggestedFrom,
                }
            );
            foreach (var cell in town.Cells)
            foreach (var fact in OfCell(town, words, chance, cell, part, round, follow))
                yield return fact;
            // The organisation's own collectives last: they sum up what the cells said; then those who lead it, each once more.
            var day = part.LastDay.AddDays(-2);
            var rows = new List<object>();
            foreach (var subject in new[] { Subjects.Committee, Subjects.Standing })
                rows.Add(
                    new
                    {
                        subject,
                        ownGrade = "good",
                        comments = Pick(words.CollectiveComments, chance),
                        conclusion = Pick(words.CollectiveConclusion, chance),
                        parts = words.Parts(words.Town, chance),
                    }
                );
            foreach (
                var leader in town.Committee.Where(m => town.Members[m].IsThere(first) && town.Members[m].IsThere(day))
            )
                rows.Add(
                    new
                    {
                        memberId = leader,
                        comments = Pick(words.LeaderComments, chance),
                        conclusion = Pick(words.LeaderConclusion, chance),
                    }
                );
            yield return Concluded(round, town.Root, day, rows, round + "-town");
            foreach (var found in words.Town)
            foreach (var fact in follow.Of(found, town.Root, null, day))
                yield return fact;
            yield return Fact.Of(
                "reviews.close-round",
                part.LastDay.AddDays(5),
                new
                {
                    roundId = round,
                    on = part.LastDay.AddDays(5),
                    summary = words.Summary,
                },
                order: 90
            );
        }
        foreach (var part in words.Suggested.Where(p => p.LastDay <= town.Until))
        foreach (var fact in OfSuggested(town, part))
            yield return fact;
    }

    private static IEnumerable<Fact> OfCell(
        Town town,
        ReviewWords words,
        Random chance,
        TownCell cell,
        ReviewWords.RoundPart part,
        string round,
        ShortcomingTale follow
    )
    {
        var day = part.FirstDay.AddDays(6 + chance.Next(16));
        if (day > town.Until)
            yield break;
        // Sheets were made for those on the list when the round opened; whoever left since is excused by leaving.
        var people = town
            .Members.Values.Where(m =>
                m.Cell == cell.Ref && m.Status != MemberStatus.Exempt && m.IsThere(part.FirstDay) && m.IsThere(day)
            )
            .OrderBy(m => m.Ref == cell.Secretary ? 0 : 1)
            .ToList();
        var found = Pick(words.Cells, chance);
        var rows = new List<object>
        {
            new
            {
                subject = cell.Committee.Count > 1 ? Subjects.CellCommittee : Subjects.Cell,
                ownGrade = chance.NextDouble() < 0.25 ? "excellent" : "good",
                comments = Pick(words.CollectiveComments, chance),
                conclusion = Pick(words.CollectiveConclusion, chance),
                parts = words.Parts([found], chance),
            },
        };
        // Those who work in an office, a school or the forces bring what their place of residence wrote.
        var comesFromWork = cell.Type is not ("hamlet" or "quarter");
        var homes = town.Cells.Where(c => c.Type is "hamlet" or "quarter").ToList();
        var later = day.AddDays(6);
        var absent = people.Count > 6 && chance.NextDouble() < 0.3 && people[^1].IsThere(later) ? people[^1] : null;
        foreach (var member in people)
        {
            if (comesFromWork && homes.Count > 0 && part.Year == words.Rounds[^1].Year)
                yield return Fact.Of(
                    "reviews.residence",
                    day.AddDays(-2),
                    new
                    {
                        roundId = round,
                        memberId = member.Ref,
                        text = Pick(words.Residence, chance),
                        from = string.Format(
                            System.Globalization.CultureInfo.InvariantCulture,
                            words.ResidenceFrom,
                            Lower(Pick(homes, chance).Name)
                        ),
                        on = day.AddDays(-4),
                    },
                    order: 96
                );
            if (member != absent)
                rows.Add(OfMember(words, chance, member, cell.Committee.Contains(member.Ref)));
        }
        yield return Concluded(round, cell.Ref, day, rows, $"{round}-{cell.Ref}");
        if (absent is not null)
        {
            yield return Fact.Of(
                "reviews.postpone",
                day,
                new
                {
                    roundId = round,
                    memberId = absent.Ref,
                    on = day,
                    reason = Pick(words.Absent, chance),
                    nextOn = later,
                },
                order: 5
            );
            yield return Concluded(round, cell.Ref, later, [OfMember(words, chance, absent, false)], null);
        }
        foreach (var fact in follow.Of(found, cell.Ref, null, day))
            yield return fact;
        foreach (var member in people.Where(_ => chance.NextDouble() < 0.05))
        foreach (var fact in follow.Of(Pick(words.Members, chance), cell.Ref, member, day))
            yield return fact;
    }

    private static object OfMember(ReviewWords words, Random chance, TownMember member, bool writes) =>
        new
        {
            memberId = member.Ref,
            ownGrade = chance.NextDouble() is var roll && roll < 0.15 ? "excellent"
            : roll < 0.94 ? "good"
            : "completed",
            comments = Pick(words.Comments, chance),
            conclusion = Pick(words.Conclusion, chance),
            // Members keep their own sheet on paper; those of the cell committee were typed in.
            parts = writes ? words.OfPerson(chance) : null,
        };

    private static IEnumerable<Fact> OfSuggested(Town town, ReviewWords.SuggestedPart part)
    {
        var round = $"review-suggested-{part.FirstDay.Year}";
        yield return Fact.Of(
            "reviews.open-round",
            part.FirstDay,
            new
            {
                bodyId = town.Root,
                kind = RoundKinds.Suggested,
                year = part.FirstDay.Year,
                from = part.FirstDay,
                to = part.LastDay,
                document = part.Document,
                scope = RoundScopes.Named,
                topic = part.Topic,
            },
            round,
            order: 95
        );
        foreach (var cell in town.Cells.Where(c => part.Bodies.Contains(c.Ref)))
        {
            yield return Fact.Of(
                "reviews.add-sheet",
                part.FirstDay.AddDays(1),
                new { roundId = round, bodyId = cell.Ref }
            );
            var row = new
            {
                subject = cell.Committee.Count > 1 ? Subjects.CellCommittee : Subjects.Cell,
                comments = part.Comments,
                conclusion = part.Conclusion,
                parts = new Dictionary<string, string> { ["collective.suggested"] = part.Answer },
            };
            yield return Concluded(round, cell.Ref, part.FirstDay.AddDays(20), [row], $"{round}-{cell.Ref}");
        }
        yield return Fact.Of(
            "reviews.close-round",
            part.LastDay,
            new
            {
                roundId = round,
                on = part.LastDay,
                summary = part.Conclusion,
            },
            order: 90
        );
    }

    private static Fact Concluded(string round, string body, DateOnly on, List<object> rows, string? reference) =>
        Fact.Of(
            "reviews.conclude-body",
            on,
            new
            {
                roundId = round,
                bodyId = body,
                on,
                rows,
            },
            reference
        );

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static T Pick<T>(IReadOnlyList<T> from, Random chance) => from[chance.Next(from.Count)];
}
