using DangVu.App.Demo;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Meetings.Demo;

/// <summary>presets/giong-trom/meetings-texts.yaml: invented sentences for the demonstration's minutes.</summary>
internal sealed class MeetingTexts
{
    public List<string> Reasons { get; set; } = [];
    public List<string> LastMonth { get; set; } = [];
    public List<string> NextMonth { get; set; } = [];
    public List<string> News { get; set; } = [];
    public List<string> Conclusions { get; set; } = [];
    public List<string> Points { get; set; } = [];
    public List<string> Themes { get; set; } = [];
    public List<string> CommitteeConclusions { get; set; } = [];
    public Dictionary<string, string> Titles { get; set; } = [];
    public Dictionary<string, string> Places { get; set; } = [];
    public string Subject { get; set; } = "";
    public string Scorer { get; set; } = "";

    public static MeetingTexts Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<MeetingTexts>(File.ReadAllText(Path.Combine(TownPreset.Folder, "meetings-texts.yaml")));
}
