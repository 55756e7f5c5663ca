using System.Globalization;
using DangVu.App.Files;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Many places in one grid and one act: a quarter's words, or "still holds" with one evidence for all.</summary>
internal static class ManyForms
{
    /// <summary>The row's version as the page was read; another's word since then is told.</summary>
    private const string Mark = "mark";

    public static async Task<FormModel?> ShowMany(Ctx c)
    {
        if (await BoardAccess.Writable(c, c.Id()) is not { } found)
            return null;
        var t = c.T;
        var state = await BoardState.Read(c.Work, found.Board);
        var day = await state.On(c.Today);
        var byWord = day.Places.Any(p => Saying.ByWord(p.Leaf));
        return new FormModel
        {
            Title = t["boards.assess-many"],
            Lede = t["boards.assess-many.lede"],
            Help = t["boards.assess-many.help"],
            Crumbs = Crumbs(t, day, found.Board),
            Fields =
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                DocumentFiles.Field(t, "file", t["boards.file-shared"]),
                new("places", t["boards.places"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new(Mark, "", FieldKind.Hidden),
                        .. byWord
                            ?
                            [
                                new Field("isMet", t["boards.judgement"], FieldKind.Select)
                                {
                                    Options = [("yes", t["boards.state.met"]), ("no", t["boards.state.not-met"])],
                                },
                            ]
                            : Array.Empty<Field>(),
                        new("value", t["boards.has"]),
                        new("evidence", t["boards.evidence"]),
                        new("expiresOn", t["boards.expires"], FieldKind.Date),
                    ],
                    Rows =
                    [
                        .. day
                            .Places.Where(p => p.Own is not null)
                            .OrderBy(p => p.IsMissing ? 0 : 1)
                            .ThenBy(p => p.Number)
                            .Select(p => Row(p.Own!, Numbered(t, p), Now(t, p, day.Day))),
                        .. day
                            .Groups.Where(g => g.Group.Judged && g.Own is not null)
                            .Select(g =>
                                Row(
                                    g.Own!,
                                    t[
                                        "boards.points-group",
                                        g.Group.Title.In(t.Language),
                                        BoardTables.Number(g.Group.Most)
                                    ],
                                    BoardTables.Value(t, g.Group, g.Last)
                                )
                            ),
                    ],
                },
            ],
            Submit = t["boards.assess"],
            Cancel = "/boards/" + found.Board.Id,
        };
    }

    private static Link[] Crumbs(Texts t, BoardDay day, Board board) =>
        [new(t["boards.title"], "/boards"), new(day.Rule.Title.In(t.Language), "/boards/" + board.Id)];

    private static GridRow Row(BoardCriterion own, string label, string? now) =>
        new(
            own.Id.ToString(),
            label,
            now,
            new Dictionary<string, string?> { [Mark] = own.Version.ToString(CultureInfo.InvariantCulture) }
        );

    private static string Numbered(Texts t, Place p) =>
        $"{p.Number.ToString(CultureInfo.InvariantCulture)}. {p.Title(t)}";

    /// <summary>How it stands, and what the set asks for: the names of levels are typed in the grid as they are written here.</summary>
    private static string Now(Texts t, Place p, DateOnly day) =>
        string.Join(
            " · ",
            new[]
            {
                t["boards.state." + p.State(day)],
                BoardTables.Value(t, p.Leaf, p.Last),
                p.Leaf is ChoiceLeaf choice
                    ? string.Join(" / ", choice.Choices.Select(x => x.Title.In(t.Language)))
                    : p.Leaf.Unit,
            }.OfType<string>()
        );

    public static async Task<Result<string>> PostMany(Ctx c, FormReader form)
    {
        if (await BoardAccess.Writable(c, c.Id()) is not { } found)
            return Refusal.NotFound("record.none");
        var on = form.Date("on");
        var state = await BoardState.Read(c.Work, found.Board);
        var codes = state.Criteria.ToDictionary(x => x.Id, x => x.Code);
        var set = (await state.Rule(on == default ? c.Today : on)).As<CriteriaBody>();
        var items = new List<AssessedItem>();
        foreach (var (key, value) in form.Grid("places"))
        {
            var (word, typed, evidence, expires) = (
                value("isMet"),
                value("value"),
                value("evidence"),
                value("expiresOn")
            );
            if (new[] { word, typed, evidence, expires }.All(v => v is null) || !codes.TryGetValue(key, out var code))
                continue;
            items.Add(
                new AssessedItem(
                    code,
                    word is null ? null : word == "yes",
                    Level(BoardRules.Find(set, code), typed, c.T.Language),
                    evidence,
                    Day(form, expires),
                    int.TryParse(value(Mark), CultureInfo.InvariantCulture, out var version) ? version : null
                )
            );
        }
        var command = new Assess(found.Board.Id, items, on, await BoardFiles.Read(form, "file"));
        return await c.Do(form, "boards.assess", command, Assess.Handle, "/boards/" + found.Board.Id);
    }

    /// <summary>A level typed by its name is kept by its code.</summary>
    private static string? Level(CriteriaNode? node, string? typed, string language) =>
        node is ChoiceLeaf choice && typed is not null
            ? choice.Choices.FirstOrDefault(x => Fold.Of(x.Title.In(language)) == Fold.Of(typed))?.Code ?? typed
            : typed;

    private static DateOnly? Day(FormReader form, string? typed)
    {
        if (typed is null)
            return null;
        if (FormReader.TryDate(typed, out var day))
            return day;
        form.Add(Refusal.Invalid("places", "field.date", typed));
        return null;
    }

    public static async Task<FormModel?> ShowConfirm(Ctx c)
    {
        if (await BoardAccess.Writable(c, c.Id()) is not { } found)
            return null;
        var t = c.T;
        var state = await BoardState.Read(c.Work, found.Board);
        var day = await state.On(c.Today);
        var all = c.Query("tick") == "all";
        var at = $"/boards/{found.Board.Id}/confirm";
        return new FormModel
        {
            Title = t["boards.confirm"],
            Lede = t["boards.confirm.lede"],
            Help = t["boards.confirm.help"],
            Crumbs = Crumbs(t, day, found.Board),
            Above =
            [
                new Section(null)
                {
                    Actions = [new(t[all ? "boards.tick-none" : "boards.tick-all"], all ? at : at + "?tick=all")],
                },
            ],
            Fields =
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("evidence", t["boards.evidence"], FieldKind.LongText)
                {
                    Required = true,
                    Hint = t["boards.evidence.hint"],
                },
                DocumentFiles.Field(t, "file", t["boards.file-shared"]),
                new("expiresOn", t["boards.expires"], FieldKind.Date) { Hint = t["boards.expires.hint"] },
                new("places", t["boards.places"], FieldKind.Grid)
                {
                    Inputs = [new(Mark, "", FieldKind.Hidden), new("still", t["boards.still"], FieldKind.Check)],
                    Rows =
                    [
                        .. day
                            .Places.Where(p => p.Own is not null && p.Last is { IsMet: true })
                            .OrderBy(p => p.Last!.ExpiresOn ?? DateOnly.MaxValue)
                            .ThenBy(p => p.Last!.On)
                            .ThenBy(p => p.Number)
                            .Select(p =>
                            {
                                var row = Row(
                                    p.Own!,
                                    Numbered(t, p),
                                    p.Last!.ExpiresOn is { } last
                                        ? t["boards.said-until", Vn.Day(p.Last.On), Vn.Day(last)]
                                        : t["boards.said-last", Vn.Day(p.Last.On)]
                                );
                                return row with
                                {
                                    Values = new Dictionary<string, string?>(row.Values)
                                    {
                                        ["still"] = all ? "on" : null,
                                    },
                                };
                            }),
                    ],
                },
            ],
            Submit = t["boards.confirm"],
            Cancel = "/boards/" + found.Board.Id,
        };
    }

    public static async Task<Result<string>> PostConfirm(Ctx c, FormReader form)
    {
        if (await BoardAccess.Writable(c, c.Id()) is not { } found)
            return Refusal.NotFound("record.none");
        var state = await BoardState.Read(c.Work, found.Board);
        var codes = state.Criteria.ToDictionary(x => x.Id, x => x.Code);
        var items = form.Grid("places")
            .Where(row => row.Value("still") == "on" && codes.ContainsKey(row.Key))
            .Select(row => new ConfirmedItem(
                codes[row.Key],
                int.TryParse(row.Value(Mark), CultureInfo.InvariantCulture, out var version) ? version : null
            ))
            .ToList();
        var command = new Confirm(
            found.Board.Id,
            items,
            form.Text("evidence", 2000),
            form.Date("on"),
            form.OptionalDate("expiresOn"),
            await BoardFiles.Read(form, "file")
        );
        return await c.Do(form, "boards.confirm", command, Confirm.Handle, "/boards/" + found.Board.Id);
    }
}
