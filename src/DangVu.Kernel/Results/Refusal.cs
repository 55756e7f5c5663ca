namespace DangVu.Kernel.Results;

/// <summary>What sort of "no" a refusal is; the edge turns it into a status.</summary>
public enum RefusalKind
{
    /// <summary>The input is not usable as typed (422).</summary>
    Invalid,

    /// <summary>It does not exist, or the actor may not know that it does (404).</summary>
    NotFound,

    /// <summary>The actor may not do this (403).</summary>
    Forbidden,

    /// <summary>Somebody else changed it first (409).</summary>
    Conflict,

    /// <summary>A rule says no (409).</summary>
    Refused,
}

/// <summary>
/// An expected "no": a stable code, worded at the edge in Vietnamese and English. Args fill the placeholders {0}, {1} of the text.
/// Field names the form field it belongs to, where there is one.
/// </summary>
public sealed record Refusal(RefusalKind Kind, string Code, params object[] Args)
{
    public string? Field { get; init; }

    public static Refusal Invalid(string field, string code, params object[] args) =>
        new(RefusalKind.Invalid, code, args) { Field = field };

    public static Refusal NotFound(string code, params object[] args) => new(RefusalKind.NotFound, code, args);

    public static Refusal Forbidden(string code, params object[] args) => new(RefusalKind.Forbidden, code, args);

    public static Refusal Conflict(string code, params object[] args) => new(RefusalKind.Conflict, code, args);

    public static Refusal Rule(string code, params object[] args) => new(RefusalKind.Refused, code, args);
}
