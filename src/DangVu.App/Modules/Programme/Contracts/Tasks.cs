using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Programme.Contracts;

/// <summary>A task that a higher module gives to a body: from a meeting's resolution, a conclusion, a shortcoming.</summary>
/// <param name="SourceKind">Kind of the record it comes from, as the API names it: "meetings".</param>
internal sealed record TaskOrder(
    Guid BodyId,
    string Title,
    DateOnly Deadline,
    Guid? PersonId = null,
    string? Measure = null,
    Guid? DirectiveId = null,
    string? SourceKind = null,
    Guid? SourceId = null,
    IReadOnlyList<Guid>? Helpers = null,
    IReadOnlyList<Guid>? HelperBodies = null
);

/// <param name="State">planned, doing, done, dropped or rolled-over.</param>
internal sealed record TaskRef(
    Guid Id,
    Guid BodyId,
    string Title,
    Guid? PersonId,
    DateOnly Deadline,
    string State,
    bool IsLate,
    DateOnly? ClosedOn,
    string? Result
)
{
    public string Href => "/tasks/" + Id;
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

    Task<TaskRef?> Find(Guid id);

    /// <summary>The tasks that came from a record.</summary>
    Task<IReadOnlyList<TaskRef>> From(Guid sourceId);

    /// <summary>Open tasks of one body, the late ones first: what a meeting follows up.</summary>
    Task<IReadOnlyList<TaskRef>> Open(Guid bodyId, DateOnly dueBy);

    /// <summary>For one body; higher modules take it as a fact about the body's work.</summary>
    Task<TaskTally> Tally(Guid bodyId, DateOnly from, DateOnly to, DateOnly asOf);
}

/// <summary>A task was done.</summary>
internal sealed record TaskDone(Guid TaskId, Guid BodyId, Guid? PersonId, DateOnly On);
