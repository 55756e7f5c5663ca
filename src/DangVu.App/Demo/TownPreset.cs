using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Demo;

/// <summary>presets/giong-trom/town.yaml.</summary>
internal sealed class TownPreset
{
    public OfficePart Office { get; set; } = new();
    public List<CellPart> Cells { get; set; } = [];
    public List<PartnerPart> Partners { get; set; } = [];
    public string Secretary { get; set; } = "";
    public string SecretaryCell { get; set; } = "";
    public List<AccountPart> Accounts { get; set; } = [];
    public string Password { get; set; } = "";
    public NamesPart Names { get; set; } = new();
    public List<string> Hometowns { get; set; } = [];
    public Dictionary<string, List<string>> Occupations { get; set; } = [];
    public List<string> Education { get; set; } = [];
    public List<string> Professional { get; set; } = [];
    public List<string> Theory { get; set; } = [];

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "presets", "giong-trom");

    public static TownPreset Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<TownPreset>(File.ReadAllText(Path.Combine(Folder, "town.yaml")));

    internal sealed class OfficePart
    {
        public string Name { get; set; } = "";
        public string Place { get; set; } = "";
        public string Superior { get; set; } = "";
        public string CommitteeName { get; set; } = "";
        public string Term { get; set; } = "";
    }

    internal sealed class CellPart
    {
        public string Ref { get; set; } = "";
        public string Name { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Founded { get; set; } = "";
        public int Members { get; set; }
    }

    internal sealed class PartnerPart
    {
        public string Ref { get; set; } = "";
        public string Name { get; set; } = "";
    }

    internal sealed class AccountPart
    {
        public string Name { get; set; } = "";
        public string Role { get; set; } = "";
        public string? Body { get; set; }
    }

    internal sealed class NamesPart
    {
        public List<string> Family { get; set; } = [];
        public GivenPart Male { get; set; } = new();
        public GivenPart Female { get; set; } = new();
    }

    internal sealed class GivenPart
    {
        public List<string> Middle { get; set; } = [];
        public List<string> Given { get; set; } = [];
    }
}
