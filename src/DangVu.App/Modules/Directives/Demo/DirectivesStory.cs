using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Replay;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Directives.Demo;

/// <summary>Study sessions of the term with their roll calls, and the cells' own yearly plans. The town's documents stand in directives.yaml.</summary>
internal sealed class DirectivesStory : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var texts = Read();
        var chance = Town.Chance("directives");
        foreach (var session in texts.Sessions)
        foreach (var fact in Whole(town, texts, session, chance))
            yield return fact;
        foreach (var theme in texts.CellThemes)
        foreach (var fact in ByCell(town, texts, theme, chance))
            yield return fact;
        foreach (var (year, sources) in texts.CellPlanSources)
        foreach (var cell in town.Cells)
        {
            var on = new DateOnly(year, 2, 15).AddDays(chance.Next(10));
            yield return Fact.Of(
                "directives.issue",
                on,
                new
                {
                    bodyId = cell.Ref,
                    kind = "plan",
                    on,
                    summary = string.Format(CultureInfo.InvariantCulture, texts.CellPlan, year),
                    concretises = sources,
                },
                string.Create(CultureInfo.InvariantCulture, $"cell-plan:{cell.Ref}:{year}")
            );
        }
    }

    /// <summary>One session for everybody, its roll taken the same day; a few absent ones.</summary>
    private static IEnumerable<Fact> Whole(Town town, Words texts, Session session, Random chance)
    {
        var on = Day(session.On);
        var planned = on.AddDays(-7);
        var reference = "study:" + session.On;
        yield return Fact.Of(
            "directives.study",
            planned,
            new
            {
                bodyId = town.Root,
                kind = session.Kind,
                theme = session.Theme,
                on,
                documents = session.Documents,
                place = texts.Halls[chance.Next(texts.Halls.Count)],
                speaker = texts.Speakers[chance.Next(texts.Speakers.Count)],
            },
            reference
        );
        var absent = town
            .Cells.SelectMany(c => c.Members)
            .Where(m => Stays(town.Members[m]) && chance.NextDouble() < 0.06)
            .ToList();
        yield return Fact.Of("directives.attendance", on, Roll(reference, absent, texts, chance), order: 5);
    }

    /// <summary>Each cell's own session in the month, with its few documents; the last month's is still going on.</summary>
    private static IEnumerable<Fact> ByCell(Town town, Words texts, CellTheme theme, Random chance)
    {
        var month = Day(theme.Month + "-01");
        foreach (var cell in town.Cells)
        {
            var on = month.AddDays(chance.Next(3, 26));
            var reference = $"study:{cell.Ref}:{theme.Month}";
            var missing = month.Year == 2023 && chance.NextDouble() < 0.3;
            yield return Fact.Of(
                "directives.study",
                // Its document is issued in the first days of the month.
                on < month.AddDays(9)
                    ? on.AddDays(9)
                    : on,
                new
                {
                    bodyId = cell.Ref,
                    kind = "theme",
                    theme = theme.Theme,
                    on = on < month.AddDays(9) ? on.AddDays(9) : on,
                    documents = theme.Documents,
                    place = texts.CellPlaces[0],
                },
                reference,
                order: 3
            );
            if (missing)
                continue;
            var absent = cell.Members.Where(m => Stays(town.Members[m]) && chance.NextDouble() < 0.05).ToList();
            yield return Fact.Of(
                "directives.attendance",
                on < month.AddDays(9) ? on.AddDays(9) : on,
                Roll(reference, absent, texts, chance),
                order: 5
            );
        }
    }

    private static RecordAttendanceData Roll(string study, List<string> absent, Words texts, Random chance) =>
        new(
            study,
            [
                .. absent.Select(m =>
                {
                    var excused = chance.NextDouble() < 0.85;
                    return new MarkData(
                        m,
                        excused ? "excused" : "absent",
                        excused ? texts.Excuses[chance.Next(texts.Excuses.Count)] : null
                    );
                }),
            ],
            true
        );

    /// <summary>There through the whole term, so on the list of every session.</summary>
    private static bool Stays(TownMember member) => member.JoinsOn is null && member.LeavesOn is null;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Words Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<Words>(File.ReadAllText(Path.Combine(TownPreset.Folder, "directives-texts.yaml")));

    /// <summary>As <see cref="RecordAttendance"/>, with refs in place of ids.</summary>
    private sealed record RecordAttendanceData(string StudyId, IReadOnlyList<MarkData> Marks, bool RestPresent);

    private sealed record MarkData(string MemberId, string State, string? Reason);

    internal sealed class Words
    {
        public List<string> Speakers { get; set; } = [];
        public List<string> Halls { get; set; } = [];
        public List<string> CellPlaces { get; set; } = [];
        public List<string> Excuses { get; set; } = [];
        public string CellPlan { get; set; } = "";
        public Dictionary<int, List<string>> CellPlanSources { get; set; } = [];
        public List<Session> Sessions { get; set; } = [];
        public List<CellTheme> CellThemes { get; set; } = [];
    }

    internal sealed class Session
    {
        public string On { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Theme { get; set; } = "";
        public List<string> Documents { get; set; } = [];
    }

    internal sealed class CellTheme
    {
        public string Month { get; set; } = "";
        public string Theme { get; set; } = "";
        public List<string> Documents { get; set; } = [];
    }
}
