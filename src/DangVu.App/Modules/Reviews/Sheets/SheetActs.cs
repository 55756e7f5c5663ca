using DangVu.App.Acts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

/// <summary>The level above names a point that the collective or member must answer.</summary>
internal sealed record SuggestPoint(
    string Text,
    Guid? SheetId = null,
    string? From = null,
    Guid? RoundId = null,
    Guid? MemberId = null,
    Guid? BodyId = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, SuggestPoint command)
    {
        var found = await WriteSheet.Open(
            work,
            new SheetKey(command.SheetId, command.RoundId, command.MemberId, command.BodyId)
        );
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
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
        var found = await WriteSheet.Open(work, new SheetKey(command.SheetId));
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
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
        found.Value.AbsentOn = null;
        return found.Value.Id;
    }
}

/// <summary>Somebody was absent when the others were reviewed: the reason, and the day on which they are heard.</summary>
internal sealed record PostponeSheet(
    DateOnly On,
    string Reason,
    DateOnly? NextOn = null,
    Guid? SheetId = null,
    int? Version = null,
    Guid? RoundId = null,
    Guid? MemberId = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, PostponeSheet command)
    {
        var found = await WriteSheet.Open(
            work,
            new SheetKey(command.SheetId, command.RoundId, command.MemberId),
            Subjects.IsPerson
        );
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var sheet = found.Value;
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (command.NextOn <= command.On)
            return Refusal.Invalid("nextOn", "reviews.heard-later", command.On);
        work.Expect(sheet, command.Version);
        (sheet.AbsentOn, sheet.AbsentReason, sheet.NextOn) = (command.On, reason, command.NextOn);
        return sheet.Id;
    }
}

/// <summary>What the Party committee of the place of residence wrote about a member who works elsewhere.</summary>
internal sealed record ResidenceComment(
    string Text,
    string From,
    DateOnly On,
    Guid? SheetId = null,
    int? Version = null,
    Guid? RoundId = null,
    Guid? MemberId = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ResidenceComment command)
    {
        var found = await WriteSheet.Open(
            work,
            new SheetKey(command.SheetId, command.RoundId, command.MemberId),
            s => s == Subjects.Member
        );
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var sheet = found.Value;
        if (Typed.CleanOrNull(command.Text) is not { } text)
            return Refusal.Invalid("text", "field.required");
        if (Typed.CleanOrNull(command.From) is not { } from)
            return Refusal.Invalid("from", "field.required");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        work.Expect(sheet, command.Version);
        (sheet.Residence, sheet.ResidenceFrom, sheet.ResidenceOn) = (text, from, command.On);
        return sheet.Id;
    }
}

/// <summary>Which form of the round's rule a person's sheet follows, where it is not seen from the register.</summary>
internal sealed record ChooseForm(Guid SheetId, string Group, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ChooseForm command)
    {
        var found = await WriteSheet.Open(work, new SheetKey(command.SheetId), s => s == Subjects.Member);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var sheet = found.Value;
        var round = await work.Db.Set<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == sheet.RoundId);
        var form = work.Get<RuleBook>().Find(round.Form)!.As<CatalogueBody>();
        if (command.Group == "collective" || form.Groups.All(g => g.Code != command.Group))
            return Refusal.Invalid("group", "field.choice");
        work.Expect(sheet, command.Version);
        sheet.FormGroup = command.Group;
        return sheet.Id;
    }
}
