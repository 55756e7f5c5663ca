using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Files;

/// <summary>What may be attached, from files.yaml beside the program.</summary>
internal sealed class FileLimits
{
    public PhotographPart Photograph { get; set; } = new();
    public DocumentPart Document { get; set; } = new();

    /// <summary>What a form with one photograph may weigh: the photograph and the words around it.</summary>
    public long PhotographForm => Photograph.MostBytes + (1 << 20);

    public static FileLimits Shipped { get; } =
        new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<FileLimits>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "files.yaml")));

    internal sealed class DocumentPart
    {
        public int MostMegabytes { get; set; }
        public int MostFiles { get; set; }

        [YamlIgnore]
        public int MostBytes => MostMegabytes << 20;
    }

    internal sealed class PhotographPart
    {
        public int MostMegabytes { get; set; }
        public int MostMegapixels { get; set; }
        public int LongestSide { get; set; }
        public int Quality { get; set; }

        [YamlIgnore]
        public int MostBytes => MostMegabytes << 20;
    }
}
