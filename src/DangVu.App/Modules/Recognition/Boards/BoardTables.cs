using System.Globalization;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>The tables of a board, the same on its page and in its copies.</summary>
internal sealed class BoardTables(
    Texts t,
    Board board,
    BoardDay day,
    Owners owners,
    ILookup<Guid, Linked> linked,
    IReadOnlyDictionary<Guid, int> files
)
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public Table Missing(IReadOnlyList<Place> places) =>
        new(
            [
                new(t["boards.criterion"]),
                new(t["boards.has"]),
                new(t["boards.needed"]),
                new(t["boards.owner"]),
                new(t["boards.plan"]),
                new(t["boards.through"]),
            ],
            [
                .. places.Select(p =>
                    (IReadOnlyList<Cell>)
                        [
                            Name(p),
                            new Cell(
                                Value(t, p.Leaf, p.Last) ?? t["boards.state." + p.State(day.Day)],
                                Tone: p.Tone(day.Day),
                                Sub: p.Last is null
                                    ? null
                                    : t["boards.said-on", t["boards.state." + p.State(day.Day)], Vn.Day(p.Last.On)]
                            ),
                            p.Own?.Needed,
                            owners.Of(p.Own) is { } owner ? owner : new Cell(t["boards.no-owner"], Tone: Tone.Due),
                            Plan(t, p.Own, day.Day),
                            Through(p),
                        ]
                ),
            ]
        );

    public Table Met(IReadOnlyList<Place> places)
    {
        List<Column> columns =
        [
            new(t["boards.criterion"]),
            new(t["boards.has"]),
            new(t["boards.evidence"]),
            new(t["boards.met-since"]),
            new(t["boards.expires"]),
            new(t["boards.owner"]),
        ];
        return new Table(
            columns,
            [
                .. places.Select(p =>
                    (IReadOnlyList<Cell>)
                        [
                            Name(p),
                            new Cell(
                                Value(t, p.Leaf, p.Last) ?? "",
                                Sub: p.IsMet ? Points(t, p) : t["boards.state." + p.State(day.Day)]
                            ),
                            Evidence(p),
                            Vn.Day(p.MetSince),
                            Expiry(p),
                            owners.Of(p.Own),
                        ]
                ),
            ]
        );
    }

    private Cell Name(Place p) =>
        new(
            $"{p.Number.ToString(CultureInfo.InvariantCulture)}. {p.Title(t)}",
            BoardAccess.Href(board, p.Own),
            Sub: p.Own is null ? t["boards.not-taken-up"]
                : p.IsMissing && p.Own.Wording is null && !p.Leaf.Verified ? t["boards.no-wording"]
                : null
        );

    private Cell Through(Place p)
    {
        var mine = p.Own is null ? [] : linked[p.Own.Id].ToList();
        return mine.Count == 0
            ? ""
            : new Cell(
                mine[0].Text,
                mine[0].Href,
                Sub: mine.Count == 1 ? mine[0].State : t["boards.and-more", mine[0].State, mine.Count - 1]
            );
    }

    private Cell Evidence(Place p)
    {
        if (p.Last is null)
            return "";
        var count = files.GetValueOrDefault(p.Last.EvidenceId);
        return new Cell(
            Cut(p.Last.Evidence ?? ""),
            "/boards/assessments/" + p.Last.Id,
            Sub: count == 0 ? null : t["boards.files-count", count]
        );
    }

    private Cell Expiry(Place p) =>
        p.Last?.ExpiresOn is not { } last ? ""
        : last < day.Day ? new Cell(Vn.Day(last), Tone: Tone.Late, Sub: t["boards.state.expired"])
        : p.RunsOut(day.Day, board.TellDays)
            ? new Cell(Vn.Day(last), Tone: Tone.Due, Sub: t["boards.days-left", last.DayNumber - day.Day.DayNumber])
        : Vn.Day(last);

    private static string Cut(string text) =>
        text.ReplaceLineEndings(" ") is { Length: > 120 } wide ? wide[..119] + "…" : text.ReplaceLineEndings(" ");

    /// <summary>The day by which it is to be met, late in words and colour, over what will be done.</summary>
    public static Cell Plan(Texts t, BoardCriterion? own, DateOnly day) =>
        own?.PlanOn is not { } plan ? new Cell(t["boards.no-plan"], Tone: Tone.Late, Sub: own?.Plan)
        : plan < day
            ? new Cell(
                t["boards.plan-late", Vn.Day(plan), day.DayNumber - plan.DayNumber],
                Tone: Tone.Late,
                Sub: own.Plan
            )
        : new Cell(Vn.Day(plan), Sub: own.Plan);

    /// <summary>The value as it reads: a level by its name, a bare number with the set's unit, all else as it was typed.</summary>
    public static string? Value(Texts t, CriteriaNode node, Word? word) =>
        word is null ? null
        : word.NotApplicable ? t["boards.state.not-applicable"]
        : node is ChoiceLeaf choice
            ? choice.Choices.FirstOrDefault(x => x.Code == word.Value)?.Title.In(t.Language) ?? word.Value
        : node is JudgedLeaf or CriteriaGroup && word.Number is { } points
            ? t["boards.points-of", Number(points), Number(node.Most)]
        : node is CriteriaLeaf { Unit: { } unit } && word.Number is { } number && Saying.Parse(word.Value) == number
            ? $"{Number(number)} {unit}"
        : word.Value;

    /// <summary>"6,25/7 điểm", where the set gives points for the place.</summary>
    public static string? Points(Texts t, Place p) =>
        p.Trace.Points is { } earned && p.Trace.Max is { } most && earned.IsKnown()
            ? t["boards.points-of", Number(earned.Low), Number(most)]
            : null;

    /// <summary>"Nhóm I: đạt 7/8; 15,5/18 điểm, tối thiểu 13,5".</summary>
    public static string Heading(Texts t, GroupDay group)
    {
        var text = t["boards.group-met", group.Group.Title.In(t.Language), group.Met, group.Total];
        if (group.Group.Most <= 0 || group.Trace.Points is not { } points)
            return text;
        text +=
            "; "
            + (
                points.IsKnown()
                    ? t["boards.points-of", Number(points.Low), Number(group.Group.Most)]
                    : t["boards.points-open", Number(points.Low), Number(points.High), Number(group.Group.Most)]
            );
        return group.Group.Minimum is not { } least
            ? text
            : text
                + "; "
                + t[
                    points.Reaches(least) switch
                    {
                        Outcome.Met => "boards.minimum-reached",
                        Outcome.NotMet => "boards.minimum-missed",
                        _ => "boards.minimum",
                    },
                    Number(least)
                ];
    }

    public static string Number(decimal number) => number.ToString("#,0.####", Vi);
}
