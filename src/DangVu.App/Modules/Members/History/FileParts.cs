using DangVu.App.Modules.Members.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.History;

/// <summary>The parts of the file and the kinds of dated lines in them, by the rule of the day; and which fact each kind keeps current.</summary>
internal static class FileParts
{
    public const string Away = "away";
    public const string Illness = "illness";
    public const string Religion = "religion";
    public const string Education = "education";
    public const string Professional = "professional";
    public const string Theory = "theory";
    public const string Occupation = "occupation";
    public const string Residence = "residence";
    private const string Family = "member-file";

    public static CatalogueBody On(RuleBook rules, DateOnly day) => rules.Need<CatalogueBody>(Family, day).Body;

    public static RuleNote Note(RuleBook rules, Texts t, DateOnly day) =>
        Note(rules.Need<CatalogueBody>(Family, day).Version, t);

    /// <summary>The rule beside the thing it rules.</summary>
    public static RuleNote Note(RuleVersion version, Texts t) =>
        new(version.Title.In(t.Language), version.Basis.Cite(t.Language), version.Verified);

    /// <summary>At most one line of the kind holds at a time.</summary>
    public static bool IsOne(CatalogueItem kind) => kind.Has("one", "yes");

    /// <summary>The register's column that the line in force stands for.</summary>
    public static string? Mirror(CatalogueItem kind) => kind.One("mirrors");

    public static string? Read(Member member, string column) =>
        column switch
        {
            "religion" => member.Religion,
            "residence" => member.Residence,
            "occupation" => member.Occupation,
            "education" => member.Education,
            "professionalLevel" => member.ProfessionalLevel,
            "politicalTheory" => member.PoliticalTheory,
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
        };

    public static void Write(Member member, string column, string? value)
    {
        switch (column)
        {
            case "religion":
                member.Religion = value;
                break;
            case "residence":
                member.Residence = value;
                break;
            case "occupation":
                member.Occupation = value;
                break;
            case "education":
                member.Education = value;
                break;
            case "professionalLevel":
                member.ProfessionalLevel = value;
                break;
            case "politicalTheory":
                member.PoliticalTheory = value;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column, null);
        }
    }
}
