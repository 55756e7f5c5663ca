using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Replay;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Commendation.Demo;

/// <summary>The commendations of the newspaper report, and beside them some that must not count: only proposed, declined, annulled.</summary>
internal sealed class CommendationStory : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var words = Words.Read();
        var chance = Town.Chance("commendation");
        var votes = Town.Chance("commendation-votes");
        var taken = new HashSet<string>();
        var number = 0;
        foreach (var group in words.Decisions)
        {
            var proposed = Day(group.Proposed);
            if (proposed > town.Until)
                continue;
            var awards = new List<string>();
            foreach (var part in group.Recipients)
            {
                var reference = $"award-{++number:00}";
                awards.Add(reference);
                var merit = part.Merit ?? group.Merits[chance.Next(group.Merits.Count)];
                if (part.Body is not null)
                    yield return Fact.Of(
                        "commendation.propose",
                        proposed,
                        new
                        {
                            kind = group.Kind,
                            merit,
                            bodyId = part.Body,
                            theme = group.Theme,
                        },
                        reference,
                        30
                    );
                else
                {
                    var member = Person(town, part.MemberOf!, taken, chance);
                    var done = proposed.AddDays(-2 - chance.Next(40));
                    var deed = reference + "-deed";
                    if (done.Year == proposed.Year)
                        yield return Fact.Of(
                            "notebooks.deed",
                            proposed,
                            new
                            {
                                memberId = member,
                                on = done,
                                text = merit,
                                byDeputy = true,
                            },
                            deed,
                            29
                        );
                    yield return Fact.Of(
                        "commendation.propose",
                        proposed,
                        new
                        {
                            kind = group.Kind,
                            merit,
                            memberId = member,
                            theme = group.Theme,
                            deedIds = done.Year == proposed.Year ? new[] { deed } : [],
                        },
                        reference,
                        30
                    );
                }
                yield return Fact.Of(
                    "commendation.opinion",
                    proposed.AddDays(5),
                    new
                    {
                        awardId = reference,
                        on = proposed.AddDays(5),
                        from = group.Asked,
                        agrees = group.Declined is null,
                        text = group.Opinion,
                    },
                    order: 31
                );
                if (Vote(town, group, part, reference, proposed, votes) is { } vote)
                    yield return vote;
            }
            if (Sitting(town, group, awards, proposed) is { } sitting)
                yield return sitting;
            if (group.Declined is not null)
                foreach (var reference in awards)
                    yield return Fact.Of(
                        "commendation.decline",
                        proposed.AddDays(20),
                        new { awardId = reference, reason = group.Declined },
                        order: 32
                    );
            if (group.Decided is null)
                continue;
            var decided = Day(group.Decided);
            yield return Fact.Of(
                "commendation.decide",
                decided,
                new
                {
                    awardIds = awards,
                    number = group.Number,
                    on = decided,
                    by = group.By,
                },
                order: 32
            );
            if (group.Annulled is { } annulled)
            {
                foreach (var reference in awards)
                    yield return Fact.Of(
                        "commendation.annul",
                        Day(annulled),
                        new
                        {
                            awardId = reference,
                            on = Day(annulled),
                            reason = group.AnnulledWhy,
                        },
                        order: 34
                    );
                continue;
            }
            foreach (var reference in awards)
                yield return Fact.Of(
                    "commendation.present",
                    decided.AddDays(9),
                    new { awardId = reference, on = decided.AddDays(9) },
                    order: 33
                );
        }
    }

    /// <summary>The cell votes on whom it proposes, at its next meeting.</summary>
    private static Fact? Vote(
        Town town,
        Words.DecisionPart group,
        Words.RecipientPart part,
        string award,
        DateOnly proposed,
        Random chance
    )
    {
        if (part.MemberOf is null)
            return null;
        var on = proposed.AddDays(3);
        var official = town.Members.Values.Count(m =>
            m.Cell == part.MemberOf && m.Status == MemberStatus.Official && m.IsThere(on)
        );
        var present = official - chance.Next(1 + official / 10);
        var inFavour = group.Declined is null ? present - chance.Next(2) : (present + 1) / 2 + 1;
        return Fact.Of(
            "commendation.vote",
            on,
            new
            {
                awardIds = new[] { award },
                on,
                collective = "cell",
                official,
                present,
                inFavour,
                against = 0,
                abstained = present - inFavour,
            },
            order: 31
        );
    }

    /// <summary>The standing committee votes on the whole list; a list that is declined does not get its majority.</summary>
    private static Fact? Sitting(Town town, Words.DecisionPart group, List<string> awards, DateOnly proposed)
    {
        var on = proposed.AddDays(12);
        if (group.Kind == "cell.praise" || group is { Decided: null, Declined: null } || on > town.Until)
            return null;
        var official = town.Standing.Count;
        var inFavour = group.Declined is null ? official : 1;
        return Fact.Of(
            "commendation.vote",
            on,
            new
            {
                awardIds = awards,
                on,
                collective = "standing-committee",
                official,
                present = official,
                inFavour,
                against = official - inFavour,
                abstained = 0,
            },
            order: 31
        );
    }

    /// <summary>Somebody of the cell who is there all the time and was not commended yet.</summary>
    private static string Person(Town town, string cell, HashSet<string> taken, Random chance)
    {
        var able = town
            .Members.Values.Where(m =>
                m.Cell == cell
                && m.Status == MemberStatus.Official
                && m.JoinsOn is null
                && m.LeavesOn is null
                && !taken.Contains(m.Ref)
            )
            .ToList();
        var picked = able[chance.Next(able.Count)].Ref;
        taken.Add(picked);
        return picked;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed class Words
    {
        public List<DecisionPart> Decisions { get; set; } = [];

        public static Words Read() =>
            new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .Build()
                .Deserialize<Words>(File.ReadAllText(Path.Combine(TownPreset.Folder, "commendation-texts.yaml")));

        internal sealed class DecisionPart
        {
            public string Kind { get; set; } = "";
            public string Theme { get; set; } = AwardThemes.All[0];
            public string Proposed { get; set; } = "";
            public string Asked { get; set; } = "";
            public string? Opinion { get; set; }
            public string? Decided { get; set; }
            public string? Number { get; set; }
            public string? By { get; set; }
            public string? Declined { get; set; }
            public string? Annulled { get; set; }
            public string? AnnulledWhy { get; set; }
            public List<string> Merits { get; set; } = [];
            public List<RecipientPart> Recipients { get; set; } = [];
        }

        internal sealed class RecipientPart
        {
            public string? Body { get; set; }
            public string? MemberOf { get; set; }
            public string? Merit { get; set; }
        }
    }
}
