using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Thread;

/// <summary>The documents that concretise a directive, with how many steps below it each stands.</summary>
/// <param name="More">There are more of them below than were followed.</param>
internal sealed record ThreadDocuments(IReadOnlyDictionary<Guid, int> Depths, bool More)
{
    public IReadOnlyList<Guid> With(Guid directive) => [directive, .. Depths.Keys];
}

/// <summary>What grew under a directive: the documents that concretise it, those that concretise them, and so on.</summary>
internal static class DirectiveThread
{
    /// <summary>
    /// So many documents are followed, the nearer ones first. A congress's resolution is concretised by every cell below; a page that
    /// followed all of them would be read by nobody.
    /// </summary>
    private const int Most = 1000;

    public static async Task<ThreadDocuments> Under(Work work, Guid directiveId)
    {
        var under = new Dictionary<Guid, int>();
        var level = new List<Guid> { directiveId };
        for (var depth = 1; level.Count > 0; depth++)
        {
            var asked = level;
            var room = Most - under.Count;
            var next = await work
                .Db.Set<DirectiveLink>()
                .Where(l => asked.Contains(l.SourceId))
                .Select(l => l.DirectiveId)
                // No DISTINCT: for its sake the database would read every link in the order of the wrong index.
                .Take(room + 1)
                .ToListAsync();
            level = [.. next.Take(room).Where(id => id != directiveId && under.TryAdd(id, depth))];
            if (next.Count > room)
                return new ThreadDocuments(under, More: true);
        }
        return new ThreadDocuments(under, More: false);
    }

    /// <summary>Every document that this one concretises, directly or over others; few, for chains run upwards.</summary>
    public static async Task<HashSet<Guid>> Above(Work work, Guid directiveId)
    {
        var above = new HashSet<Guid>();
        var level = new List<Guid> { directiveId };
        while (level.Count > 0)
        {
            var asked = level;
            var next = await work
                .Db.Set<DirectiveLink>()
                .Where(l => asked.Contains(l.DirectiveId))
                .Select(l => l.SourceId)
                .ToListAsync();
            level = [.. next.Where(above.Add)];
        }
        return above;
    }
}
