using DangVu.App.Modules.Meetings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Meetings;

internal sealed class MeetingsMap
    : IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<AgendaItem>,
        IEntityTypeConfiguration<Attendance>,
        IEntityTypeConfiguration<MeetingVote>,
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
        // The year's matrix is counted from this index alone.
        meeting.HasIndex(m => new
        {
            m.OfficeId,
            m.Collective,
            m.RegularMonth,
            m.BodyId,
            m.Stage,
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

    public void Configure(EntityTypeBuilder<QualityScore> score)
    {
        score.HasIndex(s => new { s.OfficeId, s.MeetingId }).IsUnique();
        score.Property(s => s.Points).HasPrecision(6, 2);
    }
}

internal sealed class GatheringMap
    : IEntityTypeConfiguration<Guest>,
        IEntityTypeConfiguration<CongressDelegate>,
        IEntityTypeConfiguration<PriorOpinion>,
        IEntityTypeConfiguration<TaskWord>,
        IEntityTypeConfiguration<MinutesDraft>
{
    public void Configure(EntityTypeBuilder<Guest> guest) => guest.HasIndex(g => new { g.OfficeId, g.MeetingId });

    public void Configure(EntityTypeBuilder<CongressDelegate> one) =>
        one.HasIndex(d => new
            {
                d.OfficeId,
                d.MeetingId,
                d.MemberId,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<PriorOpinion> opinion) =>
        opinion.HasIndex(o => new { o.OfficeId, o.MeetingId });

    public void Configure(EntityTypeBuilder<TaskWord> word) =>
        word.HasIndex(w => new
            {
                w.OfficeId,
                w.MeetingId,
                w.TaskId,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<MinutesDraft> draft) =>
        draft
            .HasIndex(d => new
            {
                d.OfficeId,
                d.MeetingId,
                d.ItemId,
            })
            .IsUnique();
}
