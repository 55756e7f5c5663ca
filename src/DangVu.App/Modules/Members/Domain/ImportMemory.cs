using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.Domain;

/// <summary>What a column's heading means, as somebody of this office said by hand; the next list is read by it.</summary>
[Table("mem_header_words")]
internal sealed class HeaderWord : Row
{
    /// <summary>The heading folded, as it is looked up.</summary>
    public string Words { get; set; } = "";

    /// <summary>The heading as it stood in the list.</summary>
    public string Shown { get; set; } = "";

    /// <summary>The field and part, or "ignore" for a column that nobody wants.</summary>
    public string Role { get; set; } = "";
    public DateTime At { get; set; }
    public string By { get; set; } = "";
}

/// <summary>
/// Somebody compared a row of a list with a member (or with another row) who looks the same, and said whether they are one person. The same
/// row in a later list is not asked again.
/// </summary>
[Table("mem_import_verdicts")]
internal sealed class ImportVerdict : Row
{
    /// <summary>The person as the list told them.</summary>
    public string FullName { get; set; } = "";
    public string? BirthDate { get; set; }
    public string? Cell { get; set; }

    /// <summary>The member it was compared with; null when it was another row of the same list.</summary>
    public Guid? MemberId { get; set; }
    public bool IsSame { get; set; }
    public DateTime At { get; set; }
    public string By { get; set; } = "";
}
