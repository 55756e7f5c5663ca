using DangVu.App.Modules.Admissions.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Admissions;

internal sealed class AdmissionsMap
    : IEntityTypeConfiguration<Candidate>,
        IEntityTypeConfiguration<CandidateHelper>,
        IEntityTypeConfiguration<StepDone>,
        IEntityTypeConfiguration<CandidatePaper>,
        IEntityTypeConfiguration<Movement>,
        IEntityTypeConfiguration<ScreeningRound>,
        IEntityTypeConfiguration<ScreeningEntry>
{
    public void Configure(EntityTypeBuilder<Candidate> row)
    {
        row.HasIndex(c => new
        {
            c.OfficeId,
            c.ChosenOn,
            c.Id,
        });
        row.HasIndex(c => new { c.OfficeId, c.MemberId });
    }

    public void Configure(EntityTypeBuilder<CandidateHelper> row) =>
        row.HasIndex(h => new { h.OfficeId, h.CandidateId });

    public void Configure(EntityTypeBuilder<StepDone> row) =>
        row.HasIndex(s => new
        {
            s.OfficeId,
            s.CandidateId,
            s.On,
        });

    public void Configure(EntityTypeBuilder<CandidatePaper> row) =>
        row.HasIndex(p => new
            {
                p.OfficeId,
                p.CandidateId,
                p.Code,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<Movement> row)
    {
        row.HasIndex(m => new
        {
            m.OfficeId,
            m.On,
            m.Id,
        });
        row.HasIndex(m => new { m.OfficeId, m.MemberId });
    }

    public void Configure(EntityTypeBuilder<ScreeningRound> row) =>
        row.HasIndex(r => new
            {
                r.OfficeId,
                r.BodyId,
                r.Year,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<ScreeningEntry> row) =>
        row.HasIndex(e => new
            {
                e.OfficeId,
                e.RoundId,
                e.MemberId,
            })
            .IsUnique();
}
