using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;

namespace DangVu.App.Ui;

/// <summary>What a page's code works with: the work, the words, the request's values and the body chosen in the tree.</summary>
internal sealed class Ctx(Work work, Texts texts, IHttpContextAccessor http)
{
    public Work Work => work;
    public AppDb Db => work.Db;
    public Actor Actor => work.Actor;
    public Texts T => texts;
    public HttpContext Http => http.HttpContext!;
    public DateOnly Today => work.Today;

    /// <summary>The permission of the page being served.</summary>
    public string Permission { get; set; } = "";

    /// <summary>The body that scopes this page: chosen in the tree, else the actor's own highest one.</summary>
    public BodyRef Body { get; set; } = null!;

    public PathRange Range => PathRange.Of(Body.Path);

    public string? Query(string name) =>
        Http.Request.Query[name].ToString() is { Length: > 0 } v ? v.Normalize() : null;

    public Guid? QueryId(string name) => Guid.TryParse(Query(name), out var id) ? id : null;

    public Guid Id(string name = "id") =>
        Guid.TryParse(Http.Request.RouteValues[name]?.ToString(), out var id) ? id : Guid.Empty;

    public string Route(string name) => Http.Request.RouteValues[name]?.ToString() ?? "";

    public bool May(string permission) => Actor.May(permission, Body.Path);

    /// <summary>The past day that the page is asked for (?day=yyyy-MM-dd, or as it is typed); null for today and later.</summary>
    public DateOnly? AsAt =>
        Query("day") is { } typed && FormReader.TryDate(typed.Trim(), out var day) && day < Today ? day : null;

    public IBodies Bodies => work.Get<IBodies>();

    /// <summary>This page's address with some query values changed; null takes one away.</summary>
    public string Here(params IEnumerable<(string Name, string? Value)> changes)
    {
        var query = Http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        foreach (var (name, value) in changes)
            if (value is null)
                query.Remove(name);
            else
                query[name] = value;
        return Http.Request.Path
            + (
                query.Count == 0
                    ? ""
                    : "?"
                        + string.Join(
                            '&',
                            query.Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}")
                        )
            );
    }

    /// <summary>Runs the act with what the form gave and goes on; a form with mistakes, or a refused act, is shown again.</summary>
    public async Task<Result<string>> Do<TCommand>(
        FormReader form,
        string act,
        TCommand command,
        Func<Work, TCommand, Task<Result<Guid>>> handler,
        string then
    )
    {
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await work.Run(act, command, handler);
        return done.Match<Result<string>>(_ => then, Result<string>.Refused);
    }

    /// <summary>The bodies the actor may choose for this permission, as options of a select.</summary>
    public async Task<IReadOnlyList<(string, string)>> BodyOptions(
        string permission,
        Func<BodyRef, bool>? only = null
    ) =>
        [
            .. (await Bodies.All())
                .Where(b => b.DissolvedOn is null && Actor.May(permission, b.Path) && (only is null || only(b)))
                .Select(b => (b.Id.ToString(), b.Name)),
        ];
}

/// <summary>What the frame around a page shows.</summary>
internal sealed class Frame
{
    public string OfficeName { get; set; } = "";
    public DateOnly? DemoDay { get; set; }

    /// <summary>The past day on which the page and the tree stand.</summary>
    public DateOnly? AsAt { get; set; }
    public IReadOnlyList<(BodyRef Body, int Depth, int Members)> Tree { get; set; } = [];
    public Guid? Selected { get; set; }
    public IReadOnlyList<(Link Link, bool Here)> Menu { get; set; } = [];
    public string? User { get; set; }
    public string? Role { get; set; }
    public bool LargeType { get; set; }
    public string Path { get; set; } = "/";
    public string? Flash { get; set; }
}

/// <summary>A page's refusal to be, by kind.</summary>
internal sealed class PageRefused(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal => refusal;
}
