using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.History;

/// <summary>Writes or puts right what the record says beside the register. Dates are yyyy-MM-dd, yyyy-MM or yyyy.</summary>
internal sealed record WriteRecord(
    Guid MemberId,
    string? RecordNumber = null,
    string? UnionOn = null,
    string? UnionPlace = null,
    string? AdmissionDecision = null,
    string? AdmissionDecidedOn = null,
    string? AdmissionPlace = null,
    string? Introducers = null,
    string? RecognitionDecision = null,
    string? HiredOn = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, WriteRecord command)
    {
        var found = await HistoryRules.Member(work, command.MemberId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var problems = new List<Refusal>();
        foreach (
            var (field, value) in new[]
            {
                ("unionOn", command.UnionOn),
                ("admissionDecidedOn", command.AdmissionDecidedOn),
                ("hiredOn", command.HiredOn),
            }
        )
            if (value is not null && !PartialDay.Is(value))
                problems.Add(Refusal.Invalid(field, "field.date", value));
            else if (value is not null && PartialDay.Earliest(value) > work.Today)
                problems.Add(Refusal.Invalid(field, "field.future", Ui.Vn.Partial(value)));
        if (
            problems.Count == 0
            && command.AdmissionDecidedOn is { } decided
            && found.Value.AdmittedOn is { } ceremony
            && PartialDay.Before(ceremony, decided)
        )
            problems.Add(
                Refusal.Invalid("admissionDecidedOn", "member.decision-after-ceremony", Ui.Vn.Partial(ceremony))
            );
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var row = await work.Db.Set<MemberRecord>().SingleOrDefaultAsync(r => r.MemberId == command.MemberId);
        if (row is null)
        {
            row = new MemberRecord { Id = work.NewId(), MemberId = command.MemberId };
            work.Db.Add(row);
        }
        else
            work.Expect(row, command.Version);
        row.RecordNumber = Typed.CleanOrNull(command.RecordNumber);
        row.UnionOn = command.UnionOn;
        row.UnionPlace = Typed.CleanOrNull(command.UnionPlace);
        row.AdmissionDecision = Typed.CleanOrNull(command.AdmissionDecision);
        row.AdmissionDecidedOn = command.AdmissionDecidedOn;
        row.AdmissionPlace = Typed.CleanOrNull(command.AdmissionPlace);
        row.Introducers = Typed.CleanOrNull(command.Introducers);
        row.RecognitionDecision = Typed.CleanOrNull(command.RecognitionDecision);
        row.HiredOn = command.HiredOn;
        return row.Id;
    }
}

/// <summary>
/// Puts right the day (or the decision) of a time in a cell or in a status that was typed wrong. The time before it, when it ended on
/// that day, ends on the right one.
/// </summary>
/// <param name="Kind">cell or status.</param>
internal sealed record CorrectPeriod(Guid PeriodId, string Kind, DateOnly From, string Reason, string? Decision = null)
{
    public const string OfCell = "cell";
    public const string OfStatus = "status";
    public static readonly IReadOnlyList<string> Kinds = [OfCell, OfStatus];

    public static async Task<Result<Guid>> Handle(Work work, CorrectPeriod command)
    {
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (command.From > work.Today)
            return Refusal.Invalid("from", "field.future", command.From);
        var done = command.Kind switch
        {
            OfCell => await Cell(work, command),
            OfStatus => await Status(work, command),
            _ => Refusal.Invalid("kind", "field.choice"),
        };
        if (done.IsDone)
            HistoryRules.Because(work, reason);
        return done;
    }

    private static async Task<Result<Guid>> Cell(Work work, CorrectPeriod command)
    {
        var row = await work.Db.Set<Membership>().SingleOrDefaultAsync(m => m.Id == command.PeriodId);
        if (row is null)
            return Refusal.NotFound("record.none");
        var member = await HistoryRules.Member(work, row.MemberId);
        if (member.IsRefused)
            return Result<Guid>.Refused(member.Refusals);
        var before = await work
            .Db.Set<Membership>()
            .Where(m => m.MemberId == row.MemberId && m.From < row.From)
            .OrderByDescending(m => m.From)
            .FirstOrDefaultAsync();
        if (Misplaced(command.From, row.To, before?.From, before?.To == row.From ? null : before?.To) is { } no)
            return no;
        if (before is not null && before.To == row.From)
            before.To = command.From;
        row.From = command.From;
        return row.MemberId;
    }

    private static async Task<Result<Guid>> Status(Work work, CorrectPeriod command)
    {
        var row = await work.Db.Set<StatusPeriod>().SingleOrDefaultAsync(s => s.Id == command.PeriodId);
        if (row is null)
            return Refusal.NotFound("record.none");
        var member = await HistoryRules.Member(work, row.MemberId);
        if (member.IsRefused)
            return Result<Guid>.Refused(member.Refusals);
        var before = await work
            .Db.Set<StatusPeriod>()
            .Where(s => s.MemberId == row.MemberId && s.From < row.From)
            .OrderByDescending(s => s.From)
            .FirstOrDefaultAsync();
        if (Misplaced(command.From, row.To, before?.From, before?.To == row.From ? null : before?.To) is { } no)
            return no;
        var was = PartialDay.Text(row.From);
        if (before is not null && before.To == row.From)
            before.To = command.From;
        if (row.Status == MemberStatus.Official && member.Value.RecognisedOn == was)
            member.Value.RecognisedOn = PartialDay.Text(command.From);
        row.From = command.From;
        row.Decision = Typed.CleanOrNull(command.Decision) ?? row.Decision;
        if (!MemberStatus.IsActive(row.Status))
        {
            // Who left on the wrong day left the list on it too.
            var day = PartialDay.Earliest(was);
            var list = await work
                .Db.Set<Membership>()
                .SingleOrDefaultAsync(m => m.MemberId == row.MemberId && m.To == day);
            if (list is not null && list.From >= command.From)
                return Refusal.Invalid("from", "field.before", list.From);
            if (list is not null)
                list.To = command.From;
        }
        return row.MemberId;
    }

    private static Refusal? Misplaced(DateOnly from, DateOnly? to, DateOnly? beforeFrom, DateOnly? beforeTo) =>
        from >= to ? Refusal.Invalid("from", "member.period-after-end", to)
        : from <= beforeFrom ? Refusal.Invalid("from", "field.before", beforeFrom)
        : from < beforeTo ? Refusal.Invalid("from", "field.before", beforeTo)
        : null;
}
