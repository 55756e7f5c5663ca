using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.Domain;

/// <summary>A list of members brought in as a whole; it can be undone as a whole.</summary>
[Table("mem_imports")]
internal sealed class ImportRun : Row
{
    public string FileName { get; set; } = "";
    public string Sha256 { get; set; } = "";
    public DateTime At { get; set; }
    public string By { get; set; } = "";

    /// <summary>From this day the imported people stand on the lists of their cells.</summary>
    public DateOnly AsOf { get; set; }
    public int ReadRows { get; set; }
    public int NewRows { get; set; }
    public int UpdateRows { get; set; }
    public int SameRows { get; set; }
    public int RefusedRows { get; set; }
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
}

/// <summary>A row of the list that changed the register, with what stood there before; or one that was refused, with its reasons.</summary>
[Table("mem_import_rows")]
internal sealed class ImportRow : Row
{
    public Guid ImportId { get; set; }
    public Guid? MemberId { get; set; }
    public string Sheet { get; set; } = "";
    public int RowNumber { get; set; }

    /// <summary>new, update or refused.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>The member's version as the import left it; another one now means a later change.</summary>
    public int MemberVersion { get; set; }

    /// <summary>JSON, encrypted: the values before an update, or the reasons of a refusal.</summary>
    [Sensitive]
    public byte[]? Kept { get; set; }
}

/// <summary>A file between its preview and its commit. Short-lived: taken away on commit, cancel, or after a day.</summary>
[Table("mem_import_uploads")]
[Derived]
[ShortLived]
internal sealed class ImportUpload : Row
{
    public string FileName { get; set; } = "";
    public DateTime At { get; set; }
    public string By { get; set; } = "";
    public DateOnly AsOf { get; set; }

    /// <summary>The file's bytes, encrypted with the office's key.</summary>
    [Sensitive]
    public byte[] Cipher { get; set; } = [];
}
