using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.Domain;

/// <summary>
/// Đảng viên. Current facts stand here; what changes over time has dated rows beside it. Dates known only to the month or year are
/// kept as "yyyy-MM" and "yyyy". Identity and card numbers are encrypted with the office's key; their digests find equal ones.
/// </summary>
[Table("mem_members")]
internal sealed class Member : Row
{
    public string FullName { get; set; } = "";

    /// <summary>Folded for search.</summary>
    public string Folded { get; set; } = "";

    /// <summary>Given name first, in Vietnamese order; rebuilt by a command when ICU changes.</summary>
    public byte[] SortKey { get; set; } = [];
    public string? OtherName { get; set; }

    /// <summary>male or female.</summary>
    public string? Sex { get; set; }
    public string? BirthDate { get; set; }
    public string? Ethnicity { get; set; }
    public string? Religion { get; set; }
    public string? Hometown { get; set; }
    public string? Residence { get; set; }
    public string? Occupation { get; set; }
    public string? Education { get; set; }
    public string? ProfessionalLevel { get; set; }

    /// <summary>sơ cấp, trung cấp, cao cấp, cử nhân.</summary>
    public string? PoliticalTheory { get; set; }
    public string? Phone { get; set; }

    [Sensitive]
    public byte[]? IdentityCipher { get; set; }

    [Sensitive]
    public byte[]? IdentityDigest { get; set; }
    public string? IdentityEnd { get; set; }

    [Sensitive]
    public byte[]? CardCipher { get; set; }

    [Sensitive]
    public byte[]? CardDigest { get; set; }
    public string? CardEnd { get; set; }

    /// <summary>Where and when the card was given.</summary>
    public string? CardPlace { get; set; }
    public string? CardDate { get; set; }

    /// <summary>The card's number before twelve digits came in, and the identity card's of nine digits.</summary>
    [Sensitive]
    public byte[]? OldCardCipher { get; set; }

    [Sensitive]
    public byte[]? OldIdentityCipher { get; set; }
    public string? BirthPlace { get; set; }

    /// <summary>The record's id in the Party's own files, as its export tells it.</summary>
    public string? PartyRecordId { get; set; }

    /// <summary>Chức vụ, đơn vị công tác as a list tells it; offices held in Party bodies are rows of their own.</summary>
    public string? Position { get; set; }

    /// <summary>Ngày rời, mất or miễn, as far as it is known.</summary>
    public string? LeftOn { get; set; }

    /// <summary>Ngày vào Đảng (kết nạp).</summary>
    public string? AdmittedOn { get; set; }

    /// <summary>Ngày chính thức.</summary>
    public string? RecognisedOn { get; set; }
    public Guid CellId { get; set; }
    public string Status { get; set; } = "";
    public string? Note { get; set; }
    public Guid? ImportId { get; set; }
}

/// <summary>On the list of a cell from a day to a day.</summary>
[Table("mem_memberships")]
internal sealed class Membership : Row, IInBody
{
    public Guid MemberId { get; set; }
    public Guid BodyId { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>import, admission, transfer-in …</summary>
    public string How { get; set; } = "";
}

/// <summary>A status for a time.</summary>
[Table("mem_statuses")]
internal sealed class StatusPeriod : Row
{
    public Guid MemberId { get; set; }
    public string Status { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public string? Reason { get; set; }
    public string? Decision { get; set; }

    /// <summary>Of an exemption given for a time: the day on which it is over.</summary>
    public DateOnly? PlannedTo { get; set; }
}

/// <summary>A word of a member's name, folded, for the search box.</summary>
[Table("mem_words")]
[Derived]
internal sealed class MemberWord : Row
{
    public Guid MemberId { get; set; }
    public string Word { get; set; } = "";
}
