using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>The review rounds of a body and those above that hold for it, newest first.</summary>
internal static class ListRounds
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        // A round of the whole organisation is also a round of each cell in it.
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var ids = bodies
            .Values.Where(b => c.Range.Covers(b.Path) || c.Body.Path.StartsWith(b.Path, StringComparison.Ordinal))
            .Select(b => b.Id)
            .ToList();
        var rounds = c.Db.Set<ReviewRound>().AsNoTracking().Where(r => ids.Contains(r.BodyId));
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            rounds = rounds.Where(r => r.From < after.Day || (r.From == after.Day && r.Id < after.Id));
        var page = await rounds
            .OrderByDescending(r => r.From)
            .ThenByDescending(r => r.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = page.Take(Keyset.Page).ToList();
        var roundIds = shown.Select(r => r.Id).ToList();
        var seen = await Seen(c);
        var done = await c
            .Db.Set<ReviewSheet>()
            .Where(s => roundIds.Contains(s.RoundId) && seen.Contains(s.BodyId) && s.State != SheetStates.Excused)
            .GroupBy(s => s.RoundId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                Done = g.Count(s => s.State == SheetStates.Concluded),
            })
            .ToDictionaryAsync(g => g.Key);
        return new ListModel
        {
            Title = t["reviews.title"],
            Lede = t["reviews.lede", c.Body.Name],
            Help = t["reviews.help"],
            Actions = c.May("reviews.write")
                ? [new(t["reviews.new"], $"/reviews/new?body={c.Body.Id}", Primary: true)]
                : [],
            Table = new Table(
                [
                    new(t["reviews.round"]),
                    new(t["body"]),
                    new(t["from"]),
                    new(t["to"]),
                    new(t["reviews.progress"], true),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(r =>
                    {
                        var count = done.GetValueOrDefault(r.Id);
                        var (all, ready) = (count?.All ?? 0, count?.Done ?? 0);
                        return (IReadOnlyList<Cell>)
                            [
                                new Cell(TitleOf(t, r), $"/reviews/{r.Id}?body={c.Body.Id}"),
                                bodies[r.BodyId].Name,
                                Vn.Day(r.From),
                                Vn.Day(r.To),
                                new Cell(
                                    Vn.Ratio(ready, all),
                                    Tone: ready == all ? Tone.Ok
                                        : r.To < c.Today ? Tone.Late
                                        : Tone.Due
                                )
                                {
                                    Number = true,
                                },
                                StateOf(t, r),
                            ];
                    }),
                ]
            ),
            Next = page.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].From, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    internal static Cell StateOf(Texts t, ReviewRound round) =>
        round.ClosedOn is { } day
            ? new Cell(t["reviews.round.closed", Vn.Day(day)], Tone: Tone.Ok)
            : new Cell(t["reviews.round.open"], Tone: Tone.Due);

    internal static string TitleOf(Texts t, ReviewRound round) =>
        round.Title.Length > 0 ? round.Title : t["reviews.title." + round.Kind, round.Year];

    /// <summary>The round, when it holds for the chosen body and the actor may read reviews there.</summary>
    internal static async Task<ReviewRound?> Find(Ctx c)
    {
        var round = await c.Db.Set<ReviewRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        return
            round is not null
            && await c.Bodies.Find(round.BodyId) is { } top
            && (c.Range.Covers(top.Path) || c.Body.Path.StartsWith(top.Path, StringComparison.Ordinal))
            && c.May("reviews.read")
            ? round
            : null;
    }

    internal static async Task<List<Guid>> Seen(Ctx c) =>
        [
            .. (await c.Bodies.All())
                .Where(b => c.Range.Covers(b.Path) && c.Actor.May("reviews.read", b.Path))
                .Select(b => b.Id),
        ];
}
