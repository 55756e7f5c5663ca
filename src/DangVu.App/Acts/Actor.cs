namespace DangVu.App.Acts;

/// <summary>A right held in one body and everything below it.</summary>
/// <param name="Path">The body's path; see <see cref="PathRange"/>.</param>
internal sealed record Right(string Role, Guid BodyId, string Path, IReadOnlySet<string> Permissions);

/// <summary>Who acts: resolved once per request (or command) and passed on; code asks it, never the HTTP context.</summary>
internal sealed record Actor(Guid? AccountId, string Name, Guid? MemberId, IReadOnlyList<Right> Rights)
{
    /// <summary>The command line and the replay of a preset: trusted with the whole office, recorded by the operating system's user.</summary>
    public bool IsSystem { get; init; }

    public static Actor System(string name) => new(null, name, null, []) { IsSystem = true };

    public static readonly Actor Nobody = new(null, "", null, []);

    public string ActingAs => IsSystem ? "command" : string.Join(' ', Rights.Select(r => r.Role).Distinct());

    /// <summary>Holds the permission somewhere.</summary>
    public bool May(string permission) => IsSystem || Rights.Any(r => r.Permissions.Contains(permission));

    /// <summary>Holds the permission in the body at this path.</summary>
    public bool May(string permission, string path) =>
        IsSystem
        || Rights.Any(r => r.Permissions.Contains(permission) && path.StartsWith(r.Path, StringComparison.Ordinal));

    public bool Is(string role) => Rights.Any(r => r.Role == role);
}

/// <summary>
/// The bodies at and below a path, as a range over the materialised path (<c>LIKE</c> would miss the index):
/// every path ends with '.', and the next one after p's subtree is p with its last '.' raised to '/'.
/// </summary>
internal readonly record struct PathRange(string From, string Before)
{
    public static PathRange Of(string path) => new(path, path[..^1] + "/");

    public bool Covers(string path) =>
        string.CompareOrdinal(path, From) >= 0 && string.CompareOrdinal(path, Before) < 0;
}
