using DangVu.App.Modules.Commendation.Contracts;
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

    /// <summary>How many years running in the highest class the kind asks for; null where it asks for none.</summary>
    public int? ExcellentYears(string code, DateOnly day) =>
        int.TryParse(
            Find(code, day)?.One("excellent-years"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var years
        )
            ? years
            : null;

    /// <summary>Years running in the highest class, back from the last one that is decided.</summary>
    public static int Running(IReadOnlyList<YearGrade> newestFirst)
    {
        var years = 0;
        while (
            years < newestFirst.Count
            && newestFirst[years].IsHighest
            && newestFirst[years].Year == newestFirst[0].Year - years
        )
            years++;
        return years;
    }

    public RuleNote Note(Texts t, DateOnly day)
    {
        var rule = rules.Need<CatalogueBody>(Family, day).Version;
        return new RuleNote(rule.Title.In(t.Language), rule.Basis.Cite(t.Language), rule.Verified);
    }
}
