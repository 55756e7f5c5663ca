using DangVu.App.Modules.Works.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Works;

internal sealed class WorksMap
    : IEntityTypeConfiguration<PublicWork>,
        IEntityTypeConfiguration<Contribution>,
        IEntityTypeConfiguration<Receipt>,
        IEntityTypeConfiguration<Spending>,
        IEntityTypeConfiguration<ProgressNote>,
        IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<PublicWork> work)
    {
        work.HasIndex(w => new
        {
            w.OfficeId,
            w.NeededOn,
            w.Id,
        });
        work.HasIndex(w => new { w.OfficeId, w.StartedOn });
    }

    public void Configure(EntityTypeBuilder<Contribution> gift) => gift.HasIndex(g => new { g.OfficeId, g.WorkId });

    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        receipt.HasIndex(r => new { r.OfficeId, r.WorkId });
        receipt.HasIndex(r => new { r.OfficeId, r.On });
    }

    public void Configure(EntityTypeBuilder<Spending> spending) => spending.HasIndex(s => new { s.OfficeId, s.WorkId });

    public void Configure(EntityTypeBuilder<ProgressNote> note) => note.HasIndex(n => new { n.OfficeId, n.WorkId });

    public void Configure(EntityTypeBuilder<Photo> photo) => photo.HasIndex(p => new { p.OfficeId, p.WorkId });
}
