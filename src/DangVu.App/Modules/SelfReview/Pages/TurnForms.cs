using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>What is done with a turn: held, missed, swapped, put off; and its sheet and comments typed from paper.</summary>
internal static class TurnForms
{
    internal static async Task<Result<string>> Do<T>(Ctx c, FormReader form, string act, T command, Func<Work, T, Task<Result<Guid>>> handler, string then)
    {
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run(act, command, handler);
        return done.Match<Result<string>>(_ => then, Result<string>.Refused);
    }

    private static string At(Ctx c) => "/self-review/turns/" + c.Id();

    private static async Task<FormModel?> Form(Ctx c, string key, Func<Turn, BodyRef, Task<IReadOnlyList<Field>>> fields)
    {
        if (await TurnPage.Find(c, SelfReviewDoor.Write) is not var (turn, body) || turn.State is TurnStates.Held or TurnStates.Replaced)
            return null;
        return new FormModel
        {
            Title = c.T[key],
            Lede = c.T["turn.of", TurnWords.Month(turn.Month), body.Name],
            Crumbs = TurnPage.Crumbs(c.T, body),
            Fields = await fields(turn, body),
            Submit = c.T[key + ".go"],
            Cancel = At(c),
        };
    }

    private static Field Reason(Ctx c) => new("reason", c.T["reason"]) { Required = true };

    public static Task<FormModel?> ShowHold(Ctx c) =>
        Form(c, "turn.hold", (_, _) => Task.FromResult<IReadOnlyList<Field>>([new("heldOn", c.T["selfreview.held-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) }]));

    public static Task<Result<string>> PostHold(Ctx c, FormReader form) =>
        Do(c, form, "selfreview.hold", new HoldTurn(c.Id(), form.Date("heldOn")), HoldTurn.Handle, At(c));

    public static Task<FormModel?> ShowMiss(Ctx c) => Form(c, "turn.miss", (_, _) => Task.FromResult<IReadOnlyList<Field>>([Reason(c)]));

    public static Task<Result<string>> PostMiss(Ctx c, FormReader form) =>
        Do(c, form, "selfreview.miss", new MissTurn(c.Id(), form.Text("reason")), MissTurn.Handle, At(c));

    public static Task<FormModel?> ShowPostpone(Ctx c) =>
        Form(
            c,
            "turn.postpone",
            (turn, _) =>
                Task.FromResult<IReadOnlyList<Field>>(
                    [new("toMonth", c.T["turn.to-month"], FieldKind.Date) { Required = true, Value = Vn.Day(turn.Month.AddMonths(1)), Hint = c.T["selfreview.any-day"] }, Reason(c)]
                )
        );

    public static async Task<Result<string>> PostPostpone(Ctx c, FormReader form)
    {
        var command = new PostponeTurn(c.Id(), form.Date("toMonth"), form.Text("reason"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("selfreview.postpone", command, PostponeTurn.Handle);
        return done.Match<Result<string>>(id => "/self-review/turns/" + id, Result<string>.Refused);
    }

    public static Task<FormModel?> ShowSwap(Ctx c) =>
        Form(
            c,
            "turn.swap",
            async (turn, body) =>
                [
                    new("withMemberId", c.T["turn.swap.with"], FieldKind.Select)
                    {
                        Required = true,
                        Options =
                        [
                            // The whole list: leaving the turn's own member out would name them to readers from above.
                            .. (await DrawRota.Seats(c.Work, body, turn.Collective, c.Today)).Select(s => (s.MemberId.ToString(), s.Name)),
                        ],
                    },
                    Reason(c),
                ]
        );

    public static async Task<Result<string>> PostSwap(Ctx c, FormReader form)
    {
        if (await TurnPage.Find(c, SelfReviewDoor.Write) is not var (_, body))
            return Refusal.NotFound("record.none");
        return await Do(c, form, "selfreview.swap", new SwapTurn(c.Id(), form.Id("withMemberId"), form.Text("reason")), SwapTurn.Handle, "/self-review/rota?body=" + body.Id);
    }

    /// <summary>The turn, if this reader hears its collective; for anyone else there is no such page.</summary>
    private static async Task<(Turn Turn, BodyRef Body)?> Heard(Ctx c, Guid id) =>
        await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id) is { } turn
        && await SelfReviewDoor.MayEnter(c.Work, turn)
        && await c.Bodies.Find(turn.BodyId) is { } body
            ? (turn, body)
            : null;

    public static async Task<FormModel?> ShowPaper(Ctx c) =>
        await Heard(c, c.Id()) is not var (turn, body) ? null : await SheetForm(c, turn, c.T["turn.paper"], c.T["turn.paper.lede"], TurnPage.Crumbs(c.T, body), At(c));

    public static Task<Result<string>> PostPaper(Ctx c, FormReader form) => PostSheet(c, form, At(c));

    /// <summary>The sheet by the groups of the catalogue, whose items stand above as a reminder.</summary>
    internal static async Task<FormModel?> SheetForm(Ctx c, Turn turn, string title, string lede, IReadOnlyList<Link> crumbs, string cancel)
    {
        var read = await SheetReader.Open(c.Work, turn);
        if (read is null || read.Sheet is { ConfirmedOn: not null } or { ErasedOn: not null })
            return null;
        var t = c.T;
        var catalogue = c.Work.Get<SelfReviewRules>().Manifestations(turn.HeldOn ?? turn.Month);
        return new FormModel
        {
            Title = title,
            Lede = lede,
            Crumbs = crumbs,
            Rules = [new RuleNote(catalogue.Version.Title.In(t.Language), catalogue.Version.Basis.Cite(t.Language), catalogue.Version.Verified)],
            Above =
            [
                .. catalogue.Body.Groups.Select(g => new Section(g.Title.In(t.Language))
                {
                    Text = string.Join("\n", catalogue.Body.In(g.Code).Select(i => i.Code + ". " + i.Text.In(t.Language))),
                }),
            ],
            Fields =
            [
                .. catalogue.Body.Groups.Select(g => new Field("g-" + g.Code, g.Title.In(t.Language), FieldKind.LongText) { Value = read.Text?.Groups?.GetValueOrDefault(g.Code) }),
                new("nothing", t["sheet.nothing"], FieldKind.Check) { Value = read.Text is { Nothing: true } ? "on" : null },
            ],
            Submit = t["save"],
            Cancel = cancel,
            Help = t["sheet.help"],
        };
    }

    internal static async Task<Result<string>> PostSheet(Ctx c, FormReader form, string then)
    {
        var turn = await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        if (turn is null)
            return Refusal.NotFound("record.none");
        var groups = new Dictionary<string, string>();
        foreach (var group in c.Work.Get<SelfReviewRules>().Manifestations(turn.HeldOn ?? turn.Month).Body.Groups)
            if (form.Optional("g-" + group.Code, SheetText.Longest) is { } words)
                groups[group.Code] = words;
        return await Do(c, form, "selfreview.write-sheet", new WriteSheet(turn.Id, new SheetText(groups, form.Ticked("nothing"))), WriteSheet.Handle, then);
    }

    public static async Task<FormModel?> ShowSigned(Ctx c) =>
        await Heard(c, c.Id()) is not var (_, body)
            ? null
            : new FormModel
            {
                Title = c.T["turn.signed"],
                Lede = c.T["turn.signed.lede"],
                Crumbs = TurnPage.Crumbs(c.T, body),
                Fields = [new("signedOn", c.T["turn.signed.on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) }],
                Submit = c.T["save"],
                Cancel = At(c),
            };

    public static Task<Result<string>> PostSigned(Ctx c, FormReader form) =>
        Do(c, form, "selfreview.confirm", new ConfirmSheet(c.Id(), form.Date("signedOn")), ConfirmSheet.Handle, At(c));

    public static async Task<FormModel?> ShowComments(Ctx c)
    {
        if (await Heard(c, c.Id()) is not var (turn, body) || turn.State != TurnStates.Held)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["turn.comments"],
            Lede = t["turn.comments.lede"],
            Crumbs = TurnPage.Crumbs(t, body),
            Fields =
            [
                new("comments", t["turn.comments.title"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("text", t["comment.text"], FieldKind.LongText),
                        new("answer", t["comment.answer"]),
                        new("what", t["remedy.what"]),
                        new("dueOn", t["remedy.due"], FieldKind.Date),
                    ],
                    Rows =
                    [
                        .. Enumerable.Range(1, 5).Select(n => new GridRow(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]).ToString(), t["comment.line", n], null, new Dictionary<string, string?>())),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = At(c),
            Help = t["turn.comments.help"],
        };
    }

    public static Task<Result<string>> PostComments(Ctx c, FormReader form)
    {
        var entries = new List<CommentEntry>();
        foreach (var (_, value) in form.Grid("comments"))
            if (value("text") is { } text)
                entries.Add(new CommentEntry(text, value("answer"), ReadRemedy(form, value("what"), value("dueOn"), "comments")));
        return Do(c, form, "selfreview.comments", new EnterComments(c.Id(), entries), EnterComments.Handle, At(c));
    }

    internal static RemedyAgreed? ReadRemedy(FormReader form, string? what, string? due, string field)
    {
        if (what is null)
            return null;
        if (due is null)
            form.Add(Refusal.Invalid(field, "remedy.due-missing"));
        else if (!FormReader.TryDate(due, out var day))
            form.Add(Refusal.Invalid(field, "field.date", due));
        else
            return new RemedyAgreed(what, day);
        return null;
    }
}
