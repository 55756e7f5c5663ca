using DangVu.App.Modules.Notices.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Notices;

internal sealed class NoticesMap : IEntityTypeConfiguration<MailJob>, IEntityTypeConfiguration<MailAddress>
{
    public void Configure(EntityTypeBuilder<MailJob> job)
    {
        job.HasIndex(j => new { j.OfficeId, j.Key }).IsUnique();
        job.HasIndex(j => new
        {
            j.OfficeId,
            j.State,
            j.NotBefore,
        });
        job.HasIndex(j => new { j.OfficeId, j.AboutId });
        job.HasIndex(j => new
        {
            j.OfficeId,
            j.MadeAt,
            j.Id,
        });
        job.Property(j => j.Key).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<MailAddress> address)
    {
        address.HasIndex(a => new { a.OfficeId, a.Digest });
        address.Property(a => a.Address).HasMaxLength(254);
    }
}
