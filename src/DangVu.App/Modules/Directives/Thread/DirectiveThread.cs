using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Thread;

/// <summary>What grew under a directive: the documents that concretise it, those that concretise them, and so on.</summary>
internal static class DirectiveThread
{
    /// <summary>Each document under this one, with how many steps below it stands.</summary>
    public static async Task<Dictionary<Guid, int>> Under(Work work, Guid directiveId)
    {
        var under = new Dictionary<Guid, int>();
        var level = new List<Guid> { directiveId };
        for (var depth = 1; level.Count > 0; depth++)
        {
            var asked = level;
            var next = await work
                .Db.Set<DirectiveLink>()
                .Where(l => asked.Contains(l.SourceId))
                .Select(l => l.DirectiveId)
                .Distinct()
                .ToListAsync();
            level = [.. next.Where(id => id != directiveId && under.TryAdd(id, depth))];
        }
        return under;
    }
}
