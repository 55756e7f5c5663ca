using DangVu.App.Modules.Reports.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Reports;

internal sealed class ReportsMap : IEntityTypeConfiguration<ReportBlock>
{
    public void Configure(EntityTypeBuilder<ReportBlock> block) =>
        block
            .HasIndex(b => new
            {
                b.OfficeId,
                b.ReportKind,
                b.Block,
            })
            .IsUnique();
}
