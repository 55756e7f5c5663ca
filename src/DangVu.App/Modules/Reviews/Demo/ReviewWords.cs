using System.Globalization;
using DangVu.App.Demo;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Reviews.Demo;

/// <summary>presets/giong-trom/reviews-texts.yaml.</summary>
internal sealed class ReviewWords
{
    public List<RoundPart> Rounds { get; set; } = [];
    public List<string> CollectiveComments { get; set; } = [];
    public List<string> CollectiveConclusion { get; set; } = [];
    public List<string> Comments { get; set; } = [];
    public List<string> Conclusion { get; set; } = [];
    public List<string> Verified { get; set; } = [];
    public List<string> Evidence { get; set; } = [];
    public Dictionary<string, List<string>> CollectiveParts { get; set; } = [];
    public Dictionary<string, List<string>> PersonParts { get; set; } = [];
    public List<string> LeaderComments { get; set; } = [];
    public List<string> LeaderConclusion { get; set; } = [];
    public List<string> Residence { get; set; } = [];
    public string ResidenceFrom { get; set; } = "";
    public List<string> Absent { get; set; } = [];
    public string Summary { get; set; } = "";
    public List<SuggestedPart> Suggested { get; set; } = [];
    public string SuggestedPoint { get; set; } = "";
    public string SuggestedFrom { get; set; } = "";
    public string CarriedWhy { get; set; } = "";
    public string DroppedWhy { get; set; } = "";
    public List<FoundPart> Town { get; set; } = [];
    public List<FoundPart> Cells { get; set; } = [];
    public List<FoundPart> Members { get; set; } = [];

    public static ReviewWords Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<ReviewWords>(File.ReadAllText(Path.Combine(TownPreset.Folder, "reviews-texts.yaml")));

    /// <summary>A collective's sheet: what went well, and the shortcomings with their remedies that the register then holds.</summary>
    public Dictionary<string, string> Parts(IReadOnlyList<FoundPart> found, Random chance)
    {
        var parts = CollectiveParts.ToDictionary(p => p.Key, p => p.Value[chance.Next(p.Value.Count)]);
        parts["collective.shortcomings"] = string.Join("\n", found.Select(f => $"{f.Text} {f.Cause}"));
        parts["collective.remedies"] = string.Join("\n", found.Select(f => f.Remedy));
        return parts;
    }

    /// <summary>What somebody wrote of themselves.</summary>
    public Dictionary<string, string> OfPerson(Random chance) =>
        PersonParts.ToDictionary(p => p.Key, p => p.Value[chance.Next(p.Value.Count)]);

    /// <summary>A round that the level above asked for, of named cells.</summary>
    internal sealed class SuggestedPart
    {
        public string From { get; set; } = "";
        public string To { get; set; } = "";
        public string Document { get; set; } = "";
        public string Topic { get; set; } = "";
        public List<string> Bodies { get; set; } = [];
        public string Comments { get; set; } = "";
        public string Conclusion { get; set; } = "";
        public string Answer { get; set; } = "";

        public DateOnly FirstDay => Day(From);
        public DateOnly LastDay => Day(To);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed class RoundPart
    {
        public int Year { get; set; }
        public string From { get; set; } = "";
        public string To { get; set; } = "";
        public string Document { get; set; } = "";

        public DateOnly FirstDay => Day(From);
        public DateOnly LastDay => Day(To);
    }

    internal sealed class FoundPart
    {
        public string Text { get; set; } = "";
        public string Cause { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Remedy { get; set; } = "";
    }
}
