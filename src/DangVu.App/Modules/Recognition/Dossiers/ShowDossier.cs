using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>A cell's dossier: what is missing if it were judged today, every criterion with its evidence, the steps so far.</summary>
internal static class ShowDossier
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Find(c, "recognition.read") is not { } found)
            return null;
        var (dossier, body) = found;
        var t = c.T;
        var judged = await Judging.Judge(c.Work, dossier, c.Today);
        var steps = await c
            .Db.Set<DossierStep>()
            .AsNoTracking()
            .Where(s => s.DossierId == dossier.Id)
            .OrderBy(s => s.On)
            .ThenBy(s => s.Id)
            .ToListAsync();
        var (met, notMet, notKnown) = (
            judged.All.Count(s => s.Outcome == Outcome.Met),
            judged.NotMet.Count(),
            judged.NotKnown.Count()
        );
        return new DetailModel
        {
            Title = $"{body.Name}: {t["recognition.title." + dossier.Award]}",
            Lede = t["recognition.today", met, judged.All.Count(), notMet, notKnown],
            Crumbs = [new(t["recognition.title." + dossier.Award], "/recognition?award=" + dossier.Award)],
            Help = t["recognition.dossier-help"],
            Rules =
            [
                judged.Rule.Note(t),
                .. judged.Rule.Note is { } note
                    ? new[]
                    {
                        new RuleNote(note.In(t.Language), judged.Rule.Basis.Cite(t.Language), judged.Rule.Verified),
                    }
                    : [],
            ],
            Actions = Actions(c, dossier, body),
            Facts =
            [
                (t["state"], ListDossiers.StageCell(t, dossier)),
                (t["recognition.registered-on"], Vn.Day(dossier.RegisteredOn)),
                (t["recognition.meeting"], dossier.Meeting),
                (t["recognition.criteria"], judged.Rule.Link(t)),
                (t["decision"], dossier.Decision),
                (t["recognition.valid"], ListDossiers.Valid(t, dossier)),
            ],
            Sections =
            [
                Gaps(t, judged),
                new(t["recognition.conditions"]) { Table = Standings(t, judged.Conditions) },
                new(t["recognition.criteria"]) { Table = Standings(t, judged.Criteria) },
                new(t["recognition.steps"])
                {
                    Table = new Table(
                        [
                            new(t["on"]),
                            new(t["state"]),
                            new(t["recognition.by"]),
                            new(t["recognition.note"]),
                            new(t["recognition.document"]),
                        ],
                        [
                            .. steps.Select(s =>
                                (IReadOnlyList<Cell>)
                                    [
                                        Vn.Day(s.On),
                                        new Cell(t["recognition.stage." + s.Stage], Tone: ListDossiers.ToneOf(s.Stage)),
                                        s.By,
                                        s.Note,
                                        s.Document,
                                    ]
                            ),
                        ]
                    ),
                },
            ],
        };
    }

    private static Section Gaps(Texts t, Judged judged)
    {
        var gaps = judged.NotMet.Concat(judged.NotKnown).ToList();
        return new Section(t["recognition.gaps"])
        {
            Text = gaps.Count == 0 ? t["recognition.no-gaps"] : null,
            Steps =
            [
                .. gaps.Select(g => new Ui.Step(
                    g.Outcome == Outcome.NotMet ? "✕" : "?",
                    g.Outcome == Outcome.NotMet ? Tone.Late : Tone.Due,
                    g.Title.In(t.Language),
                    Why(t, g),
                    t[g.Outcome == Outcome.NotMet ? "recognition.not-met" : "recognition.not-known"],
                    null
                )),
            ],
        };
    }

    private static Table Standings(Texts t, IReadOnlyList<Standing> standings) =>
        new(
            [
                new(t["recognition.criterion"]),
                new(t["state"]),
                new(t["recognition.source"]),
                new(t["recognition.evidence"]),
            ],
            [
                .. standings.Select(s =>
                    (IReadOnlyList<Cell>)
                        [
                            new Cell(s.Title.In(t.Language), Sub: s.Group?.In(t.Language)),
                            s.Outcome switch
                            {
                                Outcome.Met => new Cell(t["recognition.met"], Tone: Tone.Ok),
                                Outcome.NotMet => new Cell(t["recognition.not-met"], Tone: Tone.Late),
                                _ => new Cell(t["recognition.not-known"], Tone: Tone.Due),
                            },
                            new Cell(t["recognition.source." + s.Source], Sub: Why(t, s)),
                            string.Join(
                                "; ",
                                s.Evidence.Select(e =>
                                    $"{Vn.Day(e.On)}: {e.Text}{(e.Document is null ? "" : $" ({e.Document})")}"
                                )
                            ),
                        ]
                ),
            ]
        );

    /// <summary>The rule's own sentence, from the innermost check that decides it.</summary>
    private static string? Why(Texts t, Standing s)
    {
        if (s.Source == "evidence")
            return null;
        var trace = s.Trace;
        while (trace.Children is [var only])
            trace = only;
        return TraceWriter.Sentence(trace, t.Language);
    }

    private static List<PageAction> Actions(Ctx c, Dossier dossier, BodyRef body)
    {
        var at = "/recognition/" + dossier.Id;
        bool May(string permission) => c.Actor.May(permission, body.Path);
        var actions = new List<PageAction>();
        void Add(string what, bool primary = false) =>
            actions.Add(new(c.T["recognition.do." + what], $"{at}/{what}", primary));
        switch (dossier.Stage)
        {
            case DossierStages.Registered or DossierStages.Returned when May("recognition.register"):
                Add("prepare", true);
                Add("evidence");
                break;
            case DossierStages.Preparing when May("recognition.register"):
                Add("submit", true);
                Add("evidence");
                break;
            case DossierStages.Submitted when May("recognition.appraise"):
                Add("appraise", true);
                break;
            case DossierStages.Appraised when May("recognition.decide"):
                Add("decide", true);
                break;
        }
        if (
            dossier.Stage != DossierStages.Withdrawn
            && May(dossier.Stage == DossierStages.Recognised ? "recognition.decide" : "recognition.register")
        )
            Add("withdraw");
        return actions;
    }

    internal static async Task<(Dossier Dossier, BodyRef Body)?> Find(Ctx c, string permission)
    {
        var dossier = await c.Db.Set<Dossier>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == c.Id());
        return
            dossier is not null && await c.Bodies.Find(dossier.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? (dossier, body)
            : null;
    }
}
