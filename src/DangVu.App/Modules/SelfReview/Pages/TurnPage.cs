using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>A turn. Above the collective it is a month and "held" or "not held"; inside it, the sheet, comments and remedies.</summary>
internal static class TurnPage
{
    public static async Task<(Turn Turn, BodyRef Body)?> Find(Ctx c, string permission) =>
        await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == c.Id()) is { } turn
        && await c.Bodies.Find(turn.BodyId) is { } body
        && c.Actor.May(permission, body.Path)
            ? (turn, body)
            : null;

    public static IReadOnlyList<Link> Crumbs(Texts t, BodyRef body) =>
        [
            new(t["selfreview.title"], "/self-review?body=" + body.Id),
            new(t["selfreview.rota"], "/self-review/rota?body=" + body.Id),
        ];

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Find(c, SelfReviewDoor.Read) is not var (turn, body))
            return null;
        var t = c.T;
        var read = await SheetReader.Open(c.Work, turn);
        var name = read is null
            ? null
            : (await c.Work.Get<IMembers>().Names([turn.MemberId])).GetValueOrDefault(turn.MemberId);
        var at = "/self-review/turns/" + turn.Id;
        var writes = c.Actor.May(SelfReviewDoor.Write, body.Path);
        var enters = await SelfReviewDoor.MayEnter(c.Work, turn);
        var planned = turn.State == TurnStates.Planned;
        return new DetailModel
        {
            Title = t["turn.title", TurnWords.Month(turn.Month)],
            Lede = read is null ? t["turn.closed", body.Name] : name,
            Crumbs = Crumbs(t, body),
            Help = t["turn.help"],
            Actions =
            [
                .. writes && planned
                    ? new PageAction[]
                    {
                        new(t["turn.hold"], at + "/hold", Primary: true),
                        new(t["turn.swap"], at + "/swap"),
                        new(t["turn.postpone"], at + "/postpone"),
                        new(t["turn.miss"], at + "/miss"),
                    }
                    : [],
                .. enters && turn.State == TurnStates.Held && read?.Sheet is not { ErasedOn: not null }
                    ? new PageAction[] { new(t["turn.comments"], at + "/comments", Primary: true) }
                    : [],
                .. enters
                && turn.State is TurnStates.Planned or TurnStates.Held
                && read?.Sheet is not ({ ConfirmedOn: not null } or { ErasedOn: not null })
                    ? new PageAction[] { new(t["turn.paper"], at + "/paper") }
                    : [],
                .. enters && read?.Sheet is { ConfirmedOn: null, ErasedOn: null }
                    ? new PageAction[] { new(t["turn.signed"], at + "/signed") }
                    : [],
                .. enters && turn.State is TurnStates.Planned or TurnStates.Held
                    ? SheetPapers.Actions(t, at, read?.Sheet)
                    : [],
            ],
            Facts =
            [
                (t["body"], body.Name),
                (t["state"], TurnWords.State(t, turn, c.Today)),
                (
                    t["selfreview.held-on"],
                    turn.MeetingId is { } meeting
                        ? new Cell(Vn.Day(turn.HeldOn), "/meetings/" + meeting)
                        : Vn.Day(turn.HeldOn)
                ),
                .. read is null ? [] : new (string, Cell)[] { (t["selfreview.who"], name), (t["reason"], turn.Reason) },
            ],
            Sections = read is null ? [] : Content(c, turn, read, own: false),
        };
    }

    /// <summary>The sheet and what came of it, for the few who may open it.</summary>
    internal static List<Section> Content(Ctx c, Turn turn, ReadSheet read, bool own)
    {
        var t = c.T;
        var groups = read.Catalogue.Body.Groups;
        var sections = new List<Section>();
        if (read.Sheet is not { } sheet)
            sections.Add(new Section(t["sheet.title"]) { Text = t["sheet.not-yet"] });
        else if (sheet.ErasedOn is { } erased)
            sections.Add(new Section(t["sheet.title"]) { Text = t["sheet.erased", Vn.Day(erased)] });
        else
        {
            sections.Add(
                new Section(t["sheet.title"])
                {
                    Text = read.Text is { Nothing: true } ? t["sheet.nothing.said"] : null,
                    Facts =
                    [
                        (
                            t["sheet.written"],
                            new Cell(Vn.Day(sheet.WrittenOn))
                            {
                                Sub = sheet.TypedBy is { } by ? t["sheet.typed-by", by] : null,
                            }
                        ),
                        (
                            t["sheet.confirmed"],
                            sheet.ConfirmedOn is null ? t["sheet.not-confirmed"] : Vn.Day(sheet.ConfirmedOn)
                        ),
                    ],
                }
            );
            foreach (var group in groups)
                if (read.Text?.Groups?.GetValueOrDefault(group.Code) is { } words)
                    sections.Add(new Section(group.Title.In(t.Language)) { Text = words });
        }
        if (read.Comments.Count > 0)
            sections.Add(
                new Section(t["turn.comments.title"])
                {
                    Table = new Table(
                        [new(t["comment.text"]), new(t["comment.answer"]), new(t["state"])],
                        [
                            .. read.Comments.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        x.Text ?? t["sheet.erased.short"],
                                        new Cell(
                                            x.Remedy?.What ?? x.Answer ?? "",
                                            x.Remedy is { } r ? "/self-review/remedies/" + r.Id : null
                                        )
                                        {
                                            Sub = x.Remedy is { } due ? t["remedy.due-on", Vn.Day(due.DueOn)] : null,
                                        },
                                        x.Outcome == "open" && x.Text is not null
                                            ? new Cell(
                                                t["comment.open"],
                                                (own ? "/own/self-review/comments/" : "/self-review/comments/") + x.Id
                                            )
                                            {
                                                Tone = Tone.Due,
                                            }
                                            : new Cell(t["comment." + x.Outcome]) { Tone = Tone.Ok },
                                    ]
                            ),
                        ]
                    ),
                }
            );
        if (own)
            sections.Add(
                new Section(t["reading.title"])
                {
                    Table = new Table(
                        [new(t["reading.who"]), new(t["reading.when"])],
                        [.. read.Readings.Select(r => (IReadOnlyList<Cell>)[r.Reader, Vn.Instant(r.At)])]
                    )
                    {
                        Empty = t["reading.none"],
                    },
                }
            );
        return sections;
    }
}
