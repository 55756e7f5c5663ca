using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>All cells that may be recognised, by stage: who has registered, who prepares, who is recognised, who is still to register.</summary>
internal static class ListDossiers
{
    /// <summary>Stands for the cells without a dossier.</summary>
    private const string None = "none";

    private sealed record Row(BodyRef Cell, Dossier? Dossier)
    {
        public string Stage => Dossier?.Stage ?? None;
    }

    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var choices = await AwardBook.On(c.Work, c.Today);
        if (choices.Count == 0)
            return new MessageModel { Title = t["recognition.menu"], Lede = t["recognition.no-set"] };
        var award = choices.FirstOrDefault(a => a.Code == c.Query("award")) ?? choices[0];
        var terms = await AwardTerms.Of(c.Work, award.Code, c.Today);
        var year = int.TryParse(c.Query("year"), out var asked) ? asked : (int?)null;
        var rows = await Rows(c, award.Code, terms, year);
        var stage = c.Query("stage") is { } s && (s == None || DossierStages.All.Contains(s)) ? s : null;
        var shown = stage is null ? rows : [.. rows.Where(r => r.Stage == stage)];
        var judged = (
            await Judging.Many(
                c.Work,
                [.. shown.Select(r => r.Dossier).OfType<Dossier>().Where(d => d.IsUnderWay)],
                c.Today
            )
        ).ToDictionary(j => j.Dossier.Id);
        var registered = rows.Count(r => r.Dossier is not null);
        return new ListModel
        {
            Title = award.Title(t),
            Lede = t[
                "recognition.lede",
                Vn.Ratio(registered, rows.Count),
                rows.Count(r => r.Stage == DossierStages.Recognised),
                rows.Count(r => r.Stage == DossierStages.Preparing)
            ],
            Help = t["recognition.help"],
            Rules = [award.Rule.Note(t), terms.Rule.Note(t)],
            Actions = c.May("recognition.register")
                ?
                [
                    new(
                        t["recognition.register"],
                        $"/recognition/new?body={c.Body.Id}&award={award.Code}",
                        Primary: true
                    ),
                ]
                : [],
            Filters =
            [
                new("award", t["recognition.award"], FieldKind.Select)
                {
                    Required = true,
                    Value = award.Code,
                    Options = [.. choices.Select(a => (a.Code, a.Title(t)))],
                },
                new("year", t["recognition.year"], FieldKind.Number)
                {
                    Value = year is { } y ? y.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
                },
                new("stage", t["state"], FieldKind.Select)
                {
                    Value = stage,
                    Options =
                    [
                        .. DossierStages
                            .All.Where(x => x != DossierStages.Withdrawn)
                            .Append(None)
                            .Select(x => (x, t["recognition.stage." + x])),
                    ],
                },
            ],
            Above = [ByStage(c, rows)],
            Table = new Table(
                [
                    new(t["recognition.cell"]),
                    new(t["state"]),
                    new(t["recognition.if-today"]),
                    new(t["recognition.registered-on"]),
                    new(t["recognition.meeting"]),
                    new(t["decision"]),
                    new(t["recognition.valid"]),
                ],
                [
                    .. shown.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                r.Dossier is null
                                    ? new Cell(r.Cell.Name)
                                    : new Cell(r.Cell.Name, "/recognition/" + r.Dossier.Id),
                                StageCell(t, r.Dossier),
                                IfToday(t, r.Dossier is null ? null : judged.GetValueOrDefault(r.Dossier.Id)),
                                Vn.Day(r.Dossier?.RegisteredOn),
                                r.Dossier?.Meeting,
                                r.Dossier?.Decision,
                                Valid(t, r.Dossier),
                            ]
                    ),
                ]
            )
            {
                Caption = t["recognition.cells"],
                Empty = t["recognition.none-here"],
            },
        };
    }

    private static async Task<List<Row>> Rows(Ctx c, string award, AwardTerms terms, int? year)
    {
        var cells = (await c.Bodies.All())
            .Where(b =>
                b.ExistsOn(c.Today)
                && terms.Fits(b)
                && c.Range.Covers(b.Path)
                && c.Actor.May("recognition.read", b.Path)
            )
            .ToList();
        var ids = cells.Select(b => b.Id).ToList();
        var dossiers = (
            await c
                .Db.Set<Dossier>()
                .AsNoTracking()
                .Where(d => d.Award == award && ids.Contains(d.BodyId))
                .Where(d => year == null || d.Year == year)
                .OrderBy(d => d.RegisteredOn)
                .ToListAsync()
        ).ToLookup(d => d.BodyId);
        // A past year shows what became of it; otherwise what is live today.
        return
        [
            .. cells.Select(b => new Row(
                b,
                dossiers[b.Id].LastOrDefault(d => d.IsLive(c.Today) || year < c.Today.Year)
            )),
        ];
    }

    /// <summary>Columns of the board: each stage with how many stand there; the number opens them.</summary>
    private static Section ByStage(Ctx c, List<Row> rows)
    {
        var t = c.T;
        return new(t["recognition.by-stage"])
        {
            Table = new Table(
                [new(t["state"]), new(t["recognition.number"], true), new(t["recognition.cells"])],
                [
                    .. DossierStages
                        .All.Where(s => s != DossierStages.Withdrawn)
                        .Append(None)
                        .Select(s => (Stage: s, Of: rows.Where(r => r.Stage == s).ToList()))
                        .Where(s => s.Of.Count > 0)
                        .Select(s =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(t["recognition.stage." + s.Stage], Tone: ToneOf(s.Stage)),
                                    new Cell(Vn.Number(s.Of.Count), c.Here([("stage", s.Stage)])) { Number = true },
                                    string.Join(", ", s.Of.Select(r => r.Cell.Name)),
                                ]
                        ),
                ]
            ),
        };
    }

    private static Cell IfToday(Texts t, Judged? judged) =>
        judged is null
            ? new Cell("")
            : new Cell(
                $"{judged.Met}/{judged.All.Count()}",
                Tone: judged.NotMet.Any() ? Tone.Late
                    : judged.NotKnown.Any() ? Tone.Due
                    : Tone.Ok,
                Sub: judged.NotMet.Any() || judged.NotKnown.Any()
                    ? t["recognition.if-today.sub", judged.NotMet.Count(), judged.NotKnown.Count()]
                    : null
            );

    internal static Cell StageCell(Texts t, Dossier? dossier) =>
        dossier is null
            ? new Cell(t["recognition.stage.none"], Tone: Tone.Late)
            : new Cell(
                t["recognition.stage." + dossier.Stage],
                Tone: dossier.ReopenedOn is null ? ToneOf(dossier.Stage) : Tone.Late,
                Sub: dossier.ReopenedOn is null ? null : t["recognition.look-again"]
            );

    internal static string? Valid(Texts t, Dossier? dossier) =>
        dossier?.ValidFrom is not { } from ? null
        : dossier.ValidTo is { } to ? $"{Vn.Day(from)} – {Vn.Day(to)}"
        : t["recognition.valid-from", Vn.Day(from)];

    internal static Tone ToneOf(string stage) =>
        stage switch
        {
            DossierStages.Recognised => Tone.Ok,
            DossierStages.Returned or None => Tone.Late,
            DossierStages.Withdrawn => Tone.Mute,
            DossierStages.Registered => Tone.None,
            _ => Tone.Due,
        };
}
