using DangVu.App.Files;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>A board on the day: how many are met, what is missing and whose it is, then what is met and on what evidence.</summary>
internal static class BoardPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await BoardAccess.Find(c, c.Id(), "boards.read") is not { } found)
            return null;
        var (board, body) = found;
        var t = c.T;
        var state = await BoardState.Read(c.Work, board);
        var day = await state.On(c.AsAt ?? c.Today);
        var owners = await Owners.Read(c, state.Criteria);
        var filter = BoardFilter.Of(c, board, day, owners);
        var tables = new BoardTables(
            t,
            board,
            day,
            owners,
            await LinkedWork.Of(c, board.Id),
            await FileCounts(
                c,
                [.. day.Places.Where(p => p.Last is not null).Select(p => p.Last!.EvidenceId).Distinct()]
            )
        );
        var title = $"{day.Rule.Title.In(t.Language)}: {day.Met}/{day.Total}";
        var move = await state.Moved(day);
        var missing = filter.Keep(day.Missing);
        var soon = filter.Keep([.. day.Places.Where(p => p.RunsOut(day.Day, board.TellDays))]);
        return new DetailModel
        {
            Title = title,
            Lede = BoardSentences.Lede(t, day, move),
            Crumbs = [new(t["boards.title"], "/boards")],
            Help = t["boards.board-help"],
            Copies = true,
            Filters = filter.Fields,
            Rules =
            [
                day.Rule.Note(t),
                .. day.Rule.Note is { } note
                    ? new[] { new RuleNote(note.In(t.Language), day.Rule.Basis.Cite(t.Language), day.Rule.Verified) }
                    : [],
            ],
            Actions = Actions(c, board, body, day),
            Sections =
            [
                .. await Notices(t, board, state, day),
                .. missing.Count == 0
                    ? Array.Empty<Section>()
                    : [new Section(t["boards.missing"]) { Table = tables.Missing(missing) }],
                .. soon.Count == 0
                    ? Array.Empty<Section>()
                    : [new Section(t["boards.soon-title", board.TellDays]) { Table = tables.Met(soon) }],
                new(t["boards.places"])
                {
                    Text = t["boards.legend", day.Met, day.Missing.Count],
                    Chart = new BoardChart(
                        title,
                        [
                            .. day.Places.Select(p =>
                                (
                                    p.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                    p.Tone(day.Day),
                                    BoardAccess.Href(board, p.Own),
                                    $"{p.Title(t)}: {t["boards.state." + p.State(day.Day)]}"
                                )
                            ),
                        ]
                    ),
                },
                .. await Trends(t, state, day),
                .. Groups(c, board, day, filter, tables),
            ],
        };
    }

    private static List<PageAction> Actions(Ctx c, Board board, BodyRef body, BoardDay day)
    {
        var (t, at) = (c.T, "/boards/" + board.Id);
        var actions = new List<PageAction>();
        if (BoardAccess.Writes(c, board, body))
        {
            actions.Add(new(t["boards.assess-many"], at + "/assess", Primary: true));
            if (day.Met > 0)
                actions.Add(new(t["boards.confirm"], at + "/confirm"));
            if (day.Places.Any(p => p.Own is null))
                actions.Add(new(t["boards.take-up"], at + "/take-up", Post: true));
            actions.Add(new(t["boards.settings"], at + "/settings"));
        }
        actions.Add(new(t["boards.paper"], at + "/paper" + (c.AsAt is { } past ? $"?day={past:yyyy-MM-dd}" : "")));
        return actions;
    }

    /// <summary>What one must know before reading on: the board is closed, its set has changed or runs out, what the whole comes to.</summary>
    private static async Task<IReadOnlyList<Section>> Notices(Texts t, Board board, BoardState state, BoardDay day)
    {
        var lines = new List<string>();
        if (board.ClosedOn is { } closed)
            lines.Add(t["boards.closed-because", Vn.Day(closed), board.CloseReason]);
        if (day.Rule.EffectiveTo is { } last && last < day.Day)
            lines.Add(t["boards.set-ended", Vn.Day(last)]);
        if (await state.Changed(day) is { } changed)
            lines.Add(BoardSentences.Changed(t, changed));
        if (day.HasPoints)
            lines.Add(BoardSentences.Points(t, day));
        return lines.Count == 0 ? [] : [new Section(null) { Text = string.Join(' ', lines) }];
    }

    private static async Task<IReadOnlyList<Section>> Trends(Texts t, BoardState state, BoardDay day)
    {
        var trend = await state.Trend(day.Day);
        return
        [
            new Section(null)
            {
                Chart = new LineChart(t["boards.trend"], [.. trend.Select(p => (p.Label, (double)p.Met))], day.Total),
            },
        ];
    }

    private static IEnumerable<Section> Groups(Ctx c, Board board, BoardDay day, BoardFilter filter, BoardTables tables)
    {
        foreach (var of in day.Places.Where(p => !p.IsMissing).GroupBy(p => p.Group?.Code))
        {
            var places = filter.Keep([.. of]);
            if (places.Count == 0)
                continue;
            var group = day.Groups.FirstOrDefault(g => g.Group.Code == of.Key);
            yield return new Section(group is null ? c.T["boards.met-title"] : BoardTables.Heading(c.T, group))
            {
                Actions =
                    group?.Own is { } own && group.Group.Judged
                        ? [new(c.T["boards.group-points"], BoardAccess.Href(board, own)!)]
                        : [],
                Table = tables.Met(places),
            };
        }
    }

    private static async Task<IReadOnlyDictionary<Guid, int>> FileCounts(Ctx c, List<Guid> evidence) =>
        await c
            .Db.Set<StoredFile>()
            .Where(f => evidence.Contains(f.OfId) && f.OfKind == Assess.FileKind)
            .GroupBy(f => f.OfId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
}
