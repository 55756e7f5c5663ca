using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Hosting;

/// <summary>How many members each body has today; the module that knows offers it.</summary>
internal interface IBodyCounts
{
    Task<IReadOnlyDictionary<Guid, int>> Members(DateOnly day);
}

/// <summary>Loads the frame around a page: the tree that scopes it, the menu this actor has, the banner.</summary>
internal sealed class FrameReader(Frame frame, HouseParts house, IBodies bodies, IOffices offices, IBodyCounts counts)
{
    private static readonly PathString[] AsAtPages = ["/bodies", "/members/statistics"];

    /// <summary>False when the chosen body is not one the actor may see.</summary>
    public async Task<bool> Load(Ctx c)
    {
        var office = await offices.Current();
        frame.OfficeName = office.Name;
        frame.DemoDay = office.DemoDay;
        frame.User = c.Actor.Name;
        frame.Role = string.Join(", ", c.Actor.Rights.Select(r => c.T["role." + r.Role]).Distinct());
        frame.Path = c.Http.Request.Path;
        if (c.Http.Request.Cookies["said"] is { Length: > 0 } said)
        {
            frame.Flash = c.T[said];
            c.Http.Response.Cookies.Delete("said");
        }

        var all = await bodies.All();
        // Pages that can be asked for a past day show the tree of that day too; on others the day in the address means nothing.
        frame.AsAt =
            c.Http.Request.Path == "/members"
            || AsAtPages.Any(p => c.Http.Request.Path.StartsWithSegments(p, StringComparison.Ordinal))
                ? c.AsAt
                : null;
        var numbers = await counts.Members(frame.AsAt ?? c.Today);
        var tree = frame.AsAt is { } day
            ? await bodies.On(day)
            : [.. all.Where(b => b.DissolvedOn is null).Select(b => new BodyThen(b, b.Path.Length / 5 - 1))];
        var seen = tree.Where(b =>
                c.Actor.Rights.Any(r =>
                    r.Role != "administrator" && b.Body.Path.StartsWith(r.Path, StringComparison.Ordinal)
                )
            )
            .ToList();
        var own = c
            .Actor.Rights.OrderBy(r => r.Path.Length)
            .Select(r => all.FirstOrDefault(b => b.Id == r.BodyId))
            .FirstOrDefault();
        var selected = c.QueryId("body") is { } asked ? all.FirstOrDefault(b => b.Id == asked) : own ?? all[0];
        if (selected is null)
            return false;
        c.Body = selected;
        var onlyOwn = c.Actor.Rights.All(r => r.Role is "member" or "partner");
        if (!onlyOwn)
        {
            var top = seen.Count == 0 ? 0 : seen.Min(b => b.Depth);
            frame.Tree =
            [
                .. seen.Where(b => b.Body.Kind != BodyKinds.Partner)
                    .Select(b => (b.Body, b.Depth - top, Sum(b.Body, tree, numbers))),
            ];
        }
        frame.Selected = selected.Id;
        var path = c.Http.Request.Path.Value ?? "/";
        var entries = house
            .Parts.Pages.Menu.Where(m => c.Actor.May(m.Permission) && HasOwn(m.Permission))
            .OrderBy(m => m.Order)
            .ToList();
        var here = entries
            .Where(m => path == m.Href || path.StartsWith(m.Href + "/", StringComparison.Ordinal))
            .OrderByDescending(m => m.Href.Length)
            .FirstOrDefault();
        var suffix = c.QueryId("body") is { } body ? "?body=" + body : "";
        frame.Menu = [.. entries.Select(m => (new Link(c.T[m.TextKey], m.Href + suffix), m == here))];
        // The chosen body must be one where the page's permission holds.
        return c.Actor.May(c.Permission, selected.Path) || c.QueryId("body") is null;

        // An office clerk may do all that a member may, but an account that is nobody's has no notebook of its own.
        bool HasOwn(string permission) =>
            permission.StartsWith("own.", StringComparison.Ordinal) ? c.Actor.MemberId is not null
            : permission.EndsWith(".own", StringComparison.Ordinal) ? own?.Kind == BodyKinds.Partner
            : true;
    }

    private static int Sum(BodyRef body, IReadOnlyList<BodyThen> tree, IReadOnlyDictionary<Guid, int> numbers) =>
        body.IsCell || body.Kind == BodyKinds.Group
            ? numbers.GetValueOrDefault(body.Id)
            : BodyThen.Below(tree, body.Id).Sum(b => numbers.GetValueOrDefault(b.Id));
}

/// <summary>All that the modules put into the house.</summary>
internal sealed record HouseParts(ModuleParts Parts);
