using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Organisation.Domain;

/// <summary>The tenant: one grassroots Party organisation (đảng bộ cơ sở). Its id is the office id of all its rows.</summary>
[Table("org_offices")]
internal sealed class Office : Row
{
    public string Name { get; set; } = "";

    /// <summary>For the place line of papers.</summary>
    public string? Place { get; set; }

    /// <summary>The body above, for the head of papers: "Đảng bộ huyện …".</summary>
    public string? Superior { get; set; }

    /// <summary>How the committee signs: "Đảng ủy thị trấn …".</summary>
    public string CommitteeName { get; set; } = "";

    /// <summary>Set for a demonstration: the day it stands on.</summary>
    public DateOnly? DemoDay { get; set; }

    /// <summary>"hòa" (new) or "hoà" (old) on papers.</summary>
    public bool OldToneMarks { get; set; }
}

/// <summary>Tổ chức đảng: any node of the tree; also partner bodies.</summary>
[Table("org_bodies")]
internal sealed class PartyBody : Row
{
    public Guid? ParentId { get; set; }

    /// <summary>A code of <see cref="Contracts.BodyKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>hamlet, quarter, agency, school, business, forces; null where not a cell or not known.</summary>
    public string? CellType { get; set; }
    public string Name { get; set; } = "";
    public string Folded { get; set; } = "";
    public string Path { get; set; } = "";

    /// <summary>Order among siblings.</summary>
    public int Position { get; set; }
    public DateOnly? FoundedOn { get; set; }
    public DateOnly? DissolvedOn { get; set; }
}

/// <summary>A name, place in the tree or kind that a body had for a time; the current one is open-ended.</summary>
[Table("org_body_history")]
internal sealed class BodyHistory : Row, IInBody
{
    public Guid BodyId { get; set; }
    public string Name { get; set; } = "";
    public string Kind { get; set; } = "";
    public string? CellType { get; set; }
    public Guid? ParentId { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Decision { get; set; }

    /// <summary>Of the organisation itself, once it has another name: how its committee signed then.</summary>
    public string? Committee { get; set; }

    /// <summary>And the place on its papers.</summary>
    public string? Place { get; set; }

    /// <summary>And the body above it.</summary>
    public string? Superior { get; set; }
}

/// <summary>Nhiệm kỳ: from the day after one congress to the closing of the next.</summary>
[Table("org_terms")]
internal sealed class Term : Row
{
    public string Label { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
}

/// <summary>A post held in a body: bí thư, phó bí thư, đảng ủy viên, chi ủy viên …</summary>
[Table("org_offices_held")]
internal sealed class OfficeHeld : Row, IInBody
{
    public Guid MemberId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>secretary, deputy-secretary, standing-member, committee-member, cell-committee-member, inspection-chair, inspection-member.</summary>
    public string Title { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public string? Decision { get; set; }
}

/// <summary>Working rules: who is in charge of an area, and which body works with which (P17).</summary>
[Table("org_working_rules")]
internal sealed class WorkingRule : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>The area of work (khối, lĩnh vực).</summary>
    public string Area { get; set; } = "";
    public Guid? InChargeMemberId { get; set; }
    public Guid? InChargeBodyId { get; set; }

    /// <summary>Whom they work with, and how.</summary>
    public Guid? WithBodyId { get; set; }
    public string? Mechanism { get; set; }
    public string? Document { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
}
