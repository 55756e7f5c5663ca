using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Ui;

/// <summary>One figure of a report: its value, the records it counts, what it means.</summary>
/// <param name="Name">Stable: "commendation.committee.collectives".</param>
/// <param name="Value">A number, text, list or object, ready for JSON.</param>
/// <param name="Evidence">"kind/id" of each record counted; empty where nothing is.</param>
/// <param name="DefinitionKey">Key of the sentence that says what is counted.</param>
internal sealed record Figure(string Name, object? Value, IReadOnlyList<string> Evidence, string DefinitionKey)
{
    public object?[] DefinitionArgs { get; init; } = [];
}

/// <summary>What a report is asked over: the term's records in force and decided by the day.</summary>
internal sealed record FigureSpan(TermRef Term, DateOnly From, DateOnly AsOf);

/// <summary>A module's figures for reports. Only what was in force and decided within the span counts.</summary>
internal interface IFigures
{
    Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span);
}

/// <summary>Something a body owes or has in a month; higher modules offer them, the desk lays them out.</summary>
/// <param name="Tone">Late first, then due, then open, then done.</param>
internal sealed record MonthItem(string Text, string? Sub, DateOnly? Due, Tone Tone, string? State, Link? Button)
{
    /// <summary>Names the thing itself for as long as it is owed: "tasks/…", "notebooks:2023-Q2". The month's plan remembers it by this.</summary>
    public string? Key { get; init; }

    /// <summary>What one needs to read it in the body; null: the plan keeps no word of it, and shows it only to those it is told to.</summary>
    public string? Permission { get; init; }

    /// <summary>Who answers for it, where it is one person.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Its name in plans, where <see cref="Key"/> becomes another once a record is made of it.</summary>
    public string? PlanKey { get; init; }

    private const int LongestKey = 200;

    /// <summary>Its key; what its source does not name is known by the source and its words.</summary>
    public string KeyFrom(IMonthItems source)
    {
        var key = PlanKey ?? Key ?? $"{source.GetType().Name}:{Text}";
        return key.Length <= LongestKey ? key : key[..LongestKey];
    }

    /// <summary>Only prepared or proposed so far: seen inside, never told to a calendar or a letter outside.</summary>
    public bool Draft { get; init; }
}

internal interface IMonthItems
{
    Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month);
}

/// <summary>Something on a day of its own in the calendar: a meeting, a task, a turn.</summary>
/// <param name="Key">"kind/id": the same for as long as the record lives, wherever its day moves.</param>
/// <param name="Href">Where the reader may open it; null where they may not.</param>
internal sealed record DayItem(string Key, Guid BodyId, string Text, DateOnly Day, string? Href)
{
    /// <summary>Null: the whole day, or not known.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Length in minutes, where it is known.</summary>
    public int? Minutes { get; init; }
    public string? Place { get; init; }
    public Tone Tone { get; init; } = Tone.Due;

    /// <summary>Only prepared so far: never told outside.</summary>
    public bool Draft { get; init; }

    /// <summary>Will not take place after all, and those concerned had been told that it would.</summary>
    public bool CalledOff { get; init; }
}

/// <summary>What stands in the calendar of many bodies at once, by one question to the database.</summary>
internal interface IDayItems
{
    Task<IReadOnlyList<DayItem>> Between(Ctx c, IReadOnlyList<BodyRef> bodies, DateOnly from, DateOnly to);
}

/// <summary>What stands in one member's own calendar and in nobody else's.</summary>
internal interface IOwnDays
{
    Task<IReadOnlyList<DayItem>> For(Ctx c, Guid memberId, DateOnly from, DateOnly to);
}

/// <summary>
/// What higher modules tie to a record, shown on its page: the criteria that a task or a work serves. Only what this reader may see.
/// </summary>
internal interface IRelated
{
    /// <param name="kind">As the API names it: "tasks", "works".</param>
    Task<IReadOnlyList<Section>> Of(Ctx c, string kind, Guid id);
}

internal static class Related
{
    public static async Task<IReadOnlyList<Section>> Sections(Ctx c, string kind, Guid id)
    {
        var sections = new List<Section>();
        foreach (var source in c.Work.Get<IEnumerable<IRelated>>())
            sections.AddRange(await source.Of(c, kind, id));
        return sections;
    }
}

/// <summary>One answer of the search box.</summary>
/// <param name="Rank">0 = exact with accents, 1 = exact without, 2 = begins with, 3 = contains.</param>
internal sealed record Found(string KindKey, string Text, string? Sub, string Href, int Rank);

internal interface ISearch
{
    Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit);
}

/// <summary>The half-term figures as they stand, for pages that show some of them; the reports answer.</summary>
internal interface IHalfTermFigures
{
    Task<IReadOnlyList<Figure>> HalfTerm(DateOnly asOf);
}
