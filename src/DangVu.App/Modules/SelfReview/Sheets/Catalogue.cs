using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.SelfReview.Sheets;

/// <summary>The catalogue of manifestations: the office's own checked text where it has loaded one for the day, else the shipped one.</summary>
internal static class Catalogue
{
    public const string Family = "manifestations";

    public static Task<Ruled<CatalogueBody>> On(Work work, DateOnly day) =>
        work.Get<IOwnRules>().Need<CatalogueBody>(Family, day);
}

/// <summary>An office's own catalogue keeps the three groups, for sheets are kept by them; the wording of the items is its own.</summary>
internal sealed class CatalogueFamily(RuleBook book) : IOwnFamily
{
    public string Family => Catalogue.Family;

    public Refusal? Check(RuleVersion version)
    {
        var shipped = book.Versions(Family)[^1].As<CatalogueBody>();
        var own = (CatalogueBody)version.Body;
        return
            own.Groups.Select(g => g.Code)
                .Order(StringComparer.Ordinal)
                .SequenceEqual(shipped.Groups.Select(g => g.Code).Order(StringComparer.Ordinal))
            && own.Groups.All(g => own.In(g.Code).Any())
            ? null
            : Refusal.Invalid("file", "catalogue.groups", string.Join(", ", shipped.Groups.Select(g => g.Code)));
    }
}
