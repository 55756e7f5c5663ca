using DangVu.App.Modules.Programme.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Programme;

internal sealed class ProgrammeMap
    : IEntityTypeConfiguration<WorkProgramme>,
        IEntityTypeConfiguration<ProgrammeTask>,
        IEntityTypeConfiguration<TaskHelper>,
        IEntityTypeConfiguration<TaskStep>,
        IEntityTypeConfiguration<Target>,
        IEntityTypeConfiguration<MonthPlan>,
        IEntityTypeConfiguration<PlanItem>,
        IEntityTypeConfiguration<TargetValue>
{
    public void Configure(EntityTypeBuilder<WorkProgramme> row)
    {
        row.HasIndex(p => new
            {
                p.OfficeId,
                p.BodyId,
                p.Period,
            })
            .IsUnique();
        row.HasIndex(p => new { p.OfficeId, p.ParentId });
        row.HasIndex(p => new { p.OfficeId, p.DirectiveId });
    }

    public void Configure(EntityTypeBuilder<ProgrammeTask> row)
    {
        row.HasIndex(t => new
        {
            t.OfficeId,
            t.BodyId,
            t.Deadline,
        });
        row.HasIndex(t => new
        {
            t.OfficeId,
            t.ProgrammeId,
            t.Number,
        });
        row.HasIndex(t => new
        {
            t.OfficeId,
            t.DirectiveId,
            t.Deadline,
        });
        row.HasIndex(t => new
        {
            t.OfficeId,
            t.PersonId,
            t.Deadline,
        });
        row.HasIndex(t => new { t.OfficeId, t.SourceId });
        row.HasIndex(t => new
        {
            t.OfficeId,
            t.DueEvent,
            t.DueFrom,
        });
        row.HasIndex(t => new
        {
            t.OfficeId,
            t.State,
            t.Deadline,
        });
    }

    public void Configure(EntityTypeBuilder<TaskHelper> row)
    {
        row.HasIndex(h => new { h.OfficeId, h.TaskId });
        row.HasIndex(h => new { h.OfficeId, h.MemberId });
    }

    public void Configure(EntityTypeBuilder<TaskStep> row) => row.HasIndex(s => new { s.OfficeId, s.TaskId });

    public void Configure(EntityTypeBuilder<MonthPlan> row)
    {
        row.HasIndex(p => new
            {
                p.OfficeId,
                p.BodyId,
                p.Month,
            })
            .IsUnique();
        row.HasIndex(p => new { p.OfficeId, p.Month });
    }

    public void Configure(EntityTypeBuilder<PlanItem> row)
    {
        row.HasIndex(i => new { i.OfficeId, i.PlanId });
        row.HasIndex(i => new
        {
            i.OfficeId,
            i.BodyId,
            i.Month,
        });
        row.HasIndex(i => new
        {
            i.OfficeId,
            i.BodyId,
            i.MovedTo,
        });
    }

    public void Configure(EntityTypeBuilder<Target> row)
    {
        row.HasIndex(t => new
        {
            t.OfficeId,
            t.BodyId,
            t.Year,
        });
        row.HasIndex(t => new { t.OfficeId, t.ParentId });
        row.Property(t => t.Planned).HasPrecision(18, 4);
        row.Property(t => t.Reached).HasPrecision(18, 4);
    }

    public void Configure(EntityTypeBuilder<TargetValue> row)
    {
        row.HasIndex(v => new
        {
            v.OfficeId,
            v.TargetId,
            v.On,
        });
        row.Property(v => v.Value).HasPrecision(18, 4);
    }
}
