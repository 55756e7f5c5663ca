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
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var award = c.Query("award") is { } asked && Awards.All.Contains(asked) ? asked : Awards.CleanAndStrong;
        var cells = (await c.Bodies.All())
            .Where(b =>
                b.IsCell && b.ExistsOn(c.Today) && c.Range.Covers(b.Path) && c.Actor.May("recognition.read", b.Path)
            )
            .Where(b => award != Awards.CleanAndStrong || b.IsHamletOrQuarter)
            .ToList();
        var ids = cells.Select(b => b.Id).ToList();
        var dossiers = await c
            .Db.Set<Dossier>()
            .AsNoTracking()
            .Where(d => d.Award == award && ids.Contains(d.BodyId))
            .OrderBy(d => d.RegisteredOn)
            .ToListAsync();
        var rows = cells
            .Select(b => (Cell: b, Dossier: dossiers.LastOrDefault(d => d.BodyId == b.Id && d.IsLive(c.Today))))
            .ToList();
        var registered = rows.Count(r => r.Dossier is not null);
        return new ListModel
        {
            Title = t["recognition.title." + award],
            Lede = t[
                "recognition.lede",
                Vn.Ratio(registered, rows.Count),
                rows.Count(r => r.Dossier?.Stage == DossierStages.Recognised),
                rows.Count(r => r.Dossier?.Stage == DossierStages.Preparing)
            ],
            Help = t["recognition.help"],
            Rules = c.Work.Get<RuleBook>().For(Awards.FamilyOf(award), c.Today) is { IsDone: true } rule
                ? [rule.Value.Note(t)]
                : [],
            Actions =
            [
                .. c.May("recognition.register")
                    ? new PageAction[]
                    {
                        new(
                            t["recognition.register"],
                            $"/recognition/new?body={c.Body.Id}&award={award}",
                            Primary: true
                        ),
                    }
                    : [],
                .. Awards
                    .All.Where(a => a != award)
                    .Select(a => new PageAction(t["recognition.title." + a], c.Here([("award", a)]))),
            ],
            Above = [ByStage(t, rows)],
            Table = new Table(
                [
                    new(t["recognition.cell"]),
                    new(t["state"]),
                    new(t["recognition.registered-on"]),
                    new(t["recognition.meeting"]),
                    new(t["decision"]),
                    new(t["recognition.valid"]),
                ],
                [
                    .. rows.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                r.Dossier is null
                                    ? new Cell(r.Cell.Name)
                                    : new Cell(r.Cell.Name, "/recognition/" + r.Dossier.Id),
                                StageCell(t, r.Dossier),
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
            },
        };
    }

    private static Section ByStage(Texts t, List<(BodyRef Cell, Dossier? Dossier)> rows) =>
        new(t["recognition.by-stage"])
        {
            Table = new Table(
                [new(t["state"]), new(t["recognition.number"], true), new(t["recognition.cells"])],
                [
                    .. DossierStages
                        .All.Where(s => s != DossierStages.Withdrawn)
                        .Select(s =>
                            (
                                Text: t["recognition.stage." + s],
                                Tone: ToneOf(s),
                                Of: rows.Where(r => r.Dossier?.Stage == s).ToList()
                            )
                        )
                        .Append(
                            (
                                Text: t["recognition.stage.none"],
                                Tone: Tone.Late,
                                Of: rows.Where(r => r.Dossier is null).ToList()
                            )
                        )
                        .Where(s => s.Of.Count > 0)
                        .Select(s =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(s.Text, Tone: s.Tone),
                                    Cell.Of(s.Of.Count),
                                    string.Join(", ", s.Of.Select(r => r.Cell.Name)),
                                ]
                        ),
                ]
            ),
        };

    internal static Cell StageCell(Texts t, Dossier? dossier) =>
        dossier is null
            ? new Cell(t["recognition.stage.none"], Tone: Tone.Late)
            : new Cell(t["recognition.stage." + dossier.Stage], Tone: ToneOf(dossier.Stage));

    internal static string? Valid(Texts t, Dossier? dossier) =>
        dossier?.ValidFrom is not { } from ? null
        : dossier.ValidTo is { } to ? $"{Vn.Day(from)} – {Vn.Day(to)}"
        : t["recognition.valid-from", Vn.Day(from)];

    internal static Tone ToneOf(string stage) =>
        stage switch
        {
            DossierStages.Recognised => Tone.Ok,
            DossierStages.Returned => Tone.Late,
            DossierStages.Withdrawn => Tone.Mute,
            DossierStages.Registered => Tone.None,
            _ => Tone.Due,
        };
}
