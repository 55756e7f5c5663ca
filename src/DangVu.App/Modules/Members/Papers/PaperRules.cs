using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Papers;

/// <summary>Which papers a dossier holds, by the rule of the day.</summary>
internal static class PaperRules
{
    private const string Family = "member-papers";

    public static CatalogueBody On(RuleBook rules, DateOnly day) => rules.Need<CatalogueBody>(Family, day).Body;

    public static RuleNote Note(RuleBook rules, Texts t, DateOnly day) =>
        History.FileParts.Note(rules.Need<CatalogueBody>(Family, day).Version, t);

    /// <summary>The dossier of somebody in this status cannot do without it.</summary>
    public static bool IsNeeded(CatalogueItem paper, string status) =>
        paper.One("need") switch
        {
            "all" => true,
            "official" => status != MemberStatus.Probationary,
            _ => false,
        };
}
