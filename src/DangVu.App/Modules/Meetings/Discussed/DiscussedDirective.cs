using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Meetings.Discussed;

/// <summary>The meeting discussed this document: its place in the document's thread.</summary>
[Table("meet_directives")]
internal sealed class DiscussedDirective : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public Guid DirectiveId { get; set; }

    /// <summary>The agenda or the theme names its number; otherwise somebody said so.</summary>
    public bool Named { get; set; }
}

internal sealed class DiscussedMap : IEntityTypeConfiguration<DiscussedDirective>
{
    public void Configure(EntityTypeBuilder<DiscussedDirective> row)
    {
        row.HasIndex(d => new
            {
                d.OfficeId,
                d.MeetingId,
                d.DirectiveId,
            })
            .IsUnique();
        row.HasIndex(d => new
        {
            d.OfficeId,
            d.DirectiveId,
            d.Id,
        });
    }
}

/// <summary>Says that a meeting discussed documents, or that it did not.</summary>
internal sealed record DiscussDirectives(Guid MeetingId, IReadOnlyList<Guid> Directives, bool Discussed = true)
{
    public static async Task<Result<Guid>> Handle(Work work, DiscussDirectives command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, [.. Stages.Before, .. Stages.After]);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var meeting = found.Value.Meeting;
        var wanted = command.Directives.Distinct().ToList();
        if (wanted.Count == 0)
            return Refusal.Invalid("directives", "field.required");
        var there = await work
            .Db.Set<DiscussedDirective>()
            .Where(d => d.MeetingId == meeting.Id && wanted.Contains(d.DirectiveId))
            .ToListAsync();
        if (!command.Discussed)
        {
            if (there.Count < wanted.Count)
                return Refusal.Rule("discussed.not-there");
            work.Db.RemoveRange(there);
            return meeting.Id;
        }
        var known = await work.Get<IDirectives>().Many(wanted);
        if (known.Count < wanted.Count)
            return Refusal.Invalid("directives", "record.none");
        var day = meeting.HeldOn ?? meeting.PlannedOn;
        if (known.Values.FirstOrDefault(d => d.SignedOn > day) is { } later)
            return Refusal.Invalid("directives", "discussed.document-later", later.Symbol, later.SignedOn);
        foreach (var id in wanted.Where(id => there.TrueForAll(d => d.DirectiveId != id)))
            work.Db.Add(
                new DiscussedDirective
                {
                    Id = work.NewId(),
                    BodyId = meeting.BodyId,
                    MeetingId = meeting.Id,
                    DirectiveId = id,
                }
            );
        return meeting.Id;
    }
}
