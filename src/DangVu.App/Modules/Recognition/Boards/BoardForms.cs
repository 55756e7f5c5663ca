using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Forms of boards: open, assess one place or many, write a place's own wording and plan, annul.</summary>
internal static class BoardForms
{
    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["boards.open"],
            Crumbs = [new(c.T["boards.title"], "/boards")],
            Help = c.T["boards.open-help"],
            Fields =
            [
                new("bodyId", c.T["body"], FieldKind.Select)
                {
                    Required = true,
                    Options = await c.BodyOptions("boards.write"),
                    Value = c.Body.Id.ToString(),
                },
                new("family", c.T["boards.set"], FieldKind.Select) { Required = true, Options = Families(c) },
                new("note", c.T["boards.note"]),
            ],
            Submit = c.T["boards.open"],
            Cancel = "/boards",
        };

    /// <summary>Every set of criteria on a town's development that the rules hold.</summary>
    private static List<(string, string)> Families(Ctx c)
    {
        var book = c.Work.Get<RuleBook>();
        return
        [
            .. book
                .Families.Where(f => f.StartsWith("urban-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(f => (f, Rulebook.Contracts.RuleNotes.Nearest(book, f, c.Today)))
                .Where(f => f.Item2.Body is CriteriaBody)
                .Select(f => (f.f, f.Item2.Title.In(c.T.Language))),
        ];
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new OpenBoard(form.Text("family", 100), form.Id("bodyId"), form.Optional("note"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.open", command, OpenBoard.Handle)).Match<Result<string>>(
            id => "/boards/" + id,
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowAssess(Ctx c)
    {
        if (await Place(c) is not { } at)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["boards.assess"],
            Lede = at.Name,
            Crumbs = Crumbs(c, at.Board, at.Criterion, at.Name),
            Help = t["boards.assess-help"],
            Fields =
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("isMet", t["boards.judgement"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [("yes", t["boards.state.met"]), ("no", t["boards.state.not-met"])],
                },
                new("value", t["boards.has"])
                {
                    Hint = at.Criterion.Needed is null ? null : t["boards.needed.hint", at.Criterion.Needed],
                },
                new("evidence", t["boards.evidence"], FieldKind.LongText) { Hint = t["boards.evidence.hint"] },
                new("expiresOn", t["boards.expires"], FieldKind.Date) { Hint = t["boards.expires.hint"] },
            ],
            Submit = t["boards.assess"],
            Cancel = $"/boards/{at.Board.Id}/criteria/{at.Criterion.Id}",
        };
    }

    public static async Task<Result<string>> PostAssess(Ctx c, FormReader form)
    {
        if (await Place(c) is not { } at)
            return Refusal.NotFound("record.none");
        var item = new AssessedItem(
            at.Criterion.Code,
            form.Choice("isMet", "yes", "no") == "yes",
            form.Optional("value", 200),
            form.Optional("evidence", 2000),
            form.OptionalDate("expiresOn")
        );
        var command = new Assess(at.Board.Id, [item], form.Date("on"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.assess", command, Assess.Handle)).Match<Result<string>>(
            _ => $"/boards/{at.Board.Id}/criteria/{at.Criterion.Id}",
            Result<string>.Refused
        );
    }

    /// <summary>Many places at once: those not met first.</summary>
    public static async Task<FormModel?> ShowMany(Ctx c)
    {
        if (await BoardPages.Find(c, c.Id(), "boards.write") is not { } found)
            return null;
        var t = c.T;
        var state = await BoardState.Read(c.Db, c.Work.Get<RuleBook>(), found.Board);
        var places = state
            .On(c.Today)
            .Where(p => p.Own is not null)
            .OrderBy(p => p.IsMet)
            .ThenBy(p => p.Number)
            .ToList();
        return new FormModel
        {
            Title = t["boards.assess-many"],
            Lede = t["boards.assess-many.lede"],
            Crumbs =
            [
                new(t["boards.title"], "/boards"),
                new(state.Rule(c.Today).Title.In(t.Language), "/boards/" + found.Board.Id),
            ],
            Fields =
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("places", t["boards.places"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("isMet", t["boards.judgement"], FieldKind.Select)
                        {
                            Options = [("yes", t["boards.state.met"]), ("no", t["boards.state.not-met"])],
                        },
                        new("value", t["boards.has"]),
                        new("evidence", t["boards.evidence"]),
                        new("expiresOn", t["boards.expires"], FieldKind.Date),
                    ],
                    Rows =
                    [
                        .. places.Select(p => new GridRow(
                            p.Own!.Id.ToString(),
                            $"{p.Number.ToString(CultureInfo.InvariantCulture)}. {p.Title(t)}",
                            t["boards.state." + p.State(c.Today)],
                            new Dictionary<string, string?>()
                        )),
                    ],
                },
            ],
            Submit = t["boards.assess"],
            Cancel = "/boards/" + found.Board.Id,
        };
    }

    public static async Task<Result<string>> PostMany(Ctx c, FormReader form)
    {
        if (await BoardPages.Find(c, c.Id(), "boards.write") is not { } found)
            return Refusal.NotFound("record.none");
        var codes = await c
            .Db.Set<BoardCriterion>()
            .AsNoTracking()
            .Where(x => x.BoardId == found.Board.Id)
            .ToDictionaryAsync(x => x.Id, x => x.Code);
        var items = new List<AssessedItem>();
        foreach (var (key, value) in form.Grid("places"))
        {
            if (value("isMet") is not { } word || !codes.TryGetValue(key, out var code))
                continue;
            DateOnly? expires = null;
            if (value("expiresOn") is { } typed)
            {
                if (FormReader.TryDate(typed, out var day))
                    expires = day;
                else
                    form.Add(Refusal.Invalid("places", "field.date", typed));
            }
            items.Add(new AssessedItem(code, word == "yes", value("value"), value("evidence"), expires));
        }
        var command = new Assess(found.Board.Id, items, form.Date("on"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.assess", command, Assess.Handle)).Match<Result<string>>(
            _ => "/boards/" + found.Board.Id,
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowDescribe(Ctx c)
    {
        if (await Place(c) is not { } at)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["boards.describe"],
            Lede = at.Name,
            Crumbs = Crumbs(c, at.Board, at.Criterion, at.Name),
            Help = t["boards.describe-help"],
            Fields =
            [
                new("version", "", FieldKind.Hidden)
                {
                    Value = at.Criterion.Version.ToString(CultureInfo.InvariantCulture),
                },
                new("wording", t["boards.wording"], FieldKind.LongText) { Value = at.Criterion.Wording },
                new("owner", t["boards.owner"]) { Value = at.Criterion.Owner },
                new("needed", t["boards.needed"]) { Value = at.Criterion.Needed },
                new("planOn", t["boards.plan"], FieldKind.Date) { Value = Vn.Day(at.Criterion.PlanOn) },
            ],
            Submit = t["save"],
            Cancel = $"/boards/{at.Board.Id}/criteria/{at.Criterion.Id}",
        };
    }

    public static async Task<Result<string>> PostDescribe(Ctx c, FormReader form)
    {
        if (await Place(c) is not { } at)
            return Refusal.NotFound("record.none");
        var command = new Describe(
            at.Board.Id,
            at.Criterion.Code,
            form.Optional("wording", 1000),
            form.Optional("owner", 200),
            form.Optional("needed", 200),
            form.OptionalDate("planOn"),
            form.Version
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.describe", command, Describe.Handle)).Match<Result<string>>(
            id => $"/boards/{at.Board.Id}/criteria/{id}",
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowAnnul(Ctx c)
    {
        var assessment = await c.Db.Set<Assessment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == c.Id());
        if (assessment is null || await BoardPages.Find(c, assessment.BoardId, "boards.write") is null)
            return null;
        return new FormModel
        {
            Title = c.T["boards.annul"],
            Lede = Vn.Day(assessment.On),
            Crumbs = [new(c.T["boards.title"], "/boards")],
            Fields = [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }],
            Submit = c.T["boards.annul"],
            Cancel = "/boards/assessments/" + assessment.Id,
        };
    }

    public static async Task<Result<string>> PostAnnul(Ctx c, FormReader form)
    {
        var command = new AnnulAssessment(c.Id(), form.Text("reason", 1000));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.annul", command, AnnulAssessment.Handle, command.Reason)).Match<
            Result<string>
        >(id => "/boards/assessments/" + id, Result<string>.Refused);
    }

    private static IReadOnlyList<Link> Crumbs(Ctx c, Board board, BoardCriterion criterion, string name) =>
        [new(c.T["boards.title"], "/boards"), new(name, $"/boards/{board.Id}/criteria/{criterion.Id}")];

    private static async Task<(Board Board, BoardCriterion Criterion, string Name)?> Place(Ctx c)
    {
        if (await BoardPages.Find(c, c.Id(), "boards.write") is not { } found)
            return null;
        var criterion = await c
            .Db.Set<BoardCriterion>()
            .AsNoTracking()
            .SingleOrDefaultAsync(x => x.Id == c.Id("cid") && x.BoardId == found.Board.Id);
        if (criterion is null)
            return null;
        var rule = Rulebook.Contracts.RuleNotes.Nearest(c.Work.Get<RuleBook>(), found.Board.Family, c.Today);
        var leaf = rule.As<CriteriaBody>().Leaves().FirstOrDefault(l => l.Code == criterion.Code);
        return (found.Board, criterion, criterion.Wording ?? leaf?.Title.In(c.T.Language) ?? criterion.Code);
    }
}
