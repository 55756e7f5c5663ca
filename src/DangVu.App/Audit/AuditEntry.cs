using System.ComponentModel.DataAnnotations.Schema;

namespace DangVu.App.Audit;

/// <summary>
/// One link of an office's chain. Its hash covers the link before it and the hash of a salted payload; the payload itself stands in
/// <see cref="AuditPayload"/>, from which a lawful erasure can take it without breaking the chain.
/// </summary>
[Table("audit_entries")]
internal sealed class AuditEntry
{
    public Guid OfficeId { get; set; }

    /// <summary>1, 2, 3 … without gaps within the office.</summary>
    public long Seq { get; set; }

    public DateTime At { get; set; }

    /// <summary>The account's name, or the operating system's user for a command.</summary>
    public string Actor { get; set; } = "";

    public string ActingAs { get; set; } = "";

    /// <summary>What was done: an act's name, or view, reveal, print, export.</summary>
    public string Action { get; set; } = "";

    /// <summary>The kind of record it was done to, where there is one.</summary>
    public string? Kind { get; set; }

    public Guid? RecordId { get; set; }

    public string? Reason { get; set; }

    /// <summary>How many rows each table gained or lost, so that a row deleted behind the program's back is missed.</summary>
    public string Tally { get; set; } = "";

    public byte[] PayloadHash { get; set; } = [];

    public byte[] Hash { get; set; } = [];
}

[Table("audit_payloads")]
internal sealed class AuditPayload
{
    public Guid OfficeId { get; set; }
    public long Seq { get; set; }
    public byte[] Salt { get; set; } = [];

    /// <summary>JSON: the changed fields before and after. Null after a lawful erasure.</summary>
    public string? Json { get; set; }
}

/// <summary>The end of each office's chain; taking its row is what puts writers in order.</summary>
[Table("audit_heads")]
internal sealed class AuditHead
{
    public Guid OfficeId { get; set; }
    public long Seq { get; set; }

    /// <summary>The last entry that wrote rows; readings and prints do not raise it.</summary>
    public long Changed { get; set; }
    public byte[] Hash { get; set; } = [];
}

/// <summary>Who is doing what, for the entry that the next save writes.</summary>
internal sealed record AuditContext(
    string Actor,
    string ActingAs,
    string Action,
    DateTime At,
    string? Kind = null,
    Guid? RecordId = null,
    string? Reason = null
);
