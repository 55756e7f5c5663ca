using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Recognition.Papers;

/// <summary>Everything that the papers of one dossier say.</summary>
internal sealed record PaperMatter(DossierView View, OfficeRef Office)
{
    public static Texts Words => PaperHead.Words;

    /// <summary>As it stood on the paper's day: the cell's own word for its own papers, all words for those of the level above.</summary>
    public required Judged Judged { get; init; }
    public required DateOnly Day { get; init; }
    public required PaperHeader Head { get; init; }
    public required Signer Signer { get; init; }

    /// <summary>Meetings of the days that are judged.</summary>
    public required IReadOnlyList<HeldMeeting> Meetings { get; init; }
    public required string? Resolution { get; init; }

    public string Award => View.Award(Words);

    public string Year =>
        View.Dossier.Year is { } year
            ? Words["recognitionpaper.year", year]
            : Words["recognitionpaper.span", Vn.Day(Span.From), Vn.Day(Span.To)];

    public (DateOnly From, DateOnly To) Span => View.Dossier.Span(Day);

    public (string, object?)[] Blanks =>
        [
            ("đơn vị", View.Body.Name),
            ("danh hiệu", Award),
            ("năm", Year),
            ("kỳ họp", View.Dossier.Meeting),
            ("đăng ký", Vn.Day(View.Dossier.RegisteredOn)),
            ("cấp ủy", Office.CommitteeName),
            ("cấp trên", Office.Superior),
            ("quyết định", View.Dossier.Decision),
            ("từ ngày", Vn.Day(View.Dossier.ValidFrom)),
            ("đến ngày", Vn.Day(View.Dossier.ValidTo)),
            ("căn cứ", View.Judged.Rule.Basis.Cite("vi")),
        ];

    /// <summary>Papers of the cell bear the cell's head; those after the submission the committee's.</summary>
    public static bool IsOfCell(string paper) => paper is DossierPaperForms.Registration or DossierPaperForms.Dossier;

    public static async Task<PaperMatter> Of(Ctx c, DossierView v, string paper)
    {
        var own = IsOfCell(paper);
        var day = DayOf(v, paper) ?? c.Today;
        var issuer = own || paper == DossierPaperForms.Tally && OfCell(v) ? v.Body : await c.Bodies.Root();
        var span = v.Dossier.Span(day);
        return new PaperMatter(v, await c.Work.Get<IOffices>().On(day))
        {
            Judged = await Judging.Judge(c.Work, v.Dossier, day, own ? ScoreStages.Self : ScoreStages.Decided),
            Day = day,
            Head = await PaperHead.Of(c.Work, issuer, day, Number(v, paper, issuer)),
            Signer = await PaperHead.Head(c.Work, issuer, day),
            Meetings =
                paper == DossierPaperForms.Dossier
                    ? await c.Work.Get<IMeetings>().Held(span.From, span.To, v.Body.Id, Collective.Cell)
                    : [],
            Resolution = v.Dossier.ResolutionId is { } id ? (await c.Work.Get<IDirectives>().Find(id))?.Text : null,
        };
    }

    public static bool OfCell(DossierView v) =>
        v.Votes.Count > 0 && VoteDossier.Permission(v.Votes[^1].Collective) == "recognition.register";

    private static DateOnly? DayOf(DossierView v, string paper) =>
        paper switch
        {
            DossierPaperForms.Registration => v.Dossier.RegisteredOn,
            DossierPaperForms.Dossier => Last(v, DossierStages.Submitted),
            DossierPaperForms.Appraisal => v
                .Steps.LastOrDefault(s => s.Stage is DossierStages.Appraised or DossierStages.Returned)
                ?.On,
            DossierPaperForms.Tally => v.Votes.Count == 0 ? null : v.Votes[^1].On,
            DossierPaperForms.Submission => Last(v, DossierStages.Appraised),
            _ => v.Dossier.DecidedOn,
        };

    private static DateOnly? Last(DossierView v, string stage) => v.Steps.LastOrDefault(s => s.Stage == stage)?.On;

    private static string? Number(DossierView v, string paper, BodyRef issuer) =>
        paper switch
        {
            DossierPaperForms.Appraisal or DossierPaperForms.Tally => PaperHead.Number("BB", issuer),
            DossierPaperForms.Submission => PaperHead.Number("TTr", issuer),
            DossierPaperForms.Decision => v.Dossier.Decision is { } number
                ? Words["recognitionpaper.number", number]
                : PaperHead.Number("QĐ", issuer),
            _ => null,
        };
}
