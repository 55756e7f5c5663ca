using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Papers.Wording;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Papers.Pages;

/// <summary>The forms, how each is worded today, and a real paper in that wording.</summary>
internal static class FormPages
{
    public static IReadOnlyList<Link> Crumbs(Ctx c, PaperForm? form = null) =>
        form is null
            ? [new(c.T["paperforms.title"], "/papers")]
            : [new(c.T["paperforms.title"], "/papers"), new(c.T[form.NameKey], "/papers/" + form.Code)];

    public static async Task<bool> Writes(Ctx c) => c.Actor.May(WordPaper.Permission, (await c.Bodies.Root()).Path);

    public static (PaperForm Form, IPaperForms Module)? Find(Ctx c) => c.Work.Get<PaperBook>().Find(c.Route("form"));

    public static Task<OwnWording?> Draft(Ctx c, string form) =>
        c.Db.Set<OwnWording>().AsNoTracking().SingleOrDefaultAsync(w => w.Form == form && w.From == OwnWording.Draft);

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var own = (await c.Db.Set<OwnWording>().AsNoTracking().OrderBy(w => w.From).ToListAsync()).ToLookup(w =>
            w.Form
        );
        return new ListModel
        {
            Title = t["paperforms.title"],
            Lede = t["paperforms.lede"],
            Help = t["paperforms.help"],
            Table = new Table(
                [new(t["paperforms.form"]), new(t["paperforms.worded"])],
                [
                    .. c
                        .Work.Get<PaperBook>()
                        .Forms.Select(f =>
                            (IReadOnlyList<Cell>)
                                [new Cell(t[f.NameKey], "/papers/" + f.Code), State(c, [.. own[f.Code]])]
                        ),
                ]
            ),
        };
    }

    private static Cell State(Ctx c, IReadOnlyList<OwnWording> rows)
    {
        var used = rows.LastOrDefault(w => w.From <= c.Today);
        var draft = rows.Any(w => w.From == OwnWording.Draft) ? c.T["paperforms.has-draft"] : null;
        return PaperBook.Read(used).Count == 0
            ? new Cell(c.T["paperforms.as-shipped"], Tone: draft is null ? Tone.None : Tone.Due, Sub: draft)
            : new Cell(
                c.T["paperforms.own-since", Vn.Day(used!.From)],
                Tone: draft is null ? Tone.Ok : Tone.Due,
                Sub: draft
            );
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (Find(c) is not var (form, _))
            return null;
        var t = c.T;
        var rows = await c.Db.Set<OwnWording>().AsNoTracking().Where(w => w.Form == form.Code).ToListAsync();
        var used = rows.Where(w => w.From <= c.Today).MaxBy(w => w.From);
        var worded = c.Work.Get<PaperBook>().Worded(form.Code, used);
        var own = PaperBook.Read(used);
        return new DetailModel
        {
            Title = t[form.NameKey],
            Lede =
                own.Count == 0 ? t["paperforms.shipped-lede"] : t["paperforms.own-lede", own.Count, Vn.Day(used!.From)],
            Crumbs = Crumbs(c),
            Help = t["paperforms.help"],
            Actions =
            [
                .. await Writes(c)
                    ? new PageAction[] { new(t["paperforms.edit"], $"/papers/{form.Code}/edit", Primary: true) }
                    : [],
                new(t["paperforms.preview"], $"/papers/{form.Code}/preview"),
                .. own.Count > 0 && await Writes(c)
                    ? new PageAction[] { new(t["paperforms.back-to-shipped"], $"/papers/{form.Code}/shipped") }
                    : [],
            ],
            Sections =
            [
                new(t["paperforms.lines"])
                {
                    Table = new Table(
                        [new(t["paperforms.line"]), new(t["paperforms.text"])],
                        [
                            .. form.Lines.Select(
                                (l, i) =>
                                    (IReadOnlyList<Cell>)
                                        [
                                            Vn.Number(i + 1),
                                            new Cell(
                                                worded.Text(l.Code).Length == 0
                                                    ? t["paperforms.left-out"]
                                                    : worded.Text(l.Code)
                                            )
                                            {
                                                Tone = own.ContainsKey(l.Code) ? Tone.Due : Tone.None,
                                                Sub = own.ContainsKey(l.Code)
                                                    ? t["paperforms.shipped-is", worded.Shipped(l.Code)]
                                                    : null,
                                            },
                                        ]
                            ),
                        ]
                    ),
                },
                .. rows.Count == 0 ? [] : new[] { History(c, rows) },
            ],
        };
    }

    private static Section History(Ctx c, IEnumerable<OwnWording> rows) =>
        new(c.T["paperforms.history"])
        {
            Table = new Table(
                [
                    new(c.T["paperforms.from"]),
                    new(c.T["paperforms.changed-lines"], true),
                    new(c.T["paperforms.written-by"]),
                ],
                [
                    .. rows.OrderByDescending(w => w.From)
                        .Select(w =>
                            (IReadOnlyList<Cell>)
                                [
                                    w.From == OwnWording.Draft
                                        ? new Cell(c.T["paperforms.draft"], Tone: Tone.Due)
                                        : new Cell(Vn.Day(w.From)),
                                    Cell.Of(PaperBook.Read(w).Count),
                                    new Cell(w.WrittenBy, Sub: Vn.Day(w.WrittenOn)),
                                ]
                        ),
                ]
            ),
        };

    /// <summary>A real paper as the draft words it, or as it is worded today.</summary>
    public static async Task<PageModel?> Preview(Ctx c)
    {
        if (Find(c) is not var (form, module))
            return null;
        var t = c.T;
        var book = c.Work.Get<PaperBook>();
        var draft = await Writes(c) ? await Draft(c, form.Code) : null;
        var wording = draft is null ? await book.Of(form.Code, c.Today) : book.Worded(form.Code, draft);
        var actions = draft is null
            ? Array.Empty<PageAction>()
            :
            [
                new(t["paperforms.use"], $"/papers/{form.Code}/use", Primary: true),
                new(t["paperforms.edit-on"], $"/papers/{form.Code}/edit"),
            ];
        if (await module.Sample(c, form.Code, wording) is not { } sample)
            return new MessageModel
            {
                Title = t["paperforms.preview-of", t[form.NameKey]],
                Lede = t["paperforms.no-sample"],
                Crumbs = Crumbs(c, form),
                Actions = actions,
            };
        return PaperFile.Page(
            sample,
            t["paperforms.preview-of", t[form.NameKey]],
            draft is null ? t["paperforms.preview-used"] : t["paperforms.preview-draft"],
            Crumbs(c, form),
            actions
        );
    }
}
