using DangVu.App.Modules.Classification.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Classification;

internal sealed class ClassificationMap
    : IEntityTypeConfiguration<Round>,
        IEntityTypeConfiguration<Subject>,
        IEntityTypeConfiguration<Verdict>,
        IEntityTypeConfiguration<Ballot>,
        IEntityTypeConfiguration<BallotLine>,
        IEntityTypeConfiguration<TypedFact>
{
    public void Configure(EntityTypeBuilder<Round> round) =>
        round
            .HasIndex(r => new
            {
                r.OfficeId,
                r.Year,
                r.Span,
            })
            .IsUnique();

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
        // A cell's page of a round in the order of its list.
        subject.HasIndex(s => new
        {
            s.OfficeId,
            s.RoundId,
            s.BodyId,
            s.Position,
        });
    }

    public void Configure(EntityTypeBuilder<Ballot> ballot) =>
        ballot.HasIndex(b => new
        {
            b.OfficeId,
            b.RoundId,
            b.BodyId,
        });

    public void Configure(EntityTypeBuilder<BallotLine> line)
    {
        line.HasIndex(l => new { l.OfficeId, l.BallotId });
        line.HasIndex(l => new { l.OfficeId, l.SubjectId });
    }

    public void Configure(EntityTypeBuilder<TypedFact> fact) =>
        fact.HasIndex(f => new
            {
                f.OfficeId,
                f.SubjectId,
                f.Fact,
            })
            .IsUnique();

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
