using DangVu.App.Modules.Members.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Members;

/// <summary>Indexes of the rows that make up a member's file.</summary>
internal sealed class FileMap
    : IEntityTypeConfiguration<MemberRecord>,
        IEntityTypeConfiguration<HistoryRow>,
        IEntityTypeConfiguration<DossierPaper>,
        IEntityTypeConfiguration<ChangeRequest>,
        IEntityTypeConfiguration<Badge>
{
    public void Configure(EntityTypeBuilder<Badge> badge) =>
        badge
            .HasIndex(b => new
            {
                b.OfficeId,
                b.MemberId,
                b.Years,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<ChangeRequest> request)
    {
        request.HasIndex(r => new { r.OfficeId, r.MemberId });
        request.HasIndex(r => new
        {
            r.OfficeId,
            r.State,
            r.AskedOn,
            r.Id,
        });
    }

    public void Configure(EntityTypeBuilder<DossierPaper> paper) =>
        paper
            .HasIndex(p => new
            {
                p.OfficeId,
                p.MemberId,
                p.Code,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<MemberRecord> record) =>
        record.HasIndex(r => new { r.OfficeId, r.MemberId }).IsUnique();

    public void Configure(EntityTypeBuilder<HistoryRow> row)
    {
        row.HasIndex(r => new
        {
            r.OfficeId,
            r.MemberId,
            r.Kind,
        });
        // What the whole office has of one kind: whose Party age is interrupted. Of one member it serves as well as the other, which
        // matters, because SQLite may take either; with a day in it, it would be taken for every member in turn.
        row.HasIndex(r => new
        {
            r.OfficeId,
            r.Kind,
            r.MemberId,
        });
    }
}
