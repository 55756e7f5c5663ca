using DangVu.App.Demo;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Replay;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Notebooks.Demo;

/// <summary>Everybody registers each year, some deeds are written, and the cell committees comment every quarter but for one gap.</summary>
internal sealed class NotebooksStory : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var words = Words.Read();
        var chance = Town.Chance("notebooks");
        var registered = new Dictionary<(string Member, int Year), DateOnly>();
        var which = new Dictionary<(string Member, int Year), int>();
        foreach (var fact in Registrations(town, words, chance, registered, which).ToList())
            yield return fact;
        foreach (var fact in Deeds(town, words, chance, registered, which))
            yield return fact;
        foreach (var fact in Comments(town, words, chance, registered))
            yield return fact;
    }

    private static IEnumerable<Fact> Registrations(
        Town town,
        Words words,
        Random chance,
        Dictionary<(string, int), DateOnly> registered,
        Dictionary<(string, int), int> which
    )
    {
        for (var year = Town.TermStart.Year; year <= town.Until.Year; year++)
        {
            var first = year == Town.TermStart.Year ? new DateOnly(year, 7, 6) : new DateOnly(year, 1, 8);
            foreach (var cell in town.Cells)
            {
                var day = first.AddDays(chance.Next(14));
                if (day > town.Until)
                    continue;
                var there = Of(town, cell).Where(m => m.IsThere(day)).ToList();
                foreach (var member in there)
                    registered[(member.Ref, year)] = day;
                yield return Fact.Of(
                    "notebooks.register-cell",
                    day,
                    new
                    {
                        bodyId = cell.Ref,
                        year,
                        rows = there
                            .Select(m => new
                            {
                                memberId = m.Ref,
                                deeds = Planned(words, cell, m.Ref, year, chance, which),
                            })
                            .ToList(),
                    },
                    $"notebooks-{cell.Ref}-{year}"
                );
                // Whoever comes during the year registers soon after.
                foreach (
                    var late in Of(town, cell)
                        .Where(m => m.JoinsOn > day && m.JoinsOn.Value.Year == year && m.JoinsOn <= town.Until)
                )
                {
                    var on =
                        late.JoinsOn!.Value.AddDays(6) is var soon && soon <= town.Until && soon.Year == year
                            ? soon
                            : late.JoinsOn.Value;
                    if (!late.IsThere(on))
                        continue;
                    registered[(late.Ref, year)] = on;
                    yield return Fact.Of(
                        "notebooks.register",
                        on,
                        new
                        {
                            memberId = late.Ref,
                            year,
                            deeds = Planned(words, cell, late.Ref, year, chance, which),
                        }
                    );
                }
            }
        }
    }

    private static IEnumerable<Fact> Deeds(
        Town town,
        Words words,
        Random chance,
        Dictionary<(string Member, int Year), DateOnly> registered,
        Dictionary<(string, int), int> which
    )
    {
        var cells = town.Cells.ToDictionary(c => c.Ref);
        foreach (var ((member, year), day) in registered)
        {
            if (chance.NextDouble() > 0.2)
                continue;
            var on = day.AddDays(20 + chance.Next(280));
            var person = town.Members[member];
            if (on.Year != year || on > town.Until || !person.IsThere(on))
                continue;
            var cell = cells[person.Cell];
            yield return Fact.Of(
                "notebooks.deed",
                on,
                new
                {
                    memberId = member,
                    on,
                    text = words.Deeds[Role(cell, member)][which[(member, year)]],
                    planned = 1,
                    evidence = Pick(words.Evidence, chance),
                    byDeputy = chance.NextDouble() < 0.5,
                },
                $"deed-{member}-{year}"
            );
        }
    }

    private static IEnumerable<Fact> Comments(
        Town town,
        Words words,
        Random chance,
        Dictionary<(string Member, int Year), DateOnly> registered
    )
    {
        foreach (var quarter in Quarter.EndedIn(Town.TermStart, town.Until))
        foreach (var cell in town.Cells)
        {
            var day = quarter.End.AddDays(3 + chance.Next(9));
            if (day > town.Until)
                continue;
            var gap = words.Gap;
            var skip = cell.Ref == gap.Cell && quarter == new Quarter(gap.Year, gap.Quarter) ? gap.Members : 0;
            var rows = Of(town, cell)
                .Where(m =>
                    m.IsThere(day) && registered.TryGetValue((m.Ref, quarter.Year), out var on) && on <= quarter.End
                )
                .SkipLast(skip)
                .Select(m =>
                {
                    var roll = chance.NextDouble();
                    var grade =
                        roll < 0.62 ? "well"
                        : roll < 0.95 ? "done"
                        : "partly";
                    return new
                    {
                        memberId = m.Ref,
                        grade,
                        text = Pick(words.Comments[grade], chance),
                    };
                })
                .ToList();
            if (rows.Count > 0)
                yield return Fact.Of(
                    "notebooks.comment-quarter",
                    day,
                    new
                    {
                        bodyId = cell.Ref,
                        year = quarter.Year,
                        quarter = quarter.Number,
                        rows,
                    },
                    $"notebook-comments-{cell.Ref}-{quarter.Year}-{quarter.Number}"
                );
        }
    }

    private static object[] Planned(
        Words words,
        TownCell cell,
        string member,
        int year,
        Random chance,
        Dictionary<(string, int), int> which
    )
    {
        var role = Role(cell, member);
        var chosen = chance.Next(words.Planned[role].Count);
        return [new { text = words.Planned[role][which[(member, year)] = chosen], duty = words.Duties[role] }];
    }

    private static string Role(TownCell cell, string member) =>
        member == cell.Secretary ? "secretary"
        : cell.Committee.Contains(member) ? "committee"
        : cell.Type;

    private static IEnumerable<TownMember> Of(Town town, TownCell cell) =>
        town.Members.Values.Where(m => m.Cell == cell.Ref);

    private static string Pick(IReadOnlyList<string> from, Random chance) => from[chance.Next(from.Count)];

    internal sealed class Words
    {
        public Dictionary<string, string> Duties { get; set; } = [];
        public Dictionary<string, List<string>> Planned { get; set; } = [];
        public Dictionary<string, List<string>> Deeds { get; set; } = [];
        public List<string> Evidence { get; set; } = [];
        public Dictionary<string, List<string>> Comments { get; set; } = [];
        public GapPart Gap { get; set; } = new();

        public static Words Read() =>
            new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .Build()
                .Deserialize<Words>(File.ReadAllText(Path.Combine(TownPreset.Folder, "notebooks-texts.yaml")));

        internal sealed class GapPart
        {
            public string Cell { get; set; } = "";
            public int Year { get; set; }
            public int Quarter { get; set; }
            public int Members { get; set; }
        }
    }
}
