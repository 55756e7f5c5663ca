using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Tests.House;
using DangVu.App.Ui;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>Short ways to a round with grades, for the tests below.</summary>
internal static class Grades
{
    public static Task<Guid> Round(this TestOffice office, int year = 2022, DateOnly? on = null) =>
        office.Do("classification.open-round", new OpenRound(year), on);

    public static async Task Proposed(
        this TestOffice office,
        Guid round,
        string kind,
        string grade = "good",
        params GradeOf[] others
    )
    {
        await office.Do("classification.self", new RecordSelf(round, kind, others, Rest: grade));
        if (kind != SubjectKinds.Organisation)
            await office.Do("classification.propose", new Propose(round, kind, office.Root, AsBefore: true));
    }

    public static async Task Decided(
        this TestOffice office,
        Guid round,
        string kind,
        string grade = "good",
        params GradeOf[] others
    )
    {
        await office.Proposed(round, kind, grade, others);
        await office.Do("classification.decide", new Decide(round, kind, "01-QĐ/ĐU", AsProposed: true));
    }

    public static async Task<IReadOnlyDictionary<string, Figure>> Figures(this TestOffice office, DateOnly? day = null)
    {
        var work = office.Work(day);
        var term = await work.Get<IOffices>().Term(work.Today);
        var span = new FigureSpan(term!, term!.From, work.Today);
        var all = new List<Figure>();
        foreach (var source in work.Get<IEnumerable<IFigures>>())
            all.AddRange(await source.Read(work, span));
        return all.ToDictionary(f => f.Name);
    }

    public static int Count(this Figure figure, string grade) =>
        ((IReadOnlyDictionary<string, int>)figure.Value!)[grade];

    public static GradeOf Excellent(Guid of) => new(of, "excellent");

    public static Subject Subject(this Work work, Guid round, Guid of) =>
        work.Db.Set<Subject>().Single(s => s.RoundId == round && s.Of == of);
}
