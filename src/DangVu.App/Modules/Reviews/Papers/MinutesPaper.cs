using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Reviews.Conclude;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Papers;

/// <summary>Biên bản hội nghị kiểm điểm of one body: what was said to whom and concluded, who was absent, what is to be put right.</summary>
internal static class MinutesPaper
{
    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await ListRounds.Find(c) is not { } round)
            return null;
        return PaperFile.Page(
            await Of(c, round),
            c.T["reviews.minutes"],
            $"{c.Body.Name} · {ListRounds.TitleOf(c.T, round)}",
            Crumbs(c, round),
            PaperHead.Saves($"/reviews/{round.Id}/minutes", "?body=" + c.Body.Id)
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await ListRounds.Find(c) is not { } round)
            return null;
        var paper = await Of(c, round);
        await c.Work.Note("print", "review-rounds", round.Id);
        return PaperFile.Of(paper, c.Route("format"), $"bien-ban-kiem-diem-{round.Year}");
    }

    internal static IReadOnlyList<Link> Crumbs(Ctx c, ReviewRound round) =>
        [
            new(c.T["reviews.title"], "/reviews?body=" + c.Body.Id),
            new(ListRounds.TitleOf(c.T, round), $"/reviews/{round.Id}?body={c.Body.Id}"),
        ];

    private static async Task<Paper> Of(Ctx c, ReviewRound round)
    {
        var t = PaperHead.Words;
        var desk = await ConcludeDesk.Of(c.Work, round.Id, c.Body.Id);
        var done = desk
            .Sheets.Where(s => s.State == SheetStates.Concluded)
            .OrderBy(desk.Place)
            .ThenBy(s => s.ConcludedOn)
            .ThenBy(s => Fold.Of(desk.Name(s)), StringComparer.Ordinal)
            .ToList();
        var day = done.Count == 0 ? c.Today : done.Max(s => s.ConcludedOn!.Value);
        var paper = (await PaperHead.Begin(c.Work, c.Body, day, PaperHead.Number("BB", c.Body))).Title(
            t["reviews.paper.minutes"],
            t["reviews.paper.minutes-of", ListRounds.TitleOf(t, round)]
        );
        paper.Paragraph(
            done.Count == 0
                ? t["reviews.paper.none-yet"]
                : t[
                    "reviews.paper.held",
                    c.Body.Name,
                    string.Join(", ", done.Select(s => s.ConcludedOn!.Value).Distinct().Order().Select(d => Vn.Day(d))),
                    done.Count
                ]
        );
        var number = 0;
        var collectives = done.Where(s => !Subjects.IsPerson(s.Subject)).ToList();
        if (collectives.Count > 0)
        {
            paper.Heading(1, $"{RomanNumeral.Of(++number)}. {t["reviews.paper.collectives"]}");
            foreach (var s in collectives)
            {
                paper.Heading(2, t["reviews.subject." + s.Subject]);
                if (s.Comments is { } said)
                    paper.Paragraph(t["reviews.paper.said", said]);
                if (s.OwnGrade is { } grade)
                    paper.Paragraph(t["reviews.paper.grade", t["reviews.grade." + grade]]);
                paper.Paragraph(t["reviews.paper.concluded", s.Conclusion]);
            }
        }
        var people = done.Where(s => Subjects.IsPerson(s.Subject)).ToList();
        if (people.Count > 0)
        {
            paper.Heading(1, $"{RomanNumeral.Of(++number)}. {t["reviews.paper.people"]}");
            paper.Table(
                [new(6, PaperAlign.Center), new(22), new(28), new(28), new(16)],
                [
                    TableRow.Of(
                        t["reviews.paper.no"],
                        t["reviews.paper.full-name"],
                        t["reviews.comments"],
                        t["reviews.conclusion"],
                        t["reviews.own-grade"]
                    ),
                ],
                people.Select(
                    (s, i) =>
                        TableRow.Of(
                            Vn.Number(i + 1),
                            desk.Name(s),
                            s.Comments ?? "",
                            s.Conclusion ?? "",
                            s.OwnGrade is null ? "" : t["reviews.grade." + s.OwnGrade]
                        )
                )
            );
        }
        await Named(c, round, desk, ++number, paper);
        var waiting = desk
            .Sheets.Where(s => s.State != SheetStates.Concluded && Subjects.IsPerson(s.Subject))
            .Select(s =>
                s.State == SheetStates.Excused
                    ? t["reviews.paper.excused", desk.Name(s), s.Reason ?? ""]
                    : t["reviews.paper.absent", desk.Name(s), s.AbsentReason ?? t["reviews.state.open"]]
            )
            .ToList();
        if (waiting.Count > 0)
        {
            paper.Heading(1, $"{RomanNumeral.Of(++number)}. {t["reviews.paper.not-heard"]}");
            paper.Dashes(waiting);
        }
        return paper
            .Signed(new Signer(t["reviews.paper.clerk"], ""), await PaperHead.Head(c.Work, c.Body, day))
            .Build();
    }

    /// <summary>What the review named, with its remedy, owner and day.</summary>
    private static async Task Named(Ctx c, ReviewRound round, ConcludeDesk desk, int number, PaperBuilder paper)
    {
        var t = PaperHead.Words;
        var ids = desk.Sheets.Select(s => s.Id).ToHashSet();
        var rows = (
            await c
                .Db.Set<Shortcoming>()
                .AsNoTracking()
                .Where(s => s.BodyId == c.Body.Id && s.Source == ShortcomingSources.Review)
                .Where(s => s.FoundOn >= round.From)
                .OrderBy(s => s.Deadline)
                .ThenBy(s => s.Id)
                .ToListAsync()
        )
            .Where(s => s.SourceId is { } id ? ids.Contains(id) : s.FoundOn <= (round.ClosedOn ?? round.To))
            .ToList();
        paper.Heading(1, $"{RomanNumeral.Of(number)}. {t["reviews.paper.shortcomings"]}");
        if (rows.Count == 0)
        {
            paper.Paragraph(t["reviews.paper.no-shortcomings"]);
            return;
        }
        var names = await c
            .Work.Get<IMembers>()
            .Names(rows.SelectMany(s => new[] { s.MemberId, s.OwnerMemberId }).OfType<Guid>());
        paper.Table(
            [new(6, PaperAlign.Center), new(34), new(30), new(17), new(13)],
            [
                TableRow.Of(
                    t["reviews.paper.no"],
                    t["shortcomings.what"],
                    t["shortcomings.remedy"],
                    t["shortcomings.owner"],
                    t["shortcomings.deadline"]
                ),
            ],
            rows.Select(
                (s, i) =>
                    TableRow.Of(
                        Vn.Number(i + 1),
                        s.MemberId is { } m ? $"{names.GetValueOrDefault(m)}: {s.Text}" : s.Text ?? "",
                        s.Remedy,
                        s.OwnerMemberId is { } o ? names.GetValueOrDefault(o) ?? "" : c.Body.Name,
                        Vn.Day(s.Deadline)
                    )
            )
        );
    }
}
