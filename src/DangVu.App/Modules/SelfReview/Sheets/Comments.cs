using DangVu.App.Acts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Sheets;

/// <summary>What is to be done, by whom, until when. Without an owner it is the member's own task.</summary>
internal sealed record RemedyAgreed(string What, DateOnly DueOn, Guid? OwnerId = null);

/// <summary>A comment as it was heard, without who said it; with the member's answer or the remedy agreed, if already given.</summary>
internal sealed record CommentEntry(string Text, string? Answer = null, RemedyAgreed? Remedy = null);

/// <summary>Enters the collective's comments on a turn, all of one meeting in one act.</summary>
internal sealed record EnterComments(Guid TurnId, IReadOnlyList<CommentEntry> Comments)
{
    public static async Task<Result<Guid>> Handle(Work work, EnterComments command)
    {
        var found = await SelfReviewDoor.FindContent(work, command.TurnId, own: false);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != TurnStates.Held)
            return Refusal.Rule("turn.not-held");
        var entries = command.Comments.Where(c => !string.IsNullOrWhiteSpace(c.Text)).ToList();
        if (entries.Count == 0)
            return Refusal.Invalid("comments", "field.required");
        foreach (var entry in entries)
            if (CommentWriter.Add(work, found.Value, entry) is { } refused)
                return refused;
        return found.Value.Id;
    }
}

/// <summary>A comment is accepted with a remedy, or answered.</summary>
internal sealed record AnswerComment(Guid CommentId, string? Answer = null, RemedyAgreed? Remedy = null)
{
    public static async Task<Result<Guid>> Handle(Work work, AnswerComment command)
    {
        var comment = await work.Db.Set<Comment>().SingleOrDefaultAsync(c => c.Id == command.CommentId);
        if (comment is null)
            return Refusal.NotFound("record.none");
        var found = await SelfReviewDoor.FindContent(work, comment.TurnId, own: true);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (comment.Outcome != "open" || comment.Cipher.Length == 0)
            return Refusal.Rule("comment.closed");
        if (string.IsNullOrWhiteSpace(command.Answer) && command.Remedy is null)
            return Refusal.Invalid("answer", "comment.answer-missing");
        return CommentWriter.Settle(work, found.Value, comment, command.Answer, command.Remedy) is { } refused
            ? refused
            : found.Value.Id;
    }
}

internal static class CommentWriter
{
    public static Refusal? Add(Work work, Turn turn, CommentEntry entry)
    {
        var comment = new Comment
        {
            Id = work.NewId(),
            TurnId = turn.Id,
            Cipher = SheetBox.Close(work, entry.Text.Trim()),
        };
        work.Db.Add(comment);
        return entry.Answer is null && entry.Remedy is null
            ? null
            : Settle(work, turn, comment, entry.Answer, entry.Remedy);
    }

    public static Refusal? Settle(Work work, Turn turn, Comment comment, string? answer, RemedyAgreed? agreed)
    {
        if (agreed is not null)
        {
            if (Typed.Clean(agreed.What).Length == 0)
                return Refusal.Invalid("what", "field.required");
            if (agreed.DueOn <= turn.Month)
                return Refusal.Invalid("dueOn", "field.before", turn.Month);
            var remedy = new Remedy
            {
                Id = work.NewId(),
                BodyId = turn.BodyId,
                Collective = turn.Collective,
                What = Typed.Clean(agreed.What),
                OwnerId = agreed.OwnerId ?? turn.MemberId,
                DueOn = agreed.DueOn,
            };
            work.Db.Add(remedy);
            comment.RemedyId = remedy.Id;
        }
        comment.Outcome = agreed is null ? "answered" : "accepted";
        comment.Answer = string.IsNullOrWhiteSpace(answer) ? null : SheetBox.Close(work, answer.Trim());
        return null;
    }
}

/// <summary>A remedy is done, dropped or opened again: by its owner or by whoever keeps the rota of the body.</summary>
internal sealed record SettleRemedy(Guid RemedyId, string State, DateOnly? On = null)
{
    public static readonly IReadOnlyList<string> States = ["open", "done", "dropped"];

    public static async Task<Result<Guid>> Handle(Work work, SettleRemedy command)
    {
        var remedy = await work.Db.Set<Remedy>().SingleOrDefaultAsync(r => r.Id == command.RemedyId);
        if (remedy is null)
            return Refusal.NotFound("record.none");
        if (work.Actor.IsSystem || remedy.OwnerId != work.Actor.MemberId)
        {
            var body = await work.Body(remedy.BodyId, SelfReviewDoor.Write);
            if (body.IsRefused)
                return Result<Guid>.Refused(body.Refusals);
        }
        if (!States.Contains(command.State))
            return Refusal.Invalid("state", "field.choice");
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        remedy.State = command.State;
        remedy.SettledOn = command.State == "open" ? null : on;
        return remedy.Id;
    }
}
