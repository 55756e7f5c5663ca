using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Directives;

/// <summary>
/// Who sees a document: whoever may read documents in its body; and, where it is shared and open, those below, who must carry it out.
/// </summary>
internal static class Sight
{
    public const string Read = "directives.read";

    public static bool Sees(Actor actor, Directive directive, BodyRef body) =>
        actor.May(Read, body.Path) || directive is { Shared: true, Secrecy: null } && SeesFromBelow(actor, body.Path);

    /// <summary>Holds the right to read somewhere below this path.</summary>
    public static bool SeesFromBelow(Actor actor, string path) =>
        actor.Rights.Any(r => r.Permissions.Contains(Read) && r.Path.StartsWith(path, StringComparison.Ordinal));

    /// <summary>The documents of the bodies in the range that the actor may read, and those shared from above it.</summary>
    public static async Task<IQueryable<Directive>> Seen(Work work, BodyRef chosen, IQueryable<Directive> all)
    {
        var bodies = await work.Get<IBodies>().All();
        var range = PathRange.Of(chosen.Path);
        var own = bodies.Where(b => range.Covers(b.Path) && work.Actor.May(Read, b.Path)).Select(b => b.Id).ToList();
        var above = Above(bodies, chosen).Select(b => b.Id).ToList();
        return all.Where(d => own.Contains(d.BodyId) || above.Contains(d.BodyId) && d.Shared && d.Secrecy == null);
    }

    public static IEnumerable<BodyRef> Above(IReadOnlyList<BodyRef> bodies, BodyRef body) =>
        bodies.Where(b => b.Id != body.Id && body.Path.StartsWith(b.Path, StringComparison.Ordinal));
}
