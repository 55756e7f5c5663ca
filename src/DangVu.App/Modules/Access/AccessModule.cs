using DangVu.App.Hosting;

namespace DangVu.App.Modules.Access;

internal sealed class AccessModule : IModule
{
    public string Name => "Access";
    public int Level => 0;

    public void Add(ModuleParts parts)
    {
        parts.Services.AddSingleton(s => new RoleBook(Permissions(s.GetRequiredService<HouseParts>().Parts)));
        parts.Services.AddScoped<ActorReader>();
    }

    /// <summary>Every permission that some page, act or record asks for.</summary>
    public static IEnumerable<string> Permissions(ModuleParts parts) =>
        parts
            .Pages.Gets.Select(p => p.Permission)
            .Concat(parts.Pages.Forms.Select(p => p.Permission))
            .Concat(parts.Pages.Posts.Select(p => p.Permission))
            .Concat(parts.Pages.Files.Select(p => p.Permission))
            .Concat(parts.Acts.All.Select(a => a.Permission))
            .Concat(parts.Records.All.Select(r => r.Permission))
            .Distinct();
}
