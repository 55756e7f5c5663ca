using DangVu.App.Modules.Recognition.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Recognition;

internal sealed class RecognitionMap
    : IEntityTypeConfiguration<DossierStep>,
        IEntityTypeConfiguration<Evidence>,
        IEntityTypeConfiguration<BoardCriterion>,
        IEntityTypeConfiguration<Assessment>,
        IEntityTypeConfiguration<BoardLink>,
        IEntityTypeConfiguration<Board>
{
    public void Configure(EntityTypeBuilder<DossierStep> step) =>
        step.HasIndex(s => new
        {
            s.OfficeId,
            s.DossierId,
            s.On,
        });

    public void Configure(EntityTypeBuilder<Evidence> evidence) =>
        evidence.HasIndex(e => new
        {
            e.OfficeId,
            e.DossierId,
            e.On,
        });

    public void Configure(EntityTypeBuilder<BoardCriterion> criterion) =>
        criterion
            .HasIndex(c => new
            {
                c.OfficeId,
                c.BoardId,
                c.Code,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.HasIndex(a => new
        {
            a.OfficeId,
            a.BoardId,
            a.On,
        });
        assessment.HasIndex(a => new
        {
            a.OfficeId,
            a.CriterionId,
            a.On,
        });
        assessment.HasIndex(a => new { a.OfficeId, a.EvidenceId });
    }

    public void Configure(EntityTypeBuilder<BoardLink> link)
    {
        link.HasIndex(l => new
            {
                l.OfficeId,
                l.BoardId,
                l.CriterionId,
                l.TargetId,
            })
            .IsUnique();
        link.HasIndex(l => new { l.OfficeId, l.TargetId });
    }

    public void Configure(EntityTypeBuilder<Board> board)
    {
        board.HasIndex(b => new
        {
            b.OfficeId,
            b.OpenedOn,
            b.Id,
        });
        board.HasIndex(b => new
        {
            b.OfficeId,
            b.BodyId,
            b.Family,
        });
    }
}
