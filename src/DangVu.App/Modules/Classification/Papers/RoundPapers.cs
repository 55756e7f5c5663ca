using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>The papers of a round for the chosen body: each to read and print, or to save as DOCX or PDF.</summary>
internal static class RoundPapers
{
    public static string Address(Round round, string paper, Guid body, string kind, string format = "") =>
        $"/classification/rounds/{round.Id}/papers/{paper}{format}?body={body}&kind={kind}";

    /// <summary>A line for each paper and kind of subject.</summary>
    public static Section Links(Ctx c, Round round, IReadOnlyList<string> kinds)
    {
        var t = c.T;
        var shown = kinds.Where(k =>
            k is SubjectKinds.Member or SubjectKinds.Cell || c.Body.Kind == BodyKinds.Grassroots
        );
        return new Section(t["classification.papers"])
        {
            Table = new Table(
                [new(t["classification.paper"]), .. shown.Select(k => new Column(t["classification.kind." + k]))],
                [
                    .. ClassificationForms.All.Select(p =>
                        (IReadOnlyList<Cell>)
                            [
                                t["classification.paper.name." + p],
                                .. shown.Select(k =>
                                    Fits(p, k)
                                        ? new Cell(t["classification.paper.open"], Address(round, p, c.Body.Id, k))
                                        : new Cell("")
                                ),
                            ]
                    ),
                ]
            ),
        };
    }

    /// <summary>The level above decides on the organisation itself, and writes that decision and its notice.</summary>
    private static bool Fits(string paper, string kind) =>
        kind != SubjectKinds.Organisation
        || paper is ClassificationForms.Ballot or ClassificationForms.Tally or ClassificationForms.List;

    /// <summary>The notice to one subject, where a decision is in force.</summary>
    public static Section Of(Ctx c, Round round, Subject subject)
    {
        var address = Address(round, ClassificationForms.Notice, subject.BodyId, subject.Kind) + "&of=" + subject.Id;
        return new Section(c.T["classification.papers"])
        {
            Actions =
                subject.DecidedGrade is null || subject.Kind == SubjectKinds.Organisation
                    ? []
                    : [new PageAction(c.T["classification.paper.name.notice"], address)],
            Text = subject.DecidedGrade is null ? c.T["classification.paper.none-yet"] : null,
        };
    }

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await Find(c) is not { } round)
            return null;
        var paper = c.Route("paper");
        var t = c.T;
        var crumbs = new[] { RoundWords.Home(t), RoundWords.Crumb(t, round) };
        var title = t["classification.paper.name." + paper];
        if (await Make(c, round, paper, KindFor(c), null) is not { } made)
            return new MessageModel
            {
                Title = title,
                Lede = t["classification.paper.empty." + paper],
                Crumbs = crumbs,
            };
        return PaperFile.Page(
            made,
            title,
            $"{c.Body.Name} · {t["classification.kind." + KindFor(c)]}",
            crumbs,
            PaperHead.Saves($"/classification/rounds/{round.Id}/papers/{paper}", c.Http.Request.QueryString.Value ?? "")
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Find(c) is not { } round)
            return null;
        var paper = c.Route("paper");
        if (await Make(c, round, paper, KindFor(c), null) is not { } made)
            return null;
        await c.Work.Note("print", "classification-rounds", round.Id, paper);
        return PaperFile.Of(made, c.Route("format"), $"xep-loai-{round.Year}-{paper}");
    }

    private static async Task<Round?> Find(Ctx c) =>
        ClassificationForms.All.Contains(c.Route("paper")) && c.Actor.May("classification.read", c.Body.Path)
            ? await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id())
            : null;

    internal static string KindFor(Ctx c) =>
        c.Query("kind") is { } asked && SubjectKinds.All.Contains(asked) ? asked
        : c.Body.IsCell ? SubjectKinds.Member
        : SubjectKinds.Cell;

    /// <summary>Null where the paper has nothing to say yet.</summary>
    internal static async Task<Paper?> Make(Ctx c, Round round, string paper, string kind, PaperWording? wording)
    {
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("classification.read", b.Path))
            .ToDictionary(b => b.Id);
        wording ??= await c.Work.Get<IPaperWordings>().Of(ClassificationForms.Code(paper), c.Today);
        var matter = new PaperMatter(c, round, c.Body, kind, bodies, wording);
        return paper switch
        {
            ClassificationForms.Ballot => await BallotPaper.Of(matter),
            ClassificationForms.Tally => await TallyPaper.Of(matter),
            ClassificationForms.List => await ListPaper.Of(matter),
            ClassificationForms.Decision => await DecisionPaper.Of(matter),
            ClassificationForms.Notice => await NoticePaper.Of(matter),
            ClassificationForms.Statistics => await StatisticsPaper.Of(matter),
            _ => null,
        };
    }
}
