using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Conclude;

/// <summary>Concludes one sheet: comments, the grade proposed for oneself, the conclusion, the day.</summary>
internal sealed record ConcludeSheet(
    Guid SheetId,
    DateOnly On,
    string? OwnGrade = null,
    string? Comments = null,
    string? Conclusion = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ConcludeSheet command)
    {
        var found = await WriteSheet.Sheet(work, command.SheetId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var desk = await ConcludeDesk.Of(work, found.Value.RoundId, found.Value.BodyId);
        if (desk.Problem(command.On) is { } wrong)
            return wrong;
        var refusal = desk.Conclude(found.Value.Id, command.On, command.OwnGrade, command.Comments, command.Conclusion);
        return refusal is null ? found.Value.Id : refusal;
    }
}

/// <param name="Subject">committee, standing-committee, cell-committee or cell; empty for a member.</param>
/// <param name="Parts">Heading code to text, where the sheet is typed in together with its conclusion.</param>
internal sealed record Concluded(
    string? Subject = null,
    Guid? MemberId = null,
    string? OwnGrade = null,
    string? Comments = null,
    string? Conclusion = null,
    IReadOnlyDictionary<string, string>? Parts = null
);

/// <summary>Records a body's whole review at once, in whatever order the rows stand: it is done in the right one.</summary>
internal sealed record ConcludeBody(Guid RoundId, Guid BodyId, DateOnly On, IReadOnlyList<Concluded> Rows)
{
    public static async Task<Result<Guid>> Handle(Work work, ConcludeBody command)
    {
        var body = await work.Body(command.BodyId, "reviews.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!await work.Db.Set<ReviewRound>().AnyAsync(r => r.Id == command.RoundId))
            return Refusal.NotFound("record.none");
        if (command.Rows.Count == 0)
            return Refusal.Invalid("rows", "reviews.no-rows");
        var desk = await ConcludeDesk.Of(work, command.RoundId, command.BodyId);
        if (desk.Problem(command.On) is { } wrong)
            return wrong;
        var refusals = new List<Refusal>();
        var matched = new List<(ReviewSheet Sheet, Concluded Row)>();
        foreach (var row in command.Rows)
            if (desk.Find(row) is { } sheet)
                matched.Add((sheet, row));
            else
                refusals.Add(Refusal.Invalid("rows", "reviews.no-sheet", body.Value.Name));
        foreach (var (sheet, row) in matched.OrderBy(m => desk.Place(m.Sheet)))
        {
            var refusal =
                desk.Conclude(sheet.Id, command.On, row.OwnGrade, row.Comments, row.Conclusion)
                ?? (row.Parts is { Count: > 0 } parts ? await WriteSheet.Write(work, sheet, parts) : null);
            if (refusal is not null)
                refusals.Add(refusal with { Field = "rows" });
        }
        return refusals.Count > 0 ? Result<Guid>.Refused(refusals) : body.Value.Id;
    }
}

/// <summary>The sheets of one body in one round, with who heads it, concluded in order.</summary>
internal sealed class ConcludeDesk
{
    public required ReviewRound Round { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<ReviewSheet> Sheets { get; init; }
    public required IReadOnlySet<Guid> Heads { get; init; }
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }
    public required string BodyName { get; init; }

    public static async Task<ConcludeDesk> Of(Work work, Guid roundId, Guid bodyId)
    {
        var sheets = await work
            .Db.Set<ReviewSheet>()
            .Where(s => s.RoundId == roundId && s.BodyId == bodyId)
            .ToListAsync();
        var offices = await work.Get<IHeldOffices>().On(work.Today, bodyId);
        return new ConcludeDesk
        {
            Round = await work.Db.Set<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == roundId),
            Today = work.Today,
            Sheets = sheets,
            Heads = offices.Where(o => o.Title == "secretary").Select(o => o.MemberId).ToHashSet(),
            Names = await work.Get<IMembers>()
                .Names(sheets.Where(s => s.MemberId != null).Select(s => s.MemberId!.Value)),
            BodyName = (await work.Get<IBodies>().Find(bodyId))!.Name,
        };
    }

    public Refusal? Problem(DateOnly on) =>
        on > Today ? Refusal.Invalid("on", "field.future", on)
        : on < Round.From ? Refusal.Invalid("on", "reviews.before-round", Round.From)
        : null;

    public ReviewSheet? Find(Concluded row) =>
        Sheets.FirstOrDefault(s =>
            row.MemberId is { } member ? s.MemberId == member : s.MemberId is null && s.Subject == row.Subject
        );

    public int Place(ReviewSheet sheet) => ReviewOrder.Place(sheet, Heads);

    public Refusal? Conclude(Guid sheetId, DateOnly on, string? ownGrade, string? comments, string? conclusion)
    {
        var sheet = Sheets.Single(s => s.Id == sheetId);
        var name = Name(sheet);
        if (sheet.State != SheetStates.Open)
            return Refusal.Rule("reviews.concluded-already", name);
        if (ownGrade is not null && !OwnGrades.All.Contains(ownGrade))
            return Refusal.Invalid("ownGrade", "field.choice");
        if (Typed.CleanOrNull(conclusion) is not { } said)
            return Refusal.Invalid("conclusion", "reviews.conclusion-missing", name);
        if (ReviewOrder.Against(sheet, Sheets, Heads) is { } code)
            return Refusal.Rule(code, name, code == ReviewOrder.HeadFirst ? HeadsOpen() : BodyName);
        sheet.State = SheetStates.Concluded;
        sheet.ConcludedOn = on;
        sheet.OwnGrade = ownGrade ?? sheet.OwnGrade;
        sheet.Comments = Typed.CleanOrNull(comments) ?? sheet.Comments;
        sheet.Conclusion = said;
        return null;
    }

    private string Name(ReviewSheet sheet) =>
        sheet.MemberId is { } member ? Names.GetValueOrDefault(member) ?? "" : BodyName;

    private string HeadsOpen() =>
        string.Join(
            ", ",
            Sheets.Where(s => s.State == SheetStates.Open && s.MemberId is { } m && Heads.Contains(m)).Select(Name)
        );
}
