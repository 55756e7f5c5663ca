using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>The lists that hang on a dossier: notices, evidence with its files, votes, check-ups, the steps so far.</summary>
internal static class DossierParts
{
    public static string EvidenceText(Evidence e) =>
        $"{Vn.Day(e.On)}: {e.Text}{(e.Document is null ? "" : $" ({e.Document})")}";

    /// <summary>What stands in the way, before anything else on the page.</summary>
    public static IEnumerable<Section> Notices(Ctx c, DossierView v)
    {
        var t = c.T;
        if (v.Dossier is { ReopenedOn: { } on, ReopenedFor: { } why })
            yield return new Section(t["recognition.reopened"])
            {
                Text = t[
                    v.Dossier.Stage == DossierStages.Recognised
                        ? "recognition.reopened.recognised"
                        : "recognition.reopened.text",
                    Vn.Day(on),
                    why
                ],
            };
        if (v.OpenRemarks is { Count: > 0 } remarks)
            yield return new Section(t["recognition.remarks-open"])
            {
                Steps =
                [
                    .. remarks.Select(r => new Ui.Step(
                        "!",
                        Tone.Late,
                        v.TitleOf(t, r.Item),
                        r.Text,
                        null,
                        c.Actor.May("recognition.register", v.Body.Path)
                            ? new Link(t["recognition.do.evidence"], $"{v.At}/evidence?item={r.Item}")
                            : null
                    )),
                ],
            };
    }

    public static Section EvidenceList(Ctx c, DossierView v)
    {
        var t = c.T;
        var writes = v.Dossier.Stage != DossierStages.Withdrawn && c.Actor.May("recognition.register", v.Body.Path);
        var adds = writes && v.Dossier.IsUnderWay && v.Dossier.Stage != DossierStages.Appraised;
        return new Section(t["recognition.evidence-list"])
        {
            Table = new Table(
                [
                    new(t["recognition.criterion"]),
                    new(t["recognition.evidence"]),
                    new(t["recognition.files"]),
                    new(t["state"]),
                    new(""),
                ],
                [
                    .. v.Evidence.SelectMany(e =>
                    {
                        var files = v.Files[e.Id].ToList();
                        var first = new List<Cell>
                        {
                            new(v.TitleOf(t, e.Item)),
                            new(EvidenceText(e), Sub: e.By),
                            files.Count == 0
                                ? adds && e.WithdrawnOn is null
                                    ? new Cell(t["recognition.do.file"], $"/recognition/evidence/{e.Id}/file")
                                    : new Cell("")
                                : new Cell(files[0].Name, $"{v.At}/files/{files[0].Id}"),
                            State(t, e, c.Today),
                            writes && e.WithdrawnOn is null
                                ? new Cell(
                                    t["recognition.do.withdraw-evidence"],
                                    $"/recognition/evidence/{e.Id}/withdraw"
                                )
                                : new Cell(""),
                        };
                        IReadOnlyList<IReadOnlyList<Cell>> more =
                        [
                            .. files
                                .Skip(1)
                                .Select(f =>
                                    (IReadOnlyList<Cell>)["", "", new Cell(f.Name, $"{v.At}/files/{f.Id}"), "", ""]
                                ),
                            .. files.Count > 0 && adds && e.WithdrawnOn is null
                                ? new IReadOnlyList<Cell>[]
                                {
                                    [
                                        "",
                                        "",
                                        new Cell(t["recognition.do.file"], $"/recognition/evidence/{e.Id}/file"),
                                        "",
                                        "",
                                    ],
                                }
                                : [],
                        ];
                        return more.Prepend(first);
                    }),
                ]
            )
            {
                Empty = t["recognition.evidence-none"],
            },
        };
    }

    private static Cell State(Texts t, Evidence e, DateOnly today) =>
        e.WithdrawnOn is { } on
            ? new Cell(t["recognition.evidence.withdrawn", Vn.Day(on)], Tone: Tone.Mute, Sub: e.WithdrawnFor)
        : e.ExpiresOn < today ? new Cell(t["recognition.evidence.expired", Vn.Day(e.ExpiresOn)], Tone: Tone.Late)
        : e.ExpiresOn is { } until ? new Cell(t["recognition.evidence.until", Vn.Day(until)], Tone: Tone.Ok)
        : new Cell(t["recognition.evidence.holds"], Tone: Tone.Ok);

    public static Section? Votes(Texts t, DossierView v) =>
        v.Votes.Count == 0
            ? null
            : new Section(t["recognition.votes"])
            {
                Table = new Table(
                    [
                        new(t["on"]),
                        new(t["recognition.vote.who"]),
                        new(t["recognition.vote.present"], true),
                        new(t["recognition.vote.for"], true),
                        new(t["recognition.vote.against"], true),
                        new(t["recognition.vote.abstained"], true),
                        new(t["recognition.vote.result"]),
                    ],
                    [
                        .. v.Votes.Select(x =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Day(x.On),
                                    t["recognition.collective." + x.Collective],
                                    new Cell($"{x.Present}/{x.Official}") { Number = true },
                                    Cell.Of(x.InFavour),
                                    Cell.Of(x.Against),
                                    Cell.Of(x.Abstained),
                                    new Cell(
                                        t[x.Carried ? "recognition.vote.carried" : "recognition.vote.lost"],
                                        Tone: x.Carried ? Tone.Ok : Tone.Late,
                                        Sub: t["recognition.vote.needed", x.Needed]
                                    ),
                                ]
                        ),
                    ]
                ),
            };

    public static Section? Checks(Ctx c, DossierView v)
    {
        var t = c.T;
        return v.Checks.Count == 0
            ? null
            : new Section(t["recognition.checks"])
            {
                Table = new Table(
                    [
                        new(t["on"]),
                        new(t["recognition.check.result"]),
                        new(t["recognition.check.findings"]),
                        new(t["recognition.check.remedy"]),
                    ],
                    [
                        .. v.Checks.Select(x =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(Vn.Day(x.On), Sub: x.By),
                                    new Cell(
                                        t[x.StillMet ? "recognition.check.still" : "recognition.check.not"],
                                        Tone: x.StillMet ? Tone.Ok
                                            : x.IsOpen ? Tone.Late
                                            : Tone.Due
                                    ),
                                    x.Findings,
                                    Remedy(c, v, x),
                                ]
                        ),
                    ]
                ),
            };
    }

    private static Cell Remedy(Ctx c, DossierView v, CheckUp x) =>
        x.StillMet ? new Cell("")
        : x.RemediedOn is { } done
            ? new Cell(c.T["recognition.check.remedied", Vn.Day(done)], Tone: Tone.Ok, Sub: x.Remedy)
        : new Cell(
            c.T["recognition.by-day", Vn.Day(x.RemedyBy)],
            c.Actor.May("recognition.appraise", v.Body.Path) ? $"/recognition/checks/{x.Id}/remedied" : null,
            x.RemedyBy < c.Today ? Tone.Late : Tone.Due
        );

    public static Section Steps(Texts t, DossierView v) =>
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
                    .. v.Steps.Select(s =>
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
        };
}
