using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Rulebook.Scores;

internal sealed class ScoreMap : IEntityTypeConfiguration<ScoreRow>
{
    public void Configure(EntityTypeBuilder<ScoreRow> score) =>
        score
            .HasIndex(s => new
            {
                s.OfficeId,
                s.CaseId,
                s.Item,
                s.Stage,
            })
            .IsUnique();
}
