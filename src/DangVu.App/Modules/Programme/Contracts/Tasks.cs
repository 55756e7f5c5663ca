using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Programme.Contracts;

/// <summary>A task that a higher module gives to a body: from a meeting's resolution, a conclusion, a shortcoming.</summary>
/// <param name="Deadline">Null only where <paramref name="After"/> says from which event it is counted.</param>
/// <param name="SourceKind">Kind of the record it comes from, as the API names it: "meetings".</param>
/// <param name="GivenOn">The day on which it was given, for what is typed later; null: today.</param>
internal sealed record TaskOrder(
    Guid BodyId,
    string Title,
    DateOnly? Deadline,
    Guid? PersonId = null,
    string? Measure = null,
    Guid? DirectiveId = null,
    string? SourceKind = null,
    Guid? SourceId = null,
    IReadOnlyList<Guid>? Helpers = null,
    IReadOnlyList<Guid>? HelperBodies = null,
    DueAfter? After = null,
    DateOnly? GivenOn = null
);

/// <summary>A deadline of so many working days from an event.</summary>
/// <param name="Event">A code of the rules family "task-events": meeting.cell, directive.issued, quarter-end …</param>
/// <param name="BodyId">Where it happens; null: in the body that does the task.</param>
/// <param name="HappenedOn">Where it has happened already: the deadline is then counted at once.</param>
internal sealed record DueAfter(string Event, int WorkingDays, Guid? BodyId = null, DateOnly? HappenedOn = null);

/// <param name="Deadline">Null while the event that it is counted from has not happened.</param>
/// <param name="State">planned, doing, done, dropped or rolled-over.</param>
internal sealed record TaskRef(
    Guid Id,
    Guid BodyId,
    string Title,
    Guid? PersonId,
    DateOnly? Deadline,
    string State,
    bool IsLate,
    DateOnly? ClosedOn,
    string? Result
)
{
    public string Href => "/tasks/" + Id;

    /// <summary>Neither done, dropped nor rolled over.</summary>
    public bool IsOpen => State is "planned" or "doing";

    /// <summary>Why it was dropped or rolled over.</summary>
    public string? Reason { get; init; }

    /// <summary>By what one sees that it is done.</summary>
    public string? Measure { get; init; }
    public Guid? SourceId { get; init; }

    /// <summary>The same task in its new month, where it was rolled over.</summary>
    public Guid? NextId { get; init; }

    /// <summary>Where it has no day yet: the event's code and the working days after it.</summary>
    public DueAfter? After { get; init; }
}

/// <summary>Of the tasks whose deadline lies in a period: all but dropped and rolled-over ones, and how they stood on the day asked.</summary>
internal sealed record TaskTally(int Total, int Done, int DoneInTime, int Late)
{
    public int Open => Total - Done;
}

internal interface ITasks
{
    /// <summary>Adds the task to the caller's act. The actor needs programme.write in the body.</summary>
    Task<Result<Guid>> Create(TaskOrder order);

    /// <summary>
    /// Adds a task that a collective resolved, to the caller's act. Whether the actor may write for that collective is the caller's to
    /// check; the task goes to the body that resolved it or to one below. Its source must be named.
    /// </summary>
    Task<Result<Guid>> FromResolution(Guid resolvedBy, TaskOrder order);

    /// <summary>
    /// Says in the caller's act how a task stands, as a meeting that follows up finds it. Whether the actor may is the caller's to check.
    /// </summary>
    /// <param name="state">doing, done or dropped.</param>
    /// <param name="text">The result; the reason where it is dropped.</param>
    Task<Result<Guid>> Settle(Guid taskId, string state, DateOnly on, string? text);

    Task<TaskRef?> Find(Guid id);

    /// <summary>These tasks, those that exist, by deadline.</summary>
    Task<IReadOnlyList<TaskRef>> Of(IReadOnlyCollection<Guid> ids);

    /// <summary>Tasks of these bodies that are neither dropped nor rolled over, the latest deadline first, as choices of a form.</summary>
    Task<IReadOnlyList<TaskRef>> In(IReadOnlyCollection<Guid> bodies, int limit);

    /// <summary>The tasks that came from a record.</summary>
    Task<IReadOnlyList<TaskRef>> From(Guid sourceId);

    /// <summary>The tasks that came from a record of this kind, in the order in which they were given.</summary>
    Task<IReadOnlyList<TaskRef>> OfSource(string kind, Guid id);

    /// <summary>The same for several records in one question.</summary>
    Task<ILookup<Guid, TaskRef>> OfSources(string kind, IReadOnlyCollection<Guid> ids);

    /// <summary>Open tasks of one body, the late ones first: what a meeting follows up.</summary>
    Task<IReadOnlyList<TaskRef>> Open(Guid bodyId, DateOnly dueBy);

    /// <summary>For one body; higher modules take it as a fact about the body's work.</summary>
    Task<TaskTally> Tally(Guid bodyId, DateOnly from, DateOnly to, DateOnly asOf);

    /// <summary>The events that deadlines may be counted from, as options of a form on this day.</summary>
    IReadOnlyList<(string Code, string Text)> Events(DateOnly day, string language);
}

/// <summary>Starts the clocks of tasks that wait for an event; the module in which it happens says so in its own transaction.</summary>
internal interface ITaskClocks
{
    /// <param name="code">A code of the rules family "task-events".</param>
    /// <param name="directives">The documents it is about, for tasks that wait for one of these.</param>
    Task Happened(string code, Guid bodyId, DateOnly on, IReadOnlyCollection<Guid>? directives = null);
}

/// <summary>A task was done.</summary>
internal sealed record TaskDone(Guid TaskId, Guid BodyId, Guid? PersonId, DateOnly On);

/// <summary>A task was done, dropped or rolled over; told with where it came from, in the same transaction.</summary>
/// <param name="Text">The result, or the reason.</param>
/// <param name="NextId">The task in which a rolled-over one goes on.</param>
internal sealed record TaskClosed(
    Guid TaskId,
    Guid BodyId,
    string State,
    DateOnly On,
    string? Text,
    string? SourceKind,
    Guid? SourceId,
    Guid? NextId
);
