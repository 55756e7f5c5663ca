using System.Globalization;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Badges;

/// <summary>The one place where badges and Party age ask the rule book.</summary>
internal static class BadgeRules
{
    private const string Badges = "badges";
    private const string Windows = "badge-windows";
    private const string AgeFamily = "party-age";

    public static BadgeTerms Terms(RuleBook rules, DateOnly day)
    {
        var body = Body(rules, Badges, day);
        var windows = Body(rules, Windows, day);
        return new BadgeTerms(
            [.. body.Numbers("years").Select(n => (int)n)],
            [
                .. body.Texts("award-days")
                    .Select(award =>
                        windows.Find("window." + award) is { } window
                            ? new AwardWindow(At(award), At(window.Values[0].Text!), At(window.Values[1].Text!))
                            : new AwardWindow(At(award), At(award), At(award))
                    ),
            ],
            body.Whole("early.months"),
            body.Whole("early.months-from-70"),
            body.Whole("posthumous.months"),
            body.Entries.Where(e => e.Code.StartsWith("wait.", StringComparison.Ordinal))
                .ToDictionary(e => e.Code[5..], e => body.Whole(e.Code))
        );
    }

    public static PartyAgeRule Age(RuleBook rules, DateOnly day)
    {
        var body = Body(rules, AgeFamily, day);
        return new PartyAgeRule(body.Text("counts-from") == "admission-decision", body.Flag("subtract-away"));
    }

    /// <summary>The day by which the files of an award day have to be sent.</summary>
    public static DateOnly FilesBy(RuleBook rules, DateOnly award) =>
        WorkingDays.Add(
            WorkingCalendar.On(rules, award),
            award,
            -Body(rules, Badges, award).Whole("file.working-days-before")
        );

    public static IReadOnlyList<RuleNote> Notes(RuleBook rules, Texts t, DateOnly day) =>
        [.. new[] { Badges, AgeFamily, Windows }.Select(family => FileParts.Note(Nearest(rules, family, day), t))];

    /// <summary>The version of the day; for days before the first that the product knows, that first one.</summary>
    private static RuleVersion Nearest(RuleBook rules, string family, DateOnly day)
    {
        var found = rules.For(family, day);
        return found.IsDone ? found.Value : rules.Versions(family)[0];
    }

    private static TableBody Body(RuleBook rules, string family, DateOnly day) =>
        Nearest(rules, family, day).As<TableBody>();

    /// <summary>"19-05": day and month.</summary>
    private static (int Month, int Day) At(string text)
    {
        var day = DateOnly.ParseExact(text + "-2000", "dd-MM-yyyy", CultureInfo.InvariantCulture);
        return (day.Month, day.Day);
    }
}
