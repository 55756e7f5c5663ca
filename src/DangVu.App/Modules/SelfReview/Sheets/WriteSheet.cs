using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Replay;
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
        var written = SheetWriter.Write(
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

/// <summary>Takes content out that is older than the rule's time. That the turns were held stays.</summary>
internal sealed record EraseOldSheets(Guid BodyId)
{
    public static async Task<Result<Guid>> Handle(Work work, EraseOldSheets command)
    {
        var body = await work.Body(command.BodyId, SelfReviewDoor.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var range = PathRange.Of(body.Value.Path);
        var bodies = (await work.Get<Organisation.Contracts.IBodies>().All())
            .Where(b => range.Covers(b.Path))
            .Select(b => b.Id)
            .ToList();
        var before = work.Today.AddMonths(-work.Get<SelfReviewRules>().KeepMonths(work.Today));
        var old =
            from turn in work.Db.Set<Turn>()
            where bodies.Contains(turn.BodyId) && (turn.HeldOn ?? turn.Month) < before
            select turn.Id;
        var sheets = await work.Db.Set<Sheet>().Where(s => s.ErasedOn == null && old.Contains(s.TurnId)).ToListAsync();
        var turns = sheets.Select(s => s.TurnId).ToList();
        foreach (var sheet in sheets)
        {
            sheet.Cipher = [];
            sheet.ErasedOn = work.Today;
        }
        foreach (var comment in await work.Db.Set<Comment>().Where(c => turns.Contains(c.TurnId)).ToListAsync())
        {
            comment.Cipher = [];
            comment.Answer = null;
        }
        return command.BodyId;
    }
}

internal static class SheetWriter
{
    public static Result<Sheet> Write(Work work, Turn turn, Sheet? before, SheetText text, bool byOther)
    {
        if (before?.ConfirmedOn is not null || before?.ErasedOn is not null)
            return Refusal.Rule("sheet.closed");
        var catalogue = work.Get<SelfReviewRules>().Manifestations(turn.HeldOn ?? turn.Month);
        var groups = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (group, words) in text.Groups ?? new Dictionary<string, string>())
        {
            if (catalogue.Body.Groups.All(g => g.Code != group))
                return Refusal.Invalid("groups", "sheet.group-unknown", group);
            if (words.Length > SheetText.Longest)
                return Refusal.Invalid("g-" + group, "field.too-long", SheetText.Longest);
            if (!string.IsNullOrWhiteSpace(words))
                groups[group] = words.Trim();
        }
        if (text.Nothing && groups.Count > 0)
            return Refusal.Invalid("nothing", "sheet.nothing-and-text");
        if (!text.Nothing && groups.Count == 0)
            return Refusal.Invalid("nothing", "sheet.empty");
        var sheet = before ?? new Sheet { Id = work.NewId(), TurnId = turn.Id };
        sheet.Cipher = SheetBox.Close(work, new SheetText(groups, text.Nothing));
        sheet.CatalogueId = catalogue.Version.Id;
        sheet.WrittenOn = work.Today;
        sheet.TypedBy = byOther ? work.Actor.Name : null;
        if (before is null)
            work.Db.Add(sheet);
        return sheet;
    }
}

/// <summary>Closes and opens what self-review keeps encrypted.</summary>
internal static class SheetBox
{
    private const string Use = "self-review";

    public static byte[] Close(Work work, string text) => work.Get<OfficeKeys>().Encrypt(work.Db.OfficeId, Use, text);

    public static byte[] Close(Work work, SheetText text) => Close(work, JsonSerializer.Serialize(text, Replayer.Json));

    public static string? Open(Work work, byte[]? cipher) =>
        cipher is null or { Length: 0 } ? null : work.Get<OfficeKeys>().Decrypt(work.Db.OfficeId, Use, cipher);

    public static SheetText? OpenSheet(Work work, byte[]? cipher) =>
        Open(work, cipher) is { } json ? JsonSerializer.Deserialize<SheetText>(json, Replayer.Json) : null;
}
