using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Inspection;

/// <summary>The one place where this module asks the rule book: kinds of cases and their papers, forms and effect of discipline.</summary>
internal static class InspectionRules
{
    public static CatalogueBody Cases(Work work, DateOnly on) =>
        work.Get<RuleBook>().Need<CatalogueBody>("inspection", on).Body;

    /// <summary>Whether this form exists for an organisation, an official or a probationary member.</summary>
    public static bool FormHolds(Work work, DateOnly on, string form, string? memberStatus)
    {
        var code =
            memberStatus is null ? "organisation." + form
            : memberStatus == MemberStatus.Probationary ? "probationary." + form
            : form;
        return work.Get<RuleBook>().Need<CatalogueBody>("discipline-forms", on).Body.Find(code) is not null;
    }

    /// <summary>The day on which a decision that was announced on this day ends of itself.</summary>
    public static DateOnly Expiry(Work work, DateOnly announcedOn) =>
        announcedOn.AddMonths(
            work.Get<RuleBook>().Need<TableBody>("discipline", announcedOn).Body.Whole("expires.months")
        );
}
