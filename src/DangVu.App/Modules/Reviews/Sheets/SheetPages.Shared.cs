using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

internal static partial class SheetPages
{
    /// <summary>Held an office on the day of the review, in the cell or above it.</summary>
    internal static async Task<bool> IsLeader(Ctx c, ReviewSheet sheet)
    {
        if (sheet.MemberId is not { } member)
            return false;
        var day = sheet.ConcludedOn ?? c.Today;
        return (await c.Work.Get<IHeldOffices>().Of(member)).Any(h => h.From <= day && (h.To is null || h.To > day));
    }

    internal static async Task<(ReviewSheet Sheet, ReviewRound Round, BodyRef Body, string Name)?> Open(
        Ctx c,
        string permission
    )
    {
        var sheet = await c.Db.Set<ReviewSheet>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == c.Id());
        if (sheet is null || await c.Bodies.Find(sheet.BodyId) is not { } body || !c.Actor.May(permission, body.Path))
            return null;
        var round = await c.Db.Set<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == sheet.RoundId);
        var name = sheet.MemberId is { } member
            ? (await c.Work.Get<IMembers>().Find(member))?.FullName ?? ""
            : body.Name;
        return (sheet, round, body, name);
    }

    /// <summary>What stands under each heading, by the heading's name without its form, so that forms of different years meet.</summary>
    internal static async Task<Dictionary<string, string>> Parts(Ctx c, ReviewSheet sheet)
    {
        var id = await WriteSheet.TextOf(c.Db, sheet);
        var parts = await c
            .Db.Set<SheetPart>()
            .AsNoTracking()
            .Where(p => p.SheetId == id)
            .Select(p => new { p.Heading, p.Text })
            .ToListAsync();
        return parts
            .DistinctBy(p => SheetFacts.Name(p.Heading))
            .ToDictionary(p => SheetFacts.Name(p.Heading), p => p.Text);
    }

    internal static Cell State(Texts t, string state, DateOnly? absentOn = null) =>
        state == SheetStates.Open && absentOn is not null
            ? new Cell(t["reviews.state.absent"], Tone: Tone.Due)
            : new Cell(
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

    /// <summary>The group of the round's form that this sheet follows.</summary>
    internal static CatalogueGroup Group(RuleBook rules, ReviewRound round, ReviewSheet sheet, bool leader)
    {
        var form = rules.Find(round.Form)!.As<CatalogueBody>();
        var code =
            !Subjects.IsPerson(sheet.Subject) ? "collective"
            : sheet.FormGroup is { } chosen && form.Groups.Any(g => g.Code == chosen) ? chosen
            : leader && form.Groups.Any(g => g.Code == "leader") ? "leader"
            : "person";
        return form.Groups.Single(g => g.Code == code);
    }

    /// <summary>The headings that take text: the grade and the comments have fields of their own.</summary>
    internal static IEnumerable<CatalogueItem> Headings(
        RuleBook rules,
        ReviewRound round,
        ReviewSheet sheet,
        bool leader
    ) =>
        rules
            .Find(round.Form)!
            .As<CatalogueBody>()
            .In(Group(rules, round, sheet, leader).Code)
            .Where(h => SheetFacts.Name(h.Code) is not ("own-grade" or "cell-comment" or "identity"));

    private static Field VersionField(ReviewSheet sheet) =>
        new("version", "", FieldKind.Hidden) { Value = sheet.Version.ToString(CultureInfo.InvariantCulture) };

    private static FormModel Form(
        Ctx c,
        (ReviewSheet Sheet, ReviewRound Round, BodyRef Body, string Name) s,
        string key,
        IReadOnlyList<Field> fields,
        IReadOnlyList<RuleNote> rules,
        string? help = null
    ) =>
        new()
        {
            Title = c.T[key],
            Lede = $"{s.Name} · {ListRounds.TitleOf(c.T, s.Round)}",
            Crumbs =
            [
                new(c.T["reviews.title"], "/reviews?body=" + s.Body.Id),
                new(s.Name, "/reviews/sheets/" + s.Sheet.Id),
            ],
            Help = help,
            Rules = rules,
            Fields = [VersionField(s.Sheet), .. fields],
            Submit = c.T["save"],
            Cancel = "/reviews/sheets/" + s.Sheet.Id,
        };

    private static Task<Result<string>> Post<TCommand>(
        Ctx c,
        FormReader form,
        string act,
        TCommand command,
        Func<Work, TCommand, Task<Result<Guid>>> handler
    ) => c.Do(form, act, command, handler, "/reviews/sheets/" + c.Id());
}
