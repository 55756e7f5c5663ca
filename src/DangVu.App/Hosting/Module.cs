using System.Reflection;
using DangVu.App.Acts;
using DangVu.App.Ui;

namespace DangVu.App.Hosting;

/// <summary>One room of the house. It is registered in one place, <see cref="ModuleList"/>.</summary>
internal interface IModule
{
    /// <summary>The folder's and namespace's name.</summary>
    string Name { get; }

    /// <summary>A module uses the Contracts of lower levels only.</summary>
    int Level { get; }

    void Add(ModuleParts parts);
}

/// <summary>What a module puts into the house: services, acts, pages, records, menu entries.</summary>
internal sealed class ModuleParts(IServiceCollection services)
{
    public IServiceCollection Services => services;

    public ActList Acts { get; } = new();

    public PageList Pages { get; } = new();

    public RecordList Records { get; } = new();

    /// <summary>Registers a scoped service under the given contract and as itself.</summary>
    public void Answer<TContract, TService>()
        where TContract : class
        where TService : class, TContract => services.AddScoped<TContract, TService>();
}
