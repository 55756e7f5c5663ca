using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>The points of a subject: the table with every stage beside the others, and the form of each stage.</summary>
internal static class ScorePages
{
    /// <summary>Null where the rule of the round looks at no points.</summary>
    public static async Task<Section?> Table(Ctx c, Subject subject, Round round)
    {
        if (!subject.IsGraded || await PointsSet.Of(c.Work, round, subject.Kind) is not { } set)
            return null;
        var sheet = await c.Work.Get<IScores>().Of(subject.Id);
        var stage = ScoreStages.Down(ScoreStages.Decided).FirstOrDefault(sheet.Has) ?? ScoreStages.Self;
        var evaluation = sheet.Evaluate(set.As<CriteriaBody>(), FactSet.None, stage);
        var office = c.Permission == "classification.read" && subject.DecidedGrade is null;
        return ScoreTable.Of(c.T, set, evaluation, sheet, _ => null) with
        {
            Actions =
            [
                .. ScoreStages
                    .All.Where(s =>
                        office
                        && c.Actor.May(s == ScoreStages.Decided ? "classification.decide" : "classification.propose")
                    )
                    .Select(s => new PageAction(
                        c.T["classification.points." + s],
                        $"/classification/subjects/{subject.Id}/points/{s}"
                    )),
            ],
        };
    }

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await Read(c) is not var (subject, round, set, stage))
            return null;
        var t = c.T;
        var name = await Names.One(c.Work, subject);
        var at = "/classification/subjects/" + subject.Id;
        var sheet = await c.Work.Get<IScores>().Of(subject.Id);
        return new FormModel
        {
            Title = t["classification.points." + stage],
            Lede = $"{name} · {RoundWords.Period(t, round)}",
            Crumbs = [RoundWords.Home(t), new(name, at)],
            Help = t["classification.points-help"],
            Rules = [set.Note(t)],
            Compact = true,
            Fields =
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                .. ScoreFields.For(t, set.As<CriteriaBody>(), sheet, stage),
            ],
            Submit = t["save"],
            Cancel = at,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await Read(c) is not var (subject, _, set, stage))
            return Refusal.NotFound("record.none");
        return await c.Do(
            form,
            "classification.score",
            new ScorePoints(
                subject.RoundId,
                subject.Of,
                stage,
                ScoreFields.Read(form, set.As<CriteriaBody>()),
                form.Date("on"),
                ScoreFields.Expected(form)
            ),
            ScorePoints.Handle,
            "/classification/subjects/" + subject.Id
        );
    }

    private static async Task<(Subject Subject, Round Round, RuleVersion Set, string Stage)?> Read(Ctx c)
    {
        var stage = c.Route("stage");
        var right = stage == ScoreStages.Decided ? "classification.decide" : "classification.propose";
        if (!ScoreStages.All.Contains(stage) || await ShowSubject.Find(c, right) is not { } found)
            return null;
        var round = await c.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == found.Subject.RoundId);
        return await PointsSet.Of(c.Work, round, found.Subject.Kind) is { } set
            ? (found.Subject, round, set, stage)
            : null;
    }
}
