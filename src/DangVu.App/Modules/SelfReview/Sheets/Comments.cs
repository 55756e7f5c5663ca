using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
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
            if (await CommentWriter.Add(work, found.Value, entry) is { } refused)
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
        return await CommentWriter.Settle(work, found.Value, comment, command.Answer, command.Remedy) is { } refused
            ? refused
            : found.Value.Id;
    }
}

internal static class CommentWriter
{
    public static async Task<Refusal?> Add(Work work, Turn turn, CommentEntry entry)
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
            : await Settle(work, turn, comment, entry.Answer, entry.Remedy);
    }

    public static async Task<Refusal?> Settle(
        Work work,
        Turn turn,
        Comment comment,
        string? answer,
        RemedyAgreed? agreed
    )
    {
        if (agreed is not null)
        {
            var found = turn.HeldOn ?? work.Today;
            // The register is told what to do, by whom, until when: no comment, cause, kind, and not whose turn it came from.
            var told = new ShortcomingFound(
                turn.BodyId,
                null,
                "self-review",
                work.NewId(),
                found,
                null,
                Typed.Clean(agreed.What),
                agreed.DueOn,
                agreed.OwnerId ?? turn.MemberId
            );
            if (await Problem(work, turn, told) is { } problem)
                return problem;
            var remedy = new Remedy
            {
                Id = told.SourceId!.Value,
                BodyId = turn.BodyId,
                Collective = turn.Collective,
                What = told.Remedy,
                OwnerId = told.OwnerMemberId!.Value,
                DueOn = agreed.DueOn,
            };
            work.Db.Add(remedy);
            await work.Raise(told);
            comment.RemedyId = remedy.Id;
        }
        comment.Outcome = agreed is null ? "answered" : "accepted";
        comment.Answer = string.IsNullOrWhiteSpace(answer) ? null : SheetBox.Close(work, answer.Trim());
        return null;
    }

    private static async Task<Refusal?> Problem(Work work, Turn turn, ShortcomingFound told)
    {
        if (told.Problem() is { } wrong)
            return wrong with { Field = wrong.Field == "deadline" ? "dueOn" : "what" };
        if (told.OwnerMemberId == turn.MemberId)
            return null;
        // Somebody else of the same collective may take it on.
        var body = (await work.Get<IBodies>().Find(turn.BodyId))!;
        return (await work.Get<ICollectives>().On(body, turn.Collective, work.Today)).Any(s =>
            s.MemberId == told.OwnerMemberId
        )
            ? null
            : Refusal.Invalid("ownerId", "turn.not-on-list");
    }
}
