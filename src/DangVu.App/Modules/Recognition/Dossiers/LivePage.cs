using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>"If the cell were judged today": what is missing, by when, whose it is, who answers, what would be lost first.</summary>
internal static class LivePage
{
    public static Section Gaps(Ctx c, DossierView v)
    {
        var t = c.T;
        var gaps = v.Judged.NotMet.Concat(v.Judged.NotKnown).ToList();
        var writes =
            v.Dossier.IsUnderWay
            && v.Dossier.Stage != Domain.DossierStages.Appraised
            && c.Actor.May("recognition.register", v.Body.Path);
        return new Section(t["recognition.gaps"])
        {
            Text = gaps.Count == 0 ? t["recognition.no-gaps"] : null,
            Steps =
            [
                .. gaps.Select(g =>
                {
                    var missed = g.Outcome == Outcome.NotMet;
                    var late = v.DueOf(g.Code) < c.Today;
                    return new Ui.Step(
                        missed ? "✕" : "?",
                        missed || late ? Tone.Late : Tone.Due,
                        g.Title.In(t.Language),
                        Sub(c, v, g),
                        t[missed ? "recognition.not-met" : "recognition.not-known"],
                        Button(t, v, g, writes)
                    );
                }),
            ],
        };
    }

    /// <summary>What holds only just, or only until a day: seen while it can still be kept.</summary>
    public static Section? LostFirst(Ctx c, DossierView v)
    {
        var t = c.T;
        var met = v.Judged.All.Where(s => s.Outcome == Outcome.Met).ToList();
        var byDay = met.Select(s =>
                (
                    Standing: s,
                    Until: s.Source == "evidence" ? s.Evidence.LastOrDefault(e => e.IsMet == true)?.ExpiresOn : null
                )
            )
            .Where(s => s.Until is not null)
            .OrderBy(s => s.Until)
            .Select(s => new Ui.Step(
                "!",
                Tone.Due,
                s.Standing.Title.In(t.Language),
                t["recognition.lost.until", Vn.Day(s.Until)],
                t["recognition.met"],
                new Link(t["recognition.do.evidence"], $"{v.At}/evidence?item={s.Standing.Code}")
            ));
        var onEdge = met.Where(s => s.Source == "records" && OnEdge(s.Trace))
            .Select(s => new Ui.Step(
                "!",
                Tone.Due,
                s.Title.In(t.Language),
                t["recognition.lost.edge", ScoreTable.Why(t, s.Trace)],
                t["recognition.met"],
                s.Facts.Select(v.Judged.Link).FirstOrDefault(l => l is not null) is { } link
                    ? new Link(t["recognition.see-records"], link)
                    : null
            ));
        var steps = byDay.Concat(onEdge).ToList();
        return steps.Count == 0 ? null : new Section(t["recognition.lost"]) { Steps = steps };
    }

    public static Table Standings(Texts t, DossierView v, IReadOnlyList<Standing> standings) =>
        new(
            [
                new(t["recognition.criterion"]),
                new(t["state"]),
                new(t["recognition.source"]),
                new(t["recognition.evidence"]),
                new(t["recognition.whose"]),
            ],
            [
                .. standings.Select(s =>
                    (IReadOnlyList<Cell>)
                        [
                            new Cell(s.Title.In(t.Language), Sub: s.Group?.In(t.Language)),
                            ShowDossier.OutcomeCell(t, s.Outcome),
                            new Cell(
                                t["recognition.source." + s.Source],
                                s.Facts.Select(v.Judged.Link).FirstOrDefault(l => l is not null),
                                Sub: Why(t, s)
                            ),
                            string.Join("; ", s.Evidence.Select(e => DossierParts.EvidenceText(e))),
                            new Cell(v.WhoseIs(s.Code) ?? "", Sub: DueText(t, v, s)),
                        ]
                ),
            ]
        )
        {
            Empty = t["recognition.none-here"],
        };

    /// <summary>The rule's own sentence, from the innermost check that decides it.</summary>
    public static string? Why(Texts t, Standing s) => s.Source == "evidence" ? null : ScoreTable.Why(t, s.Trace);

    private static string? DueText(Texts t, DossierView v, Standing s) =>
        v.Care.GetValueOrDefault(s.Code) is not { } care ? null
        : string.Join(
            "; ",
            new[] { care.Todo, care.DueOn is { } due ? t["recognition.by-day", Vn.Day(due)] : null }.OfType<string>()
        )
            is { Length: > 0 } said
            ? said
        : null;

    private static string Sub(Ctx c, DossierView v, Standing g)
    {
        var t = c.T;
        var parts = new List<string?> { Why(t, g) };
        if (g.Outcome == Outcome.NotKnown)
            parts.Add(t[Answers(c, g) ? "recognition.who.records" : "recognition.who.cell"]);
        parts.Add(v.WhoseIs(g.Code) is { } who ? t["recognition.whose-is", who] : t["recognition.nobodys"]);
        if (v.Care.GetValueOrDefault(g.Code)?.Todo is { } todo)
            parts.Add(todo);
        if (v.DueOf(g.Code) is { } due)
            parts.Add(t["recognition.by-day", Vn.Day(due)]);
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <summary>Some module would know it, once it is written where it belongs.</summary>
    private static bool Answers(Ctx c, Standing g) => g.Facts.Any(c.Work.Get<IFactBook>().Known.Contains);

    private static Link? Button(Texts t, DossierView v, Standing g, bool writes) =>
        g.Facts.Select(v.Judged.Link).FirstOrDefault(l => l is not null) is { } link
            ? new Link(t["recognition.see-records"], link)
        : writes && v.Judged.Criteria.Contains(g)
            ? new Link(t["recognition.do.evidence"], $"{v.At}/evidence?item={g.Code}")
        : null;

    /// <summary>A number that stands exactly on the line it must not cross.</summary>
    private static bool OnEdge(Trace trace)
    {
        while (trace.Children is [var only])
            trace = only;
        return trace is { Input: { Type: FactType.Number or FactType.Percent } input, Threshold: { } line }
            && trace.Reason is "compare.at-least" or "compare.at-most"
            && input.Type == line.Type
            && input.Number == line.Number;
    }
}
