using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>Annulment, complaint and its answer.</summary>
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
}
