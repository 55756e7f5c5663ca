using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Audit;

internal sealed class AuditMap
    : IEntityTypeConfiguration<AuditEntry>,
        IEntityTypeConfiguration<AuditPayload>,
        IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasKey(e => new { e.OfficeId, e.Seq });
        entry.Property(e => e.Seq).ValueGeneratedNever();
        entry.HasIndex(e => new
        {
            e.OfficeId,
            e.RecordId,
            e.Seq,
        });
    }

    public void Configure(EntityTypeBuilder<AuditPayload> payload)
    {
        payload.HasKey(e => new { e.OfficeId, e.Seq });
        payload.Property(e => e.Seq).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.HasKey(e => e.OfficeId);
        head.Property(e => e.OfficeId).ValueGeneratedNever();
    }
}
