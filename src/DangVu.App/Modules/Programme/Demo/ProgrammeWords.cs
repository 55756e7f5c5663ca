using System.Globalization;
using DangVu.App.Demo;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Programme.Demo;

/// <summary>presets/giong-trom/programme-texts.yaml.</summary>
internal sealed class ProgrammeWords
{
    public Dictionary<int, string> YearFocus { get; set; } = [];
    public string CellFocus { get; set; } = "";
    public Dictionary<int, string> QuarterFocus { get; set; } = [];
    public List<TaskWords> Tasks { get; set; } = [];
    public List<TaskWords> CellTasks { get; set; } = [];
    public List<string> LateReasons { get; set; } = [];
    public List<string> DropReasons { get; set; } = [];
    public List<OwnWords> OwnItems { get; set; } = [];
    public List<TargetWords> Targets { get; set; } = [];
    public TargetWords SharedTarget { get; set; } = new();

    public static ProgrammeWords Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<ProgrammeWords>(File.ReadAllText(Path.Combine(TownPreset.Folder, "programme-texts.yaml")));

    internal sealed class TaskWords
    {
        public string Title { get; set; } = "";
        public string Measure { get; set; } = "";
        public int Day { get; set; }
        public string? Directive { get; set; }
        public List<int> Months { get; set; } = [];
        public string? From { get; set; }
        public string Result { get; set; } = "";
        public string Evidence { get; set; } = "";

        public bool Holds(DateOnly month) =>
            (Months.Count == 0 || Months.Contains(month.Month))
            && (
                From is null
                || string.CompareOrdinal(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), From) >= 0
            );

        public string For(DateOnly month) =>
            string.Format(CultureInfo.InvariantCulture, Title, month.Month, month.Year, (month.Month + 2) / 3);
    }

    /// <summary>Something that a cell adds to its month by itself.</summary>
    internal sealed class OwnWords
    {
        public string Title { get; set; } = "";
        public int Day { get; set; }
    }

    internal sealed class TargetWords
    {
        public string Name { get; set; } = "";
        public string Unit { get; set; } = "";
        public int Planned { get; set; }
        public int Low { get; set; }
        public int High { get; set; }
    }
}
