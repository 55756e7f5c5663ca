using DangVu.App.Acts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Sheets;

internal sealed record ReadComment(Guid Id, string? Text, string? Answer, string Outcome, Remedy? Remedy);

internal sealed record ReadSheet(
    Sheet? Sheet,
    SheetText? Text,
    IReadOnlyList<ReadComment> Comments,
    IReadOnlyList<Reading> Readings,
    Ruled<CatalogueBody> Catalogue
);

/// <summary>The only way to a sheet's content. Each opening by another than the member is kept first and shown to the member.</summary>
internal static class SheetReader
{
    public static async Task<ReadSheet?> Open(Work work, Turn turn)
    {
        if (!await SelfReviewDoor.MayOpen(work, turn))
            return null;
        var sheet = await work.Db.Set<Sheet>().AsNoTracking().SingleOrDefaultAsync(s => s.TurnId == turn.Id);
        var comments = await work
            .Db.Set<Comment>()
            .AsNoTracking()
            .Where(c => c.TurnId == turn.Id)
            .OrderBy(c => c.Id)
            .ToListAsync();
        var own = SelfReviewDoor.IsOwn(work.Actor, turn);
        if (sheet is not null || comments.Count > 0)
        {
            if (own)
                await work.Note("view", "self-review");
            else
                await Keep(work, turn);
        }
        var ids = comments.Select(c => c.RemedyId).OfType<Guid>().ToList();
        var remedies = await work
            .Db.Set<Remedy>()
            .AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id);
        var readings = own
            ? await work
                .Db.Set<Reading>()
                .AsNoTracking()
                .Where(r => r.TurnId == turn.Id)
                .OrderByDescending(r => r.At)
                .ToListAsync()
            : [];
        return new ReadSheet(
            sheet,
            SheetBox.OpenSheet(work, sheet?.Cipher),
            [
                .. comments.Select(c => new ReadComment(
                    c.Id,
                    SheetBox.Open(work, c.Cipher),
                    SheetBox.Open(work, c.Answer),
                    c.Outcome,
                    c.RemedyId is { } id ? remedies.GetValueOrDefault(id) : null
                )),
            ],
            readings,
            await Catalogue.On(work, turn.HeldOn ?? turn.Month)
        );
    }

    /// <summary>The audit says that a sheet was opened and by whom, not which; the member is told which.</summary>
    private static async Task Keep(Work work, Turn turn)
    {
        var kept = await work.Do<bool>(
            "selfreview.read",
            () =>
            {
                work.Db.Add(
                    new Reading
                    {
                        Id = work.NewId(),
                        TurnId = turn.Id,
                        Reader = work.Actor.Name,
                        At = work.Now,
                    }
                );
                return Task.FromResult<Result<bool>>(true);
            }
        );
        if (kept.IsRefused)
            throw new InvalidOperationException("A reading that cannot be kept does not happen.");
    }
}
