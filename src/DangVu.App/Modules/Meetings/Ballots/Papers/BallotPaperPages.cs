using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Pages;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Meetings.Ballots.Papers;

/// <summary>The papers of a ballot: the ballot papers, the tellers' sheet, the tally minutes. Each print is logged.</summary>
internal static class BallotPaperPages
{
    public const string Ballots = "ballot";
    public const string Tally = "tally";
    public const string Minutes = "minutes";

    public static IReadOnlyList<string> Of(Ballot b) =>
        [
            .. b.Way == BallotWays.Paper || b.Way == BallotWays.Mixed ? [Ballots] : Array.Empty<string>(),
            .. b.Way != BallotWays.Device ? [Tally] : Array.Empty<string>(),
            .. b.State is BallotStates.Counted or BallotStates.Told ? [Minutes] : Array.Empty<string>(),
        ];

    private static async Task<(ShownBallot Shown, Paper Paper, PaperStyle? Style)?> Make(Ctx c)
    {
        var kind = c.Route("paper");
        if (await BallotPages.Find(c, BallotPages.Read) is not { } shown || !Of(shown.Ballot).Contains(kind))
            return null;
        return kind switch
        {
            Ballots => (shown, await VotingPaper.Of(c, shown), VotingPaper.Style),
            Tally => (shown, await TallySheet.Of(c, shown), null),
            _ => (shown, await TallyMinutes.Of(c, shown), null),
        };
    }

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await Make(c) is not var (shown, paper, _))
            return null;
        var kind = c.Route("paper");
        await c.Work.Note("print", "ballots", shown.Ballot.Id, kind);
        var at = $"{BallotPages.At(shown.Ballot.Id)}/papers/{kind}";
        return PaperFile.Page(
            paper,
            c.T["ballot.paper." + kind],
            lede: null,
            BallotPages.Crumbs(c.T, shown),
            [new("DOCX", at + ".docx"), new("PDF", at + ".pdf")]
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Make(c) is not var (shown, paper, style))
            return null;
        var kind = c.Route("paper");
        await c.Work.Note("print", "ballots", shown.Ballot.Id, kind);
        return PaperFile.Of(paper, c.Route("format"), "bo-phieu-" + kind, style);
    }
}
