using DangVu.App.Acts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>Sums up a round once everybody was reviewed or excused; from then on its sheets are shut.</summary>
internal sealed record CloseRound(Guid RoundId, DateOnly On, string Summary, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, CloseRound command)
    {
        var found = await Find(work, command.RoundId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var round = found.Value;
        if (round.ClosedOn is { } closed)
            return Refusal.Rule("reviews.round-closed", closed);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < round.From)
            return Refusal.Invalid("on", "reviews.before-round", round.From);
        if (Typed.CleanOrNull(command.Summary) is not { } summary)
            return Refusal.Invalid("summary", "field.required");
        var sheets = work.Db.Set<ReviewSheet>().Where(s => s.RoundId == round.Id);
        if (await sheets.CountAsync(s => s.State == SheetStates.Open) is > 0 and var open)
            return Refusal.Rule("reviews.still-open", open);
        if (await sheets.MaxAsync(s => s.ConcludedOn) is { } last && command.On < last)
            return Refusal.Invalid("on", "reviews.before-last", last);
        work.Expect(round, command.Version);
        (round.ClosedOn, round.Summary) = (command.On, summary);
        return round.Id;
    }

    internal static async Task<Result<ReviewRound>> Find(Work work, Guid id)
    {
        var round = await work.Db.Set<ReviewRound>().SingleOrDefaultAsync(r => r.Id == id);
        if (round is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(round.BodyId, "reviews.write");
        return body.IsRefused ? Result<ReviewRound>.Refused(body.Refusals) : round;
    }
}

/// <summary>Opens a closed round again, with the reason.</summary>
internal sealed record ReopenRound(Guid RoundId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, ReopenRound command)
    {
        var found = await CloseRound.Find(work, command.RoundId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.ClosedOn is null)
            return Refusal.Rule("reviews.round-open");
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        (found.Value.ClosedOn, found.Value.Summary) = (null, reason);
        return found.Value.Id;
    }
}
