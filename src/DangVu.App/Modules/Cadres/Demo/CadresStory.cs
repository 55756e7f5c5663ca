using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Cadres.Demo;

/// <summary>Planning lists of two terms, classes with their rolls, a few policies.</summary>
internal sealed class CadresStory : IStory
{
    private readonly Random chance = Town.Chance("cadres");

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("cadres");
        return
        [
            .. Plans(town, words, "2020-2025", new DateOnly(2020, 8, 10), 0),
            .. Plans(town, words, "2025-2030", new DateOnly(2022, 5, 16), 6),
            .. words.Classes.SelectMany(c => Class(town, words, c)),
            .. words.Policies.Select(p => Policy(town, p)),
        ];
    }

    private IEnumerable<Fact> Plans(Town town, Words words, string term, DateOnly on, int younger)
    {
        // People of working age who stay, committee first.
        var able = town
            .Committee.Concat(town.Cells.SelectMany(c => c.Committee))
            .Concat(
                town.Members.Values.Where(m => m.JoinsOn is null && m.Birth.Year is > 1975 and < 1994)
                    .Select(m => m.Ref)
            )
            .Distinct()
            .Where(m => town.Members[m] is { LeavesOn: null } x && x.Birth.Year > 1963 + younger)
            .ToList();
        var skip = 0;
        foreach (var post in words.Posts)
        {
            var reference = $"cadres-{term}-{skip.ToString(CultureInfo.InvariantCulture)}";
            var persons = able.Skip(skip % Math.Max(1, able.Count - post.Persons)).Take(post.Persons).ToList();
            skip += 2;
            yield return Fact.Of(
                "cadres.plan",
                on,
                new
                {
                    bodyId = town.Root,
                    term,
                    post = post.Post,
                    on,
                    persons = persons
                        .Select(m => new
                        {
                            memberId = m,
                            theory = chance.NextDouble() < 0.6 ? "intermediate"
                            : chance.NextDouble() < 0.5 ? "advanced"
                            : "elementary",
                        })
                        .ToList(),
                },
                reference
            );
            var approved = on.AddDays(50);
            yield return Fact.Of(
                "cadres.approve",
                approved,
                new
                {
                    planId = reference,
                    on = approved,
                    decision = string.Create(CultureInfo.InvariantCulture, $"{chance.Next(100, 400)}-QĐ/HU"),
                }
            );
            if (persons.Count >= 8 && younger == 0)
                yield return Fact.Of(
                    "cadres.remove",
                    approved.AddMonths(20),
                    new
                    {
                        planId = reference,
                        memberId = persons[^1],
                        on = approved.AddMonths(20),
                        reason = words.RemoveReason,
                    }
                );
        }
    }

    private IEnumerable<Fact> Class(Town town, Words words, ClassPart c)
    {
        var from = DateOnly.ParseExact(c.From, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var to = from.AddDays(c.Days - 1);
        var planned = new[] { new DateOnly(from.Year, 1, 20), Town.TermStart.AddDays(20) }.Max();
        var reference = "class-" + c.From;
        yield return Fact.Of(
            "cadres.class",
            planned,
            new
            {
                bodyId = town.Root,
                kind = c.Kind,
                title = c.Title,
                on = planned,
                from,
                to,
                organiser = words.Organiser,
                place = words.Place,
            },
            reference
        );
        if (to > town.Until)
            yield break;
        var called = c.Committee
            ? town.Cells.SelectMany(x => x.Committee).ToList()
            :
            [
                .. town
                    .Members.Values.Where(m => m.Status == "official" && (c.Share > 50 || chance.Next(100) < c.Share))
                    .Select(m => m.Ref),
            ];
        // Somebody on no list yet, or no longer, cannot stand on a roll.
        var lines = called
            .Where(m => town.Members[m].IsThere(from))
            .Distinct()
            .Select(m => new
            {
                memberId = m,
                result = c.Share > 50 && chance.Next(100) >= c.Share ? "absent"
                : c.Certificate ? "passed"
                : "attended",
                certificate = c.Certificate
                    ? string.Create(CultureInfo.InvariantCulture, $"SC {chance.Next(1000, 9999)}")
                    : null,
            })
            .ToList();
        yield return Fact.Of(
            "cadres.attendance",
            to,
            new
            {
                classId = reference,
                on = to,
                lines,
            },
            order: 95
        );
    }

    private static Fact Policy(Town town, PolicyPart p)
    {
        var on = DateOnly.ParseExact(p.On, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Fact.Of(
            "cadres.policy",
            on,
            new
            {
                bodyId = town.Root,
                content = p.Content,
                on,
                memberId = p.Committee < 0 ? null : town.Committee[p.Committee],
                amount = p.Amount == 0 ? (long?)null : p.Amount,
            }
        );
    }

    internal sealed class Words
    {
        public List<PostPart> Posts { get; set; } = [];
        public string RemoveReason { get; set; } = "";
        public List<ClassPart> Classes { get; set; } = [];
        public string Organiser { get; set; } = "";
        public string Place { get; set; } = "";
        public List<PolicyPart> Policies { get; set; } = [];
    }

    internal sealed class PostPart
    {
        public string Post { get; set; } = "";
        public int Persons { get; set; }
    }

    internal sealed class ClassPart
    {
        public string Kind { get; set; } = "";
        public string Title { get; set; } = "";
        public string From { get; set; } = "";
        public int Days { get; set; }

        /// <summary>Percent of those called who come; of a small class, percent of all members called.</summary>
        public int Share { get; set; }

        /// <summary>For the cell committees only.</summary>
        public bool Committee { get; set; }
        public bool Certificate { get; set; }
    }

    internal sealed class PolicyPart
    {
        public string On { get; set; } = "";
        public string Content { get; set; } = "";

        /// <summary>Place in the committee; below 0 when it is for many.</summary>
        public int Committee { get; set; }
        public long Amount { get; set; }
    }
}
