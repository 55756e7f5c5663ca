using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>What has a day on boards: by when a missing criterion is to be met, and until when the evidence of a met one holds.</summary>
internal sealed class BoardDates : IDayItems, IMonthItems
{
    /// <summary>The end of a plan, or of evidence.</summary>
    private sealed record Dated(Board Board, Place Place, DateOnly Day, bool IsPlan);

    public async Task<IReadOnlyList<DayItem>> Between(Ctx c, IReadOnlyList<BodyRef> bodies, DateOnly from, DateOnly to)
    {
        var seen = bodies.Where(b => c.Actor.May("boards.read", b.Path)).Select(b => b.Id).ToList();
        if (seen.Count == 0)
            return [];
        var boards = await c
            .Db.Set<Board>()
            .AsNoTracking()
            .Where(b => seen.Contains(b.BodyId) && b.ClosedOn == null)
            .ToListAsync();
        return
        [
            .. (await Read(c, boards, (_, day) => day >= from && day <= to)).Select(d => new DayItem(
                Key(d),
                d.Board.BodyId,
                Text(c.T, d),
                d.Day,
                BoardAccess.Href(d.Board, d.Place.Own)
            )
            {
                Tone = d.Day < c.Today ? Tone.Late : Tone.Due,
            }),
        ];
    }

    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May("boards.read", body.Path))
            return [];
        var (from, to) = (new DateOnly(month.Year, month.Month, 1), month.AddMonths(1));
        to = new DateOnly(to.Year, to.Month, 1).AddDays(-1);
        var now = from <= c.Today && c.Today <= to;
        // A body owes what its own board lacks, and what another body's board gave it to do.
        var boards = await c
            .Db.Set<Board>()
            .AsNoTracking()
            .Where(b =>
                b.ClosedOn == null
                && (
                    b.BodyId == body.Id
                    || c.Db.Set<BoardCriterion>().Any(x => x.BoardId == b.Id && x.OwnerBodyId == body.Id)
                )
            )
            .ToListAsync();
        var items = await Read(
            c,
            boards,
            (d, day) =>
                (d.Board.BodyId == body.Id || d.Place.Own!.OwnerBodyId == body.Id)
                && (day >= from && day <= to || now && day < from)
        );
        var writes = c.Actor.May("boards.write", body.Path);
        return
        [
            .. items.Select(d => new MonthItem(
                Text(c.T, d),
                d.IsPlan ? d.Place.Own!.Plan ?? d.Place.Own.Needed : d.Place.Last!.Evidence,
                d.Day,
                d.Day < c.Today ? Tone.Late : Tone.Due,
                c.T[d.IsPlan ? "boards.month-plan" : "boards.month-renew"],
                writes && d.Board.BodyId == body.Id
                    ? new Link(c.T["boards.assess"], BoardAccess.Href(d.Board, d.Place.Own) + "/assess")
                    : new Link(c.T["boards.see"], BoardAccess.Href(d.Board, d.Place.Own)!)
            )
            {
                Key = Key(d),
                Permission = "boards.read",
                PersonId = d.Place.Own!.OwnerMemberId,
            }),
        ];
    }

    private static async Task<List<Dated>> Read(Ctx c, List<Board> boards, Func<Dated, DateOnly, bool> wanted)
    {
        var found = new List<Dated>();
        foreach (var state in await BoardState.Read(c.Work, boards))
        {
            if (await BoardRules.Nearest(c.Work, state.Board.Family, c.Today) is null)
                continue;
            foreach (var place in (await state.On(c.Today)).Places.Where(p => p.Own is not null))
            {
                var dated =
                    place is { IsMissing: true, Own.PlanOn: { } plan } ? new Dated(state.Board, place, plan, true)
                    : place.Last is { ExpiresOn: { } last, IsMet: true } ? new Dated(state.Board, place, last, false)
                    : null;
                if (dated is not null && wanted(dated, dated.Day))
                    found.Add(dated);
            }
        }
        return [.. found.OrderBy(d => d.Day).ThenBy(d => d.Place.Number)];
    }

    /// <summary>A plan is known by its criterion, wherever its day moves; evidence by the word that it was given for.</summary>
    private static string Key(Dated d) =>
        d.IsPlan ? "board-criteria/" + d.Place.Own!.Id : "board-assessments/" + d.Place.Last!.Id;

    private static string Text(Texts t, Dated d) =>
        t[d.IsPlan ? "boards.day-plan" : "boards.day-expires", d.Place.Title(t), d.Place.Number];
}
