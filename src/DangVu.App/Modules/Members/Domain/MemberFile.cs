using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.Domain;

/// <summary>
/// What the Party's record of a member says once and for all beside the register: one row for a member, made when the first of it is
/// typed. Dates are yyyy-MM-dd, yyyy-MM or yyyy.
/// </summary>
[Table("mem_records")]
internal sealed class MemberRecord : Row
{
    public Guid MemberId { get; set; }

    /// <summary>Số lý lịch.</summary>
    public string? RecordNumber { get; set; }
    public string? UnionOn { get; set; }
    public string? UnionPlace { get; set; }

    /// <summary>Số quyết định kết nạp; Party age counts from its day.</summary>
    public string? AdmissionDecision { get; set; }
    public string? AdmissionDecidedOn { get; set; }
    public string? AdmissionPlace { get; set; }
    public string? Introducers { get; set; }
    public string? RecognitionDecision { get; set; }

    /// <summary>Ngày tuyển dụng.</summary>
    public string? HiredOn { get; set; }
}

/// <summary>A dated line of the file: where one lived, what one reached, whom the family has. Its kinds are the rules' "member-file".</summary>
[Table("mem_history")]
internal sealed class HistoryRow : Row
{
    public Guid MemberId { get; set; }
    public string Kind { get; set; } = "";
    public string What { get; set; } = "";
    public string? Detail { get; set; }
    public string? Place { get; set; }

    /// <summary>Number and day of the paper behind it.</summary>
    public string? Paper { get; set; }

    /// <summary>yyyy-MM-dd, yyyy-MM, yyyy, or not known.</summary>
    public string? Since { get; set; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public string? Until { get; set; }

    /// <summary>Holds on the day, as far as the dates are known.</summary>
    public bool HoldsOn(DateOnly day) => BeganBy(day) && (Until is null || PartialDay.Earliest(Until) > day);

    /// <summary>Began on the day or before; an unknown beginning lies before every day.</summary>
    public bool BeganBy(DateOnly day) => Since is null || PartialDay.Earliest(Since) <= day;
}

/// <summary>A paper that lies in the member's dossier; its codes are the rules' "member-papers".</summary>
[Table("mem_papers")]
internal sealed class DossierPaper : Row
{
    public Guid MemberId { get; set; }
    public string Code { get; set; } = "";

    /// <summary>The day on which somebody saw it there.</summary>
    public DateOnly On { get; set; }
    public string? Note { get; set; }
}
