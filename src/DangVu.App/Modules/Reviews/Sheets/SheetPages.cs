using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

/// <summary>One review sheet: what is still open from earlier, what stands under each heading, what was concluded.</summary>
internal static partial class SheetPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Open(c, "reviews.read") is not { } s)
            return null;
        var t = c.T;
        var (sheet, round, body, name) = s;
        var parts = await c
            .Db.Set<SheetPart>()
            .AsNoTracking()
            .Where(p => p.SheetId == sheet.Id)
            .ToDictionaryAsync(p => p.Heading, p => p.Text);
        var points = await c
            .Db.Set<SuggestedPoint>()
            .AsNoTracking()
            .Where(p => p.SheetId == sheet.Id)
            .OrderBy(p => p.SuggestedOn)
            .ThenBy(p => p.Id)
            .ToListAsync();
        var asOf = sheet.ConcludedOn ?? c.Today;
        var earlier = (await c.Work.Get<ShortcomingBook>().OpenOn(asOf, body.Id, sheet.MemberId))
            .Where(x => x.MemberId == sheet.MemberId && x.FoundOn < round.From && x.Text is not null)
            .ToList();
        var writes = c.Actor.May("reviews.write", body.Path);
        var open = sheet.State == SheetStates.Open;
        var address = "/reviews/sheets/" + sheet.Id;
        return new DetailModel
        {
            Title = name,
            Lede = $"{t["reviews.subject." + sheet.Subject]} · {ListRounds.TitleOf(t, round)}",
            Crumbs =
            [
                new(t["reviews.title"], "/reviews?body=" + body.Id),
                new(ListRounds.TitleOf(t, round), $"/reviews/{round.Id}?body={body.Id}"),
            ],
            Help = t["reviews.sheet.help"],
            Rules = [FormNote(c, round)],
            Actions = !writes
                ? []
                :
                [
                    .. open
                        ? new PageAction[]
                        {
                            new(t["reviews.conclude"], address + "/conclude", Primary: true),
                            new(t["reviews.write"], address + "/edit"),
                            new(t["reviews.suggest"], address + "/suggest"),
                            new(t["reviews.excuse"], address + "/excuse"),
                        }
                        : [new PageAction(t["reviews.reopen"], address + "/reopen")],
                    .. c.Actor.May("shortcomings.write", body.Path)
                        ? new PageAction[]
                        {
                            new(t["shortcomings.new"], $"/shortcomings/new?body={body.Id}&sheet={sheet.Id}"),
                        }
                        : [],
                ],
            Facts =
            [
                (t["state"], State(t, sheet.State)),
                (t["body"], body.Name),
                (t["reviews.concluded-on"], Vn.Day(sheet.ConcludedOn)),
                (t["reviews.own-grade"], sheet.OwnGrade is null ? "" : t["reviews.grade." + sheet.OwnGrade]),
                (t["reviews.comments"], sheet.Comments),
                (t["reviews.conclusion"], sheet.Conclusion),
                (t["reason"], sheet.Reason),
            ],
            Sections =
            [
                .. points.Count == 0
                    ? Array.Empty<Section>()
                    :
                    [
                        new(t["reviews.suggested"])
                        {
                            Table = new Table(
                                [new(t["reviews.point"]), new(t["reviews.from"]), new(t["on"])],
                                [.. points.Select(p => (IReadOnlyList<Cell>)[p.Text, p.From, Vn.Day(p.SuggestedOn)])]
                            ),
                        },
                    ],
                new(t["reviews.earlier"])
                {
                    Table = new Table(
                        [new(t["shortcomings.what"]), new(t["shortcomings.deadline"]), new(t["state"])],
                        [
                            .. earlier.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(x.Text!, "/shortcomings/" + x.Id),
                                        Vn.Day(x.Deadline),
                                        t["shortcomings.state." + x.State],
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["reviews.earlier.none"],
                    },
                },
                .. Headings(c, round, sheet, await IsLeader(c, sheet))
                    .Select(h => new Section(h.Text.In(t.Language))
                    {
                        Text = parts.GetValueOrDefault(h.Code) ?? t["reviews.part.empty"],
                    }),
            ],
        };
    }

    public static async Task<FormModel?> ShowEdit(Ctx c)
    {
        if (await Open(c, "reviews.write") is not { } s)
            return null;
        var parts = await c
            .Db.Set<SheetPart>()
            .AsNoTracking()
            .Where(p => p.SheetId == s.Sheet.Id)
            .ToDictionaryAsync(p => p.Heading, p => p.Text);
        return Form(
            c,
            s,
            "reviews.write",
            [
                new("version", "", FieldKind.Hidden) { Value = s.Sheet.Version.ToString(CultureInfo.InvariantCulture) },
                .. Headings(c, s.Round, s.Sheet, await IsLeader(c, s.Sheet))
                    .Select(h => new Field(h.Code, h.Text.In(c.T.Language), FieldKind.LongText)
                    {
                        Value = parts.GetValueOrDefault(h.Code),
                    }),
                GradeField(c.T, s.Sheet.OwnGrade),
            ],
            [FormNote(c, s.Round)]
        );
    }

    public static async Task<Result<string>> PostEdit(Ctx c, FormReader form)
    {
        if (await Open(c, "reviews.write") is not { } s)
            return Refusal.NotFound("record.none");
        var parts = Headings(c, s.Round, s.Sheet, await IsLeader(c, s.Sheet))
            .ToDictionary(h => h.Code, h => form.Optional(h.Code, 8000) ?? "");
        var command = new WriteSheet(s.Sheet.Id, parts, form.Optional("ownGrade"), form.Version);
        return await Post(c, form, "reviews.write-sheet", command, WriteSheet.Handle);
    }

    public static async Task<FormModel?> ShowConclude(Ctx c)
    {
        if (await Open(c, "reviews.write") is not { } s)
            return null;
        return Form(
            c,
            s,
            "reviews.conclude",
            [
                new("on", c.T["reviews.concluded-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                GradeField(c.T, s.Sheet.OwnGrade),
                new("comments", c.T["reviews.comments"], FieldKind.LongText) { Value = s.Sheet.Comments },
                new("conclusion", c.T["reviews.conclusion"], FieldKind.LongText)
                {
                    Required = true,
                    Value = s.Sheet.Conclusion,
                },
            ],
            []
        );
    }

    public static Task<Result<string>> PostConclude(Ctx c, FormReader form)
    {
        var command = new Conclude.ConcludeSheet(
            c.Id(),
            form.Date("on"),
            form.Optional("ownGrade"),
            form.Optional("comments", 4000),
            form.Text("conclusion", 4000)
        );
        return Post(c, form, "reviews.conclude", command, Conclude.ConcludeSheet.Handle);
    }

    public static async Task<FormModel?> ShowSuggest(Ctx c) =>
        await Open(c, "reviews.write") is { } s
            ? Form(
                c,
                s,
                "reviews.suggest",
                [
                    new("text", c.T["reviews.point"], FieldKind.LongText) { Required = true },
                    new("from", c.T["reviews.from"]),
                ],
                []
            )
            : null;

    public static Task<Result<string>> PostSuggest(Ctx c, FormReader form) =>
        Post(
            c,
            form,
            "reviews.suggest",
            new SuggestPoint(c.Id(), form.Text("text", 2000), form.Optional("from")),
            SuggestPoint.Handle
        );

    public static async Task<FormModel?> ShowExcuse(Ctx c) =>
        await Open(c, "reviews.write") is { } s
            ? Form(c, s, "reviews.excuse", [new("reason", c.T["reason"]) { Required = true }], [])
            : null;

    public static Task<Result<string>> PostExcuse(Ctx c, FormReader form) =>
        Post(c, form, "reviews.excuse", new ExcuseSheet(c.Id(), form.Text("reason")), ExcuseSheet.Handle);

    public static async Task<FormModel?> ShowReopen(Ctx c) =>
        await Open(c, "reviews.write") is { } s
            ? Form(c, s, "reviews.reopen", [new("reason", c.T["reason"]) { Required = true }], [])
            : null;

    public static Task<Result<string>> PostReopen(Ctx c, FormReader form) =>
        Post(c, form, "reviews.reopen", new ReopenSheet(c.Id(), form.Text("reason")), ReopenSheet.Handle);

    internal static Cell State(Texts t, string state) =>
        new(
            t["reviews.state." + state],
            Tone: state switch
            {
                SheetStates.Concluded => Tone.Ok,
                SheetStates.Excused => Tone.Mute,
                _ => Tone.Due,
            }
        );

    /// <summary>Which form the sheets of the round follow.</summary>
    internal static RuleNote FormNote(Ctx c, ReviewRound round)
    {
        var form = c.Work.Get<RuleBook>().Find(round.Form)!;
        return new RuleNote(form.Title.In(c.T.Language), form.Basis.Cite(c.T.Language), form.Verified);
    }

    internal static Field GradeField(Texts t, string? value) =>
        new("ownGrade", t["reviews.own-grade"], FieldKind.Select)
        {
            Value = value,
            Options = [.. OwnGrades.All.Select(g => (g, t["reviews.grade." + g]))],
        };

    /// <summary>The headings that take text: the grade and the comments have fields of their own.</summary>
    private static IEnumerable<CatalogueItem> Headings(Ctx c, ReviewRound round, ReviewSheet sheet, bool leader)
    {
        var form = c.Work.Get<RuleBook>().Find(round.Form)!.As<CatalogueBody>();
        var group =
            sheet.Subject != Subjects.Member ? "collective"
            : leader && form.Groups.Any(g => g.Code == "leader") ? "leader"
            : "person";
        return form.In(group).Where(h => h.Code.Split('.')[^1] is not ("own-grade" or "cell-comment" or "identity"));
    }
}
