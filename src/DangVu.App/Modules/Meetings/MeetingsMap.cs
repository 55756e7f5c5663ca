using DangVu.App.Modules.Meetings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Meetings;

internal sealed class MeetingsMap
    : IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<AgendaItem>,
        IEntityTypeConfiguration<Attendance>,
        IEntityTypeConfiguration<MeetingVote>,
        IEntityTypeConfiguration<ResolutionPoint>,
        IEntityTypeConfiguration<QualityScore>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting
            .HasIndex(m => new
            {
                m.OfficeId,
                m.BodyId,
                m.Collective,
                m.RegularMonth,
            })
            .IsUnique();
        meeting.HasIndex(m => new
        {
            m.OfficeId,
            m.BodyId,
            m.PlannedOn,
            m.Id,
        });
        meeting.HasIndex(m => new
        {
            m.OfficeId,
            m.PlannedOn,
            m.Id,
        });
    }

    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.HasIndex(i => new
        {
            i.OfficeId,
            i.MeetingId,
            i.Position,
        });
        // The search box looks through titles without opening the rows, which hold minutes.
        item.HasIndex(i => new
        {
            i.OfficeId,
            i.BodyId,
            i.Source,
            i.Folded,
        });
        item.Property(i => i.Folded).HasMaxLength(AgendaItem.Searched);
    }

    public void Configure(EntityTypeBuilder<Attendance> line)
    {
        line.HasIndex(a => new
            {
                a.OfficeId,
                a.MeetingId,
                a.MemberId,
            })
            .IsUnique();
        line.HasIndex(a => new { a.OfficeId, a.MemberId });
    }

    public void Configure(EntityTypeBuilder<MeetingVote> vote) => vote.HasIndex(v => new { v.OfficeId, v.MeetingId });

    public void Configure(EntityTypeBuilder<ResolutionPoint> point)
    {
        point.HasIndex(p => new { p.OfficeId, p.MeetingId });
        point.HasIndex(p => new
        {
            p.OfficeId,
            p.BodyId,
            p.State,
            p.DueOn,
        });
        point.Property(p => p.Text).HasMaxLength(2000);
    }

    public void Configure(EntityTypeBuilder<QualityScore> score)
    {
        score.HasIndex(s => new { s.OfficeId, s.MeetingId }).IsUnique();
        score.Property(s => s.Points).HasPrecision(6, 2);
    }
}
