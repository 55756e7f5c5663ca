using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Notices.Mail;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notices.Digests;

/// <summary>Puts aside one digest a day for each account that wants one that day; the day in its name lets no second one in.</summary>
internal static class DigestPlan
{
    public static async Task Make(Work work)
    {
        var today = work.Today;
        var wanting = await work
            .Db.Set<MailAddress>()
            .AsNoTracking()
            .Where(a => a.ConfirmedAt != null && a.Digest != DigestKinds.Off)
            .Select(a => new
            {
                a.Id,
                a.Digest,
                a.Weekday,
            })
            .ToListAsync();
        var keys = wanting
            .Where(a => Delivery.DigestDue(a.Digest, a.Weekday, today))
            .ToDictionary(a => Key(a.Id, today), a => a.Id);
        if (keys.Count == 0)
            return;
        var names = keys.Keys.ToList();
        var there = await work.Db.Set<MailJob>().Where(j => names.Contains(j.Key)).Select(j => j.Key).ToListAsync();
        var missing = names.Except(there).ToList();
        if (missing.Count == 0)
            return;
        await work.Do<bool>(
            "notices.digests",
            () =>
            {
                foreach (var key in missing)
                    Outbox.Add(work, JobKinds.Digest, key, keys[key]);
                return Task.FromResult<Kernel.Results.Result<bool>>(true);
            }
        );
    }

    public static string Key(Guid account, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"digest:{account:N}:{day:yyyy-MM-dd}");
}
