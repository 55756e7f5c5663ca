using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Classification.Own;

/// <summary>The form in which a member or a body answers its own grade.</summary>
internal static class ComplaintForm
{
    public static async Task<FormModel?> Of(Ctx c, Subject subject, string back)
    {
        if (subject.DecidedGrade is null)
            return null;
        var t = c.T;
        var until = await Complaining.Until(c.Work, subject);
        return new FormModel
        {
            Title = t["own-classification.complain"],
            Lede = $"{subject.Year} · {GradeWords.Text(t, subject.DecidedGrade)}",
            Crumbs = [new(t["own-classification.title"], back)],
            Help = until is { } last
                ? t["own-classification.complain-until", Vn.Day(last)]
                : t["own-classification.complain-help"],
            Fields = [new("text", t["classification.complain.words"], FieldKind.LongText) { Required = true }],
            Submit = t["own-classification.complain.send"],
            Cancel = back,
        };
    }

    public static Task<Result<string>> Post(Ctx c, FormReader form, Subject subject, string back) =>
        c.Do(
            form,
            "classification.complain-own",
            new ComplainOwn(subject.RoundId, subject.Of, form.Text("text", 2000)),
            ComplainOwn.Handle,
            back
        );
}
