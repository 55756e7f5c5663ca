using System.Globalization;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Meetings.Ballots.Papers;

/// <summary>Biên bản kiểm phiếu: who counted, how many were given out and came back, what each got, by which rule, what came of it.</summary>
internal static class TallyMinutes
{
    public static async Task<Paper> Of(Ctx c, ShownBallot shown)
    {
        var (b, m, body) = shown;
        var (t, day) = (PaperHead.Words, m.HeldOn!.Value);
        var (version, rule) = BallotPages.Rule(c, shown);
        var lines = BallotResult.Of(b, await BallotDesk.Choices(c.Db, b.Id), rule);
        var tellers = await BallotDesk.Tellers(c.Db, b.Id);
        var names = await c.Work.Get<IMembers>().Names(tellers.Select(x => x.MemberId));
        string NameOf(BallotTeller teller) => names.GetValueOrDefault(teller.MemberId) ?? "";
        var paper = new PaperBuilder(await PaperHead.Of(c.Work, body, day)).Title(
            t["ballot.paper.minutes.title"],
            t["ballot.paper.minutes.about", BallotPages.Name(t, b)]
        );
        paper.Paragraph(
            t[
                "ballot.paper.minutes.held",
                VietnameseDates.Paper(day),
                MeetingWords.What(t, m.Collective, m.Kind),
                body.Name
            ]
        );
        paper.Paragraph(t["ballot.paper.minutes.tellers"]);
        foreach (var teller in tellers)
            paper.Paragraph(
                t[
                    teller.Position == 1 ? "ballot.paper.minutes.head" : "ballot.paper.minutes.teller",
                    teller.Position,
                    NameOf(teller)
                ]
            );
        paper.Heading(1, t["ballot.paper.minutes.numbers"]);
        paper.Paragraph(t["ballot.paper.minutes.entitled", b.Entitled, b.EntitledPresent]);
        paper.Paragraph(t["ballot.paper.minutes.way", t["ballot.way." + b.Way]]);
        if (b.Way != BallotWays.Hands)
        {
            paper.Paragraph(
                b.HasDevices
                    ? t["ballot.paper.minutes.issued-parts", b.Issued, b.PapersIssued, b.SlipsOut]
                    : t["ballot.paper.minutes.issued", b.Issued]
            );
            paper.Paragraph(t["ballot.paper.minutes.collected", b.Collected, b.Valid, b.Invalid]);
        }
        paper.Heading(1, t["ballot.paper.minutes.result"]);
        Table(paper, b, lines);
        paper.Paragraph(
            BallotWords.Before(t, rule, b.Entitled, b.EntitledPresent)
                + " "
                + t["ballot.paper.minutes.basis", version.Basis.Cite("vi")]
                + (version.Verified && rule.Verified ? "" : " (" + t["rule.unverified"] + ")")
                + "."
        );
        foreach (var line in lines)
            paper.Paragraph(BallotWords.After(t, b, line));
        if (b.HasDevices)
            paper.Paragraph(t["ballot.paper.minutes.list", b.DevicesCast]);
        paper.Paragraph(t["ballot.paper.minutes.closing"]);
        var head = new Signer(t["ballot.paper.minutes.sign-head"], tellers.Count > 0 ? NameOf(tellers[0]) : "");
        var others = string.Join("\n", tellers.Where(x => x.Position > 1).Select(NameOf));
        return (
            others.Length == 0
                ? paper.Signed(head)
                : paper.Signed(new Signer(t["ballot.paper.minutes.sign-tellers"], others), head)
        ).Build();
    }

    private static void Table(PaperBuilder paper, Ballot b, IReadOnlyList<BallotResult.Line> lines)
    {
        var t = PaperHead.Words;
        static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
        paper.Table(
            b.IsElection
                ? [new(7, PaperAlign.Center), new(43), new(25, PaperAlign.Center), new(25)]
                :
                [
                    new(7, PaperAlign.Center),
                    new(35),
                    new(12, PaperAlign.Center),
                    new(14, PaperAlign.Center),
                    new(12, PaperAlign.Center),
                    new(20),
                ],
            [
                b.IsElection
                    ? TableRow.Of(t["ballot.paper.no"], t["ballot.candidate"], t["ballot.votes-for"], t["vote.outcome"])
                    : TableRow.Of(
                        t["ballot.paper.no"],
                        t["vote.subject"],
                        t["vote.for"],
                        t["vote.against"],
                        t["vote.other"],
                        t["vote.outcome"]
                    ),
            ],
            lines.Select(l =>
            {
                var outcome = t["ballot.outcome." + l.Outcome];
                var x = l.Choice;
                return b.IsElection
                    ? TableRow.Of(N(x.Position), x.Text, Vn.Ratio(x.InFavour, l.Base), outcome)
                    : TableRow.Of(N(x.Position), x.Text, N(x.InFavour), N(x.Against), N(x.Other), outcome);
            })
        );
    }
}
