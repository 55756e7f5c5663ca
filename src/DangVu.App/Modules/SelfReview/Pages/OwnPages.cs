using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>The member's own turns: write, confirm, answer, and see who opened the sheet.</summary>
internal static class OwnPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var me = c.Actor.MemberId;
        var turns = me is null
            ? []
            : await c
                .Db.Set<Turn>()
                .AsNoTracking()
                .Where(x => x.MemberId == me && x.State != TurnStates.Replaced)
                .OrderByDescending(x => x.Month)
                .ToListAsync();
        var ids = turns.Select(x => x.Id).ToList();
        var sheets = await c
            .Db.Set<Sheet>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.TurnId))
            .ToDictionaryAsync(s => s.TurnId);
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var next = turns.LastOrDefault(x => x.State == TurnStates.Planned);
        return new ListModel
        {
            Title = t["own.selfreview.title"],
            Lede = next is null
                ? t["own.selfreview.none"]
                : t["own.selfreview.next", TurnWords.Month(next.Month), bodies.GetValueOrDefault(next.BodyId)],
            Help = t["own.selfreview.help"],
            Actions = next is null
                ? []
                : [new(t["own.selfreview.write"], $"/own/self-review/{next.Id}/write", Primary: true)],
            Above = me is null
                ? []
                : await MovePages.Waiting(c, m => m.MemberId == me || m.WithMemberId == me, own: true),
            Table = new Table(
                [new(t["selfreview.month.label"]), new(t["body"]), new(t["state"]), new(t["sheet.title"])],
                [
                    .. turns.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(TurnWords.Month(x.Month), "/own/self-review/" + x.Id),
                                bodies.GetValueOrDefault(x.BodyId),
                                TurnWords.State(t, x, c.Today),
                                sheets.GetValueOrDefault(x.Id) switch
                                {
                                    null => t["sheet.not-yet.short"],
                                    { ErasedOn: not null } => t["sheet.erased.short"],
                                    { ConfirmedOn: null } => t["sheet.not-confirmed"],
                                    _ => t["sheet.confirmed.short"],
                                },
                            ]
                    ),
                ]
            ),
        };
    }

    private static async Task<Turn?> Own(Ctx c, Guid id) =>
        await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id) is { } turn
        && SelfReviewDoor.IsOwn(c.Actor, turn)
            ? turn
            : null;

    private static IReadOnlyList<Link> Crumbs(Ctx c) => [new(c.T["own.selfreview.title"], "/own/self-review")];

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Own(c, c.Id()) is not { } turn || await SheetReader.Open(c.Work, turn) is not { } read)
            return null;
        var t = c.T;
        var at = "/own/self-review/" + turn.Id;
        var open =
            turn.State is TurnStates.Planned or TurnStates.Held
            && read.Sheet is not ({ ConfirmedOn: not null } or { ErasedOn: not null });
        return new DetailModel
        {
            Title = t["turn.title", TurnWords.Month(turn.Month)],
            Lede = t["own.selfreview.lede"],
            Crumbs = Crumbs(c),
            Help = t["own.selfreview.help"],
            Actions =
            [
                .. !open ? []
                : read.Sheet is null ? new PageAction[] { new(t["own.selfreview.write"], at + "/write", Primary: true) }
                :
                [
                    new(t["own.selfreview.confirm"], at + "/confirm", Primary: true, Post: true),
                    new(t["own.selfreview.rewrite"], at + "/write"),
                ],
                .. turn.State == TurnStates.Planned
                    ? new PageAction[] { new(t["own.swap"], at + "/swap"), new(t["own.postpone"], at + "/postpone") }
                    : [],
                .. turn.State is TurnStates.Planned or TurnStates.Held ? SheetPapers.Actions(t, at, read.Sheet) : [],
            ],
            Facts = [(t["state"], TurnWords.State(t, turn, c.Today)), (t["selfreview.held-on"], Vn.Day(turn.HeldOn))],
            Sections = TurnPage.Content(c, turn, read, own: true),
        };
    }

    public static async Task<FormModel?> ShowWrite(Ctx c) =>
        await Own(c, c.Id()) is not { } turn || turn.State is TurnStates.Missed or TurnStates.Replaced
            ? null
            : await SheetForms.SheetForm(
                c,
                turn,
                c.T["own.selfreview.write"],
                c.T["own.selfreview.lede"],
                Crumbs(c),
                "/own/self-review/" + turn.Id
            );

    public static async Task<Result<string>> PostWrite(Ctx c, FormReader form) =>
        await Own(c, c.Id()) is null
            ? Refusal.NotFound("record.none")
            : await SheetForms.PostSheet(c, form, "/own/self-review/" + c.Id());

    public static async Task<Result<string>> PostConfirm(Ctx c, FormReader form) =>
        await Own(c, c.Id()) is null
            ? Refusal.NotFound("record.none")
            : await TurnForms.Do(
                c,
                form,
                "selfreview.confirm",
                new ConfirmSheet(c.Id()),
                ConfirmSheet.Handle,
                "/own/self-review/" + c.Id()
            );

    /// <summary>The answer to a comment, by the member themself or entered at the meeting.</summary>
    private static async Task<(Comment Comment, Turn Turn, string Then)?> FindComment(Ctx c, bool own)
    {
        var comment = await c.Db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        var turn = comment is null
            ? null
            : await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == comment.TurnId);
        if (comment is null || turn is null || comment.Outcome != "open" || comment.Cipher.Length == 0)
            return null;
        return own
            ? SelfReviewDoor.IsOwn(c.Actor, turn)
                ? (comment, turn, "/own/self-review/" + turn.Id)
                : null
            : await SelfReviewDoor.Hears(c.Work, turn.BodyId, turn.Collective)
                ? (comment, turn, "/self-review/turns/" + turn.Id)
                : null;
    }

    public static Task<FormModel?> ShowOwnAnswer(Ctx c) => ShowAnswer(c, own: true);

    public static Task<FormModel?> ShowHeardAnswer(Ctx c) => ShowAnswer(c, own: false);

    private static async Task<FormModel?> ShowAnswer(Ctx c, bool own)
    {
        if (await FindComment(c, own) is not var (comment, turn, then))
            return null;
        // Opening the sheet keeps the reading; the comment comes from what was opened.
        var text = (await SheetReader.Open(c.Work, turn))?.Comments.FirstOrDefault(x => x.Id == comment.Id)?.Text;
        var t = c.T;
        return new FormModel
        {
            Title = t["comment.settle"],
            Lede = text,
            Crumbs = own ? Crumbs(c) : [new(t["selfreview.title"], "/self-review")],
            Fields =
            [
                new("answer", t["comment.answer"], FieldKind.LongText) { Hint = t["comment.answer.hint"] },
                new("what", t["remedy.what"]) { Hint = t["remedy.what.hint"] },
                new("dueOn", t["remedy.due"], FieldKind.Date),
                .. own
                    ? []
                    : new[]
                    {
                        new Field("ownerId", t["remedy.owner"], FieldKind.Select)
                        {
                            Options = await SheetForms.Owners(c, turn, (await c.Bodies.Find(turn.BodyId))!),
                        },
                    },
            ],
            Submit = t["save"],
            Cancel = then,
        };
    }

    public static Task<Result<string>> PostOwnAnswer(Ctx c, FormReader form) => PostAnswer(c, form, own: true);

    public static Task<Result<string>> PostHeardAnswer(Ctx c, FormReader form) => PostAnswer(c, form, own: false);

    private static async Task<Result<string>> PostAnswer(Ctx c, FormReader form, bool own)
    {
        if (await FindComment(c, own) is not var (comment, _, then))
            return Refusal.NotFound("record.none");
        var command = new AnswerComment(
            comment.Id,
            form.Optional("answer", 4000),
            SheetForms.ReadRemedy(
                form,
                form.Optional("what"),
                form.Optional("dueOn"),
                "dueOn",
                own ? null : form.Optional("ownerId")
            )
        );
        return await TurnForms.Do(c, form, "selfreview.answer", command, AnswerComment.Handle, then);
    }
}
