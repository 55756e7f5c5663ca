using System.Diagnostics.CodeAnalysis;
using DangVu.Kernel.Results;

namespace DangVu.App.Acts;

/// <summary>
/// A thing that can be done, by name: what the replay of a preset and the API know about a handler. The command's record is the schema.
/// </summary>
internal sealed record Act(
    string Name,
    string Permission,
    Type Command,
    Func<Work, object, Task<Result<Guid>>> Handler
);

/// <summary>All acts of all modules.</summary>
internal sealed class ActList
{
    private readonly Dictionary<string, Act> acts = new(StringComparer.Ordinal);

    public IEnumerable<Act> All => acts.Values;

    public void Add<TCommand>(string name, string permission, Func<Work, TCommand, Task<Result<Guid>>> handler)
        where TCommand : notnull =>
        acts.Add(
            name,
            new Act(name, permission, typeof(TCommand), (work, command) => handler(work, (TCommand)command))
        );

    public bool Find(string name, [NotNullWhen(true)] out Act? act) => acts.TryGetValue(name, out act);
}

internal static class Doing
{
    /// <summary>Runs a command's handler in its own transaction, audited under the act's name.</summary>
    public static Task<Result<Guid>> Run<TCommand>(
        this Work work,
        string act,
        TCommand command,
        Func<Work, TCommand, Task<Result<Guid>>> handler,
        string? reason = null
    ) => work.Do(act, () => handler(work, command), reason);
}
