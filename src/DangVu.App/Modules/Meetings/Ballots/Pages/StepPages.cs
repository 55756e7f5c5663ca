using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>The forms of a ballot's steps, one for each.</summary>
internal static class BallotStepPages
{
    private static Task<ShownBallot?> Find(Ctx c, params IReadOnlyList<string> states) =>
        BallotPages.Find(c, MeetingDesk.Write, states);

    private static Task<Result<string>> Do<TCommand>(
        Ctx c,
        FormReader form,
        string act,
        TCommand command,
        Func<Work, TCommand, Task<Result<Guid>>> handler
    ) => c.Do(form, act, command, handler, BallotPages.At(c.Id()));

    public static async Task<FormModel?> ShowOpen(Ctx c)
    {
        if (await Find(c, BallotStates.Prepared) is not { } shown)
            return null;
        var (t, m) = (c.T, shown.Meeting);
        return new FormModel
        {
            Title = t["ballot.open"],
            Lede = t["ballot.open.lede", m.EntitledPresent, m.Entitled],
            Crumbs = BallotPages.Crumbs(t, shown),
            Rules = BallotPages.Rules(c, shown),
            Fields =
                shown.Ballot.Way == BallotWays.Mixed
                    ?
                    [
                        new("papers", t["ballot.papers-number"], FieldKind.Number)
                        {
                            Required = true,
                            Hint = t["ballot.papers-number.hint", m.EntitledPresent, BallotDesk.Together],
                        },
                    ]
                    : [],
            Submit = t["ballot.open"],
            Cancel = BallotPages.At(shown.Ballot.Id),
            Help = t["ballot.open.help"],
        };
    }

    public static async Task<Result<string>> PostOpen(Ctx c, FormReader form)
    {
        if (await Find(c, BallotStates.Prepared) is not { } shown)
            return Refusal.NotFound("record.none");
        var papers = shown.Ballot.Way == BallotWays.Mixed ? (int)form.Number("papers", 0, int.MaxValue) : 0;
        return await Do(c, form, "meetings.ballot-open", new OpenBallot(c.Id(), papers), OpenBallot.Handle);
    }

    public static async Task<FormModel?> ShowReturn(Ctx c)
    {
        if (await Find(c, BallotStates.Open) is not { Ballot.HasDevices: true } shown)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["ballot.return"],
            Lede = t["ballot.return.lede"],
            Crumbs = BallotPages.Crumbs(t, shown),
            Fields =
            [
                new("code", t["ballot.code"])
                {
                    Required = true,
                    Autocomplete = "one-time-code",
                    Hint = t["ballot.code.hint"],
                },
                new("forPaper", t["ballot.return.for-paper"], FieldKind.Check) { Value = "on" },
            ],
            Submit = t["ballot.return.go"],
            Cancel = BallotPages.At(shown.Ballot.Id),
            Help = t["ballot.return.help", BallotDesk.Together],
        };
    }

    public static Task<Result<string>> PostReturn(Ctx c, FormReader form) =>
        Do(
            c,
            form,
            "meetings.ballot-return",
            new ReturnSlip(c.Id(), form.Text("code", 60), form.Ticked("forPaper")),
            ReturnSlip.Handle
        );

    public static async Task<FormModel?> ShowClose(Ctx c)
    {
        if (await Find(c, BallotStates.Open) is not { Ballot.HasDevices: true } shown)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["ballot.close"],
            Lede = t["ballot.close.lede"],
            Crumbs = BallotPages.Crumbs(t, shown),
            Fields =
            [
                AtEnd(t, shown.Ballot),
                .. shown.Ballot.BoxWrapped is null
                    ? Array.Empty<Field>()
                    :
                    [
                        new Field("boxKey", t["ballot.box-key"])
                        {
                            Required = true,
                            Autocomplete = "one-time-code",
                            Hint = t["ballot.box-key.hint"],
                        },
                    ],
            ],
            Submit = t["ballot.close"],
            Cancel = BallotPages.At(shown.Ballot.Id),
            Help = t["ballot.close.help"],
        };
    }

    private static Field AtEnd(Texts t, Ballot b) =>
        new("presentAtEnd", t["ballot.at-end"], FieldKind.Number)
        {
            Required = true,
            Value = Vn.Number(b.PresentAtEnd ?? b.EntitledPresent),
            Hint = t["ballot.at-end.hint"],
        };

    public static Task<Result<string>> PostClose(Ctx c, FormReader form) =>
        Do(
            c,
            form,
            "meetings.ballot-close",
            new CloseBallot(c.Id(), (int)form.Number("presentAtEnd", 0, int.MaxValue), form.Optional("boxKey", 60)),
            CloseBallot.Handle
        );

    public static async Task<FormModel?> ShowConfirm(Ctx c)
    {
        if (await Find(c, BallotStates.Counted) is not { } shown)
            return null;
        var (b, t) = (shown.Ballot, c.T);
        var tellers = await BallotDesk.Tellers(c.Db, b.Id);
        var names = await c.Work.Get<IMembers>().Names(tellers.Select(x => x.MemberId));
        var lines = BallotResult.Of(b, await BallotDesk.Choices(c.Db, b.Id), BallotPages.Rule(c, shown).Rule);
        return new FormModel
        {
            Title = t["ballot.confirm"],
            Lede = t["ballot.confirm.lede"],
            Crumbs = BallotPages.Crumbs(t, shown),
            Rules = BallotPages.Rules(c, shown),
            Above = [BallotTables.Numbers(t, b), BallotTables.Result(t, b, lines)],
            Fields =
            [
                new("signed", t["ballot.signed"], FieldKind.Checks)
                {
                    Options =
                    [
                        .. tellers.Select(x => (x.MemberId.ToString(), names.GetValueOrDefault(x.MemberId) ?? "–")),
                    ],
                },
            ],
            Submit = t["ballot.confirm.go"],
            Cancel = BallotPages.At(b.Id),
        };
    }

    public static Task<Result<string>> PostConfirm(Ctx c, FormReader form) =>
        Do(c, form, "meetings.ballot-confirm", new ConfirmBallot(c.Id(), form.Ids("signed")), ConfirmBallot.Handle);

    public static async Task<FormModel?> ShowAnnul(Ctx c) =>
        await Find(c) is not { } shown || shown.Ballot.State == BallotStates.Annulled
            ? null
            : new FormModel
            {
                Title = c.T["ballot.annul"],
                Lede = c.T["ballot.annul.lede"],
                Crumbs = BallotPages.Crumbs(c.T, shown),
                Fields = [new("reason", c.T["reason"]) { Required = true }],
                Submit = c.T["ballot.annul"],
                Cancel = BallotPages.At(shown.Ballot.Id),
            };

    public static Task<Result<string>> PostAnnul(Ctx c, FormReader form) =>
        Do(c, form, "meetings.ballot-annul", new AnnulBallot(c.Id(), form.Text("reason")), AnnulBallot.Handle);

    public static async Task<Result<string>> PostRepeat(Ctx c, FormReader form)
    {
        var done = await c.Work.Run("meetings.ballot-repeat", new RepeatBallot(c.Id()), RepeatBallot.Handle);
        return done.Match<Result<string>>(id => BallotPages.At(id), Result<string>.Refused);
    }
}
