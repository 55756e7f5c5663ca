using System.Globalization;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Meetings.Ballots.Papers;

/// <summary>The sheet on which the tellers count: a line for each matter or candidate, and for papers that are not valid.</summary>
internal static class TallySheet
{
    public static async Task<Paper> Of(Ctx c, ShownBallot shown)
    {
        var (b, day) = (shown.Ballot, shown.Meeting.HeldOn!.Value);
        var t = PaperHead.Words;
        var choices = await BallotDesk.Choices(c.Db, b.Id);
        var paper = new PaperBuilder(await PaperHead.Of(c.Work, shown.Body, day)).Title(
            t["ballot.paper.tally.title"],
            BallotPages.Name(t, b)
        );
        if (b.Way != BallotWays.Hands)
            paper
                .Paragraph(t["ballot.paper.tally.issued", b.PapersIssued])
                .Paragraph(t["ballot.paper.tally.collected"])
                .Paragraph(t["ballot.paper.tally.valid"]);
        else
            paper.Paragraph(t["ballot.paper.tally.there", b.EntitledPresent]);
        paper.Table(
            b.IsElection
                ? [new(7, PaperAlign.Center), new(33), new(45), new(15)]
                : [new(7, PaperAlign.Center), new(33), new(20), new(20), new(20)],
            [
                b.IsElection
                    ? TableRow.Of(
                        t["ballot.paper.no"],
                        t["ballot.candidate"],
                        t["ballot.paper.strokes"],
                        t["ballot.paper.sum"]
                    )
                    : TableRow.Of(
                        t["ballot.paper.no"],
                        t["vote.subject"],
                        t["vote.for"],
                        t["vote.against"],
                        t["vote.other"]
                    ),
            ],
            choices.Select(x => TableRow.Of(x.Position.ToString(CultureInfo.InvariantCulture), x.Text + "\n\n"))
        );
        if (b.Way != BallotWays.Hands && c.Work.Get<BallotRules>().InvalidPapers(b.Form, day) is var (version, cases))
        {
            paper.Heading(1, t["ballot.paper.tally.invalid"]);
            paper.Table(
                [new(80), new(20)],
                [TableRow.Of(t["ballot.paper.tally.case"], t["ballot.paper.sum"])],
                cases.Select(text => TableRow.Of(text.Vi, ""))
            );
            paper.Paragraph(
                PaperRun.Slanted(
                    version.Basis.Cite("vi") + (version.Verified ? "." : " (" + t["rule.unverified"] + ").")
                )
            );
        }
        var tellers = await BallotDesk.Tellers(c.Db, b.Id);
        var names = await c.Work.Get<IMembers>().Names(tellers.Select(x => x.MemberId));
        return paper
            .Paragraph(
                t["ballot.paper.tellers", string.Join(", ", tellers.Select(x => names.GetValueOrDefault(x.MemberId)))]
            )
            .Build();
    }
}
