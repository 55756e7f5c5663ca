using System.Globalization;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>The progress board of a round: who has been reviewed and who not yet, by body above the cell, by name in the cell.</summary>
internal static class RoundBoard
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        var round = await ListRounds.Find(c);
        if (round is null)
            return null;
        var t = c.T;
        var counts = await Counts(c, round);
        var (done, all) = (counts.Sum(x => x.Done), counts.Sum(x => x.Done + x.Open));
        var (columns, rows) = c.Body.IsCell ? await OfCell(c, round) : await OfBodies(c, round, counts);
        _ = int.TryParse(c.Query("row"), NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        return new ListModel
        {
            Title = ListRounds.TitleOf(t, round),
            Lede = t["reviews.round.lede", c.Body.Name, Vn.Ratio(done, all), Vn.Day(round.From), Vn.Day(round.To)],
            Help = t["reviews.round.help"],
            Crumbs = [new(t["reviews.title"], "/reviews?body=" + c.Body.Id)],
            Rules = [SheetPages.FormNote(c, round)],
            Actions = await Actions(c, round, counts),
            Filters =
            [
                new("left", t["reviews.left"], FieldKind.Select)
                {
                    Value = c.Query("left"),
                    Options = [("open", t["reviews.left.open"])],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Above =
            [
                new(null)
                {
                    Chart = new ProgressChart(t["reviews.progress.label", done, all], done, all),
                    Facts =
                    [
                        (t["state"], ListRounds.StateOf(t, round)),
                        .. round.Topic is { } topic ? new[] { (t["reviews.topic"], (Cell)topic) } : [],
                        .. round.Document is { } paper ? new[] { (t["reviews.document"], (Cell)paper) } : [],
                        .. round.Summary is { } summary ? new[] { (t["reviews.summary"], (Cell)summary) } : [],
                    ],
                },
                .. c.Body.IsCell ? await Missing(c, round) : await TopSheets(c, round),
            ],
            Table = new Table(columns, [.. rows.Skip(start).Take(Keyset.Page)]),
            Next =
                rows.Count > start + Keyset.Page
                    ? c.Here([("row", (start + Keyset.Page).ToString(CultureInfo.InvariantCulture))])
                    : null,
            First = start == 0 ? null : c.Here([("row", null)]),
        };
    }

    /// <summary>Counted by the database: a round of the whole organisation has a sheet for every member.</summary>
    internal static async Task<IReadOnlyList<BodyCount>> Counts(Ctx c, ReviewRound round)
    {
        var seen = (await ListRounds.Seen(c)).ToHashSet();
        var sheets = c.Db.Set<ReviewSheet>().Where(s => s.RoundId == round.Id && s.State != SheetStates.Excused);
        if (c.Body.IsCell)
            sheets = sheets.Where(s => s.BodyId == c.Body.Id);
        var groups = await sheets
            .GroupBy(s => new { s.BodyId, IsPerson = s.MemberId != null })
            .Select(g => new
            {
                g.Key.BodyId,
                g.Key.IsPerson,
                Done = g.Count(s => s.State == SheetStates.Concluded),
                Open = g.Count(s => s.State == SheetStates.Open),
                Absent = g.Count(s => s.State == SheetStates.Open && s.AbsentOn != null),
            })
            .ToListAsync();
        return
        [
            .. groups
                .Where(g => seen.Contains(g.BodyId))
                .Select(g => new BodyCount(g.BodyId, g.IsPerson, g.Done, g.Open, g.Absent)),
        ];
    }

    private static async Task<IReadOnlyList<PageAction>> Actions(
        Ctx c,
        ReviewRound round,
        IReadOnlyList<BodyCount> counts
    )
    {
        var t = c.T;
        var at = $"?body={c.Body.Id}";
        var actions = new List<PageAction>();
        var open = counts.Sum(x => x.Open);
        var top = (await c.Bodies.Find(round.BodyId))!;
        if (c.May("reviews.write") && round.ClosedOn is null)
        {
            if (counts.Any(x => x.BodyId == c.Body.Id && x.Open > 0))
                actions.Add(new(t["reviews.conclude-body"], $"/reviews/{round.Id}/conclude{at}", Primary: true));
            actions.Add(new(t["reviews.add-sheet"], $"/reviews/{round.Id}/add{at}"));
        }
        if (c.Actor.May("reviews.write", top.Path))
        {
            if (round.ClosedOn is not null)
                actions.Add(new(t["reviews.round.reopen"], $"/reviews/{round.Id}/reopen{at}"));
            else if (open == 0 && counts.Count > 0)
                actions.Add(
                    new(t["reviews.round.close"], $"/reviews/{round.Id}/close{at}", Primary: actions.Count == 1)
                );
        }
        actions.Add(new(t["reviews.minutes"], $"/reviews/{round.Id}/minutes{at}"));
        actions.Add(new(t["reviews.progress-paper"], $"/reviews/{round.Id}/progress{at}"));
        return actions;
    }

    private static async Task<(IReadOnlyList<Column>, List<IReadOnlyList<Cell>>)> OfCell(Ctx c, ReviewRound round)
    {
        var t = c.T;
        var sheets = await Sheets(c, round);
        if (c.Query("left") is not null)
            sheets = [.. sheets.Where(s => s.State == SheetStates.Open)];
        var names = await c.Work.Get<IMembers>().Names(sheets.Select(s => s.MemberId).OfType<Guid>());
        return (
            Columns(t),
            [
                .. sheets
                    .OrderBy(s => s.MemberId is null ? 0 : 1)
                    .ThenBy(s => s.State == SheetStates.Open ? 0 : 1)
                    .ThenBy(
                        s => s.MemberId is { } m ? Kernel.Text.Fold.Of(names.GetValueOrDefault(m) ?? "") : "",
                        StringComparer.Ordinal
                    )
                    .Select(s => Line(t, s, s.MemberId is { } m ? names.GetValueOrDefault(m) ?? "" : c.Body.Name)),
            ]
        );
    }

    private static IReadOnlyList<Column> Columns(Texts t) =>
        [
            new(t["reviews.whose"]),
            new(t["reviews.subject"]),
            new(t["state"]),
            new(t["reviews.own-grade"]),
            new(t["reviews.concluded-on"]),
        ];

    private static IReadOnlyList<Cell> Line(Texts t, ReviewSheet s, string name) =>
        [
            new Cell(name, "/reviews/sheets/" + s.Id),
            t["reviews.subject." + s.Subject],
            SheetPages.State(t, s.State, s.AbsentOn) with
            {
                Sub = s.State == SheetStates.Open && s.NextOn is { } next ? t["reviews.heard-on", Vn.Day(next)] : null,
            },
            s.OwnGrade is null ? "" : t["reviews.grade." + s.OwnGrade],
            Vn.Day(s.ConcludedOn),
        ];

    private static async Task<(IReadOnlyList<Column>, List<IReadOnlyList<Cell>>)> OfBodies(
        Ctx c,
        ReviewRound round,
        IReadOnlyList<BodyCount> counts
    )
    {
        var t = c.T;
        var of = counts.ToLookup(x => x.BodyId);
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var body in await c.Bodies.All())
        {
            var own = of[body.Id].ToList();
            var open = own.Sum(x => x.Open);
            if (own.Count == 0 || (c.Query("left") is not null && open == 0))
                continue;
            var (collectives, people) = (own.SingleOrDefault(x => !x.IsPerson), own.SingleOrDefault(x => x.IsPerson));
            var absent = own.Sum(x => x.Absent);
            rows.Add([
                new Cell(body.Name, body.Id == c.Body.Id ? null : $"/reviews/{round.Id}?body={body.Id}"),
                Ratio(collectives),
                Ratio(people),
                open == 0
                    ? new Cell("–", Tone: Tone.Ok) { Number = true }
                    : new Cell(
                        Vn.Number(open),
                        Tone: round.To < c.Today ? Tone.Late : Tone.Due,
                        Sub: absent > 0 ? t["reviews.absent-count", absent] : null
                    )
                    {
                        Number = true,
                    },
            ]);
        }
        return (
            [
                new(t["body"]),
                new(t["reviews.collectives"], true),
                new(t["reviews.members"], true),
                new(t["reviews.open"], true),
            ],
            rows
        );
    }

    private static Cell Ratio(BodyCount? count) =>
        new(count is null ? "–" : Vn.Ratio(count.Done, count.Done + count.Open)) { Number = true };

    /// <summary>The sheets of the chosen body itself.</summary>
    internal static Task<List<ReviewSheet>> Sheets(Ctx c, ReviewRound round) =>
        c
            .Db.Set<ReviewSheet>()
            .AsNoTracking()
            .Where(s => s.RoundId == round.Id && s.BodyId == c.Body.Id)
            .OrderBy(s => s.Subject)
            .ThenBy(s => s.Id)
            .ToListAsync();

    private static async Task<IReadOnlyList<Section>> TopSheets(Ctx c, ReviewRound round)
    {
        var t = c.T;
        var sheets = await Sheets(c, round);
        if (sheets.Count == 0)
            return [];
        var names = await c.Work.Get<IMembers>().Names(sheets.Select(s => s.MemberId).OfType<Guid>());
        return
        [
            new(t["reviews.top-sheets"])
            {
                Table = new Table(
                    Columns(t),
                    [
                        .. sheets
                            .OrderBy(s => s.MemberId is null ? 0 : 1)
                            .Select(s =>
                                Line(t, s, s.MemberId is { } m ? names.GetValueOrDefault(m) ?? "" : c.Body.Name)
                            ),
                    ]
                ),
            },
        ];
    }

    /// <summary>Members of the cell's list for whom the round has no sheet: who came after it was opened.</summary>
    private static async Task<IReadOnlyList<Section>> Missing(Ctx c, ReviewRound round)
    {
        if (round.Scope != RoundScopes.All || round.ClosedOn is not null)
            return [];
        var there = (
            await c
                .Db.Set<ReviewSheet>()
                .Where(s => s.RoundId == round.Id && s.BodyId == c.Body.Id && s.MemberId != null)
                .Select(s => s.MemberId!.Value)
                .ToListAsync()
        ).ToHashSet();
        var missing = (await c.Work.Get<IMembers>().On(c.Today, c.Body.Id))
            .Where(m => m.Status != MemberStatus.Exempt && !there.Contains(m.Id))
            .Select(m => m.FullName)
            .ToList();
        return missing.Count == 0 ? [] : [new(c.T["reviews.no-sheet-yet"]) { Text = string.Join(", ", missing) + "." }];
    }
}

/// <summary>How many sheets of a body's collectives, or of its people, are done and open; and how many of the open were absent.</summary>
internal sealed record BodyCount(Guid BodyId, bool IsPerson, int Done, int Open, int Absent);
