using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Pages;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Meetings.Ballots.Papers;

/// <summary>The paper ballots, two beside each other, as many as are given out: cut along the lines, stamped by the tellers.</summary>
internal static class VotingPaper
{
    /// <summary>Before the ballot opens nobody knows how many; one sheet shows what they look like.</summary>
    private const int Specimens = 2;

    /// <summary>Narrow margins: the sheet is cut, not bound.</summary>
    public static PaperStyle Style { get; } =
        new()
        {
            MarginLeft = 15,
            MarginRight = 15,
            MarginTop = 12,
            MarginBottom = 12,
        };

    public static async Task<Paper> Of(Ctx c, ShownBallot shown)
    {
        var (b, day) = (shown.Ballot, shown.Meeting.HeldOn!.Value);
        var head = await PaperHead.Of(c.Work, shown.Body, day);
        var one = Cell(b, await BallotDesk.Choices(c.Db, b.Id), head, day);
        var many = b.PapersIssued > 0 ? b.PapersIssued : Specimens;
        return new PaperBuilder(head)
            .Title(Title(b), b.Title)
            .Bare()
            .Table(
                [new(50), new(50)],
                [],
                Enumerable.Range(0, (many + 1) / 2).Select(row => TableRow.Of(one, row * 2 + 1 < many ? one : ""))
            )
            .Build();
    }

    private static string Title(Ballot b) =>
        PaperHead.Words[b.IsElection ? "ballot.paper.title.election" : "ballot.paper.title.decision"];

    private static TableCell Cell(Ballot b, IReadOnlyList<BallotChoice> choices, PaperHeader head, DateOnly day)
    {
        var t = PaperHead.Words;
        var crossed = b.PaperForm == PaperForms.CrossOut;
        List<PaperRun> runs =
        [
            PaperRun.Strong(PaperWords.Default.PartyName + "\n"),
            PaperRun.Strong(head.IssuingBody + "\n"),
            PaperRun.Slanted(t["ballot.paper.stamp"] + "\n\n\n"),
            PaperRun.Strong(Title(b) + "\n"),
            PaperRun.Strong(BallotPages.Name(t, b) + "\n"),
            PaperRun.Slanted(t["ballot.paper.day", Vn.Day(day)] + "\n\n"),
        ];
        foreach (var choice in choices)
        {
            var number = choice.Position + ". ";
            if (b.IsElection)
                runs.Add(crossed ? $"{number}{choice.Text}\n" : $"□  {number}{choice.Text}\n");
            else if (crossed)
                runs.Add(choices.Count == 1 ? choice.Text + "\n" : number + choice.Text + "\n");
            else
                runs.Add(
                    (choices.Count == 1 ? choice.Text : number + choice.Text)
                        + $"\n□ {t["vote.for"]}   □ {t["vote.against"]}   □ {t["vote.other"]}\n"
                );
        }
        runs.Add(PaperRun.Slanted("\n" + Hint(t, b, crossed) + "\n"));
        return new TableCell(runs) { Align = PaperAlign.Left };
    }

    private static string Hint(Texts t, Ballot b, bool crossed) =>
        b.IsElection
            ? t[crossed ? "ballot.paper.cross.election" : "ballot.paper.tick.election", b.Seats]
            : t[crossed ? "ballot.paper.cross.decision" : "ballot.paper.tick.decision"];
}
