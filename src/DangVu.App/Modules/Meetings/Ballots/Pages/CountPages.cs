using System.Globalization;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>The tellers' count, typed from their sheet.</summary>
internal static class CountPages
{
    private static readonly string[] States = [BallotStates.Open, BallotStates.Closed, BallotStates.Counted];

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await BallotPages.Find(c, MeetingDesk.Write, States) is not { } shown || !MayCount(shown.Ballot))
            return null;
        var (b, t) = (shown.Ballot, c.T);
        var hands = b.Way == BallotWays.Hands;
        var again = b.State == BallotStates.Counted;
        var choices = await BallotDesk.Choices(c.Db, b.Id);
        return new FormModel
        {
            Title = t["ballot.count"],
            Lede = hands ? t["ballot.count.hands", b.EntitledPresent] : t["ballot.count.papers", b.PapersIssued],
            Crumbs = BallotPages.Crumbs(t, shown),
            Rules = BallotPages.Rules(c, shown),
            Fields =
            [
                .. b.HasDevices
                    ? Array.Empty<Field>()
                    :
                    [
                        new Field("presentAtEnd", t["ballot.at-end"], FieldKind.Number)
                        {
                            Required = true,
                            Value = Text(b.PresentAtEnd ?? b.EntitledPresent),
                            Hint = t["ballot.at-end.hint"],
                        },
                    ],
                .. hands
                    ? Array.Empty<Field>()
                    :
                    [
                        new Field("collected", t["ballot.collected"], FieldKind.Number)
                        {
                            Required = true,
                            Value = again ? Text(b.PapersCollected) : null,
                        },
                        new Field("invalid", t["ballot.invalid"], FieldKind.Number)
                        {
                            Required = true,
                            Value = again ? Text(b.PapersInvalid) : null,
                            Hint = t["ballot.invalid.hint"],
                        },
                    ],
                new("lines", t["ballot.result"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("for", t[b.IsElection ? "ballot.votes-for" : "vote.for"], FieldKind.Number),
                        .. b.IsElection
                            ? Array.Empty<Field>()
                            :
                            [
                                new Field("against", t["vote.against"], FieldKind.Number),
                                new Field("other", t["vote.other"], FieldKind.Number),
                            ],
                    ],
                    Rows =
                    [
                        .. choices.Select(x => new GridRow(
                            x.Id.ToString(),
                            x.Text,
                            null,
                            again
                                ? new Dictionary<string, string?>
                                {
                                    ["for"] = Text(x.PaperFor),
                                    ["against"] = Text(x.PaperAgainst),
                                    ["other"] = Text(x.PaperOther),
                                }
                                : new Dictionary<string, string?>()
                        )),
                    ],
                },
            ],
            Submit = t["ballot.count.go"],
            Cancel = BallotPages.At(b.Id),
            Help = t[b.IsElection ? "ballot.count.help.election" : "ballot.count.help.decision"],
        };
    }

    private static bool MayCount(Ballot b) => b.HasDevices ? b.PapersIssued > 0 && b.State != BallotStates.Open : true;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await BallotPages.Find(c, MeetingDesk.Write, States) is not { } shown)
            return Refusal.NotFound("record.none");
        var hands = shown.Ballot.Way == BallotWays.Hands;
        var lines = new List<LineCount>();
        foreach (var (key, value) in form.Grid("lines"))
            lines.Add(
                new LineCount(
                    Number(form, value("for"), needed: true),
                    Number(form, value("against")),
                    Number(form, value("other"))
                )
                {
                    ChoiceId = key,
                }
            );
        var command = new CountBallot(
            c.Id(),
            lines,
            hands ? 0 : (int)form.Number("collected", 0, int.MaxValue),
            hands ? 0 : (int)form.Number("invalid", 0, int.MaxValue),
            shown.Ballot.HasDevices ? null : (int)form.Number("presentAtEnd", 0, int.MaxValue)
        );
        return await c.Do(form, "meetings.ballot-count", command, CountBallot.Handle, BallotPages.At(c.Id()));
    }

    private static int Number(FormReader form, string? typed, bool needed = false)
    {
        if (typed is null && !needed)
            return 0;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        form.Add(
            typed is null ? Refusal.Invalid("lines", "field.required") : Refusal.Invalid("lines", "field.number", typed)
        );
        return 0;
    }
}
