using DangVu.App.Acts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Sheets;

/// <summary>The member's own words by the groups of the catalogue, or the plain statement that there is nothing to write.</summary>
internal sealed record SheetText(IReadOnlyDictionary<string, string>? Groups = null, bool Nothing = false)
{
    public const int Longest = 4000;
}

/// <summary>The member writes their sheet; or who hears it types it from the member's paper, which the sheet then says.</summary>
internal sealed record WriteSheet(Guid TurnId, SheetText Sheet)
{
    public static async Task<Result<Guid>> Handle(Work work, WriteSheet command)
    {
        var found = await SelfReviewDoor.FindContent(work, command.TurnId, own: true);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var turn = found.Value;
        if (turn.State is TurnStates.Replaced or TurnStates.Missed)
            return Refusal.Rule("turn.not-planned");
        var before = await work.Db.Set<Sheet>().SingleOrDefaultAsync(s => s.TurnId == turn.Id);
        var written = await SheetWriter.Write(
            work,
            turn,
            before,
            command.Sheet,
            byOther: !SelfReviewDoor.IsOwn(work.Actor, turn)
        );
        return written.IsRefused ? Result<Guid>.Refused(written.Refusals) : written.Value.TurnId;
    }
}

/// <summary>The member stands by the sheet; or the deputy notes that the paper is signed.</summary>
internal sealed record ConfirmSheet(Guid TurnId, DateOnly? SignedOn = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ConfirmSheet command)
    {
        var found = await SelfReviewDoor.FindContent(work, command.TurnId, own: true);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var sheet = await work.Db.Set<Sheet>().SingleOrDefaultAsync(s => s.TurnId == command.TurnId);
        if (sheet is null)
            return Refusal.Rule("sheet.none");
        if (sheet.ConfirmedOn is not null || sheet.ErasedOn is not null)
            return Refusal.Rule("sheet.closed");
        var on = command.SignedOn ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("signedOn", "field.future", on);
        if (!SelfReviewDoor.IsOwn(work.Actor, found.Value) && command.SignedOn is null)
            return Refusal.Invalid("signedOn", "field.required");
        sheet.ConfirmedOn = on;
        return command.TurnId;
    }
}
