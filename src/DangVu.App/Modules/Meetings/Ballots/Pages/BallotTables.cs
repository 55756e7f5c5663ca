using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Papers;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>The numbers, the result and the papers of a ballot.</summary>
internal static class BallotTables
{
    /// <summary>With only one or two of either kind, what they said would be told of known people: then only sums are shown.</summary>
    public static bool ShowsParts(Ballot b) =>
        b.PapersCollected >= BallotDesk.Together && b.DevicesCast >= BallotDesk.Together;

    public static Section Numbers(Texts t, Ballot b) =>
        new(t["ballot.numbers"])
        {
            Facts =
            [
                (t["meeting.entitled"], Cell.Of(b.Entitled)),
                (t["meeting.entitled-present"], Cell.Of(b.EntitledPresent)),
                .. b.Way == BallotWays.Hands
                    ? Array.Empty<(string, Cell)>()
                    :
                    [
                        (
                            t["ballot.issued"],
                            new Cell(Vn.Number(b.Issued))
                            {
                                Sub = b.HasDevices ? t["ballot.issued.parts", b.PapersIssued, b.SlipsOut] : null,
                            }
                        ),
                        (t["ballot.collected"], Cell.Of(b.Collected)),
                        (t["ballot.valid"], Cell.Of(b.Valid)),
                        (t["ballot.invalid"], Cell.Of(b.Invalid)),
                    ],
            ],
        };

    public static Section Result(Texts t, Ballot b, IReadOnlyList<BallotResult.Line> lines)
    {
        var parts = ShowsParts(b);
        return new Section(t["ballot.result"])
        {
            Table = new Table(
                [
                    new(t[b.IsElection ? "ballot.candidate" : "vote.subject"]),
                    new(t[b.IsElection ? "ballot.votes-for" : "vote.for"], true),
                    .. b.IsElection
                        ? Array.Empty<Column>()
                        : [new(t["vote.against"], true), new(t["vote.other"], true)],
                    new(t["vote.needed"]),
                    new(t["vote.outcome"]),
                ],
                [
                    .. lines
                        .OrderByDescending(l => b.IsElection ? l.Choice.InFavour : 0)
                        .ThenBy(l => l.Choice.Position)
                        .Select(l =>
                            (IReadOnlyList<Cell>)
                                [
                                    l.Choice.Text,
                                    Cell.Of(l.Choice.InFavour) with
                                    {
                                        Sub = parts ? t["ballot.parts", l.Choice.PaperFor, l.Choice.DeviceFor] : null,
                                    },
                                    .. b.IsElection
                                        ? Array.Empty<Cell>()
                                        : [Cell.Of(l.Choice.Against), Cell.Of(l.Choice.Other)],
                                    t["vote.needed-of", l.Needed, l.Base],
                                    BallotWords.Outcome(t, l.Outcome),
                                ]
                        ),
                ]
            ),
        };
    }

    /// <summary>The result as it is read out.</summary>
    public static Section Sentences(Texts t, ShownBallot shown, IReadOnlyList<BallotResult.Line> lines, Actor actor)
    {
        var b = shown.Ballot;
        return new Section(t["ballot.read-out"])
        {
            Text = string.Join(
                    ' ',
                    lines
                        .Select(l => BallotWords.After(t, b, l))
                        .Prepend(BallotWords.Papers(t, b))
                        .Append(b.IsElection ? t["ballot.office-note"] : "")
                )
                .Trim(),
            Actions =
                b.IsElection
                && lines.Any(l => l.Outcome == Outcomes.Elected)
                && actor.May("organisation.write", shown.Body.Path)
                    ? [new(t["ballot.office-form"], $"/bodies/{b.BodyId}/offices/new")]
                    : [],
        };
    }

    public static Section Papers(Texts t, Ballot b)
    {
        var at = BallotPages.At(b.Id);
        IEnumerable<IReadOnlyList<Cell>> rows = BallotPaperPages
            .Of(b)
            .Select(paper =>
                (IReadOnlyList<Cell>)
                    [
                        new Cell(t["ballot.paper." + paper], $"{at}/papers/{paper}"),
                        new Cell("DOCX", $"{at}/papers/{paper}.docx"),
                        new Cell("PDF", $"{at}/papers/{paper}.pdf"),
                    ]
            );
        if (b.HasDevices && b.State is (BallotStates.Closed or BallotStates.Counted or BallotStates.Told))
            rows = rows.Append([
                new Cell(t["ballot.list"], $"/ballots/{b.Id}/list"),
                new Cell("CSV", $"/ballots/{b.Id}/list.csv"),
                new Cell("JSON", $"/ballots/{b.Id}/list.json"),
            ]);
        return new Section(t["ballot.papers"])
        {
            Table = new Table([new(t["ballot.paper"]), new(""), new("")], [.. rows]),
        };
    }
}
