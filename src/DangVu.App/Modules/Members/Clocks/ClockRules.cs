using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Clocks;

/// <summary>The one place where the clocks ask the rule book: probation, exemption, ages.</summary>
internal static class ClockRules
{
    private const string Admission = "admission";
    private const string Exemption = "exemption";

    /// <summary>The end of the probation of who was admitted on the day, by the rule of that day.</summary>
    public static DateOnly ProbationEnd(Work work, DateOnly admitted) =>
        admitted.AddMonths(Body(work, Admission, admitted).Whole("probation.months"));

    public static int ExemptBelowMonths(Work work, DateOnly day) =>
        Body(work, Exemption, day).Whole("other.below-months");

    /// <summary>The age from which an exemption needs no medical paper.</summary>
    public static int ExemptAge(Work work, DateOnly day) =>
        Body(work, Exemption, day).Whole("age.without-papers-years");

    public static IReadOnlyList<RuleNote> Notes(Work work, Texts t) =>
        [
            .. new[] { Admission, Exemption }.Select(family =>
                FileParts.Note(Version(work.Get<RuleBook>(), family, work.Today), t)
            ),
        ];

    /// <summary>The birthday, known to the day; of a birth known to the month or year the last day it can be.</summary>
    public static DateOnly Reaches(string birth, int years) => PartialDay.Latest(birth).AddYears(years);

    private static TableBody Body(Work work, string family, DateOnly day) =>
        Version(work.Get<RuleBook>(), family, day).As<TableBody>();

    /// <summary>Before the first version that the product knows, that one.</summary>
    private static RuleVersion Version(RuleBook rules, string family, DateOnly day)
    {
        var found = rules.For(family, day);
        return found.IsDone ? found.Value : rules.Versions(family)[0];
    }
}
