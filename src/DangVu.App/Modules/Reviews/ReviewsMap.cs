using DangVu.App.Modules.Reviews.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Reviews;

internal sealed class ReviewsMap
    : IEntityTypeConfiguration<ReviewRound>,
        IEntityTypeConfiguration<SuggestedPoint>,
        IEntityTypeConfiguration<ReviewSheet>,
        IEntityTypeConfiguration<SheetPart>,
        IEntityTypeConfiguration<Shortcoming>,
        IEntityTypeConfiguration<ShortcomingStep>
{
    public void Configure(EntityTypeBuilder<ReviewRound> round) => round.HasIndex(r => new { r.OfficeId, r.From });

    public void Configure(EntityTypeBuilder<SuggestedPoint> point) =>
        point.HasIndex(p => new { p.OfficeId, p.SheetId });

    public void Configure(EntityTypeBuilder<ReviewSheet> sheet)
    {
        sheet.HasIndex(s => new
        {
            s.OfficeId,
            s.RoundId,
            s.BodyId,
        });
        sheet.HasIndex(s => new { s.OfficeId, s.MemberId });
        sheet.HasIndex(s => new { s.OfficeId, s.State });
    }

    public void Configure(EntityTypeBuilder<SheetPart> part) =>
        part.HasIndex(p => new
            {
                p.OfficeId,
                p.SheetId,
                p.Heading,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<Shortcoming> shortcoming)
    {
        shortcoming.HasIndex(s => new
        {
            s.OfficeId,
            s.State,
            s.Deadline,
            s.Id,
        });
        shortcoming.HasIndex(s => new
        {
            s.OfficeId,
            s.Deadline,
            s.Id,
        });
        shortcoming.HasIndex(s => new
        {
            s.OfficeId,
            s.BodyId,
            s.Deadline,
        });
        shortcoming.HasIndex(s => new { s.OfficeId, s.MemberId });
    }

    public void Configure(EntityTypeBuilder<ShortcomingStep> step) =>
        step.HasIndex(s => new { s.OfficeId, s.ShortcomingId });
}
