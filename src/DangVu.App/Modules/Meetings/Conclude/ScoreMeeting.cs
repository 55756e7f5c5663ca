using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Conclude;

/// <summary>What was given for one criterion: points, or 1 for met and 0 for not. What was given nothing for is not known.</summary>
internal sealed record ScorePart(string Code, decimal Value);

/// <summary>The meeting scores itself by the criteria of its day; the rule suggests a grade, the people present give it.</summary>
/// <param name="ScoredBy">Who proposed the score, as the minutes name them.</param>
internal sealed record ScoreMeeting(
    Guid MeetingId,
    string ScoredBy,
    string? Grade = null,
    IReadOnlyList<ScorePart>? Parts = null
)
{
    public static readonly IReadOnlyList<string> Grades = ["good", "fair", "average", "poor"];

    public static async Task<Result<Guid>> Handle(Work work, ScoreMeeting command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.After);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var before = await work.Db.Set<QualityScore>().SingleOrDefaultAsync(s => s.MeetingId == meeting.Id);
        return await Write(work, meeting, command.ScoredBy, command.Grade, command.Parts ?? [], before);
    }

    internal static async Task<Result<Guid>> Write(
        Work work,
        Meeting meeting,
        string scoredBy,
        string? grade,
        IReadOnlyList<ScorePart> parts,
        QualityScore? before = null
    )
    {
        var ruled = await QualitySet.On(work, meeting.HeldOn!.Value);
        var known = parts.Count == 0 ? FactSet.None : await MeetingFacts.Of(work, meeting);
        var problems = new List<Refusal>();
        var facts = Given(ruled.Body, known, parts, problems);
        if (Typed.Clean(scoredBy).Length == 0)
            problems.Add(Refusal.Invalid("scoredBy", "field.required"));
        if (grade is not null && !Grades.Contains(grade))
            problems.Add(Refusal.Invalid("grade", "field.choice"));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var evaluation = parts.Count == 0 ? null : ruled.Body.Evaluate(facts);
        if ((grade ?? evaluation?.Grade) is not { } given)
            return Refusal.Invalid("grade", "score.grade-missing");
        var score =
            before
            ?? new QualityScore
            {
                Id = work.NewId(),
                BodyId = meeting.BodyId,
                MeetingId = meeting.Id,
            };
        score.Grade = meeting.Grade = given;
        score.Suggested = evaluation?.Grade;
        score.Parts = string.Join(
            ';',
            parts.Select(p => p.Code + "=" + p.Value.ToString(CultureInfo.InvariantCulture))
        );
        score.Facts = MeetingFacts.Write(known);
        score.Points =
            ruled.Body.Total is not null && evaluation is { Points: var points } && points.IsKnown()
                ? points.Low
                : null;
        score.ScoredBy = Typed.Clean(scoredBy);
        score.RuleId = ruled.Version.Id;
        score.RuleChecksum = ruled.Version.Checksum;
        if (before is null)
            work.Db.Add(score);
        return score.Id;
    }

    /// <summary>What the register knows and what people gave, as the criteria set reads it.</summary>
    internal static FactSet Given(
        CriteriaBody body,
        FactSet facts,
        IReadOnlyList<ScorePart> parts,
        List<Refusal> problems
    )
    {
        foreach (var part in parts)
        {
            var node = body.AllNodes().FirstOrDefault(n => n.Code == part.Code);
            if (node is null)
                problems.Add(Refusal.Invalid("parts", "score.part-unknown", part.Code));
            else if (node is PassLeaf)
            {
                if (part.Value is not (0 or 1))
                    problems.Add(Refusal.Invalid("parts", "field.range", 0, 1));
                facts = facts.WithItem(part.Code, FactValue.OfBoolean(part.Value == 1));
            }
            else if (node is ChoiceLeaf levels)
            {
                // A level is named by its points, as people read it from the sheet.
                if (levels.Choices.FirstOrDefault(l => l.Points == part.Value) is { } level)
                    facts = facts.WithItem(part.Code, FactValue.OfText(level.Code));
                else
                    problems.Add(Refusal.Invalid("parts", "field.choice"));
            }
            else if (part.Value < 0 || part.Value > node.Most)
                problems.Add(Refusal.Invalid("parts", "field.range", 0, node.Most));
            else
                facts = facts.WithItem(part.Code, FactValue.OfNumber(part.Value));
        }
        return facts;
    }
}
