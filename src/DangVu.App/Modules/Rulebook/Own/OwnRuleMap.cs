using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Rulebook.Own;

internal sealed class OwnRuleMap : IEntityTypeConfiguration<OwnRule>
{
    public void Configure(EntityTypeBuilder<OwnRule> rule) =>
        rule.HasIndex(r => new
            {
                r.OfficeId,
                r.Family,
                r.Slug,
            })
            .IsUnique();
}
