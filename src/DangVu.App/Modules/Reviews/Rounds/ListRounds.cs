using System.Globalization;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>The review rounds, and the progress board of one: who has been reviewed, who not yet.</summary>
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
                            ];
                    }),
                ]
            ),
            Next = page.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].From, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var round = await Find(c);
        if (round is null)
            return null;
        var t = c.T;
        var seen = await Seen(c);
        var sheets = await c
            .Db.Set<ReviewSheet>()
            .AsNoTracking()
            .Where(s => s.RoundId == round.Id && seen.Contains(s.BodyId))
            .Select(s => new
            {
                s.Id,
                s.BodyId,
                s.Subject,
                s.MemberId,
                s.State,
                s.ConcludedOn,
                s.OwnGrade,
            })
            .ToListAsync();
        var bodies = (await c.Bodies.All()).Where(b => seen.Contains(b.Id)).ToList();
        var counted = sheets.Where(s => s.State != SheetStates.Excused).ToList();
        var ready = counted.Count(s => s.State == SheetStates.Concluded);
        var writes = c.Body.IsCell
            ? c.May("reviews.write") && sheets.Any(s => s.State == SheetStates.Open)
            : c.May("reviews.write");
        var rows = new List<IReadOnlyList<Cell>>();
        IReadOnlyList<Column> columns;
        if (c.Body.IsCell)
        {
            var members = await c.Work.Get<IMembers>().Names(sheets.Select(s => s.MemberId).OfType<Guid>());
            columns =
            [
                new(t["reviews.whose"]),
                new(t["reviews.subject"]),
                new(t["state"]),
                new(t["reviews.own-grade"]),
                new(t["reviews.concluded-on"]),
            ];
            rows.AddRange(
                sheets
                    .OrderBy(s => s.MemberId is null ? 0 : 1)
                    .ThenBy(s => s.State == SheetStates.Open ? 0 : 1)
                    .ThenBy(
                        s => s.MemberId is { } m ? Kernel.Text.Fold.Of(members.GetValueOrDefault(m) ?? "") : "",
                        StringComparer.Ordinal
                    )
                    .Select(s =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    s.MemberId is { } m ? members.GetValueOrDefault(m) ?? "" : c.Body.Name,
                                    "/reviews/sheets/" + s.Id
                                ),
                                t["reviews.subject." + s.Subject],
                                SheetPages.State(t, s.State),
                                s.OwnGrade is null ? "" : t["reviews.grade." + s.OwnGrade],
                                Vn.Day(s.ConcludedOn),
                            ]
                    )
            );
        }
        else
        {
            columns =
            [
                new(t["body"]),
                new(t["reviews.collectives"], true),
                new(t["reviews.members"], true),
                new(t["reviews.open"], true),
            ];
            foreach (var body in bodies)
            {
                var own = counted.Where(s => s.BodyId == body.Id).ToList();
                if (own.Count == 0)
                    continue;
                var collectives = own.Where(s => s.MemberId is null).ToList();
                var people = own.Where(s => s.MemberId is not null).ToList();
                var open = own.Count(s => s.State == SheetStates.Open);
                var href = body.IsCell ? $"/reviews/{round.Id}?body={body.Id}" : null;
                rows.Add([
                    new Cell(
                        body.Name,
                        href,
                        Sub: href is null
                            ? string.Join(", ", collectives.Select(s => t["reviews.subject." + s.Subject]))
                            : null
                    ),
                    new Cell(Vn.Ratio(collectives.Count(s => s.State == SheetStates.Concluded), collectives.Count))
                    {
                        Number = true,
                    },
                    people.Count == 0
                        ? new Cell("–")
                        : new Cell(Vn.Ratio(people.Count(s => s.State == SheetStates.Concluded), people.Count))
                        {
                            Number = true,
                        },
                    open == 0
                        ? new Cell("0", Tone: Tone.Ok) { Number = true }
                        : new Cell(Vn.Number(open), Tone: round.To < c.Today ? Tone.Late : Tone.Due) { Number = true },
                ]);
            }
        }
        _ = int.TryParse(c.Query("row"), NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        return new ListModel
        {
            Title = TitleOf(t, round),
            Lede = t[
                "reviews.round.lede",
                c.Body.Name,
                Vn.Ratio(ready, counted.Count),
                Vn.Day(round.From),
                Vn.Day(round.To)
            ],
            Help = t["reviews.round.help"],
            Crumbs = [new(t["reviews.title"], "/reviews?body=" + c.Body.Id)],
            Rules = [SheetPages.FormNote(c, round)],
            Actions = writes
                ?
                [
                    new(t["reviews.conclude-body"], $"/reviews/{round.Id}/conclude?body={c.Body.Id}", Primary: true),
                    new(t["reviews.add-sheet"], $"/reviews/{round.Id}/add?body={c.Body.Id}"),
                ]
                : [],
            Above =
            [
                new(null)
                {
                    Chart = new ProgressChart(t["reviews.progress.label", ready, counted.Count], ready, counted.Count),
                },
                .. c.Body.IsCell
                    ? Array.Empty<Section>()
                    :
                    [
                        new(t["reviews.top-sheets"])
                        {
                            Table = new Table(
                                [new(t["reviews.subject"]), new(t["state"]), new(t["reviews.concluded-on"])],
                                [
                                    .. sheets
                                        .Where(s => s.BodyId == c.Body.Id && s.MemberId is null)
                                        .Select(s =>
                                            (IReadOnlyList<Cell>)
                                                [
                                                    new Cell(
                                                        t["reviews.subject." + s.Subject],
                                                        "/reviews/sheets/" + s.Id
                                                    ),
                                                    SheetPages.State(t, s.State),
                                                    Vn.Day(s.ConcludedOn),
                                                ]
                                        ),
                                ]
                            ),
                        },
                    ],
            ],
            Table = new Table(columns, [.. rows.Skip(start).Take(Keyset.Page)]),
            Next =
                rows.Count > start + Keyset.Page
                    ? c.Here([("row", (start + Keyset.Page).ToString(CultureInfo.InvariantCulture))])
                    : null,
            First = start == 0 ? null : c.Here([("row", null)]),
        };
    }

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

    private static async Task<List<Guid>> Seen(Ctx c) =>
        [
            .. (await c.Bodies.All())
                .Where(b => c.Range.Covers(b.Path) && c.Actor.May("reviews.read", b.Path))
                .Select(b => b.Id),
        ];
}
