using DangVu.App.Acts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

/// <summary>Writes the parts of a sheet under the headings of its form.</summary>
/// <param name="Parts">Heading code to text; an empty text takes the part away.</param>
internal sealed record WriteSheet(
    Guid SheetId,
    IReadOnlyDictionary<string, string> Parts,
    string? OwnGrade = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, WriteSheet command)
    {
        var found = await Sheet(work, command.SheetId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var sheet = found.Value;
        if (sheet.State != SheetStates.Open)
            return Refusal.Rule("reviews.sheet-closed");
        if (command.OwnGrade is { } grade && !OwnGrades.All.Contains(grade))
            return Refusal.Invalid("ownGrade", "field.choice");
        work.Expect(sheet, command.Version);
        // Raises the version even when only parts changed, so that a second writer is told.
        work.Db.Entry(sheet).State = EntityState.Modified;
        sheet.OwnGrade = command.OwnGrade;
        return await Write(work, sheet, command.Parts) is { } refusal ? refusal : sheet.Id;
    }

    /// <summary>Puts texts under the headings of the round's form.</summary>
    internal static async Task<Refusal?> Write(Work work, ReviewSheet sheet, IReadOnlyDictionary<string, string> parts)
    {
        var round = await work.Db.Set<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == sheet.RoundId);
        var form = work.Get<RuleBook>().Find(round.Form)!.As<CatalogueBody>();
        if (parts.Keys.FirstOrDefault(code => form.Find(code) is null) is { } unknown)
            return Refusal.Invalid(unknown, "reviews.heading-unknown", unknown);
        var before = await work.Db.Set<SheetPart>().Where(p => p.SheetId == sheet.Id).ToDictionaryAsync(p => p.Heading);
        foreach (var (heading, raw) in parts)
        {
            var text = raw.Normalize().Trim();
            if (before.TryGetValue(heading, out var part))
            {
                if (text.Length == 0)
                    work.Db.Remove(part);
                else
                    part.Text = text;
            }
            else if (text.Length > 0)
                work.Db.Add(
                    new SheetPart
                    {
                        Id = work.NewId(),
                        BodyId = sheet.BodyId,
                        SheetId = sheet.Id,
                        Heading = heading,
                        Text = text,
                    }
                );
        }
        return null;
    }

    /// <summary>The sheet, where the actor may write reviews in its body.</summary>
    internal static async Task<Result<ReviewSheet>> Sheet(Work work, Guid id)
    {
        var sheet = await work.Db.Set<ReviewSheet>().SingleOrDefaultAsync(s => s.Id == id);
        if (sheet is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(sheet.BodyId, "reviews.write");
        return body.IsRefused ? Result<ReviewSheet>.Refused(body.Refusals) : sheet;
    }
}

/// <summary>The level above names a point that the collective or member must answer.</summary>
internal sealed record SuggestPoint(Guid SheetId, string Text, string? From = null)
{
    public static async Task<Result<Guid>> Handle(Work work, SuggestPoint command)
    {
        var found = await WriteSheet.Sheet(work, command.SheetId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != SheetStates.Open)
            return Refusal.Rule("reviews.sheet-closed");
        var text = Typed.Clean(command.Text);
        if (text.Length == 0)
            return Refusal.Invalid("text", "field.required");
        var point = new SuggestedPoint
        {
            Id = work.NewId(),
            BodyId = found.Value.BodyId,
            RoundId = found.Value.RoundId,
            SheetId = found.Value.Id,
            Text = text,
            From = Typed.CleanOrNull(command.From),
            SuggestedOn = work.Today,
        };
        work.Db.Add(point);
        return point.Id;
    }
}

/// <summary>Somebody need not be reviewed this time, with the reason.</summary>
internal sealed record ExcuseSheet(Guid SheetId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, ExcuseSheet command)
    {
        var found = await WriteSheet.Sheet(work, command.SheetId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != SheetStates.Open)
            return Refusal.Rule("reviews.sheet-closed");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        found.Value.State = SheetStates.Excused;
        found.Value.Reason = reason;
        found.Value.ExcusedOn = work.Today;
        return found.Value.Id;
    }
}

/// <summary>Opens a concluded or excused sheet again, with the reason; what stood in it stays.</summary>
internal sealed record ReopenSheet(Guid SheetId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, ReopenSheet command)
    {
        var found = await WriteSheet.Sheet(work, command.SheetId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State == SheetStates.Open)
            return Refusal.Rule("reviews.sheet-open");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        found.Value.State = SheetStates.Open;
        found.Value.Reason = reason;
        found.Value.ConcludedOn = null;
        found.Value.ExcusedOn = null;
        return found.Value.Id;
    }
}
