using DangVu.App.Modules.Meetings.Contracts;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.SelfReview;

/// <summary>The one place where self-review asks the rule book: how many a month, how long content is kept, the catalogue.</summary>
internal sealed class SelfReviewRules(RuleBook book)
{
    public Ruled<TableBody> Rota(DateOnly day) => book.Need<TableBody>("self-review-rota", day);

    public (int Least, int Most) PerMonth(string collective, DateOnly day)
    {
        var rota = Rota(day).Body;
        return collective == Collective.Committee
            ? (rota.Whole("committee.per-month"), rota.Whole("committee.per-month"))
            : (rota.Whole("cell.least-per-month"), rota.Whole("cell.most-per-month"));
    }

    public bool SkipsExempt(DateOnly day) => Rota(day).Body.Flag("skip.exempt");

    public int KeepMonths(DateOnly day) => Rota(day).Body.Whole("content.keep-months");

    public Ruled<CatalogueBody> Manifestations(DateOnly day) => book.Need<CatalogueBody>("manifestations", day);
}
