using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Reports.Domain;

/// <summary>A signed report: its figures and words frozen with a checksum.</summary>
[Table("rep_reports")]
internal sealed class Report : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>half-term, month, quarter, half-year, year, term.</summary>
    public string Kind { get; set; } = "";
    public string Title { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly AsOf { get; set; }

    /// <summary>"21-BC/ĐU".</summary>
    public string Number { get; set; } = "";
    public DateOnly SignedOn { get; set; }

    /// <summary>The report as JSON, as it stood when signed.</summary>
    public string Frozen { get; set; } = "";

    /// <summary>SHA-256 of <see cref="Frozen"/>.</summary>
    public string Checksum { get; set; } = "";
}

/// <summary>A paragraph that the office words its own way; figures keep their places in braces.</summary>
[Table("rep_blocks")]
internal sealed class ReportBlock : Row
{
    public string ReportKind { get; set; } = "";
    public string Block { get; set; } = "";
    public string Text { get; set; } = "";
}
