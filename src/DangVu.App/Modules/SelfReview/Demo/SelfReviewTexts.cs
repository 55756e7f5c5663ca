using DangVu.App.Demo;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.SelfReview.Demo;

/// <summary>presets/giong-trom/self-review-texts.yaml: invented sentences for the demonstration's sheets.</summary>
internal sealed class SelfReviewTexts
{
    public List<string> Ideology { get; set; } = [];
    public List<string> Conduct { get; set; } = [];
    public List<string> Praise { get; set; } = [];
    public string Thanks { get; set; } = "";
    public List<string> Comments { get; set; } = [];
    public List<string> Reasons { get; set; } = [];
    public List<string> Remedies { get; set; } = [];

    public static SelfReviewTexts Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<SelfReviewTexts>(File.ReadAllText(Path.Combine(TownPreset.Folder, "self-review-texts.yaml")));
}
