using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>Annulment, complaint and its answer; who is on the list and who is not rated.</summary>
internal static class SubjectForms
{
    public static Task<FormModel?> ShowAnnul(Ctx c) =>
        Show(c, "annul", "reason", "classification.decide", new Field("decision", c.T["decision"]));

    public static Task<FormModel?> ShowComplaint(Ctx c) =>
        Show(
            c,
            "complain",
            "text",
            "classification.propose",
            new Field("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) }
        );

    public static Task<FormModel?> ShowAnswer(Ctx c) =>
        Show(
            c,
            "answer",
            "text",
            "classification.decide",
            new Field("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) }
        );

    private static async Task<FormModel?> Show(Ctx c, string what, string words, string permission, Field also)
    {
        if (await ShowSubject.Find(c, permission) is not { } found)
            return null;
        var name = await Names.One(c.Work, found.Subject);
        var at = "/classification/subjects/" + found.Subject.Id;
        return new FormModel
        {
            Title = c.T["classification." + what],
            Lede = $"{name} · {found.Subject.Year} · {GradeWords.Text(c.T, found.Subject.DecidedGrade)}",
            Crumbs = [new(c.T["classification.title"], "/classification"), new(name, at)],
            Help = c.T[$"classification.{what}-help"],
            Fields = [new(words, c.T[$"classification.{what}.words"], FieldKind.LongText) { Required = true }, also],
            Submit = c.T["classification." + what],
            Cancel = at,
        };
    }

    public static async Task<Result<string>> PostAnnul(Ctx c, FormReader form)
    {
        var (reason, decision) = (form.Text("reason", 1000), form.Optional("decision", 100));
        return await Post(
            c,
            form,
            "classification.decide",
            s => c.Work.Run("classification.annul", new Annul(s.RoundId, s.Of, reason, decision), Annul.Handle, reason)
        );
    }

    public static async Task<Result<string>> PostComplaint(Ctx c, FormReader form)
    {
        var (text, on) = (form.Text("text", 2000), form.Date("on"));
        return await Post(
            c,
            form,
            "classification.propose",
            s => c.Work.Run("classification.complain", new Complain(s.RoundId, s.Of, text, on), Complain.Handle)
        );
    }

    public static async Task<Result<string>> PostAnswer(Ctx c, FormReader form)
    {
        var (text, on) = (form.Text("text", 2000), form.Date("on"));
        return await Post(
            c,
            form,
            "classification.decide",
            s =>
                c.Work.Run(
                    "classification.answer",
                    new AnswerComplaint(s.RoundId, s.Of, text, on),
                    AnswerComplaint.Handle
                )
        );
    }

    private static async Task<Result<string>> Post(
        Ctx c,
        FormReader form,
        string permission,
        Func<Subject, Task<Result<Guid>>> act
    )
    {
        if (await ShowSubject.Find(c, permission) is not { } found)
            return Refusal.NotFound("record.none");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await act(found.Subject)).Match<Result<string>>(
            id => "/classification/subjects/" + id,
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowGraded(Ctx c)
    {
        var round = await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (
            round is null
            || await c.Bodies.Find(round.BodyId) is not { } body
            || !c.Actor.May("classification.write", body.Path)
        )
            return null;
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => b.ExistsOn(c.Today) && OpenRound.KindOf(b) is not null)
            .Select(b => (b.Id.ToString(), b.Name));
        var members = (await c.Work.Get<IMembers>().On(c.Today)).Select(m => (m.Id.ToString(), m.FullName));
        return new FormModel
        {
            Title = t["classification.set-graded"],
            Lede = t["classification.round", round.Year],
            Crumbs =
            [
                new(t["classification.title"], "/classification"),
                new(t["classification.round", round.Year], "/classification/rounds/" + round.Id),
            ],
            Help = t["classification.set-graded-help"],
            Fields =
            [
                new("of", t["classification.who"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. bodies, .. members],
                },
                new("graded", t["classification.graded"], FieldKind.Radio)
                {
                    Required = true,
                    Value = "no",
                    Options = [("yes", t["yes"]), ("no", t["no"])],
                },
                new("reason", t["reason"]) { Required = true },
            ],
            Submit = t["save"],
            Cancel = "/classification/rounds/" + round.Id,
        };
    }

    public static async Task<Result<string>> PostGraded(Ctx c, FormReader form)
    {
        var command = new SetGraded(
            c.Id(),
            form.Id("of"),
            form.Choice("graded", "yes", "no") == "yes",
            form.Text("reason", 300)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("classification.set-graded", command, SetGraded.Handle);
        return done.Match<Result<string>>(_ => "/classification/rounds/" + c.Id(), Result<string>.Refused);
    }
}
