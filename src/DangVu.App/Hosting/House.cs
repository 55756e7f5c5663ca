using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Files;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Hosting;

/// <summary>Puts the house together: the same services for the site, the command line and the tests.</summary>
internal static class House
{
    public static string Version => typeof(House).Assembly.GetName().Version!.ToString(3);

    public static ModuleParts AddHouse(this IServiceCollection services, Store store)
    {
        services.AddSingleton(store);
        services.AddSingleton(_ => store.Keys);
        services.AddSingleton(TimeProvider.System);
        if (store.IsSqlite)
            services.AddDbContext<AppDb, SqliteAppDb>(store.Configure, optionsLifetime: ServiceLifetime.Singleton);
        else
            services.AddDbContext<AppDb, PostgresAppDb>(store.Configure, optionsLifetime: ServiceLifetime.Singleton);
        services.AddSingleton<OfficeMemory>();
        services.AddScoped<OfficeClock>();
        services.AddScoped<Work>();
        services.AddScoped<Texts>();
        services.AddScoped<FileStore>();
        var parts = new ModuleParts(services);
        foreach (var module in ModuleList.All)
            module.Add(parts);
        services.AddSingleton(parts.Acts);
        services.AddSingleton(parts.Pages);
        services.AddSingleton(parts.Records);
        services.AddSingleton(new HouseParts(parts));
        return parts;
    }

    /// <summary>A provider without a web server, for commands.</summary>
    public static ServiceProvider Offline(Store store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddHouse(store);
        return services.BuildServiceProvider();
    }
}
