using DangVu.App.Modules.Recognition.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Recognition;

internal sealed class DossierMap
    : IEntityTypeConfiguration<Dossier>,
        IEntityTypeConfiguration<Care>,
        IEntityTypeConfiguration<Remark>,
        IEntityTypeConfiguration<DossierVote>,
        IEntityTypeConfiguration<CheckUp>
{
    public void Configure(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.HasIndex(d => new { d.OfficeId, d.Award });
        dossier.HasIndex(d => new { d.OfficeId, d.ValidTo });
    }

    public void Configure(EntityTypeBuilder<Care> care) =>
        care.HasIndex(c => new
            {
                c.OfficeId,
                c.DossierId,
                c.Item,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<Remark> remark) => remark.HasIndex(r => new { r.OfficeId, r.DossierId });

    public void Configure(EntityTypeBuilder<DossierVote> vote) => vote.HasIndex(v => new { v.OfficeId, v.DossierId });

    public void Configure(EntityTypeBuilder<CheckUp> check) =>
        check.HasIndex(c => new
        {
            c.OfficeId,
            c.DossierId,
            c.On,
        });
}
