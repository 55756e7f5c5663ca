namespace DangVu.Kernel.Results;

/// <summary>A value, or the refusals that stand in its way (all of them, not only the first).</summary>
public readonly struct Result<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Refusal>? refusals;

    private Result(T? value, IReadOnlyList<Refusal>? refusals)
    {
        this.value = value;
        this.refusals = refusals;
    }

    public bool IsDone => refusals is null;

    public bool IsRefused => refusals is not null;

    public T Value => IsDone ? value! : throw new InvalidOperationException($"Refused: {Refusals[0].Code}");

    public IReadOnlyList<Refusal> Refusals => refusals ?? [];

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);

    public static Result<T> Refused(IReadOnlyList<Refusal> refusals) => new(default, refusals);

    public TOut Match<TOut>(Func<T, TOut> done, Func<IReadOnlyList<Refusal>, TOut> refused) =>
        IsDone ? done(value!) : refused(refusals!);
}
