using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>What the rules set for a recognition apart from its criteria: who may register, how long it holds, when it is checked.</summary>
internal sealed record AwardTerms(
    IReadOnlyList<string> Bodies,
    int ValidityMonths,
    int CheckMonths,
    int RemindDays,
    int SubmitMonth,
    RuleVersion Rule
)
{
    private const string Family = "dossier-terms";

    /// <summary>Every Party cell, whatever its type.</summary>
    private const string AnyCell = "cell";

    public static async Task<AwardTerms> Of(Work work, string award, DateOnly day)
    {
        var rule = await work.Get<IOwnRules>().Need<TableBody>(Family, day);
        string Code(string name) => rule.Body.Find($"{award}.{name}") is null ? $"other.{name}" : $"{award}.{name}";
        return new AwardTerms(
            rule.Body.Texts(Code("bodies")),
            rule.Body.Whole(Code("validity-months")),
            rule.Body.Whole(Code("check-months")),
            rule.Body.Whole(Code("remind-days")),
            rule.Body.Whole(Code("submit-month")),
            rule.Version
        );
    }

    public bool Fits(BodyRef body) =>
        body.IsCell && (Bodies.Contains(AnyCell) || body.CellType is { } type && Bodies.Contains(type));

    public DateOnly ValidTo(DateOnly from) => from.AddMonths(ValidityMonths).AddDays(-1);

    /// <summary>By when everything must be met and shown: the last day of the month in which dossiers are handed in.</summary>
    public DateOnly Deadline(int year) => new(year, SubmitMonth, DateTime.DaysInMonth(year, SubmitMonth));
}

/// <summary>A recognition for which cells may register, with the criteria in force on the day.</summary>
internal sealed record AwardChoice(string Code, RuleVersion Rule)
{
    public string Title(Texts t) => AwardBook.Title(t, Code, Rule);
}

internal static class AwardBook
{
    public static async Task<IReadOnlyList<AwardChoice>> On(Work work, DateOnly day)
    {
        var rules = work.Get<IOwnRules>();
        var found = new List<AwardChoice>();
        foreach (var family in await rules.Families(Awards.Prefix))
            if (await rules.For(family, day) is { IsDone: true, Value: { Body: CriteriaBody } rule })
                found.Add(new AwardChoice(family[Awards.Prefix.Length..], rule));
        // The one that the report counts stands first.
        return [.. found.OrderBy(a => a.Code != Awards.CleanAndStrong).ThenBy(a => a.Code, StringComparer.Ordinal)];
    }

    /// <summary>What the office calls it; a set of its own is called as its file says.</summary>
    public static string Title(Texts t, string award, RuleVersion? rule) =>
        award is Awards.CleanAndStrong or Awards.FourGood
            ? t["recognition.title." + award]
            : rule?.Title.In(t.Language) ?? award;
}
