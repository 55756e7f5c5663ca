namespace DangVu.Kernel.Rules;

/// <summary>One dated version of a rule, as read from its file. Office is set on an office's own versions only.</summary>
public sealed record RuleVersion(
    string Family,
    string Slug,
    int Version,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    RuleText Title,
    Basis Basis,
    RuleBody Body,
    string Checksum
)
{
    /// <summary>The slug of the version that this one replaces.</summary>
    public string? Supersedes { get; init; }

    /// <summary>False: nobody has compared it with the text itself; screens say so.</summary>
    public bool Verified { get; init; }

    /// <summary>Holds in one province or office only.</summary>
    public bool Local { get; init; }

    public string? Office { get; init; }

    /// <summary>What is not known about it.</summary>
    public RuleText? Note { get; init; }

    public string File { get; init; } = "";

    public string Id => $"{Family}/{Slug}";

    public bool InForceOn(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is null || day <= EffectiveTo);

    public T As<T>()
        where T : RuleBody =>
        Body as T ?? throw new InvalidOperationException($"{Id} is a {Body.Kind}, not a {typeof(T).Name}");
}
