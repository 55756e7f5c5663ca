using DangVu.App.Modules.Directives.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Directives;

internal sealed class DirectivesMap
    : IEntityTypeConfiguration<Directive>,
        IEntityTypeConfiguration<DirectiveLink>,
        IEntityTypeConfiguration<NumberGap>,
        IEntityTypeConfiguration<StudyPlan>,
        IEntityTypeConfiguration<NumberRun>,
        IEntityTypeConfiguration<StudySession>,
        IEntityTypeConfiguration<StudyDocument>,
        IEntityTypeConfiguration<StudyAttendance>
{
    public void Configure(EntityTypeBuilder<Directive> row)
    {
        row.HasIndex(d => new
        {
            d.OfficeId,
            d.BodyId,
            d.SignedOn,
            d.Id,
        });
        row.HasIndex(d => new
            {
                d.OfficeId,
                d.BodyId,
                d.TermId,
                d.Run,
                d.Number,
            })
            .IsUnique();
        row.HasIndex(d => new { d.OfficeId, d.Symbol });
        // The two registers, newest first: what arrived by its day of arrival.
        row.HasIndex(d => new
        {
            d.OfficeId,
            d.BodyId,
            d.Way,
            d.ReceivedOn,
            d.Id,
        });
        row.HasIndex(d => new
        {
            d.OfficeId,
            d.BodyId,
            d.Way,
            d.SignedOn,
            d.Id,
        });
    }

    public void Configure(EntityTypeBuilder<DirectiveLink> row)
    {
        row.HasIndex(l => new
            {
                l.OfficeId,
                l.SourceId,
                l.DirectiveId,
            })
            .IsUnique();
        row.HasIndex(l => new { l.OfficeId, l.DirectiveId });
    }

    public void Configure(EntityTypeBuilder<NumberGap> row) =>
        row.HasIndex(g => new
            {
                g.OfficeId,
                g.BodyId,
                g.TermId,
                g.Run,
                g.Number,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<StudyPlan> row)
    {
        row.HasIndex(p => new
            {
                p.OfficeId,
                p.BodyId,
                p.DirectiveId,
            })
            .IsUnique();
        row.HasIndex(p => new { p.OfficeId, p.DirectiveId });
        row.HasIndex(p => new
        {
            p.OfficeId,
            p.BodyId,
            p.DueOn,
            p.Id,
        });
    }

    public void Configure(EntityTypeBuilder<NumberRun> row) =>
        row.HasIndex(r => new
            {
                r.OfficeId,
                r.BodyId,
                r.TermId,
                r.Run,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<StudySession> row) =>
        row.HasIndex(s => new
        {
            s.OfficeId,
            s.BodyId,
            s.HeldOn,
            s.Id,
        });

    public void Configure(EntityTypeBuilder<StudyDocument> row)
    {
        row.HasIndex(d => new
            {
                d.OfficeId,
                d.StudyId,
                d.DirectiveId,
            })
            .IsUnique();
        row.HasIndex(d => new { d.OfficeId, d.DirectiveId });
    }

    public void Configure(EntityTypeBuilder<StudyAttendance> row)
    {
        row.HasIndex(a => new
            {
                a.OfficeId,
                a.StudyId,
                a.MemberId,
            })
            .IsUnique();
        row.HasIndex(a => new { a.OfficeId, a.MemberId });
    }
}
