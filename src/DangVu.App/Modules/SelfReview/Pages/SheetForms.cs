using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>The sheet and the comments as forms, for the member and for the deputy who types from paper.</summary>
internal static class SheetForms
{
    /// <summary>The turn, if this reader hears its collective; for anyone else there is no such page.</summary>
    private static async Task<(Turn Turn, BodyRef Body)?> Heard(Ctx c, Guid id) =>
        await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id) is { } turn
        && await SelfReviewDoor.MayEnter(c.Work, turn)
        && await c.Bodies.Find(turn.BodyId) is { } body
            ? (turn, body)
            : null;

    public static async Task<FormModel?> ShowPaper(Ctx c) =>
        await Heard(c, c.Id()) is not var (turn, body)
            ? null
            : await SheetForm(
                c,
                turn,
                c.T["turn.paper"],
                c.T["turn.paper.lede"],
                TurnPage.Crumbs(c.T, body),
                TurnForms.At(c)
            );

    public static Task<Result<string>> PostPaper(Ctx c, FormReader form) => PostSheet(c, form, TurnForms.At(c));

    /// <summary>The sheet by the groups of the catalogue, whose items stand above as a reminder.</summary>
    internal static async Task<FormModel?> SheetForm(
        Ctx c,
        Turn turn,
        string title,
        string lede,
        IReadOnlyList<Link> crumbs,
        string cancel
    )
    {
        var read = await SheetReader.Open(c.Work, turn);
        if (read is null || read.Sheet is { ConfirmedOn: not null } or { ErasedOn: not null })
            return null;
        var t = c.T;
        var catalogue = read.Catalogue;
        return new FormModel
        {
            Title = title,
            Lede = lede,
            Crumbs = crumbs,
            Rules =
            [
                new RuleNote(
                    catalogue.Version.Title.In(t.Language),
                    catalogue.Version.Basis.Cite(t.Language),
                    catalogue.Version.Verified
                ),
            ],
            Above =
            [
                .. catalogue.Body.Groups.Select(g => new Section(g.Title.In(t.Language))
                {
                    Text = string.Join("\n", catalogue.Body.In(g.Code).Select(i => Item(t, i))),
                }),
            ],
            Fields =
            [
                .. catalogue.Body.Groups.Select(g => new Field(
                    "g-" + g.Code,
                    g.Title.In(t.Language),
                    FieldKind.LongText
                )
                {
                    Value = read.Text?.Groups?.GetValueOrDefault(g.Code),
                    Hint = t["sheet.hint." + g.Code],
                }),
                new("nothing", t["sheet.nothing"], FieldKind.Check)
                {
                    Value = read.Text is { Nothing: true } ? "on" : null,
                },
            ],
            Submit = t["save"],
            Cancel = cancel,
            Help = t["sheet.help"],
        };
    }

    /// <summary>A wording that nobody has compared with the original says so where it is read.</summary>
    internal static string Item(Texts t, CatalogueItem item) =>
        item.Code + ". " + item.Text.In(t.Language) + (item.Verified ? "" : " (" + t["rule.unverified"] + ")");

    internal static async Task<Result<string>> PostSheet(Ctx c, FormReader form, string then)
    {
        var turn = await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id());
        if (turn is null)
            return Refusal.NotFound("record.none");
        var groups = new Dictionary<string, string>();
        foreach (var group in (await Catalogue.On(c.Work, turn.HeldOn ?? turn.Month)).Body.Groups)
            if (form.Optional("g-" + group.Code, SheetText.Longest) is { } words)
                groups[group.Code] = words;
        return await TurnForms.Do(
            c,
            form,
            "selfreview.write-sheet",
            new WriteSheet(turn.Id, new SheetText(groups, form.Ticked("nothing"))),
            WriteSheet.Handle,
            then
        );
    }

    public static async Task<FormModel?> ShowSigned(Ctx c) =>
        await Heard(c, c.Id()) is not var (_, body)
            ? null
            : new FormModel
            {
                Title = c.T["turn.signed"],
                Lede = c.T["turn.signed.lede"],
                Crumbs = TurnPage.Crumbs(c.T, body),
                Fields =
                [
                    new("signedOn", c.T["turn.signed.on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                ],
                Submit = c.T["save"],
                Cancel = TurnForms.At(c),
            };

    public static Task<Result<string>> PostSigned(Ctx c, FormReader form) =>
        TurnForms.Do(
            c,
            form,
            "selfreview.confirm",
            new ConfirmSheet(c.Id(), form.Date("signedOn")),
            ConfirmSheet.Handle,
            TurnForms.At(c)
        );

    public static async Task<FormModel?> ShowComments(Ctx c)
    {
        if (await Heard(c, c.Id()) is not var (turn, body) || turn.State != TurnStates.Held)
            return null;
        var t = c.T;
        var owners = await Owners(c, turn, body);
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
                        new("ownerId", t["remedy.owner"], FieldKind.Select) { Options = owners },
                    ],
                    Rows =
                    [
                        .. Enumerable
                            .Range(1, 5)
                            .Select(n => new GridRow(
                                new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]).ToString(),
                                t["comment.line", n],
                                null,
                                new Dictionary<string, string?>()
                            )),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = TurnForms.At(c),
            Help = t["turn.comments.help"],
        };
    }

    public static Task<Result<string>> PostComments(Ctx c, FormReader form)
    {
        var entries = new List<CommentEntry>();
        foreach (var (_, value) in form.Grid("comments"))
            if (value("text") is { } text)
                entries.Add(
                    new CommentEntry(
                        text,
                        value("answer"),
                        ReadRemedy(form, value("what"), value("dueOn"), "comments", value("ownerId"))
                    )
                );
        return TurnForms.Do(
            c,
            form,
            "selfreview.comments",
            new EnterComments(c.Id(), entries),
            EnterComments.Handle,
            TurnForms.At(c)
        );
    }

    /// <summary>Who may take a remedy on: anyone of the collective; the member themself first.</summary>
    internal static async Task<IReadOnlyList<(string, string)>> Owners(Ctx c, Turn turn, BodyRef body) =>
        [
            .. (await c.Work.Get<ICollectives>().On(body, turn.Collective, c.Today))
                .OrderBy(s => s.MemberId == turn.MemberId ? 0 : 1)
                .Select(s => (s.MemberId.ToString(), s.Name)),
        ];

    internal static RemedyAgreed? ReadRemedy(
        FormReader form,
        string? what,
        string? due,
        string field,
        string? owner = null
    )
    {
        if (what is null)
            return null;
        if (due is null)
            form.Add(Refusal.Invalid(field, "remedy.due-missing"));
        else if (!FormReader.TryDate(due, out var day))
            form.Add(Refusal.Invalid(field, "field.date", due));
        else
            return new RemedyAgreed(what, day, Guid.TryParse(owner, out var id) ? id : null);
        return null;
    }
}
