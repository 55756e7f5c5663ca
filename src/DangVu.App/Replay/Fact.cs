using System.Text.Json;

namespace DangVu.App.Replay;

/// <summary>
/// One thing that was done on a day, as a preset writes it: the act's name, its data and, where later facts point to it, a reference.
/// In data every id may be written as the ref of an earlier fact.
/// </summary>
/// <param name="On">The business day on which it was recorded; the replay's clock stands on it.</param>
internal sealed record Fact(string Act, DateOnly On, JsonElement Data, string? Ref = null)
{
    /// <summary>Facts of one day are done in this order, then as they were told.</summary>
    public int Order { get; init; }

    public static Fact Of(string act, DateOnly on, object data, string? @ref = null, int order = 0) =>
        new(act, on, JsonSerializer.SerializeToElement(data, Replayer.Json), @ref) { Order = order };
}

/// <summary>Tells a part of the demonstration town's history as facts; a module's own stories stand in its Demo folder.</summary>
internal interface IStory
{
    IEnumerable<Fact> Tell(Demo.Town town);
}
