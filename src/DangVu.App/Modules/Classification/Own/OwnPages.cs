using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
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
        var own = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Of == c.Body.Id)
            .OrderByDescending(s => s.Year)
            .ToListAsync();
        var last = own.FirstOrDefault();
        if (last is null)
            return new MessageModel
            {
                Title = t["own-classification.title"],
                Lede = t["own-classification.none", c.Body.Name],
            };
        var round = await c.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == last.RoundId);
        var rule = c.Work.Get<RuleBook>().Find(round.RuleOf(last.Kind));
        var waits = last is { IsGraded: true, DecidedGrade: null };
        return new DetailModel
        {
            Title = t["own-classification.title"],
            Lede = last.DecidedGrade is { } grade
                ? t["own-classification.decided", c.Body.Name, last.Year, t["rating." + grade]]
                : t["own-classification.open", c.Body.Name, last.Year, Vn.Day(round.SelfBy)],
            Help = t["own-classification.help"],
            Rules = rule is null ? [] : [rule.Note(t)],
            Actions = waits
                ? [new(t["own-classification.self"], $"/own/classification/{last.Id}/self", Primary: true)]
                : [],
            Facts =
            [
                (t["year"], last.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                (t["classification.self"], GradeWords.Text(t, last.SelfGrade)),
                (t["classification.proposal"], GradeWords.Text(t, last.ProposedGrade)),
                (t["classification.decision"], GradeWords.Text(t, last.DecidedGrade)),
            ],
            Sections =
            [
                .. (await ShowSubject.Sections(c, last, rule)).Take(2),
                new(t["classification.other-years"])
                {
                    Table = new Table(
                        [new(t["year"]), new(t["classification.self"]), new(t["classification.decision"])],
                        [
                            .. own.Skip(1)
                                .Select(s =>
                                    (IReadOnlyList<Cell>)
                                        [
                                            s.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                            GradeWords.Text(t, s.SelfGrade),
                                            GradeWords.Text(t, s.DecidedGrade),
                                        ]
                                ),
                        ]
                    ),
                },
            ],
        };
    }

    public static async Task<FormModel?> ShowSelf(Ctx c)
    {
        if (
            await ShowSubject.Find(c, "classification.own") is not { } found
            || found.Subject.Kind == SubjectKinds.Member
        )
            return null;
        return new FormModel
        {
            Title = c.T["own-classification.self"],
            Lede = $"{found.Body.Name} · {found.Subject.Year}",
            Crumbs = [new(c.T["own-classification.title"], "/own/classification")],
            Fields =
            [
                new("grade", c.T["classification.grade"], FieldKind.Radio)
                {
                    Required = true,
                    Value = found.Subject.SelfGrade,
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
        if (
            await ShowSubject.Find(c, "classification.own") is not { } found
            || found.Subject.Kind == SubjectKinds.Member
        )
            return Refusal.NotFound("record.none");
        var command = new RecordSelf(
            found.Subject.RoundId,
            found.Subject.Kind,
            [new GradeOf(found.Subject.Of, form.Choice("grade", ClassificationFigures.Grades))],
            On: form.Date("on")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("classification.self", command, RecordSelf.Handle);
        return done.Match<Result<string>>(_ => "/own/classification", Result<string>.Refused);
    }
}
