using DangVu.App.Modules.Classification.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Classification;

internal sealed class ClassificationMap
    : IEntityTypeConfiguration<Round>,
        IEntityTypeConfiguration<Subject>,
        IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Round> round) => round.HasIndex(r => new { r.OfficeId, r.Year }).IsUnique();

    public void Configure(EntityTypeBuilder<Subject> subject)
    {
        subject.Ignore(s => s.State);
        subject
            .HasIndex(s => new
            {
                s.OfficeId,
                s.RoundId,
                s.Of,
            })
            .IsUnique();
        subject.HasIndex(s => new
        {
            s.OfficeId,
            s.RoundId,
            s.Kind,
            s.Position,
            s.Id,
        });
        subject.HasIndex(s => new
        {
            s.OfficeId,
            s.Of,
            s.Year,
        });
    }

    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.HasIndex(v => new
        {
            v.OfficeId,
            v.SubjectId,
            v.On,
        });
        verdict.HasIndex(v => new
        {
            v.OfficeId,
            v.RoundId,
            v.Stage,
        });
        verdict.HasIndex(v => new
        {
            v.OfficeId,
            v.Stage,
            v.On,
        });
    }
}
