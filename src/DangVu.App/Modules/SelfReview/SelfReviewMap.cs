using DangVu.App.Modules.SelfReview.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.SelfReview;

internal sealed class SelfReviewMap
    : IEntityTypeConfiguration<RotaDraw>,
        IEntityTypeConfiguration<Turn>,
        IEntityTypeConfiguration<Sheet>,
        IEntityTypeConfiguration<Comment>,
        IEntityTypeConfiguration<Remedy>,
        IEntityTypeConfiguration<Reading>,
        IEntityTypeConfiguration<Absence>,
        IEntityTypeConfiguration<TurnMove>
{
    public void Configure(EntityTypeBuilder<RotaDraw> draw) =>
        draw.HasIndex(d => new
        {
            d.OfficeId,
            d.BodyId,
            d.FromMonth,
        });

    public void Configure(EntityTypeBuilder<Turn> turn)
    {
        turn.HasIndex(t => new
        {
            t.OfficeId,
            t.BodyId,
            t.Collective,
            t.Month,
        });
        turn.HasIndex(t => new
        {
            t.OfficeId,
            t.MemberId,
            t.Month,
        });
        turn.HasIndex(t => new { t.OfficeId, t.Month });
    }

    public void Configure(EntityTypeBuilder<Sheet> sheet) =>
        sheet.HasIndex(s => new { s.OfficeId, s.TurnId }).IsUnique();

    public void Configure(EntityTypeBuilder<Comment> comment) => comment.HasIndex(c => new { c.OfficeId, c.TurnId });

    public void Configure(EntityTypeBuilder<Remedy> remedy) =>
        remedy.HasIndex(r => new
        {
            r.OfficeId,
            r.BodyId,
            r.DueOn,
            r.Id,
        });

    public void Configure(EntityTypeBuilder<Reading> reading) => reading.HasIndex(r => new { r.OfficeId, r.TurnId });

    public void Configure(EntityTypeBuilder<Absence> absence) =>
        absence.HasIndex(a => new
        {
            a.OfficeId,
            a.MemberId,
            a.From,
        });

    public void Configure(EntityTypeBuilder<TurnMove> move)
    {
        move.HasIndex(m => new
        {
            m.OfficeId,
            m.BodyId,
            m.State,
        });
        move.HasIndex(m => new
        {
            m.OfficeId,
            m.WithMemberId,
            m.State,
        });
        move.HasIndex(m => new { m.OfficeId, m.TurnId });
    }
}
