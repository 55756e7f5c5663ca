using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>Who belongs on the round's list by now and is not on it, with one button that adds them all.</summary>
internal static class MissingPage
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        var round = await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (
            round is null
            || await c.Bodies.Find(round.BodyId) is not { } body
            || !c.Actor.May("classification.write", body.Path)
        )
            return null;
        var t = c.T;
        var missing = await AddMissing.Of(c.Work, round);
        var names = await Names.Of(c.Work, [.. missing]);
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        return new FormModel
        {
            Title = t["classification.missing"],
            Lede =
                missing.Count == 0 ? t["classification.missing-none"] : t["classification.missing-lede", missing.Count],
            Crumbs = [RoundWords.Home(t), RoundWords.Crumb(t, round)],
            Help = t["classification.missing-help"],
            Rules = [(await RoundRules.SubjectsTable(c.Work, round)).Version.Note(t)],
            Above =
                missing.Count == 0
                    ? []
                    :
                    [
                        new(null)
                        {
                            Table = new Table(
                                [
                                    new(t["classification.who"]),
                                    new(t["body"]),
                                    new(t["classification.kind"]),
                                    new(t["classification.graded"]),
                                ],
                                [
                                    .. missing.Select(s =>
                                        (IReadOnlyList<Cell>)
                                            [
                                                names.GetValueOrDefault(s.Of) ?? "",
                                                bodies.GetValueOrDefault(s.BodyId) ?? "",
                                                t["classification.kind." + s.Kind],
                                                s.IsGraded
                                                    ? new Cell(t["yes"], Tone: Tone.Ok)
                                                    : new Cell(t["no"], Tone: Tone.Mute, Sub: GradeWords.Why(t, s)),
                                            ]
                                    ),
                                ]
                            ),
                        },
                    ],
            Fields = [],
            Submit = t["classification.missing.submit"],
            Cancel = "/classification/rounds/" + round.Id,
        };
    }

    public static Task<Result<string>> Post(Ctx c, FormReader form) =>
        c.Do(
            form,
            "classification.add-missing",
            new AddMissing(c.Id()),
            AddMissing.Handle,
            "/classification/rounds/" + c.Id()
        );
}
