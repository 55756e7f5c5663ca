using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>The opinions of the Front, mass organisations and others; and the notices of decided grades.</summary>
internal static class OpinionPages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await GridScope.Read(c, "classification.propose") is not { } scope)
            return null;
        var t = c.T;
        var open = await scope.Waiting(c);
        var names = await Names.Of(c.Work, open);
        var partners = (await c.Bodies.All()).Where(b => b.Kind == BodyKinds.Partner && b.ExistsOn(c.Today));
        return new FormModel
        {
            Title = t["classification.opinion"],
            Lede = t["classification.grid-lede", RoundWords.Period(t, scope.Round), scope.Where(t), open.Count],
            Crumbs = scope.Crumbs(t),
            Help = t["classification.opinion-help"],
            Rules = [(await RoundRules.Steps(c.Work, scope.Round)).Version.Note(t)],
            Actions = scope.Switches(c),
            Fields =
            [
                .. scope.Hidden(),
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("fromBody", t["classification.opinion.from-body"], FieldKind.Select)
                {
                    Options = [.. partners.Select(b => (b.Id.ToString(), b.Name))],
                },
                new("from", t["classification.opinion.from"]) { Hint = t["classification.opinion.from.hint"] },
                new("grades", t["classification.kind." + scope.Kind], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("grade", t["classification.grade"], FieldKind.Select) { Options = GradeWords.Options(t) },
                        new("reason", t["classification.opinion.words"]),
                    ],
                    Rows =
                    [
                        .. open.Select(s => new GridRow(
                            s.Of.ToString(),
                            names.GetValueOrDefault(s.Of) ?? "",
                            s.SelfGrade is { } self ? t["classification.sub.self", t["rating.short." + self]] : null,
                            new Dictionary<string, string?>()
                        )),
                    ],
                },
            ],
            Submit = t["classification.opinion.save"],
            Cancel = scope.Back(c),
        };
    }

    public static Task<Result<string>> Post(Ctx c, FormReader form) =>
        c.Do(
            form,
            "classification.opinion",
            new HearOpinion(
                c.Id(),
                form.Choice("kind", SubjectKinds.All),
                GradingPages.Read(form),
                form.Optional("from", 200),
                form.OptionalId("fromBody"),
                form.Date("on")
            ),
            HearOpinion.Handle,
            $"/classification/rounds/{c.Id()}?body={c.Body.Id}"
        );
}
