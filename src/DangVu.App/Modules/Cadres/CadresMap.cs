using DangVu.App.Modules.Cadres.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Cadres;

internal sealed class CadresMap
    : IEntityTypeConfiguration<CadrePlan>,
        IEntityTypeConfiguration<PlannedPerson>,
        IEntityTypeConfiguration<TrainingClass>,
        IEntityTypeConfiguration<TrainingRecord>,
        IEntityTypeConfiguration<CadrePolicy>
{
    public void Configure(EntityTypeBuilder<CadrePlan> row) =>
        row.HasIndex(p => new
            {
                p.OfficeId,
                p.BodyId,
                p.Term,
                p.Post,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<PlannedPerson> row)
    {
        row.HasIndex(p => new { p.OfficeId, p.PlanId });
        row.HasIndex(p => new { p.OfficeId, p.MemberId });
    }

    public void Configure(EntityTypeBuilder<TrainingClass> row) =>
        row.HasIndex(c => new
        {
            c.OfficeId,
            c.From,
            c.Id,
        });

    public void Configure(EntityTypeBuilder<TrainingRecord> row)
    {
        row.HasIndex(r => new
            {
                r.OfficeId,
                r.ClassId,
                r.MemberId,
            })
            .IsUnique();
        row.HasIndex(r => new { r.OfficeId, r.MemberId });
    }

    public void Configure(EntityTypeBuilder<CadrePolicy> row) =>
        row.HasIndex(p => new
        {
            p.OfficeId,
            p.On,
            p.Id,
        });
}
