using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Recording;

/// <summary>Opens the screening of a year, after that year's classification.</summary>
internal sealed record OpenScreening(Guid BodyId, int Year, DateOnly On, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenScreening command)
    {
        var body = await work.Body(command.BodyId, "admissions.decide");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.Year > command.On.Year)
            return Refusal.Invalid("year", "field.range", command.On.Year - 5, command.On.Year);
        if (await work.Db.Set<ScreeningRound>().AnyAsync(r => r.BodyId == command.BodyId && r.Year == command.Year))
            return Refusal.Invalid("year", "screening.year-open", command.Year);
        var row = new ScreeningRound
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Year = command.Year,
            OpenedOn = command.On,
            Note = Typed.CleanOrNull(command.Note),
        };
        work.Db.Add(row);
        return row.Id;
    }
}

internal sealed record ScreeningLine(Guid MemberId, string Ground, string? Detail = null);

/// <summary>Puts members onto the screening list, each with a ground.</summary>
internal sealed record ListForScreening(Guid RoundId, DateOnly On, IReadOnlyList<ScreeningLine> Lines)
{
    public static async Task<Result<Guid>> Handle(Work work, ListForScreening command)
    {
        var round = await work.Db.Set<ScreeningRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId);
        if (round is null)
            return Refusal.NotFound("record.none");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < round.OpenedOn)
            return Refusal.Invalid("on", "admission.before", round.OpenedOn);
        if (command.Lines.Count == 0)
            return Refusal.Invalid("memberId", "field.required");
        var listed = await work
            .Db.Set<ScreeningEntry>()
            .Where(e => e.RoundId == round.Id)
            .Select(e => e.MemberId)
            .ToListAsync();
        foreach (var line in command.Lines)
        {
            if (!ScreeningWords.Grounds.Contains(line.Ground))
                return Refusal.Invalid("ground", "field.choice");
            if (
                await work.Get<IMembers>().Find(line.MemberId) is not { } member
                || !MemberStatus.IsActive(member.Status)
            )
                return Refusal.Invalid("memberId", "field.choice");
            var cell = await work.Body(member.CellId, "admissions.write", "memberId");
            if (cell.IsRefused)
                return Result<Guid>.Refused(cell.Refusals);
            if (listed.Contains(member.Id))
                return Refusal.Invalid("memberId", "screening.listed", member.FullName);
            listed.Add(member.Id);
            work.Db.Add(
                new ScreeningEntry
                {
                    Id = work.NewId(),
                    BodyId = member.CellId,
                    RoundId = round.Id,
                    MemberId = member.Id,
                    Ground = line.Ground,
                    Detail = Typed.CleanOrNull(line.Detail),
                    ListedOn = command.On,
                }
            );
        }
        return round.Id;
    }
}

/// <summary>What came of it: better, helped on, struck off, resigned, or taken off the list. Leaving itself is recorded as such.</summary>
internal sealed record ConcludeScreening(Guid RoundId, Guid MemberId, string Outcome, DateOnly On, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ConcludeScreening command)
    {
        var entry = await work
            .Db.Set<ScreeningEntry>()
            .SingleOrDefaultAsync(e => e.RoundId == command.RoundId && e.MemberId == command.MemberId);
        if (entry is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(entry.BodyId, "admissions.decide");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (!ScreeningWords.Outcomes.Contains(command.Outcome))
            return Refusal.Invalid("outcome", "field.choice");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < entry.ListedOn)
            return Refusal.Invalid("on", "admission.before", entry.ListedOn);
        if (
            command.Outcome is MovementKinds.StruckOff or MovementKinds.Resigned
            && !await work.Db.Set<Movement>().AnyAsync(m => m.MemberId == entry.MemberId && m.Kind == command.Outcome)
        )
            return Refusal.Invalid("outcome", "screening.leave-first");
        entry.Outcome = command.Outcome;
        entry.OutcomeOn = command.On;
        entry.OutcomeNote = Typed.CleanOrNull(command.Note);
        return command.RoundId;
    }
}
