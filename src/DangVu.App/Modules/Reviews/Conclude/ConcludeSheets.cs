using DangVu.App.Acts;
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
    string? Conclusion = null,
    int? Version = null
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
        work.Expect(found.Value, command.Version);
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
            if (desk.Find(row) is { } sheet && !matched.Exists(m => m.Sheet == sheet))
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
