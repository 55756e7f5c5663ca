using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

/// <summary>Year over year: this sheet beside the last concluded one of the same collective or person.</summary>
internal static class EarlierSheet
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await SheetPages.Open(c, "reviews.read") is not { } s)
            return null;
        var t = c.T;
        var (sheet, round, body, name) = s;
        var found = await Find(c.Db, sheet, round);
        var crumbs = new List<Link>
        {
            new(t["reviews.title"], "/reviews?body=" + body.Id),
            new(ListRounds.TitleOf(t, round), $"/reviews/{round.Id}?body={body.Id}"),
            new(name, "/reviews/sheets/" + sheet.Id),
        };
        // Where a member came from another cell, the old sheet is that cell's.
        if (
            found is not var (old, before)
            || await c.Bodies.Find(old.BodyId) is not { } place
            || !c.Actor.May("reviews.read", place.Path)
        )
            return new MessageModel
            {
                Title = t["reviews.compare"],
                Lede = t["reviews.compare.none", name],
                Crumbs = crumbs,
            };
        var now = await SheetPages.Parts(c, sheet);
        var then = await SheetPages.Parts(c, old);
        var points = (
            await c
                .Db.Set<SuggestedPoint>()
                .AsNoTracking()
                .Where(p => p.SheetId == sheet.Id || p.SheetId == old.Id)
                .OrderBy(p => p.SuggestedOn)
                .Select(p => new { p.SheetId, p.Text })
                .ToListAsync()
        ).ToLookup(p => p.SheetId, p => p.Text);
        string Grade(ReviewSheet x) => x.OwnGrade is null ? "" : t["reviews.grade." + x.OwnGrade];
        string Both(ReviewSheet x) => string.Join("\n", points[x.Id]);
        var rows = new List<IReadOnlyList<Cell>>
        {
            new Cell[] { t["reviews.own-grade"], Grade(sheet), Grade(old) },
            new Cell[] { t["reviews.suggested"], Both(sheet), Both(old) },
            new Cell[] { t["reviews.conclusion"], sheet.Conclusion, old.Conclusion },
            new Cell[] { t["reviews.comments"], sheet.Comments, old.Comments },
        };
        // Forms change from year to year; what stands under the same heading is set side by side.
        var forms = c.Work.Get<RuleBook>();
        var headings = SheetPages
            .Headings(forms, round, sheet, await SheetPages.IsLeader(c, sheet))
            .Concat(SheetPages.Headings(forms, before, old, await SheetPages.IsLeader(c, old)))
            .DistinctBy(h => SheetFacts.Name(h.Code));
        rows.AddRange(
            headings.Select(h =>
                (IReadOnlyList<Cell>)
                    new Cell[]
                    {
                        h.Text.In(t.Language),
                        now.GetValueOrDefault(SheetFacts.Name(h.Code)),
                        then.GetValueOrDefault(SheetFacts.Name(h.Code)),
                    }
            )
        );
        var named = await c
            .Work.Get<ShortcomingBook>()
            .Followed(old.BodyId, old.MemberId, before.From, sheet.ConcludedOn ?? c.Today);
        var ofThen = named.Where(x => x.FoundOn <= (old.ConcludedOn ?? before.To)).ToList();
        var mended = ofThen.Count(x => x.State == ShortcomingStates.Verified);
        return new DetailModel
        {
            Title = t["reviews.compare"],
            Lede =
                ofThen.Count == 0
                    ? t["reviews.compare.nothing-named"]
                    : t["reviews.compare.mended", mended, ofThen.Count],
            Crumbs = crumbs,
            Copies = true,
            Sections =
            [
                new(t["reviews.compare.shortcomings", ListRounds.TitleOf(t, before)])
                {
                    Table = new Table(
                        [
                            new(t["shortcomings.what"]),
                            new(t["shortcomings.remedy"]),
                            new(t["shortcomings.deadline"]),
                            new(t["state"]),
                        ],
                        [
                            .. ofThen.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(x.Text!, "/shortcomings/" + x.Id),
                                        x.Remedy,
                                        new Cell(Vn.Day(x.Deadline), Tone: ListShortcomings.DeadlineTone(x, c.Today)),
                                        ListShortcomings.State(t, x),
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["reviews.compare.nothing-named"],
                    },
                },
                new(t["reviews.compare.sheets"])
                {
                    Table = new Table(
                        [
                            new(t["reviews.heading"]),
                            new(ListRounds.TitleOf(t, round)),
                            new(ListRounds.TitleOf(t, before)),
                        ],
                        [.. rows.Where(r => r[1].Text.Length + r[2].Text.Length > 0)]
                    ),
                },
            ],
        };
    }

    /// <summary>
    /// The last concluded sheet before this round, of the same kind of round where there is one: of the member wherever they were, or of
    /// the same collective.
    /// </summary>
    public static async Task<(ReviewSheet Sheet, ReviewRound Round)?> Find(
        AppDb db,
        ReviewSheet sheet,
        ReviewRound round
    )
    {
        var old = await (
            from s in db.Set<ReviewSheet>().AsNoTracking()
            join r in db.Set<ReviewRound>() on s.RoundId equals r.Id
            where
                s.State == SheetStates.Concluded
                && s.Id != sheet.Id
                && r.From < round.From
                && s.Subject == sheet.Subject
                && (
                    sheet.MemberId == null
                        ? s.MemberId == null && s.BodyId == sheet.BodyId
                        : s.MemberId == sheet.MemberId
                )
            orderby r.Kind == round.Kind descending, r.From descending, s.ConcludedOn descending
            select new { Sheet = s, Round = r }
        ).FirstOrDefaultAsync();
        return old is null ? null : (old.Sheet, old.Round);
    }
}
