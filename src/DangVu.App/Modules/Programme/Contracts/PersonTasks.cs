namespace DangVu.App.Modules.Programme.Contracts;

/// <summary>Questions about what single members were given to do.</summary>
internal interface IPersonTasks
{
    /// <summary>The tasks in force that these members answer for and that are due in the span, by member, the earliest first.</summary>
    Task<ILookup<Guid, TaskRef>> Of(IReadOnlyCollection<Guid> people, DateOnly from, DateOnly to);
}
