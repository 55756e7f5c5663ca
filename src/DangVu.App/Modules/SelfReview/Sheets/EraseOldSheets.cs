using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Sheets;

/// <summary>
/// Takes content out that is older than the rule's time. That the turns were held stays. It also happens by itself whenever a month of
/// the body is recorded.
/// </summary>
internal sealed record EraseOldSheets(Guid BodyId)
{
    public static async Task<Result<Guid>> Handle(Work work, EraseOldSheets command)
    {
        var body = await work.Body(command.BodyId, SelfReviewDoor.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var range = PathRange.Of(body.Value.Path);
        await Retention.Erase(
            work,
            [.. (await work.Get<IBodies>().All()).Where(b => range.Covers(b.Path)).Select(b => b.Id)]
        );
        return command.BodyId;
    }
}

internal static class Retention
{
    public static async Task Erase(Work work, IReadOnlyList<Guid> bodies)
    {
        var before = work.Today.AddMonths(-work.Get<SelfReviewRules>().KeepMonths(work.Today));
        var old =
            from turn in work.Db.Set<Turn>()
            where bodies.Contains(turn.BodyId) && (turn.HeldOn ?? turn.Month) < before
            select turn.Id;
        foreach (
            var sheet in await work
                .Db.Set<Sheet>()
                .Where(s => s.ErasedOn == null && old.Contains(s.TurnId))
                .ToListAsync()
        )
        {
            sheet.Cipher = [];
            sheet.ErasedOn = work.Today;
        }
        // Comments may stand without a sheet: what was said to somebody who wrote none.
        var empty = Array.Empty<byte>();
        foreach (
            var comment in await work
                .Db.Set<Comment>()
                .Where(c => (c.Cipher != empty || c.Answer != null) && old.Contains(c.TurnId))
                .ToListAsync()
        )
        {
            comment.Cipher = [];
            comment.Answer = null;
        }
    }
}
