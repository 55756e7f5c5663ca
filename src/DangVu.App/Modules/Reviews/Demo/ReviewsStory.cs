using DangVu.App.Demo;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Reviews.Demo;

/// <summary>Year-end reviews of every collective and member, and the shortcomings that they leave: most closed, some carried, a few open.</summary>
internal sealed class ReviewsStory : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var words = ReviewWords.Read();
        var chance = Town.Chance("reviews");
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
            foreach (var cell in town.Cells)
            foreach (var fact in OfCell(town, words, chance, cell, part, round))
                yield return fact;
            // The organisation's own collectives last: they sum up what the cells said.
            var day = part.LastDay.AddDays(-2);
            var townRows = new[] { Subjects.Committee, Subjects.Standing }.Select(s => new
            {
                subject = s,
                ownGrade = "good",
                comments = Pick(words.CollectiveComments, chance),
                conclusion = Pick(words.CollectiveConclusion, chance),
                parts = words.Parts(words.Town, chance),
            });
            yield return Fact.Of(
                "reviews.conclude-body",
                day,
                new
                {
                    roundId = round,
                    bodyId = town.Root,
                    on = day,
                    rows = townRows.ToList(),
                },
                round + "-town"
            );
            foreach (var found in words.Town)
            foreach (var fact in Follow(town, words, chance, found, town.Root, null, day))
                yield return fact;
        }
    }

    private static IEnumerable<Fact> OfCell(
        Town town,
        ReviewWords words,
        Random chance,
        TownCell cell,
        ReviewWords.RoundPart part,
        string round
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
        rows.AddRange(
            people.Select(m => new
            {
                memberId = m.Ref,
                ownGrade = chance.NextDouble() is var roll && roll < 0.15 ? "excellent"
                : roll < 0.94 ? "good"
                : "completed",
                comments = Pick(words.Comments, chance),
                conclusion = Pick(words.Conclusion, chance),
            })
        );
        yield return Fact.Of(
            "reviews.conclude-body",
            day,
            new
            {
                roundId = round,
                bodyId = cell.Ref,
                on = day,
                rows,
            },
            $"{round}-{cell.Ref}"
        );
        foreach (var fact in Follow(town, words, chance, found, cell.Ref, null, day))
            yield return fact;
        foreach (var member in people.Where(_ => chance.NextDouble() < 0.05))
        foreach (var fact in Follow(town, words, chance, Pick(words.Members, chance), cell.Ref, member, day))
            yield return fact;
    }

    /// <summary>Found on the day of the review, and what became of it since.</summary>
    private static IEnumerable<Fact> Follow(
        Town town,
        ReviewWords words,
        Random chance,
        ReviewWords.FoundPart found,
        string body,
        TownMember? member,
        DateOnly day
    )
    {
        var deadline = day.AddDays(120 + chance.Next(90));
        var reference = $"shortcoming-{body}-{member?.Ref}-{day.Year}-{words.Town.IndexOf(found)}";
        yield return Fact.Of(
            "shortcomings.add",
            day,
            new
            {
                bodyId = body,
                source = ShortcomingSources.Review,
                foundOn = day,
                remedy = found.Remedy,
                text = found.Text,
                memberId = member?.Ref,
                cause = found.Cause,
                kind = found.Kind,
                deadline,
            },
            reference,
            order: 10
        );
        var fate = chance.NextDouble();
        // What nobody reported in an earlier year was carried over, save for very little.
        var carries = fate is > 0.72 and < 0.84 || (fate is >= 0.9 and < 0.965 && day.Year + 2 <= town.Until.Year);
        if (carries)
        {
            var carried = new DateOnly(day.Year + 1, 12, 26);
            yield return Step(
                carried,
                new
                {
                    shortcomingId = reference,
                    what = ShortcomingStates.Carried,
                    on = carried,
                    note = words.CarriedWhy,
                    deadline = carried.AddDays(200),
                }
            );
        }
        else if (fate >= 0.985)
        {
            var dropped = deadline.AddDays(15);
            yield return Step(
                dropped,
                new
                {
                    shortcomingId = reference,
                    what = ShortcomingStates.Dropped,
                    on = dropped,
                    note = words.DroppedWhy,
                }
            );
            yield break;
        }
        else if (fate >= 0.9)
            // Nothing was reported: it stays open and grows old.
            yield break;
        var remedied = carries
            ? new DateOnly(day.Year + 2, 3, 1).AddDays(chance.Next(60))
            : deadline.AddDays(chance.Next(60) - 55);
        if (member?.LeavesOn <= remedied.AddDays(40))
            yield break;
        yield return Step(
            remedied,
            new
            {
                shortcomingId = reference,
                what = ShortcomingStates.Remedied,
                on = remedied,
                note = Pick(words.Verified, chance),
                evidence = Pick(words.Evidence, chance),
            }
        );
        var verified = remedied.AddDays(10 + chance.Next(25));
        yield return Step(
            verified,
            new
            {
                shortcomingId = reference,
                what = ShortcomingStates.Verified,
                on = verified,
            }
        );
    }

    private static Fact Step(DateOnly on, object data) => Fact.Of("shortcomings.progress", on, data, order: 20);

    private static T Pick<T>(IReadOnlyList<T> from, Random chance) => from[chance.Next(from.Count)];
}
