using DangVu.App.Modules.Commendation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Commendation;

internal sealed class CommendationMap
    : IEntityTypeConfiguration<Award>,
        IEntityTypeConfiguration<AwardDeed>,
        IEntityTypeConfiguration<AwardOpinion>,
        IEntityTypeConfiguration<AwardVote>
{
    public void Configure(EntityTypeBuilder<Award> award)
    {
        award.HasIndex(a => new
        {
            a.OfficeId,
            a.ProposedOn,
            a.Id,
        });
        award.HasIndex(a => new { a.OfficeId, a.MemberId });
        award.HasIndex(a => new { a.OfficeId, a.DecidedOn });
    }

    public void Configure(EntityTypeBuilder<AwardVote> vote) => vote.HasIndex(v => new { v.OfficeId, v.AwardId });

    public void Configure(EntityTypeBuilder<AwardDeed> deed)
    {
        deed.HasIndex(d => new { d.OfficeId, d.DeedId });
        deed.HasIndex(d => new
            {
                d.OfficeId,
                d.AwardId,
                d.DeedId,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<AwardOpinion> opinion) =>
        opinion.HasIndex(o => new { o.OfficeId, o.AwardId });
}
