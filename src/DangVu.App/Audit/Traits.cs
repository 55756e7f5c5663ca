using System.Collections.Concurrent;
using System.Reflection;
using DangVu.App.Persistence;

namespace DangVu.App.Audit;

/// <summary>
/// What is written on rows and columns for the audit, looked up once: asking the attributes of every column of every row that is saved
/// took a good part of each save.
/// </summary>
internal static class Traits
{
    private static readonly ConcurrentDictionary<Type, bool> Sealed = new();
    private static readonly ConcurrentDictionary<Type, bool> FactOnly = new();
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Sensitive = new();

    public static bool IsSealed(Type row) =>
        Sealed.GetOrAdd(
            row,
            r => r.GetCustomAttribute<DerivedAttribute>() is null && r.GetCustomAttribute<UntracedAttribute>() is null
        );

    public static bool IsFactOnly(Type row) =>
        FactOnly.GetOrAdd(row, r => r.GetCustomAttribute<FactOnlyAttribute>() is not null);

    public static bool IsSensitive(PropertyInfo column) =>
        Sensitive.GetOrAdd(column, p => p.GetCustomAttribute<SensitiveAttribute>() is not null);
}
