using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
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

    public bool Spreads(DateOnly day) => Rota(day).Body.Flag("offices.spread");

    public int NewcomersWait(DateOnly day) => Rota(day).Body.Whole("newcomer.wait-months");

    public int MovedCount(DateOnly day) => Rota(day).Body.Whole("moved.count-months");

    public AbsenceRule Absences(DateOnly day)
    {
        var rota = Rota(day).Body;
        return new AbsenceRule(
            rota.Whole("leave.least-days"),
            rota.Whole("long-absence.from-months"),
            rota.Whole("leaving.last-months")
        );
    }

    public bool SkipsExempt(DateOnly day) => Rota(day).Body.Flag("skip.exempt");

    public int KeepMonths(DateOnly day) => Rota(day).Body.Whole("content.keep-months");
}
