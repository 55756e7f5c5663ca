using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings.Conclude;

/// <summary>The criteria by which a meeting scores itself: the office's own set where one holds that day, else the shipped one.</summary>
internal static class QualitySet
{
    public const string Family = "meeting-quality";

    public static Task<Ruled<CriteriaBody>> On(Work work, DateOnly day) =>
        work.Get<IOwnRules>().Need<CriteriaBody>(Family, day);

    /// <summary>The set by which this score was given, whatever was published since.</summary>
    public static async Task<CriteriaBody> Of(Work work, QualityScore score, DateOnly day) =>
        (await work.Get<IOwnRules>().Find(score.RuleId))?.As<CriteriaBody>() ?? (await On(work, day)).Body;
}

/// <summary>An office's own set gives the four grades that the register of meetings, its matrix and the reports count.</summary>
internal sealed class QualityFamily : IOwnFamily
{
    public string Family => QualitySet.Family;

    public Refusal? Check(RuleVersion version) =>
        ((CriteriaBody)version.Body)
            .Grades.Select(g => g.Code)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(ScoreMeeting.Grades.Order(StringComparer.Ordinal))
            ? null
            : Refusal.Invalid("file", "score.set-grades", string.Join(", ", ScoreMeeting.Grades));
}
