using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Papers.Wording;

/// <summary>The office's own wording of a form from a day on, or its draft. A paper keeps the wording of its own day.</summary>
[Table("pap_wordings")]
internal sealed class OwnWording : Row
{
    /// <summary>The <see cref="From"/> of a draft: it is in force on no day.</summary>
    public static readonly DateOnly Draft = DateOnly.MaxValue;

    public string Form { get; set; } = "";
    public DateOnly From { get; set; }

    /// <summary>Line code to text, as JSON: the lines that are not worded as shipped; "" for a line left out.</summary>
    public string Lines { get; set; } = "{}";
    public DateOnly WrittenOn { get; set; }
    public string WrittenBy { get; set; } = "";
}

internal sealed class OwnWordingMap : IEntityTypeConfiguration<OwnWording>
{
    public void Configure(EntityTypeBuilder<OwnWording> wording) =>
        wording
            .HasIndex(w => new
            {
                w.OfficeId,
                w.Form,
                w.From,
            })
            .IsUnique();
}
