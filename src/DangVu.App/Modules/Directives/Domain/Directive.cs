using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Directives.Domain;

/// <summary>
/// Văn bản: a document received from above or issued by a body. One that bears a secrecy mark is kept by its number only:
/// no summary, no file, seen in its own body only.
/// </summary>
[Table("dir_documents")]
internal sealed class Directive : Row, IInBody
{
    /// <summary>The body in whose register it stands.</summary>
    public Guid BodyId { get; set; }

    /// <summary>received or issued.</summary>
    public string Way { get; set; } = "";

    /// <summary>A kind of the rule family document-kinds: resolution, plan …</summary>
    public string Kind { get; set; } = "";

    /// <summary>Of an issued one: its number in the run of its kind.</summary>
    public int? Number { get; set; }

    /// <summary>Of an issued one: which run its number is from.</summary>
    public string? Run { get; set; }
    public Guid? TermId { get; set; }

    /// <summary>As whom the body issued it: committee, standing-committee, cell, congress …</summary>
    public string? IssuedAs { get; set; }

    /// <summary>"05-NQ/ĐU"; empty where the paper bears none.</summary>
    public string Symbol { get; set; } = "";

    /// <summary>Who issued it, in words.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The day on the paper.</summary>
    public DateOnly SignedOn { get; set; }
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>Trích yếu.</summary>
    public string? Summary { get; set; }
    public string Folded { get; set; } = "";

    /// <summary>secret, top-secret or most-secret; null for an open one.</summary>
    public string? Secrecy { get; set; }

    /// <summary>The bodies below read it too.</summary>
    public bool Shared { get; set; }

    /// <summary>Of a received one: its number in the register of its body and year (số đến).</summary>
    public int? ArrivalNumber { get; set; }

    /// <summary>Who signed it.</summary>
    public string? Signer { get; set; }

    /// <summary>Of an issued one: where it was sent (nơi nhận).</summary>
    public string? Recipients { get; set; }

    /// <summary>Of a received one: to whom it was handed for action.</summary>
    public string? HandedTo { get; set; }

    /// <summary>The first day it holds by its own words; null: from its day.</summary>
    public DateOnly? HoldsFrom { get; set; }

    /// <summary>The last day it holds by its own words; null: until something else is decided.</summary>
    public DateOnly? HoldsUntil { get; set; }
    public DateOnly? AnnulledOn { get; set; }
    public string? AnnulReason { get; set; }

    /// <summary>The document that annulled or replaced it.</summary>
    public Guid? EndedById { get; set; }

    /// <summary>That document takes its place (thay thế), rather than only ending it.</summary>
    public bool Replaced { get; set; }

    /// <summary>The version of the numbering rule it was issued under.</summary>
    public string? Rule { get; set; }

    public bool InForceOn(DateOnly day) =>
        (HoldsFrom is null || HoldsFrom <= day)
        && (HoldsUntil is null || HoldsUntil >= day)
        && (AnnulledOn is null || AnnulledOn > day);
}

/// <summary>This document concretises that one (cụ thể hóa).</summary>
[Table("dir_links")]
internal sealed class DirectiveLink : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid DirectiveId { get; set; }
    public Guid SourceId { get; set; }
}

/// <summary>Why a number of a run stands on no document (số bỏ trống).</summary>
[Table("dir_gaps")]
internal sealed class NumberGap : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid TermId { get; set; }
    public string Run { get; set; } = "";
    public int Number { get; set; }
    public string Reason { get; set; } = "";
}

/// <summary>The last number taken in a run; rebuilt from the documents.</summary>
[Table("dir_number_runs")]
[Derived]
internal sealed class NumberRun : Row
{
    public Guid BodyId { get; set; }
    public Guid TermId { get; set; }
    public string Run { get; set; } = "";
    public int Last { get; set; }
}

internal static class Ways
{
    public const string Received = "received";
    public const string Issued = "issued";
}

internal static class SecrecyMarks
{
    public static readonly IReadOnlyList<string> All = ["secret", "top-secret", "most-secret"];
}
