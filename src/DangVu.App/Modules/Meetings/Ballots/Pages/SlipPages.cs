using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Papers;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>Draws the codes and shows them for printing, to who drew them, for a few minutes.</summary>
internal static class SlipPages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (
            await BallotPages.Find(c, MeetingDesk.Write, BallotStates.Open) is not { Ballot.HasDevices: true } shown
            || shown.Ballot.SlipsOut == 0
        )
            return null;
        var t = c.T;
        var again = shown.Ballot.BoxPublic is not null;
        return new FormModel
        {
            Title = t[again ? "ballot.slips.again" : "ballot.slips.go"],
            Lede = again ? t["ballot.slips.again.lede"] : t["ballot.slips.lede", shown.Ballot.SlipsOut],
            Crumbs = BallotPages.Crumbs(t, shown),
            Fields = [],
            Submit = t[again ? "ballot.slips.again" : "ballot.slips.go"],
            Cancel = BallotPages.At(shown.Ballot.Id),
            Help = t["ballot.slips.help"],
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var drawn = await SlipDesk.Print(c.Work, c.Id());
        return drawn.Match<Result<string>>(
            sheet =>
            {
                c.Work.Get<SlipTray>().Put(c.Id(), c.Actor, sheet);
                return BallotPages.At(c.Id()) + "/slips/print";
            },
            Result<string>.Refused
        );
    }

    private static async Task<(ShownBallot Shown, DangVu.Documents.Paper Paper)?> Make(Ctx c) =>
        await BallotPages.Find(c, MeetingDesk.Write, BallotStates.Open) is { } shown
        && c.Work.Get<SlipTray>().Find(shown.Ballot.Id, c.Actor) is { } sheet
            ? (
                shown,
                await SlipPaper.Of(
                    c,
                    shown,
                    sheet,
                    $"{c.Http.Request.Scheme}://{c.Http.Request.Host}{BallotPage.Address}"
                )
            )
            : null;

    public static async Task<PageModel?> Print(Ctx c)
    {
        if (await Make(c) is not var (shown, paper))
            return null;
        var at = BallotPages.At(shown.Ballot.Id);
        return PaperFile.Page(
            paper,
            c.T["ballot.slips.print"],
            c.T["ballot.slips.print.lede"],
            BallotPages.Crumbs(c.T, shown),
            [
                new("DOCX", at + "/slips/print.docx"),
                new("PDF", at + "/slips/print.pdf"),
                new(c.T["ballot.slips.done"], at + "/slips/done", Primary: true, Post: true),
            ]
        );
    }

    public static async Task<IResult?> File(Ctx c) =>
        PaperFile.Knows(c.Route("format")) && await Make(c) is var (_, paper)
            ? PaperFile.Of(paper, c.Route("format"), "phieu-ma")
            : null;

    /// <summary>Printed: the codes leave this machine's memory.</summary>
    public static async Task<Result<string>> Done(Ctx c, FormReader form)
    {
        if (await BallotPages.Find(c, MeetingDesk.Write) is null)
            return Refusal.NotFound("record.none");
        c.Work.Get<SlipTray>().Clear(c.Id());
        return BallotPages.At(c.Id());
    }
}
