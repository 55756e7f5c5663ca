using DangVu.App.Demo;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Replay;

namespace DangVu.App.Modules.SelfReview.Demo;

/// <summary>
/// The rota of every cell and of the committee over the term: drawn each half-year, held each month at the regular meeting, none missed.
/// Sheets stand only for the last months, the way content that is kept for a time does.
/// </summary>
internal sealed class SelfReviewStory : IStory
{
    private const int MonthsWithSheets = 3;
    private const int MembersOfLargeCell = 18;
    private const string Waits = "ap5b";

    public IEnumerable<Fact> Tell(Town town)
    {
        var texts = SelfReviewTexts.Read();
        var chance = Town.Chance("self-review");
        foreach (
            var (body, collective) in town
                .Cells.Select(c => (c.Ref, Collective.Cell))
                .Append((town.Root, Collective.Committee))
        )
        {
            for (var from = Town.TermStart; from <= town.Until; from = from.AddMonths(6))
                yield return Fact.Of(
                    "selfreview.draw",
                    from,
                    new
                    {
                        bodyId = body,
                        fromMonth = from,
                        months = 6,
                        collective,
                        seed = chance.Next(1, 1_000_000),
                    },
                    $"rota-{body}-{from:yyyyMM}",
                    -20
                );
            foreach (var moved in Moves(town, body, collective, texts))
                yield return moved;
            foreach (var month in town.Months())
            {
                var day = MeetingDays.Of(body, month);
                // One cell has not recorded this month's turns yet: somebody who tries the town out has them to do.
                if (day > town.Until || body == Waits && month.AddMonths(1) > town.Until)
                    continue;
                var recent = month.AddMonths(MonthsWithSheets) > town.Until;
                yield return Fact.Of(
                    "selfreview.hold-month",
                    day,
                    new
                    {
                        bodyId = body,
                        month,
                        heldOn = day,
                        collective,
                        papers = recent ? Papers(texts, chance, day) : null,
                    },
                    $"self-review-{body}-{month:yyyyMM}",
                    20
                );
            }
        }
    }

    /// <summary>
    /// Twice a year two members of a large cell swap their turns of neighbouring months.
    /// </summary>
    private static IEnumerable<Fact> Moves(Town town, string body, string collective, SelfReviewTexts texts)
    {
        if (
            collective != Collective.Cell
            || town.Cells.Single(c => c.Ref == body) is not { Members.Count: > MembersOfLargeCell }
        )
            yield break;
        var chance = Town.Chance("self-review-moves-" + body);
        for (var from = Town.TermStart; from.AddMonths(4) <= town.Until; from = from.AddMonths(6))
        {
            var month = from.AddMonths(1 + chance.Next(3));
            yield return Fact.Of(
                "selfreview.record-move",
                month,
                new
                {
                    bodyId = body,
                    month,
                    place = 2,
                    toMonth = month.AddMonths(1),
                    withPlace = 1,
                    reason = texts.Reasons[chance.Next(texts.Reasons.Count)],
                    agreedOn = month,
                },
                $"rota-move-{body}-{month:yyyyMM}",
                -10
            );
        }
    }

    private static object[] Papers(SelfReviewTexts texts, Random chance, DateOnly day)
    {
        var nothing = chance.Next(5) == 0;
        var groups = new Dictionary<string, string>
        {
            ["ideology"] = texts.Ideology[chance.Next(texts.Ideology.Count)],
        };
        if (chance.Next(2) == 0)
            groups["conduct"] = texts.Conduct[chance.Next(texts.Conduct.Count)];
        object comment = nothing
            ? new { text = texts.Praise[chance.Next(texts.Praise.Count)], answer = texts.Thanks }
            : new
            {
                text = texts.Comments[chance.Next(texts.Comments.Count)],
                remedy = new
                {
                    what = texts.Remedies[chance.Next(texts.Remedies.Count)],
                    dueOn = day.AddDays(30 + chance.Next(60)),
                },
            };
        return
        [
            new
            {
                place = 1,
                sheet = nothing ? (object)new { nothing = true } : new { groups, nothing = false },
                comments = new[] { comment },
                signedOn = day,
            },
        ];
    }
}
