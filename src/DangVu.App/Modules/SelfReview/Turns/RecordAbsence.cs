using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Turns;

/// <summary>Somebody of the cell is away for a time, or about to leave it; turns that they cannot hold go to others.</summary>
internal sealed record RecordAbsence(Guid BodyId, Guid MemberId, string Kind, DateOnly From, DateOnly? To = null)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordAbsence command)
    {
        var body = await work.Body(command.BodyId, SelfReviewDoor.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (Collectives.Of(body.Value) is not { } collective)
            return Refusal.Invalid("bodyId", "field.choice");
        if (!AbsenceKinds.All.Contains(command.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (command.To < command.From)
            return Refusal.Invalid("to", "field.before", command.From);
        if ((await RotaReader.Seats(work, body.Value, collective, work.Today)).All(s => s.MemberId != command.MemberId))
            return Refusal.Invalid("memberId", "turn.not-on-list");
        var leaving = command.Kind == AbsenceKinds.Leaving;
        var row = new Absence
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            MemberId = command.MemberId,
            Kind = command.Kind,
            From = command.From,
            To = leaving ? null : command.To,
        };
        work.Db.Add(row);
        // From the leaving's last months, or the leave's first day: planned turns before it stay.
        await Repair(work, row.MemberId, command.BodyId, collective);
        return row.Id;
    }

    internal static async Task Repair(Work work, Guid memberId, Guid bodyId, string collective)
    {
        await RepairRota.Run(work, bodyId, collective, work.Today, new ListChange());
        var elsewhere = await work
            .Db.Set<Turn>()
            .Where(t =>
                t.MemberId == memberId
                && t.BodyId != bodyId
                && t.State == TurnStates.Planned
                && t.Month >= SelfReviewDoor.MonthOf(work.Today)
            )
            .Select(t => new { t.BodyId, t.Collective })
            .Distinct()
            .ToListAsync();
        foreach (var other in elsewhere)
            await RepairRota.Run(work, other.BodyId, other.Collective, work.Today, new ListChange());
    }
}

/// <summary>Somebody is back, or stays after all: from the day on the rota counts with them again.</summary>
internal sealed record EndAbsence(Guid AbsenceId, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, EndAbsence command)
    {
        var row = await work.Db.Set<Absence>().SingleOrDefaultAsync(a => a.Id == command.AbsenceId);
        if (row is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(row.BodyId, SelfReviewDoor.Write);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On < row.From)
            return Refusal.Invalid("on", "field.before", row.From);
        if (row.Kind == AbsenceKinds.Leaving)
            work.Db.Remove(row);
        else
            row.To = command.On;
        await RecordAbsence.Repair(work, row.MemberId, row.BodyId, Collectives.Of(body.Value)!);
        return row.Id;
    }
}
