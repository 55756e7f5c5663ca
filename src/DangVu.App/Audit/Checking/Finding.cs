namespace DangVu.App.Audit.Checking;

/// <summary>One thing that is not as it should be: a stable code, worded by "check.code", and where it was found.</summary>
internal sealed record Finding(
    string Code,
    string? Table = null,
    Guid? Id = null,
    long? Seq = null,
    string? Detail = null
);

/// <summary>What was looked at and found in one office.</summary>
internal sealed record OfficeChecked(Guid Id, string Name, long Entries, long Rows, string Head);
