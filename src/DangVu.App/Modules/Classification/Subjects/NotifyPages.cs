using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Papers;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>Who is decided and not told yet, the notices to print, and the day on which they were handed over.</summary>
internal static class NotifyPages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await GridScope.Read(c, "classification.propose") is not { } scope)
            return null;
        var t = c.T;
        var waiting = await scope
            .Graded(c)
            .Where(s => s.DecidedGrade != null && s.NotifiedOn == null)
            .Take(500)
            .ToListAsync();
        var names = await Names.Of(c.Work, waiting);
        var by = scope.Cell ?? c.Body.Id;
        return new FormModel
        {
            Title = t["classification.notify"],
            Lede = t["classification.notify-lede", scope.Where(t), waiting.Count],
            Crumbs = scope.Crumbs(t),
            Help = t["classification.notify-help"],
            Actions =
            [
                .. waiting.Count == 0
                    ? Array.Empty<PageAction>()
                    :
                    [
                        new(
                            t["classification.paper.name.notice"],
                            RoundPapers.Address(scope.Round, ClassificationForms.Notice, by, scope.Kind)
                        ),
                    ],
                .. scope.Switches(c),
            ],
            Fields =
            [
                .. scope.Hidden(),
                new("by", "", FieldKind.Hidden) { Value = by.ToString() },
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("of", t["classification.notify.who"], FieldKind.Checks)
                {
                    Value = string.Join(',', waiting.Select(s => s.Of)),
                    Options =
                    [
                        .. waiting.Select(s =>
                            (s.Of.ToString(), $"{names.GetValueOrDefault(s.Of)} – {GradeWords.Text(t, s.DecidedGrade)}")
                        ),
                    ],
                },
            ],
            Submit = t["classification.notify.save"],
            Cancel = scope.Back(c),
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var of = form.Ids("of");
        if (of.Count == 0)
            return Refusal.Invalid("of", "field.required");
        return await c.Do(
            form,
            "classification.notify",
            new NotifyGrades(c.Id(), form.Choice("kind", SubjectKinds.All), form.Id("by"), of, form.Date("on")),
            NotifyGrades.Handle,
            $"/classification/rounds/{c.Id()}?body={c.Body.Id}"
        );
    }
}
