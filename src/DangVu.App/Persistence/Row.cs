namespace DangVu.App.Persistence;

/// <summary>
/// A business row. It belongs to one office (a grassroots Party organisation): <see cref="OfficeId"/> leads every key and index,
/// so one office can be exported, restored or moved alone. <see cref="Seal"/> is a keyed digest over the row's columns, raised with
/// every save; <c>dangvu check</c> recomputes it and so finds a row changed behind the program's back.
/// </summary>
internal abstract class Row
{
    public Guid OfficeId { get; set; }
    public Guid Id { get; set; }

    /// <summary>Raised by us with each change (SQLite cannot generate one); forms carry it back, so a second writer is told.</summary>
    public int Version { get; set; }

    public byte[] Seal { get; set; } = [];
}

/// <summary>A row that lives in one body of the tree and is seen by whoever may see that body.</summary>
internal interface IInBody
{
    Guid BodyId { get; }
}

/// <summary>The value stands in the audit as a keyed digest only, never as text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SensitiveAttribute : Attribute;

/// <summary>Of this row the audit keeps only the fact that something was written: no content and no id.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FactOnlyAttribute : Attribute;

/// <summary>A row of which the audit keeps the fact only in some cases: a remedy from self-review among other shortcomings.</summary>
internal interface IFactOnlyAtTimes
{
    bool OnlyTheFact();
}

/// <summary>Rebuilt from other rows at any time (search words, counts): neither sealed nor audited.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class DerivedAttribute : Attribute;

/// <summary>Written past seal and audit on purpose, for a trace would tell too much: what lies in a ballot box (docs/adr/0016-secret-ballots.md).</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UntracedAttribute : Attribute;

/// <summary>Gone by itself after a while (a file between preview and commit): in a backup, but not in the office's full export.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ShortLivedAttribute : Attribute;
