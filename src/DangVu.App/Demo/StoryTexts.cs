using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Demo;

/// <summary>The words that a module's story uses: presets/giong-trom/NAME-texts.yaml.</summary>
internal static class StoryTexts
{
    public static T Read<T>(string name) =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<T>(File.ReadAllText(Path.Combine(TownPreset.Folder, name + "-texts.yaml")));
}
