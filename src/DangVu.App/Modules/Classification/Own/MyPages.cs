using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Papers;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Own;

/// <summary>A member's own classification, year by year: the grade with every voice and what the rule said, and the way to answer it.</summary>
internal static class MyPages
{
    private const string Home = "/own/rating";

    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var own = c.Actor.MemberId is { } me
            ? await c
                .Db.Set<Subject>()
                .AsNoTracking()
                .Where(s => s.Kind == SubjectKinds.Member && s.Of == me)
                .OrderByDescending(s => s.Year)
                .ThenBy(s => s.Span)
                .Take(30)
                .ToListAsync()
            : [];
        return new ListModel
        {
            Title = t["own-rating.title"],
            Lede = own.FirstOrDefault(s => s.DecidedGrade is not null) is { } last
                ? t["own-rating.last", last.Year, t["rating." + last.DecidedGrade]]
                : t["own-rating.none"],
            Help = t["own-rating.help"],
            Table = new Table(
                [
                    new(t["year"]),
                    new(t["classification.self"]),
                    new(t["classification.proposal"]),
                    new(t["classification.decision"]),
                    new(t["classification.notified"]),
                ],
                [
                    .. own.Select(s =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    s.Span == Spans.Term
                                        ? t["classification.span.term.to", s.Year]
                                        : s.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                    $"{Home}/{s.Id}"
                                ),
                                GradeWords.Text(t, s.SelfGrade),
                                GradeWords.Text(t, s.ProposedGrade),
                                s.DecidedGrade is null
                                    ? GradeWords.State(t, s)
                                    : new Cell(t["rating." + s.DecidedGrade], Tone: GradeWords.ToneOf(s.DecidedGrade)),
                                Vn.Day(s.NotifiedOn),
                            ]
                    ),
                ]
            ),
        };
    }

    public static async Task<PageModel?> One(Ctx c)
    {
        if (await Find(c) is not { } subject)
            return null;
        var t = c.T;
        var round = await c.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == subject.RoundId);
        var rule = await RoundRules.Of(c.Work, round, subject.Kind);
        var at = $"{Home}/{subject.Id}";
        var may = subject is { DecidedGrade: not null, HasOpenComplaint: false };
        return new DetailModel
        {
            Title = RoundWords.Title(t, round),
            Lede = ShowSubject.Lede(t, round, subject),
            Crumbs = [new(t["own-rating.title"], Home)],
            Help = t["own-rating.help"],
            Rules = rule is null ? [] : [rule.Note(t)],
            Actions =
            [
                .. may && c.Actor.May("own.write")
                    ? [new PageAction(t["own-classification.complain"], at + "/complaint")]
                    : Array.Empty<PageAction>(),
                .. subject.NotifiedOn is null
                    ? Array.Empty<PageAction>()
                    :
                    [
                        new(t["own-rating.notice"] + " (DOCX)", at + "/notice.docx"),
                        new(t["own-rating.notice"] + " (PDF)", at + "/notice.pdf"),
                    ],
            ],
            Facts = ShowSubject.Facts(t, subject),
            Sections = await SubjectSections.Of(c, subject, round, rule, complaints: true),
        };
    }

    public static async Task<IResult?> Notice(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Find(c) is not { NotifiedOn: not null } subject)
            return null;
        var round = await c.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == subject.RoundId);
        await c.Work.Note("print", "classifications", subject.Id, ClassificationForms.Notice);
        return PaperFile.Of(
            await NoticePaper.Of(c.Work, round, [subject], wording: null),
            c.Route("format"),
            $"thong-bao-xep-loai-{subject.Year}"
        );
    }

    public static async Task<FormModel?> ShowComplaint(Ctx c) =>
        await Find(c) is { } subject ? await ComplaintForm.Of(c, subject, $"{Home}/{subject.Id}") : null;

    public static async Task<Result<string>> PostComplaint(Ctx c, FormReader form) =>
        await Find(c) is { } subject
            ? await ComplaintForm.Post(c, form, subject, $"{Home}/{subject.Id}")
            : Refusal.NotFound("record.none");

    private static async Task<Subject?> Find(Ctx c)
    {
        var subject = await c.Db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == c.Id());
        return subject is { Kind: SubjectKinds.Member } && c.Actor.MemberId == subject.Of ? subject : null;
    }
}
