using DangVu.App.Demo;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Reviews.Demo;

/// <summary>What became of a shortcoming: reported by the one who owed it, verified by somebody else; carried, dropped or still open.</summary>
internal sealed class ShortcomingTale(Town town, ReviewWords words, Random chance)
{
    public IEnumerable<Fact> Of(ReviewWords.FoundPart found, string body, TownMember? member, DateOnly day)
    {
        var fate = chance.NextDouble();
        var nextReview = new DateOnly(day.Year + 1, 12, 26);
        // Of the last review most is mended by now; what takes the whole year is due later in it.
        var last = nextReview > town.Until;
        var slow = last ? fate > 0.55 : fate is > 0.72 and < 0.84 || fate is >= 0.9 and < 0.985;
        // A few were reported done these days and wait for somebody to verify.
        var reported = last && fate is > 0.44 and <= 0.53;
        var deadline =
            reported ? town.Until.AddDays(10)
            : last && slow ? town.Until.AddDays(20 + chance.Next(140))
            : day.AddDays(120 + chance.Next(60));
        // A very few things were simply left: they are overdue and say so.
        var forgotten = last && fate is > 0.53 and <= 0.55;
        var reference = $"shortcoming-{body}-{member?.Ref}-{day.Year}-{words.Town.IndexOf(found)}";
        var owner = member?.Ref ?? Owner(body, day);
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
                ownerMemberId = owner,
            },
            reference,
            order: 10
        );
        if (forgotten || (last && slow))
            yield break;
        if (slow)
            yield return Step(
                nextReview,
                new
                {
                    shortcomingId = reference,
                    what = ShortcomingStates.Carried,
                    on = nextReview,
                    note = words.CarriedWhy,
                    deadline = nextReview.AddDays(200),
                }
            );
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
        // What was carried out of the review before last is partly still being worked on.
        if (slow && fate >= 0.78 && nextReview.AddYears(1) > town.Until)
            yield break;
        var remedied =
            slow ? new DateOnly(nextReview.Year + 1, 3, 1).AddDays(chance.Next(60))
            : reported ? town.Until.AddDays(-2 - chance.Next(7))
            : deadline.AddDays(chance.Next(50) - 52);
        if (owner is not null && !town.Members[owner].IsThere(remedied.AddDays(60)))
            yield break;
        yield return Step(
            remedied,
            new
            {
                shortcomingId = reference,
                what = ShortcomingStates.Remedied,
                on = remedied,
                note = Pick(words.Verified),
                evidence = Pick(words.Evidence),
                byMemberId = owner,
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
                byMemberId = Verifier(owner, verified),
            }
        );
    }

    /// <summary>The secretary answers for what is the collective's own.</summary>
    private string? Owner(string body, DateOnly day)
    {
        var head = town.Cells.FirstOrDefault(c => c.Ref == body)?.Secretary ?? town.Standing[1];
        return town.Members.TryGetValue(head, out var person) && person.IsThere(day) ? head : null;
    }

    /// <summary>Somebody of the committee who does not owe it.</summary>
    private string? Verifier(string? owner, DateOnly day)
    {
        var able = town
            .Committee.Where(m => m != owner && town.Members.TryGetValue(m, out var p) && p.IsThere(day))
            .ToList();
        return able.Count == 0 ? null : able[chance.Next(able.Count)];
    }

    private static Fact Step(DateOnly on, object data) => Fact.Of("shortcomings.progress", on, data, order: 20);

    private string Pick(List<string> from) => from[chance.Next(from.Count)];
}
