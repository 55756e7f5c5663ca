using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Commendation;

/// <summary>The forms of commendation in force on a day: who gives them, and to whom they may be given.</summary>
internal sealed class AwardKinds(RuleBook rules)
{
    private const string Family = "commendation-kinds";

    public IReadOnlyList<CatalogueItem> On(DateOnly day) => rules.Need<CatalogueBody>(Family, day).Body.Items;

    public CatalogueItem? Find(string code, DateOnly day) => On(day).FirstOrDefault(k => k.Code == code);

    public string Name(Texts t, string code, DateOnly day) => Find(code, day)?.Text.In(t.Language) ?? code;

    public RuleNote Note(Texts t, DateOnly day)
    {
        var rule = rules.Need<CatalogueBody>(Family, day).Version;
        return new RuleNote(rule.Title.In(t.Language), rule.Basis.Cite(t.Language), rule.Verified);
    }
}
