using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.LeaveMember;

/// <summary>Changes a member's status from a day: recognised official, exempted, transferred out, left, died.</summary>
/// <param name="Reason">A code: recognised, exempt, transfer-out, struck-off, expelled, resigned, death.</param>
/// <param name="PlannedTo">The day on which an exemption given for a time is over; null while nobody set one.</param>
internal sealed record SetStatus(
    Guid MemberId,
    string Status,
    DateOnly On,
    string? Reason = null,
    string? Decision = null,
    DateOnly? PlannedTo = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, SetStatus command)
    {
        var member = await work.Db.Set<Member>().SingleOrDefaultAsync(m => m.Id == command.MemberId);
        if (member is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(member.CellId, "members.write");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (!MemberStatus.All.Contains(command.Status))
            return Refusal.Invalid("status", "field.choice");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        var current = await work.Db.Set<StatusPeriod>().SingleAsync(s => s.MemberId == member.Id && s.To == null);
        if (current.Status == command.Status)
            return Refusal.Rule("member.status-same");
        if (command.On <= current.From)
            return Refusal.Invalid("on", "field.before", current.From);
        if (command.PlannedTo is not null && command.Status != MemberStatus.Exempt)
            return Refusal.Invalid("plannedTo", "member.planned-only-exempt");
        if (command.PlannedTo <= command.On)
            return Refusal.Invalid("plannedTo", "field.before", command.On);
        current.To = command.On;
        work.Db.Add(
            new StatusPeriod
            {
                Id = work.NewId(),
                MemberId = member.Id,
                Status = command.Status,
                From = command.On,
                Reason = command.Reason,
                Decision = command.Decision,
                PlannedTo = command.PlannedTo,
            }
        );
        member.Status = command.Status;
        if (command.Status == MemberStatus.Official && member.RecognisedOn is null)
            member.RecognisedOn = command.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (!MemberStatus.IsActive(command.Status))
        {
            var membership = await work.Db.Set<Membership>().SingleAsync(m => m.MemberId == member.Id && m.To == null);
            membership.To = command.On;
            await work.Raise(
                new MemberLeft(
                    member.Id,
                    membership.BodyId,
                    command.On,
                    command.Status,
                    command.Reason,
                    command.Decision
                )
            );
        }
        else
            await work.Raise(
                new MemberStatusChanged(member.Id, member.CellId, command.On, current.Status, command.Status)
            );
        return member.Id;
    }
}

/// <summary>Moves a member to another cell of the same organisation.</summary>
internal sealed record MoveMember(Guid MemberId, Guid ToCellId, DateOnly On, string? Decision = null)
{
    public static async Task<Result<Guid>> Handle(Work work, MoveMember command)
    {
        var member = await work.Db.Set<Member>().SingleOrDefaultAsync(m => m.Id == command.MemberId);
        if (member is null)
            return Refusal.NotFound("record.none");
        var from = await work.Body(member.CellId, "members.write");
        if (from.IsRefused)
            return Result<Guid>.Refused(from.Refusals);
        var to = await work.Body(command.ToCellId, "members.write", "toCellId");
        if (to.IsRefused)
            return Result<Guid>.Refused(to.Refusals);
        if (!to.Value.IsCell || to.Value.Id == member.CellId)
            return Refusal.Invalid("toCellId", "field.choice");
        var membership = await work
            .Db.Set<Membership>()
            .SingleOrDefaultAsync(m => m.MemberId == member.Id && m.To == null);
        if (membership is null)
            return Refusal.Rule("member.not-active");
        if (command.On <= membership.From)
            return Refusal.Invalid("on", "field.before", membership.From);
        membership.To = command.On;
        work.Db.Add(
            new Membership
            {
                Id = work.NewId(),
                MemberId = member.Id,
                BodyId = to.Value.Id,
                From = command.On,
                How = "moved",
            }
        );
        member.CellId = to.Value.Id;
        await work.Raise(new MemberLeft(member.Id, from.Value.Id, command.On, "moved"));
        await work.Raise(new MemberJoined(member.Id, to.Value.Id, command.On));
        return member.Id;
    }
}
