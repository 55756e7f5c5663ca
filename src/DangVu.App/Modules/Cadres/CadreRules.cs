using DangVu.App.Acts;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Cadres;

/// <summary>The one place where this module asks the rule book: kinds of classes and levels of political theory.</summary>
internal static class CadreRules
{
    public static IReadOnlyList<CatalogueItem> Classes(Work work, DateOnly on) => [.. Body(work, on).In("class")];

    public static IReadOnlyList<CatalogueItem> Theory(Work work, DateOnly on) => [.. Body(work, on).In("theory")];

    public static string Words(Work work, DateOnly on, string? code, string language) =>
        code is null ? "" : Body(work, on).Find(code)?.Text.In(language) ?? code;

    private static CatalogueBody Body(Work work, DateOnly on) =>
        work.Get<RuleBook>().Need<CatalogueBody>("training-classes", on).Body;
}
