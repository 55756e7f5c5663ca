using DangVu.App.Modules.Directives.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Directives;

internal sealed class DirectivesMap
    : IEntityTypeConfiguration<Directive>,
        IEntityTypeConfiguration<DirectiveLink>,
        IEntityTypeConfiguration<DirectiveFile>,
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

    public void Configure(EntityTypeBuilder<DirectiveFile> row) => row.HasIndex(f => new { f.OfficeId, f.DirectiveId });

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
