using DangVu.App.Modules.Organisation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Organisation;

internal sealed class OrganisationMap
    : IEntityTypeConfiguration<PartyBody>,
        IEntityTypeConfiguration<OfficeHeld>,
        IEntityTypeConfiguration<Term>,
        IEntityTypeConfiguration<ReorganisedBody>,
        IEntityTypeConfiguration<ReorganisationChanges>
{
    public void Configure(EntityTypeBuilder<PartyBody> body)
    {
        body.HasIndex(b => new { b.OfficeId, b.Path }).IsUnique();
        body.HasIndex(b => new { b.OfficeId, b.Folded });
    }

    public void Configure(EntityTypeBuilder<OfficeHeld> held) => held.HasIndex(h => new { h.OfficeId, h.MemberId });

    public void Configure(EntityTypeBuilder<Term> term) => term.HasIndex(t => new { t.OfficeId, t.Label }).IsUnique();

    public void Configure(EntityTypeBuilder<ReorganisedBody> part) =>
        part.HasIndex(p => new { p.OfficeId, p.ReorganisationId });

    public void Configure(EntityTypeBuilder<ReorganisationChanges> changes) =>
        changes.HasIndex(c => new { c.OfficeId, c.ReorganisationId }).IsUnique();
}
