using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace DangVu.App.Modules.Access;

/// <summary>The roles as data: roles.yaml beside the executable.</summary>
internal sealed class RoleBook
{
    private readonly Dictionary<string, RoleRow> roles;
    private readonly Dictionary<string, IReadOnlySet<string>> expanded = [];

    public RoleBook(IEnumerable<string> permissions)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "roles.yaml");
        roles = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<Dictionary<string, RoleRow>>(File.ReadAllText(file));
        var known = permissions.ToHashSet();
        foreach (var (role, row) in roles)
        {
            // Whoever signs in may use what belongs to themselves.
            var set = new HashSet<string> { "own.read", "own.write", "any" };
            foreach (var permission in row.Permissions)
                if (permission.EndsWith(".*", StringComparison.Ordinal))
                    set.UnionWith(known.Where(p => p.StartsWith(permission[..^1], StringComparison.Ordinal)));
                else
                    set.Add(permission);
            expanded[role] = set;
        }
    }

    public IReadOnlyCollection<string> Names => roles.Keys;

    public IReadOnlySet<string> Permissions(string role) => expanded.GetValueOrDefault(role) ?? new HashSet<string>();

    internal sealed class RoleRow
    {
        public string Vi { get; set; } = "";
        public string En { get; set; } = "";
        public List<string> Permissions { get; set; } = [];
    }
}
