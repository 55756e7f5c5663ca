using DangVu.App.Acts;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

internal sealed class CalendarTokens(AppDb db, ActorReader actors) : ICalendarTokens
{
    public async Task<Actor?> Open(string token)
    {
        var hash = ApiTokens.HashOf(token);
        var known = await db.Set<ApiToken>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.Hash == hash && t.Use == "calendar" && t.EndedAt == null);
        return known is null ? null : await actors.Read(known.AccountId, known.OfficeId);
    }
}
