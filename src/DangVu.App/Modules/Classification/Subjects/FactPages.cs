using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>The form for a fact that the rule asks and no record knows: the value, and where it is from.</summary>
internal static class FactPages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (
            await ShowSubject.Find(c, "classification.propose") is not { } found
            || GradingFacts.Definition(c.Route("fact")) is not { } fact
        )
            return null;
        var t = c.T;
        var name = await Names.One(c.Work, found.Subject);
        var at = "/classification/subjects/" + found.Subject.Id;
        var typed = await c
            .Db.Set<TypedFact>()
            .AsNoTracking()
            .SingleOrDefaultAsync(f => f.SubjectId == found.Subject.Id && f.Fact == fact.Name);
        return new FormModel
        {
            Title = t["classification.fact"],
            Lede = $"{name} · {fact.Title.In(t.Language)}",
            Crumbs = [RoundWords.Home(t), new(name, at)],
            Help = t["classification.fact-help"],
            Fields =
            [
                fact.Type == FactType.Boolean
                    ? new("value", t["classification.fact.value"], FieldKind.Radio)
                    {
                        Value = typed?.Value,
                        Options = [("yes", t["yes"]), ("no", t["no"])],
                    }
                    : new("value", t["classification.fact.value"])
                    {
                        Value = typed?.Value,
                        Hint = t["classification.fact.value.hint"],
                    },
                new("source", t["classification.fact.source"])
                {
                    Value = typed?.Source,
                    Hint = t["classification.fact.source.hint"],
                },
            ],
            Submit = t["save"],
            Cancel = at,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await ShowSubject.Find(c, "classification.propose") is not { } found)
            return Refusal.NotFound("record.none");
        return await c.Do(
            form,
            "classification.fact",
            new TypeFact(
                found.Subject.RoundId,
                found.Subject.Of,
                c.Route("fact"),
                form.Optional("value", 100)?.Replace(',', '.'),
                form.Optional("source", 500)
            ),
            TypeFact.Handle,
            "/classification/subjects/" + found.Subject.Id
        );
    }
}
