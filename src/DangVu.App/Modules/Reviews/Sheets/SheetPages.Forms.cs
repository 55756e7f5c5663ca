using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Reviews.Sheets;

internal static partial class SheetPages
{
    /// <summary>
    /// The sheet under its headings. What is still empty begins with what the register knows, marked as such; the writer changes it
    /// into their own words, and nothing is kept before they save.
    /// </summary>
    public static async Task<FormModel?> ShowEdit(Ctx c)
    {
        if (await Open(c, "reviews.write") is not { } s)
            return null;
        var parts = await Parts(c, s.Sheet);
        var facts = await SheetFacts.Of(c, s.Sheet, s.Round, s.Body);
        return Form(
            c,
            s,
            "reviews.write",
            [
                .. Headings(c.Work.Get<RuleBook>(), s.Round, s.Sheet, await IsLeader(c, s.Sheet))
                    .Select(h =>
                    {
                        var own = parts.GetValueOrDefault(SheetFacts.Name(h.Code));
                        var known = own is null ? SheetFacts.Text(facts, h.Code) : null;
                        return new Field(h.Code, h.Text.In(c.T.Language), FieldKind.LongText)
                        {
                            Value = own ?? known,
                            Prefilled = known is not null,
                            Hint =
                                SheetFacts.Name(h.Code) == "suggested" && s.Round.Topic is { } topic
                                    ? c.T["reviews.topic.hint", topic]
                                    : null,
                        };
                    }),
                GradeField(c.T, s.Sheet.OwnGrade),
            ],
            [FormNote(c, s.Round)],
            c.T["reviews.write.help"]
        );
    }

    public static async Task<Result<string>> PostEdit(Ctx c, FormReader form)
    {
        if (await Open(c, "reviews.write") is not { } s)
            return Refusal.NotFound("record.none");
        var parts = Headings(c.Work.Get<RuleBook>(), s.Round, s.Sheet, await IsLeader(c, s.Sheet))
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
            form.Text("conclusion", 4000),
            form.Version
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
            new SuggestPoint(form.Text("text", 2000), c.Id(), form.Optional("from")),
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

    public static async Task<FormModel?> ShowPostpone(Ctx c) =>
        await Open(c, "reviews.write") is { } s && Subjects.IsPerson(s.Sheet.Subject)
            ? Form(
                c,
                s,
                "reviews.postpone",
                [
                    new("on", c.T["reviews.absent-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("reason", c.T["reason"]) { Required = true, Value = s.Sheet.AbsentReason },
                    new("nextOn", c.T["reviews.next-on"], FieldKind.Date) { Value = Vn.Day(s.Sheet.NextOn) },
                ],
                [],
                c.T["reviews.postpone.help"]
            )
            : null;

    public static Task<Result<string>> PostPostpone(Ctx c, FormReader form) =>
        Post(
            c,
            form,
            "reviews.postpone",
            new PostponeSheet(form.Date("on"), form.Text("reason"), form.OptionalDate("nextOn"), c.Id(), form.Version),
            PostponeSheet.Handle
        );

    public static async Task<FormModel?> ShowResidence(Ctx c) =>
        await Open(c, "reviews.write") is { } s && s.Sheet.Subject == Subjects.Member
            ? Form(
                c,
                s,
                "reviews.residence",
                [
                    new("from", c.T["reviews.residence.from"])
                    {
                        Required = true,
                        Value = s.Sheet.ResidenceFrom,
                        Hint = c.T["reviews.residence.from.hint"],
                    },
                    new("on", c.T["reviews.residence.on"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(s.Sheet.ResidenceOn ?? c.Today),
                    },
                    new("text", c.T["reviews.residence.text"], FieldKind.LongText)
                    {
                        Required = true,
                        Value = s.Sheet.Residence,
                    },
                ],
                [],
                c.T["reviews.residence.help"]
            )
            : null;

    public static Task<Result<string>> PostResidence(Ctx c, FormReader form) =>
        Post(
            c,
            form,
            "reviews.residence",
            new ResidenceComment(
                form.Text("text", 4000),
                form.Text("from", 200),
                form.Date("on"),
                c.Id(),
                form.Version
            ),
            ResidenceComment.Handle
        );

    public static async Task<FormModel?> ShowForm(Ctx c)
    {
        if (await Open(c, "reviews.write") is not { } s || s.Sheet.Subject != Subjects.Member)
            return null;
        var rules = c.Work.Get<RuleBook>();
        var form = rules.Find(s.Round.Form)!.As<CatalogueBody>();
        return Form(
            c,
            s,
            "reviews.form",
            [
                new("group", c.T["reviews.form"], FieldKind.Radio)
                {
                    Required = true,
                    Value = Group(rules, s.Round, s.Sheet, await IsLeader(c, s.Sheet)).Code,
                    Options =
                    [
                        .. form
                            .Groups.Where(g => g.Code != "collective")
                            .Select(g => (g.Code, g.Title.In(c.T.Language))),
                    ],
                },
            ],
            [FormNote(c, s.Round)]
        );
    }

    public static Task<Result<string>> PostForm(Ctx c, FormReader form) =>
        Post(
            c,
            form,
            "reviews.choose-form",
            new ChooseForm(c.Id(), form.Text("group", 50), form.Version),
            ChooseForm.Handle
        );
}
