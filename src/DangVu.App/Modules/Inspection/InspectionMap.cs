using DangVu.App.Modules.Inspection.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Inspection;

internal sealed class InspectionMap
    : IEntityTypeConfiguration<InspectionProgramme>,
        IEntityTypeConfiguration<InspectionItem>,
        IEntityTypeConfiguration<InspectionCase>,
        IEntityTypeConfiguration<CaseReader>,
        IEntityTypeConfiguration<CasePaper>,
        IEntityTypeConfiguration<DisciplineDecision>
{
    public void Configure(EntityTypeBuilder<InspectionProgramme> row) =>
        row.HasIndex(p => new
            {
                p.OfficeId,
                p.BodyId,
                p.Year,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<InspectionItem> row)
    {
        row.HasIndex(i => new
        {
            i.OfficeId,
            i.Year,
            i.Quarter,
        });
        row.HasIndex(i => new { i.OfficeId, i.ProgrammeId });
    }

    public void Configure(EntityTypeBuilder<InspectionCase> row) =>
        row.HasIndex(c => new
        {
            c.OfficeId,
            c.OpenedOn,
            c.Id,
        });

    public void Configure(EntityTypeBuilder<CaseReader> row)
    {
        row.HasIndex(r => new { r.OfficeId, r.CaseId });
        row.HasIndex(r => new { r.OfficeId, r.MemberId });
    }

    public void Configure(EntityTypeBuilder<CasePaper> row) => row.HasIndex(p => new { p.OfficeId, p.CaseId });

    public void Configure(EntityTypeBuilder<DisciplineDecision> row)
    {
        row.HasIndex(d => new
        {
            d.OfficeId,
            d.DecidedOn,
            d.Id,
        });
        row.HasIndex(d => new { d.OfficeId, d.MemberId });
    }
}
