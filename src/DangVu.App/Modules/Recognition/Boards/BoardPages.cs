using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>The boards, a board with its missing places first, and a place with its history.</summary>
internal static partial class BoardPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var boards = new List<(Board Board, BodyRef Body)>();
        foreach (var board in await c.Db.Set<Board>().AsNoTracking().OrderBy(b => b.Family).ToListAsync())
            if (
                await c.Bodies.Find(board.BodyId) is { } body
                && MaySee(c, body)
                && (c.Range.Covers(body.Path) || c.Body.Path.StartsWith(body.Path, StringComparison.Ordinal))
            )
                boards.Add((board, body));
        var book = c.Work.Get<RuleBook>();
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var (board, body) in boards)
        {
            var state = await BoardState.Read(c.Db, book, board);
            var places = state.On(c.Today);
            var met = places.Count(p => p.IsMet);
            rows.Add([
                new Cell(state.Rule(c.Today).Title.In(t.Language), "/boards/" + board.Id),
                body.Name,
                new Cell(Vn.Ratio(met, places.Count), Tone: met == places.Count ? Tone.Ok : Tone.Due),
                Vn.Day(board.OpenedOn),
            ]);
        }
        return new ListModel
        {
            Title = t["boards.title"],
            Lede = t["boards.lede", boards.Count],
            Help = t["boards.help"],
            Actions = c.May("boards.write") ? [new(t["boards.open"], "/boards/new", Primary: true)] : [],
            Table = new Table(
                [new(t["boards.board"]), new(t["body"]), new(t["boards.met"]), new(t["boards.opened"])],
                rows
            ),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Find(c, c.Id(), "boards.read") is not { } found)
            return null;
        var (board, body) = found;
        var t = c.T;
        var state = await BoardState.Read(c.Db, c.Work.Get<RuleBook>(), board);
        var rule = state.Rule(c.Today);
        var places = state.On(c.Today);
        var met = places.Count(p => p.IsMet);
        var missing = places.Where(p => !p.IsMet).ToList();
        var title = $"{rule.Title.In(t.Language)}: {met}/{places.Count}";
        return new DetailModel
        {
            Title = title,
            Lede = Lede(c, missing),
            Crumbs = [new(t["boards.title"], "/boards")],
            Help = t["boards.board-help"],
            Rules =
            [
                rule.Note(t),
                .. rule.Note is { } note
                    ? new[] { new RuleNote(note.In(t.Language), rule.Basis.Cite(t.Language), rule.Verified) }
                    : [],
            ],
            Actions = c.Actor.May("boards.write", body.Path)
                ? [new(t["boards.assess-many"], $"/boards/{board.Id}/assess", Primary: true)]
                : [],
            Sections =
            [
                .. missing.Count == 0
                    ? Array.Empty<Section>()
                    : [new(t["boards.missing"]) { Table = Missing(c, board, missing) }],
                new(t["boards.places"])
                {
                    Text = t["boards.legend", met, missing.Count],
                    Chart = new BoardChart(
                        title,
                        [
                            .. places.Select(p =>
                                (
                                    p.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                    p.Tone(c.Today),
                                    Href(board, p),
                                    $"{p.Title(t)}: {t["boards.state." + p.State(c.Today)]}"
                                )
                            ),
                        ]
                    ),
                },
                new(null) { Chart = new LineChart(t["boards.trend"], state.Trend(c.Today), places.Count) },
                .. places
                    .GroupBy(p => p.Group?.In(t.Language))
                    .Select(g => new Section(g.Key) { Table = Group(c, board, [.. g]) }),
            ],
        };
    }

    private static string Lede(Ctx c, List<Place> missing)
    {
        if (missing.Count == 0)
            return c.T["boards.all-met"];
        var undated = missing.Count(p => p.Own?.PlanOn is null);
        var late = missing.Count(p => p.Own?.PlanOn < c.Today);
        return c.T["boards.remaining", missing.Count, missing.Count - undated, undated]
            + (late == 0 ? "" : " " + c.T["boards.late", late]);
    }

    private static Table Missing(Ctx c, Board board, List<Place> missing) =>
        new(
            [
                new(c.T["boards.number"], true),
                new(c.T["boards.criterion"]),
                new(c.T["boards.has"]),
                new(c.T["boards.needed"]),
                new(c.T["boards.owner"]),
                new(c.T["boards.plan"]),
            ],
            [
                .. missing.Select(p =>
                    (IReadOnlyList<Cell>)
                        [
                            Cell.Of(p.Number),
                            new Cell(
                                p.Title(c.T),
                                Href(board, p),
                                Sub: p.Own?.Wording is null ? c.T["boards.no-wording"] : null
                            ),
                            p.Last?.Value ?? c.T["boards.state." + p.State(c.Today)],
                            p.Own?.Needed,
                            p.Own?.Owner,
                            p.Own?.PlanOn is { } plan
                                ? new Cell(Vn.Day(plan), Tone: plan < c.Today ? Tone.Late : Tone.None)
                                : new Cell(c.T["boards.no-plan"], Tone: Tone.Late),
                        ]
                ),
            ]
        );

    private static Table Group(Ctx c, Board board, List<Place> places) =>
        new(
            [
                new(c.T["boards.number"], true),
                new(c.T["boards.criterion"]),
                new(c.T["state"]),
                new(c.T["boards.met-since"]),
                new(c.T["boards.has"]),
                new(c.T["boards.expires"]),
            ],
            [
                .. places.Select(p =>
                    (IReadOnlyList<Cell>)
                        [
                            Cell.Of(p.Number),
                            new Cell(p.Title(c.T), Href(board, p)),
                            new Cell(c.T["boards.state." + p.State(c.Today)], Tone: p.Tone(c.Today)),
                            Vn.Day(p.MetSince),
                            p.Last?.Value,
                            Vn.Day(p.Last?.ExpiresOn),
                        ]
                ),
            ]
        );

    public static async Task<PageModel?> ShowPlace(Ctx c)
    {
        var criterion = await c.Db.Set<BoardCriterion>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id("cid"));
        if (criterion is null || await Find(c, criterion.BoardId, "boards.read") is not { } found)
            return null;
        var (board, body) = found;
        var t = c.T;
        var state = await BoardState.Read(c.Db, c.Work.Get<RuleBook>(), board);
        var place = state.On(c.Today).FirstOrDefault(p => p.Leaf.Code == criterion.Code);
        var rule = state.Rule(c.Today);
        var writes = c.Actor.May("boards.write", body.Path);
        var at = $"/boards/{board.Id}/criteria/{criterion.Id}";
        return new DetailModel
        {
            Title = place?.Title(t) ?? criterion.Wording ?? criterion.Code,
            Lede = place is null
                ? t["boards.not-in-rule"]
                : t["boards.state-lede", place.Number, t["boards.state." + place.State(c.Today)]],
            Crumbs = [new(t["boards.title"], "/boards"), new(rule.Title.In(t.Language), "/boards/" + board.Id)],
            Help = t["boards.place-help"],
            Rules = [rule.Note(t, place?.Leaf.Title.In(t.Language))],
            Actions = writes
                ? [new(t["boards.assess"], at + "/assess", Primary: true), new(t["boards.describe"], at + "/describe")]
                : [],
            Facts =
            [
                (t["boards.group"], place?.Group?.In(t.Language)),
                (t["boards.wording"], criterion.Wording ?? t["boards.no-wording"]),
                (t["boards.owner"], criterion.Owner),
                (t["boards.needed"], criterion.Needed),
                (t["boards.plan"], Vn.Day(criterion.PlanOn)),
                (t["boards.met-since"], Vn.Day(place?.MetSince)),
            ],
            Sections =
            [
                new(t["boards.history"])
                {
                    Table = new Table(
                        [
                            new(t["on"]),
                            new(t["state"]),
                            new(t["boards.has"]),
                            new(t["boards.evidence"]),
                            new(t["boards.expires"]),
                        ],
                        [
                            .. state
                                .Of(criterion.Id)
                                .Reverse()
                                .Select(a =>
                                    (IReadOnlyList<Cell>)
                                        [
                                            new Cell(Vn.Day(a.On), "/boards/assessments/" + a.Id),
                                            a.AnnulledOn is { } gone
                                                ? new Cell(
                                                    t["boards.annulled", Vn.Day(gone), a.AnnulReason],
                                                    Tone: Tone.Mute
                                                )
                                                : new Cell(
                                                    t[a.IsMet ? "boards.state.met" : "boards.state.not-met"],
                                                    Tone: a.IsMet ? Tone.Ok : Tone.Late
                                                ),
                                            a.Value,
                                            a.Evidence,
                                            Vn.Day(a.ExpiresOn),
                                        ]
                                ),
                        ]
                    ),
                },
            ],
        };
    }
}
