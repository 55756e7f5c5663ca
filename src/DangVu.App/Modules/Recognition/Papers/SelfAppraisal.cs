using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Text;
using Paper = DangVu.Documents.Paper;

namespace DangVu.App.Modules.Recognition.Papers;

/// <summary>
/// Hồ sơ tự thẩm định as one paper: how the cell registered, each condition and criterion with its outcome and evidence, and as annexes
/// the figures from the records, the meetings, the list of evidence.
/// </summary>
internal static class SelfAppraisal
{
    private static Texts T => PaperMatter.Words;

    public static Paper Of(PaperMatter m, PaperWording w)
    {
        var v = m.View;
        var part = 0;
        string Part(string key) => $"{RomanNumeral.Of(++part)}. {T["recognitionpaper.part." + key]}";
        var paper = DossierPapers.Begin(m, DossierPaperForms.Dossier);
        DossierPapers.Say(paper, w, m, "opening");
        paper.Heading(1, Part("registered"));
        paper.Paragraph(
            T[
                "recognitionpaper.registered",
                Vn.Day(v.Dossier.RegisteredOn),
                v.Dossier.Meeting ?? "…………",
                m.Award,
                m.Year
            ]
        );
        if (m.Resolution is { } resolution)
            paper.Paragraph(T["recognitionpaper.by-resolution", resolution]);
        paper.Paragraph(T["recognitionpaper.by-set", m.Judged.Rule.Title.Vi, m.Judged.Rule.Basis.Cite("vi")]);
        paper.Heading(1, Part("criteria"));
        Outcomes(paper, m, appraised: false);
        paper.Heading(1, Part("whole"));
        paper.Paragraph(Summary(m));
        var missing = m.Judged.NotMet.Concat(m.Judged.NotKnown).ToList();
        if (missing.Count > 0)
        {
            paper.Paragraph(T["recognitionpaper.missing"]);
            paper.Dashes(missing.Select(s => $"{s.Title.Vi}{(Why(s) is { } why ? ": " + why : "")}"));
        }
        if (v.Votes.LastOrDefault(x => VoteDossier.Permission(x.Collective) == "recognition.register") is { } vote)
            paper.Paragraph(
                T[
                    "recognitionpaper.voted",
                    T["recognition.collective." + vote.Collective],
                    Vn.Day(vote.On),
                    vote.InFavour,
                    vote.Official
                ]
            );
        DossierPapers.Say(paper, w, m, "closing");
        paper.Signed(m.Signer, w.Lines("recipients", m.Blanks));
        Figures(paper, m);
        Meetings(paper, m);
        EvidenceList(paper, m);
        return paper.Build();
    }

    /// <summary>Every condition and criterion: the outcome, on what it rests, and the scores where the set gives points.</summary>
    public static void Outcomes(PaperBuilder paper, PaperMatter m, bool appraised)
    {
        var points = m.Judged.Evaluation.Most > 0;
        var items = ScoredItem.Of(m.Judged.Set).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var stages = appraised
            ? ScoreStages.All.Where(m.Judged.Scores.Has).ToList()
            : [.. ScoreStages.All.Take(1).Where(m.Judged.Scores.Has)];
        var columns = new List<TableColumn> { new(6, PaperAlign.Center), new(points ? 32 : 40) };
        var head = new List<TableCell> { T["recognitionpaper.no"], T["recognitionpaper.criterion"] };
        if (points)
        {
            columns.Add(new(9, PaperAlign.Center));
            head.Add(T["score.most"]);
        }
        foreach (var stage in stages)
        {
            columns.Add(new(11, PaperAlign.Center));
            head.Add(T["score.stage." + stage]);
        }
        columns.Add(new(13, PaperAlign.Center));
        head.Add(T["recognitionpaper.outcome"]);
        columns.Add(new(34));
        head.Add(T["recognitionpaper.rests-on"]);
        var number = 0;
        var rows = new List<TableRow>();
        string? group = null;
        foreach (var s in m.Judged.All)
        {
            if (s.Group?.Vi is { } title && title != group)
                rows.Add(
                    TableRow.Of(
                        new TableCell([PaperRun.Strong(title)]) { ColumnSpan = columns.Count, Align = PaperAlign.Left }
                    )
                );
            group = s.Group?.Vi;
            var cells = new List<TableCell> { Vn.Number(++number), s.Title.Vi };
            items.TryGetValue(s.Code, out var item);
            if (points)
                cells.Add(item is { Most: > 0 } ? ScoreNumbers.Show(item.Most, "vi") : "");
            cells.AddRange(
                stages.Select(x =>
                    (TableCell)(
                        item is not null && m.Judged.Scores.Find(s.Code, x) is { } score
                            ? ScoreTable.Say(T, item, score)
                            : ""
                    )
                )
            );
            cells.Add(ShowDossier.OutcomeCell(T, s.Outcome).Text);
            cells.Add(RestsOn(m, s, appraised));
            rows.Add(new TableRow(cells));
        }
        paper.Table(columns, [new TableRow(head)], rows);
    }

    public static string Summary(PaperMatter m)
    {
        var judged = m.Judged;
        var said = T[
            "recognitionpaper.summary",
            judged.Met,
            judged.All.Count(),
            judged.NotMet.Count(),
            judged.NotKnown.Count()
        ];
        if (judged.Evaluation.Most > 0)
            said +=
                " "
                + T[
                    "recognitionpaper.points",
                    judged.Evaluation.Points.IsKnown()
                        ? ScoreNumbers.Show(judged.Evaluation.Points.Low, "vi")
                        : $"{ScoreNumbers.Show(judged.Evaluation.Points.Low, "vi")}–{ScoreNumbers.Show(judged.Evaluation.Points.High, "vi")}",
                    ScoreNumbers.Show(judged.Evaluation.Most, "vi")
                ];
        return said;
    }

    private static string RestsOn(PaperMatter m, Standing s, bool appraised)
    {
        var parts = new List<string>();
        if (Why(s) is { } why)
            parts.Add(why);
        foreach (var e in s.Evidence)
            parts.Add($"{Mark(m, e)}: {e.Text}");
        if (appraised)
            parts.AddRange(ScoreStages.All.Select(x => m.Judged.Scores.Find(s.Code, x)?.Reason).OfType<string>());
        return string.Join("; ", parts);
    }

    private static string? Why(Standing s) => s.Source is "records" or "none" ? ScoreTable.Why(T, s.Trace) : null;

    /// <summary>Annex: what the records say, group by group.</summary>
    private static void Figures(PaperBuilder paper, PaperMatter m)
    {
        var rows = new List<TableRow>();
        var facts = m.Judged.Answers.Of(m.View.Body.Id);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Group(string title, IEnumerable<FactDefinition> of)
        {
            var lines = of.Where(f => seen.Add(f.Name)).ToList();
            if (lines.Count == 0)
                return;
            rows.Add(TableRow.Of(new TableCell([PaperRun.Strong(title)]) { ColumnSpan = 2, Align = PaperAlign.Left }));
            rows.AddRange(
                lines.Select(f =>
                    TableRow.Of(f.Title.Vi, facts.Find(f.Name)?.In("vi") ?? T["recognitionpaper.not-recorded"])
                )
            );
        }
        var set = m.Judged.Set;
        Group(
            T["recognitionpaper.conditions"],
            set.Preconditions.Concat(set.Vetoes).SelectMany(x => RuleFacts.Definitions(x.When))
        );
        foreach (var node in set.Nodes)
            Group(node.Title.Vi, node.SelfAndBelow().OfType<CriteriaLeaf>().SelectMany(RuleFacts.Definitions));
        if (rows.Count == 0)
            return;
        Annex(paper, m, "figures");
        paper.Paragraph(T["recognitionpaper.annex.figures.of", Vn.Day(m.Span.From), Vn.Day(m.Span.To)]);
        paper.Table(
            [new(72), new(28, PaperAlign.Center)],
            [TableRow.Of(T["recognitionpaper.figure"], T["recognitionpaper.value"])],
            rows
        );
    }

    /// <summary>Annex: the meetings held, month by month.</summary>
    private static void Meetings(PaperBuilder paper, PaperMatter m)
    {
        if (m.Meetings.Count == 0)
            return;
        Annex(paper, m, "meetings");
        var number = 0;
        paper.Table(
            [new(8, PaperAlign.Center), new(18, PaperAlign.Center), new(26), new(24, PaperAlign.Center), new(24)],
            [
                TableRow.Of(
                    T["recognitionpaper.no"],
                    T["recognitionpaper.day"],
                    T["recognitionpaper.kind"],
                    T["recognitionpaper.attendance"],
                    T["recognitionpaper.grade"]
                ),
            ],
            m.Meetings.OrderBy(x => x.HeldOn)
                .Select(x =>
                    TableRow.Of(
                        Vn.Number(++number),
                        Vn.Day(x.HeldOn),
                        T["recognition.meeting-kind." + x.Kind],
                        $"{x.Present}/{x.Expected} ({Vn.Percent(x.Present, x.Expected)})",
                        x.Grade is { } grade ? T["meeting.grade." + grade] : ""
                    )
                )
        );
    }

    /// <summary>Annex: every piece of evidence under the mark by which the criteria name it, with its files.</summary>
    private static void EvidenceList(PaperBuilder paper, PaperMatter m)
    {
        var evidence = Held(m);
        if (evidence.Count == 0)
            return;
        Annex(paper, m, "evidence");
        paper.Table(
            [new(9, PaperAlign.Center), new(25), new(34), new(32)],
            [
                TableRow.Of(
                    T["recognitionpaper.mark"],
                    T["recognitionpaper.criterion"],
                    T["recognition.evidence"],
                    T["recognitionpaper.files"]
                ),
            ],
            evidence.Select(e =>
                TableRow.Of(
                    Mark(m, e),
                    m.View.TitleOf(T, e.Item),
                    $"{e.Text} ({Vn.Day(e.On)}{(e.ExpiresOn is { } until ? ", " + T["recognition.evidence.until", Vn.Day(until)] : "")})",
                    string.Join("; ", m.View.Files[e.Id].Select(f => f.Name).Prepend(e.Document).OfType<string>())
                )
            )
        );
    }

    /// <summary>What was there on the paper's day and was not withdrawn.</summary>
    public static List<Evidence> Held(PaperMatter m) => [.. m.View.Evidence.Where(e => e.HoldsOn(m.Day))];

    public static string Mark(PaperMatter m, Evidence e) => Mark(m.View, e);

    /// <summary>"MC3": its place among all evidence of the dossier, so that a withdrawn one does not move the others.</summary>
    public static string Mark(DossierView v, Evidence e) =>
        "MC" + (v.Evidence.ToList().FindIndex(x => x.Id == e.Id) + 1).ToString(CultureInfo.InvariantCulture);

    private static void Annex(PaperBuilder paper, PaperMatter m, string which)
    {
        paper.PageBreak();
        paper.Centered(PaperRun.Strong(PaperHead.Capitals(T["recognitionpaper.annex." + which])));
        paper.Centered(PaperRun.Slanted(T["recognitionpaper.annex.of", m.Award, m.View.Body.Name]));
    }
}
