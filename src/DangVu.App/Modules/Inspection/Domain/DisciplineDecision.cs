using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Inspection.Domain;

internal static class DisciplineForms
{
    public const string Removal = "removal";
    public const string Expulsion = "expulsion";

    /// <summary>Khiển trách, cảnh cáo, cách chức, khai trừ; giải tán of an organisation. Which holds for whom, the rules say.</summary>
    public static readonly IReadOnlyList<string> All = ["reprimand", "warning", Removal, Expulsion, "dissolution"];
}

/// <summary>Quyết định kỷ luật, of a member or of a Party body. It is never deleted: a wrong one is annulled.</summary>
[Table("dis_decisions")]
internal sealed class DisciplineDecision : Row, IInBody
{
    /// <summary>The member's cell at that time, or the disciplined body itself.</summary>
    public Guid BodyId { get; set; }
    public Guid? MemberId { get; set; }
    public string Form { get; set; } = "";
    public string Number { get; set; } = "";
    public DateOnly DecidedOn { get; set; }

    /// <summary>The body whose decision it is.</summary>
    public Guid DecidedBy { get; set; }

    [Sensitive]
    public string Reason { get; set; } = "";

    /// <summary>In effect from this day.</summary>
    public DateOnly EffectFrom { get; set; }
    public DateOnly? AnnouncedOn { get; set; }

    /// <summary>Ends of itself on this day, if nothing new happens; null until announced, and for an expulsion.</summary>
    public DateOnly? ExpiresOn { get; set; }
    public DateOnly? AnnulledOn { get; set; }
    public string? AnnulNumber { get; set; }
    public string? AnnulReason { get; set; }

    /// <summary>The rights taken were given back.</summary>
    public bool Reinstated { get; set; }
}
