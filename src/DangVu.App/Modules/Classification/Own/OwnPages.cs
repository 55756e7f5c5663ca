using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Own;

/// <summary>A body's own classification, nothing of others: what a partner body sees and where it writes its own grade.</summary>
internal static class OwnPages
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (!c.Actor.May("classification.own", c.Body.Path))
            return null;
        var t = c.T;
        var last = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Of == c.Body.Id)
            .OrderByDescending(s => s.Year)
            .FirstOrDefaultAsync();
        if (last is null)
            return new MessageModel
            {
                Title = t["own-classification.title"],
                Lede = t["own-classification.none", c.Body.Name],
            };
        var round = await c.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == last.RoundId);
        var rule = await RoundRules.Of(c.Work, round, last.Kind);
        return new DetailModel
        {
            Title = t["own-classification.title"],
            Lede = last.DecidedGrade is { } grade
                ? t["own-classification.decided", c.Body.Name, RoundWords.Period(t, round), t["rating." + grade]]
                : t["own-classification.open", c.Body.Name, RoundWords.Period(t, round), Vn.Day(round.SelfBy)],
            Help = t["own-classification.help"],
            Rules = rule is null ? [] : [rule.Note(t)],
            Actions = Actions(t, last),
            Facts =
            [
                (t["classification.days"], $"{Vn.Day(round.From)} – {Vn.Day(round.To)}"),
                .. ShowSubject.Facts(t, last),
            ],
            Sections = await SubjectSections.Of(c, last, round, rule, complaints: true),
        };
    }

    private static List<PageAction> Actions(Texts t, Subject last)
    {
        var at = "/own/classification/" + last.Id;
        if (last is { IsGraded: true, DecidedGrade: null })
            return [new(t["own-classification.self"], at + "/self", Primary: true)];
        return last is { DecidedGrade: not null, HasOpenComplaint: false }
            ? [new(t["own-classification.complain"], at + "/complaint")]
            : [];
    }

    public static async Task<FormModel?> ShowSelf(Ctx c)
    {
        if (await FindOwn(c) is not { } subject)
            return null;
        return new FormModel
        {
            Title = c.T["own-classification.self"],
            Lede = $"{await Names.One(c.Work, subject)} · {subject.Year}",
            Crumbs = [new(c.T["own-classification.title"], "/own/classification")],
            Fields =
            [
                new("grade", c.T["classification.grade"], FieldKind.Radio)
                {
                    Required = true,
                    Value = subject.SelfGrade,
                    Options = GradeWords.Options(c.T),
                },
                new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
            ],
            Submit = c.T["save"],
            Cancel = "/own/classification",
        };
    }

    public static async Task<Result<string>> PostSelf(Ctx c, FormReader form)
    {
        if (await FindOwn(c) is not { } subject)
            return Refusal.NotFound("record.none");
        var command = new RecordSelf(
            subject.RoundId,
            subject.Kind,
            [new GradeOf(subject.Of, form.Choice("grade", ClassificationFigures.Grades))],
            On: form.Date("on")
        );
        return await c.Do(form, "classification.self", command, RecordSelf.Handle, "/own/classification");
    }

    public static async Task<FormModel?> ShowComplaint(Ctx c) =>
        await FindOwn(c) is { } subject ? await ComplaintForm.Of(c, subject, "/own/classification") : null;

    public static async Task<Result<string>> PostComplaint(Ctx c, FormReader form) =>
        await FindOwn(c) is { } subject
            ? await ComplaintForm.Post(c, form, subject, "/own/classification")
            : Refusal.NotFound("record.none");

    private static async Task<Subject?> FindOwn(Ctx c) =>
        await ShowSubject.Find(c, "classification.own") is { } found && found.Subject.Kind != SubjectKinds.Member
            ? found.Subject
            : null;
}
