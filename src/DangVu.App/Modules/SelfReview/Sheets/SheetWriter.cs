using DangVu.App.Acts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.SelfReview.Sheets;

internal static class SheetWriter
{
    public static async Task<Result<Sheet>> Write(Work work, Turn turn, Sheet? before, SheetText text, bool byOther)
    {
        if (before?.ConfirmedOn is not null || before?.ErasedOn is not null)
            return Refusal.Rule("sheet.closed");
        var catalogue = await Catalogue.On(work, turn.HeldOn ?? turn.Month);
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
