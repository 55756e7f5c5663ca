using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Replay;

internal sealed class ReplayMap : IEntityTypeConfiguration<ReplayRef>
{
    public void Configure(EntityTypeBuilder<ReplayRef> row) => row.HasIndex(r => new { r.OfficeId, r.Ref }).IsUnique();
}
