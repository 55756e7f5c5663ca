using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using DangVu.App.Hosting;
using DangVu.App.Persistence;

namespace DangVu.App.Tests.Architecture;

public sealed class ModuleRules
{
    private const string Prefix = "DangVu.App.Modules.";
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(AppDb).Assembly)
        .Build();
    private static readonly Dictionary<string, int> Levels = ModuleList.All.ToDictionary(m => m.Name, m => m.Level);

    [Fact]
    public void A_module_uses_another_only_through_its_contracts_and_only_downwards()
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in House.Types.Where(t => ModuleOf(t) is not null))
        foreach (var dependency in type.Dependencies)
        {
            var from = ModuleOf(type)!;
            var to = ModuleOf(dependency.Target);
            if (to is null || to == from)
                continue;
            if (!dependency.Target.FullName.StartsWith(Prefix + to + ".Contracts.", StringComparison.Ordinal))
                broken.Add($"{type.FullName} uses {dependency.Target.FullName}");
            else if (Levels[to] >= Levels[from])
                broken.Add(
                    $"{from} (level {Levels[from]}) looks up or sideways at {to} (level {Levels[to]}): {type.FullName}"
                );
        }
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_domain_of_a_module_knows_no_database_and_no_web()
    {
        string[] closed = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore"];
        House
            .Types.Where(t =>
                t.FullName.StartsWith(Prefix, StringComparison.Ordinal)
                && t.FullName.Contains(".Domain.", StringComparison.Ordinal)
            )
            .SelectMany(t => t.Dependencies.Select(d => (t.FullName, Target: d.Target.FullName)))
            .Where(d => closed.Any(c => d.Target.StartsWith(c, StringComparison.Ordinal)))
            .Select(d => $"{d.FullName} uses {d.Target}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_module_stands_in_the_list_once()
    {
        var folders = typeof(AppDb)
            .Assembly.GetTypes()
            .Where(t => typeof(IModule).IsAssignableFrom(t) && !t.IsInterface)
            .Select(t => t.Namespace![Prefix.Length..])
            .Order()
            .ToList();
        ModuleList.All.Select(m => m.Name).Order().ShouldBe(folders);
    }

    [Fact]
    public void The_kernel_has_no_packages()
    {
        typeof(DangVu.Kernel.Results.Refusal)
            .Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => !n.StartsWith("System", StringComparison.Ordinal) && n != "netstandard" && n != "mscorlib")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Rows_are_sealed_and_named_by_their_module()
    {
        foreach (var row in AppDb.RowTypes)
        {
            row.IsSealed.ShouldBeTrue(row.FullName);
            row.GetCustomAttribute<System.ComponentModel.DataAnnotations.Schema.TableAttribute>()
                .ShouldNotBeNull(row.FullName);
        }
    }

    private static string? ModuleOf(IType type)
    {
        var name = type.FullName;
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var module = name[Prefix.Length..].Split('.')[0];
        return Levels.ContainsKey(module) ? module : null;
    }
}
