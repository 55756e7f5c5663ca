using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Papers;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>A cell's dossier: what is missing if it were judged today, every criterion with its evidence, the steps so far.</summary>
internal static class ShowDossier
{
    private static readonly string[] Way =
    [
        DossierStages.Registered,
        DossierStages.Preparing,
        DossierStages.Submitted,
        DossierStages.Appraised,
        DossierStages.Recognised,
    ];

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await DossierView.Of(c, "recognition.read") is not { } v)
            return null;
        var t = c.T;
        var (dossier, judged) = (v.Dossier, v.Judged);
        return new DetailModel
        {
            Title = $"{v.Body.Name}: {v.Award(t)}",
            Lede = t[
                "recognition.today",
                judged.Met,
                judged.All.Count(),
                judged.NotMet.Count(),
                judged.NotKnown.Count()
            ],
            Crumbs = v.Crumbs(t, self: false),
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
            Actions = Actions(c, v),
            Facts =
            [
                (t["state"], ListDossiers.StageCell(t, dossier)),
                (t["recognition.registered-on"], Vn.Day(dossier.RegisteredOn)),
                (
                    t["recognition.meeting"],
                    new Cell(dossier.Meeting ?? "", dossier.MeetingId is { } m ? "/meetings/" + m : null)
                ),
                (t["recognition.year"], new Cell(YearText(t, v))),
                (t["recognition.criteria"], judged.Rule.Link(t)),
                (
                    t["decision"],
                    new Cell(dossier.Decision ?? "", dossier.DecisionId is { } d ? "/directives/" + d : null)
                ),
                (t["recognition.valid"], ListDossiers.Valid(t, dossier)),
                .. v.CheckDue is { } due
                    ? new (string, Cell)[]
                    {
                        (
                            t["recognition.check-due"],
                            new Cell(Vn.Day(due), Tone: due < c.Today ? Tone.Late : Tone.None)
                        ),
                    }
                    : [],
            ],
            Sections =
            [
                new(null) { Strip = Strip(t, dossier) },
                .. DossierParts.Notices(c, v),
                LivePage.Gaps(c, v),
                .. LivePage.LostFirst(c, v) is { } lost ? new[] { lost } : [],
                new(t["recognition.conditions"]) { Table = LivePage.Standings(t, v, judged.Conditions) },
                new(t["recognition.criteria"]) { Table = LivePage.Standings(t, v, judged.Criteria) },
                .. judged.Evaluation.Most > 0 || !judged.Scores.IsEmpty
                    ? new[] { ScoreTable.Of(t, judged.Rule, judged.Evaluation, judged.Scores, judged.Link) }
                    : [],
                DossierParts.EvidenceList(c, v),
                .. DossierParts.Votes(t, v) is { } votes ? new[] { votes } : [],
                .. DossierParts.Checks(c, v) is { } checks ? new[] { checks } : [],
                DossierPaperPages.Links(c, v),
                DossierParts.Steps(t, v),
            ],
        };
    }

    private static string YearText(Texts t, DossierView v) =>
        v.Dossier.Year is not { } year ? t["recognition.year.rolling"]
        : v.Dossier.IsUnderWay ? t["recognition.year.by", year, Vn.Day(v.Deadline)]
        : year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static List<StripStep> Strip(Texts t, Dossier dossier)
    {
        var stage = dossier.Stage == DossierStages.Returned ? DossierStages.Preparing : dossier.Stage;
        var at = Array.IndexOf(Way, stage);
        return
        [
            .. Way.Select(
                (s, i) =>
                    new StripStep(
                        t["recognition.stage." + s],
                        i < at || (i == at && s == DossierStages.Recognised),
                        i == at && s != DossierStages.Recognised
                    )
            ),
        ];
    }

    private static List<PageAction> Actions(Ctx c, DossierView v)
    {
        var dossier = v.Dossier;
        bool May(string permission) => c.Actor.May(permission, v.Body.Path);
        var actions = new List<PageAction>();
        void Add(string what, bool primary = false) =>
            actions.Add(new(c.T["recognition.do." + what], $"{v.At}/{what}", primary));
        var register = May("recognition.register");
        switch (dossier.Stage)
        {
            case DossierStages.Registered or DossierStages.Returned when register:
                Add("prepare", true);
                break;
            case DossierStages.Preparing when register:
                Add("submit", true);
                break;
            case DossierStages.Submitted when May("recognition.appraise"):
                Add("appraise", true);
                break;
            case DossierStages.Appraised when May("recognition.decide"):
                Add("decide", true);
                break;
            case DossierStages.Recognised when May("recognition.appraise"):
                Add("check", true);
                break;
        }
        if (register && dossier.IsUnderWay)
        {
            if (dossier.Stage != DossierStages.Appraised)
                Add("evidence");
            Add("care");
        }
        if (ScoreDossier.StageAt(dossier.Stage) is { } scores && May(ScoreDossier.Permission(scores)))
            Add("scores");
        if (VoteDossier.At(dossier.Stage).Any(x => May(VoteDossier.Permission(x))))
            Add("vote");
        if (
            dossier.Stage != DossierStages.Withdrawn
            && May(dossier.Stage == DossierStages.Recognised ? "recognition.decide" : "recognition.register")
        )
            Add("withdraw");
        return actions;
    }

    internal static Cell OutcomeCell(Texts t, Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => new Cell(t["recognition.met"], Tone: Tone.Ok),
            Outcome.NotMet => new Cell(t["recognition.not-met"], Tone: Tone.Late),
            _ => new Cell(t["recognition.not-known"], Tone: Tone.Due),
        };
}
