using DangVu.App.Modules.Notebooks.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Notebooks;

internal sealed class NotebooksMap
    : IEntityTypeConfiguration<Notebook>,
        IEntityTypeConfiguration<PlannedDeed>,
        IEntityTypeConfiguration<Deed>,
        IEntityTypeConfiguration<QuarterComment>
{
    public void Configure(EntityTypeBuilder<Notebook> notebook)
    {
        notebook
            .HasIndex(n => new
            {
                n.OfficeId,
                n.MemberId,
                n.Year,
            })
            .IsUnique();
        notebook.HasIndex(n => new
        {
            n.OfficeId,
            n.Year,
            n.BodyId,
        });
    }

    public void Configure(EntityTypeBuilder<PlannedDeed> planned) =>
        planned.HasIndex(p => new { p.OfficeId, p.NotebookId });

    public void Configure(EntityTypeBuilder<Deed> deed)
    {
        deed.HasIndex(d => new { d.OfficeId, d.NotebookId });
        deed.HasIndex(d => new { d.OfficeId, d.MemberId });
    }

    public void Configure(EntityTypeBuilder<QuarterComment> comment) =>
        comment
            .HasIndex(c => new
            {
                c.OfficeId,
                c.NotebookId,
                c.Quarter,
            })
            .IsUnique();
}
