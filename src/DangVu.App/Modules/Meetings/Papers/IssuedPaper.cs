using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>A paper of a meeting that was given its number: once, and it keeps it.</summary>
[Table("meet_papers")]
internal sealed class IssuedPaper : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }

    /// <summary>A code of <see cref="MeetingForms"/>.</summary>
    public string Paper { get; set; } = "";

    /// <summary>The entry in the register of documents.</summary>
    public Guid DirectiveId { get; set; }

    /// <summary>"05-NQ/CB".</summary>
    public string Symbol { get; set; } = "";
    public DateOnly IssuedOn { get; set; }
}

internal sealed class IssuedPaperMap : IEntityTypeConfiguration<IssuedPaper>
{
    public void Configure(EntityTypeBuilder<IssuedPaper> paper) =>
        paper
            .HasIndex(p => new
            {
                p.OfficeId,
                p.MeetingId,
                p.Paper,
            })
            .IsUnique();
}

/// <summary>Gives a paper of the meeting the next number of its kind and enters it in the register of documents.</summary>
internal sealed record IssuePaper(Guid MeetingId, string Paper, DateOnly On)
{
    /// <summary>The papers that bear a number, with the kind of document under which it is taken.</summary>
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [MeetingForms.Notice] = "notice",
        [MeetingForms.Invitation] = "invitation",
        [MeetingForms.Minutes] = "minutes",
        [MeetingForms.Resolution] = "resolution",
        [MeetingForms.Conclusion] = "notice",
    };

    public static async Task<Result<Guid>> Handle(Work work, IssuePaper command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = found.Value;
        if (!Kinds.TryGetValue(command.Paper, out var kind))
            return Refusal.Invalid("paper", "field.choice");
        if (!PaperPages.Ready(meeting, command.Paper))
            return Refusal.Rule("meetingpaper.not-ready", "key:meetingpaper.name." + command.Paper);
        var before = command.Paper is MeetingForms.Notice or MeetingForms.Invitation;
        if (!before && command.On < meeting.HeldOn)
            return Refusal.Invalid("on", "field.before", meeting.HeldOn.Value);
        if (
            await work
                .Db.Set<IssuedPaper>()
                .SingleOrDefaultAsync(p => p.MeetingId == meeting.Id && p.Paper == command.Paper) is
            { } there
        )
            return Refusal.Rule("meetingpaper.numbered", there.Symbol);
        var issued = await work.Get<IDirectives>()
            .Issue(
                new IssueOrder(
                    body.Id,
                    kind,
                    command.On,
                    PaperPages.Name(meeting, command.Paper),
                    As: meeting.Collective switch
                    {
                        Collective.Standing => "standing-committee",
                        Collective.Congress => "congress",
                        _ => null,
                    },
                    // A meeting's own papers are the body's; what all are to follow is shared from the register.
                    Shared: false
                )
            );
        if (issued.IsRefused)
            return Result<Guid>.Refused(issued.Refusals);
        var paper = new IssuedPaper
        {
            Id = work.NewId(),
            BodyId = body.Id,
            MeetingId = meeting.Id,
            Paper = command.Paper,
            DirectiveId = issued.Value.Id,
            Symbol = issued.Value.Symbol,
            IssuedOn = command.On,
        };
        work.Db.Add(paper);
        return paper.Id;
    }
}
