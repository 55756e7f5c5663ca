using DangVu.App.Modules.Members.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Members;

internal sealed class MembersMap
    : IEntityTypeConfiguration<Member>,
        IEntityTypeConfiguration<Membership>,
        IEntityTypeConfiguration<StatusPeriod>,
        IEntityTypeConfiguration<MemberWord>,
        IEntityTypeConfiguration<ImportRun>,
        IEntityTypeConfiguration<ImportRow>,
        IEntityTypeConfiguration<HeaderWord>
{
    public void Configure(EntityTypeBuilder<HeaderWord> word) =>
        word.HasIndex(w => new { w.OfficeId, w.Words }).IsUnique();

    public void Configure(EntityTypeBuilder<ImportRun> run) => run.HasIndex(r => new { r.OfficeId, r.At });

    public void Configure(EntityTypeBuilder<ImportRow> row) =>
        row.HasIndex(r => new
        {
            r.OfficeId,
            r.ImportId,
            r.Outcome,
            r.Id,
        });

    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.HasIndex(m => new
        {
            m.OfficeId,
            m.SortKey,
            m.Id,
        });
        member.HasIndex(m => new
        {
            m.OfficeId,
            m.CellId,
            m.SortKey,
            m.Id,
        });
        member.HasIndex(m => new { m.OfficeId, m.IdentityDigest }).IsUnique();
        member.HasIndex(m => new { m.OfficeId, m.CardDigest }).IsUnique();
        member.HasIndex(m => new { m.OfficeId, m.IdentityEnd });
        member.HasIndex(m => new { m.OfficeId, m.CardEnd });
        member.HasIndex(m => new { m.OfficeId, m.Folded });
        member.HasIndex(m => new { m.OfficeId, m.ImportId });
    }

    public void Configure(EntityTypeBuilder<Membership> membership) =>
        membership.HasIndex(m => new
        {
            m.OfficeId,
            m.MemberId,
            m.From,
        });

    public void Configure(EntityTypeBuilder<StatusPeriod> status)
    {
        status.HasIndex(s => new
        {
            s.OfficeId,
            s.MemberId,
            s.From,
        });
        // Who has ever left.
        status.HasIndex(s => new
        {
            s.OfficeId,
            s.Status,
            s.MemberId,
        });
    }

    public void Configure(EntityTypeBuilder<MemberWord> word)
    {
        word.HasIndex(w => new
        {
            w.OfficeId,
            w.Word,
            w.MemberId,
        });
        word.HasIndex(w => new { w.OfficeId, w.MemberId });
    }
}
