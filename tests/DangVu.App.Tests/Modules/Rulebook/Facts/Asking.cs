using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Tests.House;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Rulebook.Facts;

/// <summary>Asks the fact book of a small office as a round or a dossier would.</summary>
internal static class Asking
{
    public static readonly DateOnly January = new(2022, 1, 1);
    public static readonly DateOnly December = new(2022, 12, 31);

    public static CaseRef Body(Guid id) => new(id, id, false);

    public static CaseRef Member(Guid id, Guid cell) => new(id, cell, true);

    public static Task<FactAnswers> Facts(
        this TestOffice office,
        IReadOnlyList<CaseRef> cases,
        DateOnly? from = null,
        DateOnly? to = null
    )
    {
        var work = office.Work();
        return work.Get<IFactBook>().Ask(work, new FactQuestion(cases, from ?? January, to ?? December));
    }

    /// <summary>One body's or member's fact as a person reads it; "?" where it is not known.</summary>
    public static string Say(this FactAnswers answers, Guid id, string fact) =>
        answers.Of(id).Find(fact)?.In("vi") ?? "?";

    public static async Task<string> Of(
        this TestOffice office,
        CaseRef one,
        string fact,
        DateOnly? from = null,
        DateOnly? to = null
    ) => (await office.Facts([one], from, to)).Say(one.Id, fact);
}
