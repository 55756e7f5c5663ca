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
    /// <summary>False when the chosen body is not one the actor may see.</summary>
    public async Task<bool> Load(Ctx c)
    {
        var office = await offices.Current();
        frame.OfficeName = office.Name;
        frame.DemoDay = office.DemoDay;
        frame.User = c.Actor.Name;
        frame.Role = string.Join(", ", c.Actor.Rights.Select(r => c.T["role." + r.Role]).Distinct());
        frame.Path = c.Http.Request.Path;
        frame.Keep = c.Query("day") is { } day ? "&day=" + Uri.EscapeDataString(day) : null;
        if (c.Http.Request.Cookies["said"] is { Length: > 0 } said)
        {
            frame.Flash = c.T[said];
            c.Http.Response.Cookies.Delete("said");
        }

        var all = await bodies.All();
        var numbers = await counts.Members(c.Today);
        var seen = all.Where(b =>
                b.DissolvedOn is null
                && c.Actor.Rights.Any(r =>
                    r.Role != "administrator" && b.Path.StartsWith(r.Path, StringComparison.Ordinal)
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
            var top = seen.Count == 0 ? 0 : seen.Min(Depth);
            frame.Tree =
            [
                .. seen.Where(b => b.Kind != BodyKinds.Partner).Select(b => (b, Depth(b) - top, Sum(b, all, numbers))),
            ];
        }
        frame.Selected = selected.Id;
        var path = c.Http.Request.Path.Value ?? "/";
        var entries = house.Parts.Pages.Menu.Where(m => c.Actor.May(m.Permission)).OrderBy(m => m.Order).ToList();
        var here = entries
            .Where(m => path == m.Href || path.StartsWith(m.Href + "/", StringComparison.Ordinal))
            .OrderByDescending(m => m.Href.Length)
            .FirstOrDefault();
        var suffix = c.QueryId("body") is { } body ? "?body=" + body : "";
        frame.Menu = [.. entries.Select(m => (new Link(c.T[m.TextKey], m.Href + suffix), m == here))];
        // The chosen body must be one where the page's permission holds.
        return c.Actor.May(c.Permission, selected.Path) || c.QueryId("body") is null;
    }

    private static int Depth(BodyRef body) => body.Path.Count(ch => ch == '.');

    private static int Sum(BodyRef body, IReadOnlyList<BodyRef> all, IReadOnlyDictionary<Guid, int> numbers) =>
        body.IsCell || body.Kind == BodyKinds.Group
            ? numbers.GetValueOrDefault(body.Id)
            : all.Where(b => b.Path.StartsWith(body.Path, StringComparison.Ordinal))
                .Sum(b => numbers.GetValueOrDefault(b.Id));
}

/// <summary>All that the modules put into the house.</summary>
internal sealed record HouseParts(ModuleParts Parts);
