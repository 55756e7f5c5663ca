using DangVu.App.Modules.Meetings.Ballots.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Meetings.Ballots;

internal sealed class BallotsMap
    : IEntityTypeConfiguration<Ballot>,
        IEntityTypeConfiguration<BallotChoice>,
        IEntityTypeConfiguration<BallotVoter>,
        IEntityTypeConfiguration<BallotTeller>,
        IEntityTypeConfiguration<BallotCode>,
        IEntityTypeConfiguration<BallotSlot>,
        IEntityTypeConfiguration<BallotReceipt>
{
    public void Configure(EntityTypeBuilder<Ballot> ballot)
    {
        ballot.HasIndex(b => new { b.OfficeId, b.MeetingId });
        ballot.HasIndex(b => new { b.OfficeId, b.PreviousId });
    }

    public void Configure(EntityTypeBuilder<BallotChoice> choice) =>
        choice.HasIndex(c => new
        {
            c.OfficeId,
            c.BallotId,
            c.Position,
        });

    public void Configure(EntityTypeBuilder<BallotVoter> voter) =>
        voter
            .HasIndex(v => new
            {
                v.OfficeId,
                v.BallotId,
                v.MemberId,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<BallotTeller> teller) =>
        teller
            .HasIndex(t => new
            {
                t.OfficeId,
                t.BallotId,
                t.MemberId,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<BallotCode> code)
    {
        code.HasIndex(c => new { c.OfficeId, c.CodeDigest }).IsUnique();
        code.HasIndex(c => new { c.OfficeId, c.BallotId });
    }

    public void Configure(EntityTypeBuilder<BallotSlot> slot) =>
        slot.HasIndex(s => new
        {
            s.OfficeId,
            s.BallotId,
            s.Filled,
        });

    public void Configure(EntityTypeBuilder<BallotReceipt> receipt) =>
        receipt
            .HasIndex(r => new
            {
                r.OfficeId,
                r.BallotId,
                r.Receipt,
            })
            .IsUnique();
}
